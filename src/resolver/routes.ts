/** What the resolver serves besides `/01/...` itself: preflights, its description, and parts of pages. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseDigitalLinkPath } from '../gs1/digital-link.js'
import { prefixOf } from '../web/prefix.js'
import { linksetLink, openToAll, preflight } from './headers.js'
import { jsonLdContext } from './linkset.js'
import { pagePolicy } from '../lookup/style.js'
import { languageOf, wantsJson } from '../lookup/negotiate.js'
import type { ReadDb } from '../store/store.js'
import { fail } from './errors.js'
import { recallSection, sections } from './own-links.js'
import { recallPage } from './recall-page.js'
import { recallsOf } from '../lookup/recalls.js'
import { contextPath, descriptionOf, descriptionPath } from './well-known.js'

export interface ResolverRoutesOptions {
  readonly read: ReadDb
  /** The public address, with its prefix and without a slash at its end. */
  readonly baseUrl: string
}

const hidden = { schema: { hide: true } }

export async function resolverRoutes(
  app: FastifyInstance,
  { read, baseUrl: base }: ResolverRoutesOptions,
): Promise<void> {
  app.options('/01/*', hidden, (request, reply) => {
    const [path = '', query = ''] = splitUrl(request)
    const address = base + path.replace(/\/$/, '')
    if (parseDigitalLinkPath(path, query).ok) reply.header('link', linksetLink(address))
    return reply.code(204).headers(preflight).header('vary', 'Accept, Accept-Language').send()
  })
  for (const path of [descriptionPath, contextPath])
    app.options(path, hidden, (_request, reply) => reply.code(204).headers(preflight).send())
  const description = JSON.stringify(descriptionOf(base))
  app.get(descriptionPath, hidden, (_request, reply) =>
    lasting(reply).type('application/json; charset=utf-8').send(description),
  )
  const context = Buffer.from(JSON.stringify(jsonLdContext))
  app.get(contextPath, hidden, (_request, reply) =>
    lasting(reply).type('application/ld+json').send(context),
  )
  for (const page of ['/P/:product', '/P/:product/10/:lot'])
    app.get(`${page}/${recallSection}`, hidden, (request, reply) =>
      sendRecalls(request, reply, { read, base }),
    )
  // Links have addresses of their own for the parts of one page: a fragment would not survive
  // the query that is put behind it.
  const prefix = prefixOf(base)
  for (const section of Object.values(sections)) {
    for (const page of ['/P/:product', '/P/:product/10/:lot'])
      app.get(`${page}/${section}`, hidden, (request, reply) => {
        const [path = '', query] = splitUrl(request)
        const target = prefix + path.slice(0, path.lastIndexOf('/'))
        const to = query === undefined ? target : `${target}?${query}`
        return reply.header('cache-control', 'public, max-age=60').redirect(`${to}#${section}`, 303)
      })
  }
}

async function sendRecalls(
  request: FastifyRequest,
  reply: FastifyReply,
  { read, base }: { readonly read: ReadDb; readonly base: string },
): Promise<FastifyReply> {
  const { product: id, lot } = request.params as { product: string; lot?: string }
  const product = await read
    .selectFrom('product')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!product) throw fail('product-not-found', id.slice(0, 40))
  const recalls = await recallsOf(read, id, lot)
  reply.headers({ ...openToAll, 'cache-control': 'no-cache', vary: 'Accept, Accept-Language' })
  if (wantsJson(request.headers.accept))
    return reply.send({ product: { id, name: product.name }, lot: lot ?? null, recalls })
  const [, query = ''] = splitUrl(request)
  const language = languageOf(query, request.headers)
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', pagePolicy)
    .send(recallPage({ language, name: product.name, recalls, href: `/P/${id}`, base }))
}

const lasting = (reply: FastifyReply): FastifyReply =>
  reply.headers(openToAll).header('cache-control', 'public, max-age=3600')

function splitUrl({ raw }: FastifyRequest): [string, string?] {
  const url = raw.url ?? '/'
  const mark = url.indexOf('?')
  return mark < 0 ? [url] : [url.slice(0, mark), url.slice(mark + 1)]
}
