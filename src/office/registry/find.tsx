/** One box for everything: codes, GTINs, products, producers, decisions. */
import { touchable } from '../../accounts/actor.js'
import { mayTouch } from '../../accounts/actor.js'
import { readCode } from '../../codes/reader.js'
import { formatDate, dayOf, formatNumber } from '../../language/format.js'
import { searchCertificates } from '../../registry/certificate-lists.js'
import { searchProducers, searchProducts } from '../../registry/lists.js'
import { getProduct } from '../../registry/product-queries.js'
import { runName, runningNumber } from '../../codes/running-number.js'
import { getLot } from '../../trace/lots.js'
import type { Office } from '../office.js'
import type { Visit } from '../visit.js'
import { words as certificateWords } from './certificate-words.js'
import { words } from './find-words.js'
import type { RegistryOptions } from './options.js'
import { Facts, Find, registryStyle, searchOf } from './parts.js'
import { words as producerWords } from './producer-words.js'
import { words as productWords } from './product-words.js'
import { words as shared } from './words.js'

const shownOfEach = 8

export function findRoutes(office: Office, { issued }: Pick<RegistryOptions, 'issued'>): void {
  const { store } = office.settings

  office.page('/search', {
    may: 'registry.read',
    title: words.search,
    style: registryStyle,
    load: async (visit) => {
      const search = searchOf(visit).trim()
      if (search === '') return undefined
      const producers = touchable(visit.actor)
      const wanted = { search, producers, page: 1, size: shownOfEach }
      return {
        code: await codeOf(visit, search),
        products: await searchProducts(store.read, dayOf(visit.at), wanted),
        producers: await searchProducers(store.read, wanted),
        certificates: /\d/.test(search)
          ? await searchCertificates(store.read, dayOf(visit.at), { ...wanted, show: 'all' })
          : { rows: [], total: 0 },
      }
    },
    body: (visit, found) => (
      <>
        <Find visit={visit} path="/office/search" label={words.label} autofocus={!found} />
        {!found && <p class="soft">{visit.say(words.hint)}</p>}
        {found?.code && <CodeCard visit={visit} code={found.code} />}
        {found && (
          <>
            <Section
              visit={visit}
              heading={visit.say(productWords.products)}
              total={found.products.total}
              all="/office/products"
              rows={found.products.rows.map(({ id, name, producer }) => ({
                href: `/office/products/${id}`,
                name,
                beside: producer?.name ?? visit.say(productWords.producerUnknown),
              }))}
            />
            <Section
              visit={visit}
              heading={visit.say(producerWords.producers)}
              total={found.producers.total}
              all="/office/producers"
              rows={found.producers.rows.map(({ id, name, commune }) => ({
                href: `/office/producers/${id}`,
                name,
                beside: commune ?? '',
              }))}
            />
            <Section
              visit={visit}
              heading={visit.say(certificateWords.certificates)}
              total={found.certificates.total}
              all="/office/certificates"
              rows={found.certificates.rows
                .slice(0, shownOfEach)
                .map(({ id, number, product }) => ({
                  href: `/office/certificates/${id}`,
                  name: number,
                  beside: product.name,
                }))}
            />
            {!found.code &&
              found.products.total + found.producers.total + found.certificates.total === 0 && (
                <p>{visit.say(shared.noneFound)}</p>
              )}
          </>
        )}
      </>
    ),
  })

  async function codeOf(visit: Visit, text: string): Promise<FoundCode | undefined> {
    // A label's address holds its code at the end.
    const read = readCode(/\/t\/([^/?#]+)/i.exec(text)?.[1] ?? text)
    if (!read.ok) return undefined
    await issued.freshen()
    const found = issued.find(read.code)
    if (found.kind === 'lost') return { kind: 'lost' }
    // Digits with a right parity by chance are a GTIN, unless a label carries them.
    if (found.kind === 'unknown') return /^\d+$/.test(read.code) ? undefined : { kind: 'unknown' }
    if (!mayTouch(visit.actor, found.producerId)) return { kind: 'others' }
    const { productId, lotId } = found
    return {
      kind: 'found',
      seq: found.runSeq,
      run: runName(found.runSeq),
      number: found.number,
      product: productId === undefined ? undefined : await getProduct(store.read, productId),
      lot: lotId === undefined ? undefined : (await getLot(store.read, lotId)).number,
      activatedAt: found.activatedAt,
    }
  }
}

type FoundCode =
  | { readonly kind: 'unknown' | 'lost' | 'others' }
  | {
      readonly kind: 'found'
      readonly seq: number
      readonly run: string
      readonly number: number
      readonly product: { readonly id: string; readonly name: string } | undefined
      readonly lot: string | undefined
      readonly activatedAt: string | undefined
    }

const refused = { unknown: words.codeUnknown, lost: words.codeLost, others: words.codeOthers }

function CodeCard({ visit, code }: { readonly visit: Visit; readonly code: FoundCode }) {
  return (
    <section class="card">
      <h2>{visit.say(words.code)}</h2>
      {code.kind === 'found' ? (
        <>
          <Facts
            visit={visit}
            facts={[
              [
                productWords.product,
                code.product ? (
                  <a href={`/office/products/${code.product.id}`}>{code.product.name}</a>
                ) : (
                  visit.say(words.unbound)
                ),
              ],
              [productWords.lot, code.lot ?? null],
              [words.printed, <code>{runningNumber(code.seq, code.number)}</code>],
              [
                words.active,
                code.activatedAt === undefined
                  ? visit.say(words.notActive)
                  : formatDate(new Date(code.activatedAt)),
              ],
            ]}
          />
          <p>
            <a class="button primary" href={`/office/desk/runs/${code.run}/${code.number}`}>
              {visit.say(words.pack)}
            </a>
          </p>
        </>
      ) : (
        <p>{visit.say(refused[code.kind])}</p>
      )}
    </section>
  )
}

function Section(props: {
  readonly visit: Visit
  readonly heading: string
  readonly total: number
  readonly all: string
  readonly rows: readonly {
    readonly href: string
    readonly name: string
    readonly beside: string
  }[]
}) {
  const { visit, heading, total, all, rows } = props
  if (total === 0) return null
  return (
    <section class="card">
      <h2>
        {heading} <span class="soft">({formatNumber(total, visit.language)})</span>
      </h2>
      <ul class="list">
        {rows.map(({ href, name, beside }) => (
          <li key={href}>
            <a href={href}>{name}</a> <span class="soft">{beside}</span>
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p>
          <a
            class="button"
            href={`${all}?${new URLSearchParams({ q: searchOf(visit) }).toString()}`}
          >
            {visit.say(words.more)}
          </a>
        </p>
      )}
    </section>
  )
}
