/** The public catalogue over HTTP: `/products`, `/sitemap.xml`, `/robots.txt`. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { pickLanguage } from '../language/language.js'
import type { ContentEncoding } from '../lookup/holes.js'
import { pickEncoding } from '../lookup/negotiate.js'
import { policyWith } from '../lookup/style.js'
import { tidy } from '../registry/name-key.js'
import { fail } from '../web/errors.js'
import { Catalogue, type CatalogueSources, type Listing, searchEntries } from './entries.js'
import { catalogueStyle, productsPerPage, renderCatalogue } from './page.js'
import { robots, sitemap, sitemapPart } from './sitemap.js'

export interface CatalogueRoutes extends CatalogueSources {
  readonly baseUrl: string
}

/** Answers kept of one listing, in every language and encoding. */
const mostKept = 500
const longestSearch = 100

const page = {
  'cache-control': 'public, max-age=60',
  'content-security-policy': policyWith(catalogueStyle),
  vary: 'Accept-Language, Accept-Encoding',
}
const file = { 'cache-control': 'public, max-age=3600', vary: 'Accept-Encoding' }

export async function catalogueRoutes(app: FastifyInstance, ctx: CatalogueRoutes): Promise<void> {
  const { baseUrl } = ctx
  const catalogue = new Catalogue(ctx)
  const kept = new KeptAnswers()
  const hidden = { schema: { hide: true } }

  app.get('/products', hidden, async (request, reply) => {
    const { search, number, chosen } = askedFor(request)
    const language = pickLanguage(request.headers['accept-language'], chosen)
    const listing = await catalogue.listing()
    const found = searchEntries(listing, search)
    const pages = Math.max(1, Math.ceil(found.length / productsPerPage))
    if (number > pages) throw fail('page-not-found')
    const make = () =>
      renderCatalogue({
        language,
        search,
        page: number,
        pages,
        found: found.length,
        entries: found.slice((number - 1) * productsPerPage, number * productsPerPage),
        baseUrl,
      })
    const type = 'text/html; charset=utf-8'
    reply.headers({ ...page, 'content-type': type, 'content-language': language })
    return kept.send(request, reply, { listing, key: `${language} ${number} ${search}`, make })
  })

  app.get('/sitemap.xml', hidden, async (request, reply) => {
    const listing = await catalogue.listing()
    const make = () => sitemap(baseUrl, listing.entries)
    reply.headers({ ...file, 'content-type': 'application/xml; charset=utf-8' })
    return kept.send(request, reply, { listing, key: 'sitemap', make })
  })

  app.get('/sitemap-:part.xml', hidden, async (request, reply) => {
    const listing = await catalogue.listing()
    const { part } = request.params as { part: string }
    const made = sitemapPart(baseUrl, listing.entries, /^\d{1,4}$/.test(part) ? Number(part) : 0)
    if (made === undefined) throw fail('page-not-found')
    reply.headers({ ...file, 'content-type': 'application/xml; charset=utf-8' })
    return kept.send(request, reply, { listing, key: `sitemap ${part}`, make: () => made })
  })

  app.get('/robots.txt', hidden, (_request, reply) =>
    reply
      .headers({ 'cache-control': file['cache-control'] })
      .type('text/plain; charset=utf-8')
      .send(robots(baseUrl)),
  )
}

/** @throws page-not-found for a page that is no number */
function askedFor(request: FastifyRequest) {
  const query = new URLSearchParams(request.raw.url?.split('?')[1] ?? '')
  const number = query.get('page') ?? '1'
  if (!/^[1-9]\d{0,6}$/.test(number)) throw fail('page-not-found')
  return {
    search: tidy(query.get('q') ?? '').slice(0, longestSearch),
    number: Number(number),
    chosen: query.get('lang') ?? undefined,
  }
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Answers as bytes, as long as the listing they were made from holds. */
class KeptAnswers {
  #listing: Listing | undefined
  #answers = new Map<string, Promise<Buffer>>()

  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    answer: { readonly listing: Listing; readonly key: string; readonly make: () => string },
  ): Promise<FastifyReply> {
    const encoding = pickEncoding(request.headers['accept-encoding'])
    if (encoding !== 'identity') reply.header('content-encoding', encoding)
    return reply.send(await this.#bytes(answer, encoding))
  }

  #bytes(
    { listing, key, make }: { listing: Listing; key: string; make: () => string },
    encoding: ContentEncoding,
  ): Promise<Buffer> {
    if (listing !== this.#listing) this.#answers = new Map()
    this.#listing = listing
    const name = `${encoding} ${key}`
    let bytes = this.#answers.get(name)
    if (!bytes) {
      if (this.#answers.size >= mostKept) {
        this.#answers.delete(this.#answers.keys().next().value as string)
      }
      this.#answers.set(name, (bytes = encoded(make(), encoding)))
    }
    return bytes
  }
}

function encoded(text: string, encoding: ContentEncoding): Promise<Buffer> {
  switch (encoding) {
    case 'br':
      return brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    case 'gzip':
      return zip(text)
    case 'identity':
      return Promise.resolve(Buffer.from(text))
  }
}
