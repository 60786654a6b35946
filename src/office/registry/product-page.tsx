/** A product's page: what is known of it, what is missing, and the way to each part. */
import { dayOf } from '../../language/format.js'
import { listCertificates } from '../../registry/certificate-queries.js'
import { describeGaps } from '../../registry/gaps.js'
import { type PassportOfFramework, passportOf } from '../../registry/passport.js'
import type { FactName } from '../../registry/passport-facts.js'
import { claimOf } from '../../registry/product-queries.js'
import { getPublicProduct } from '../../registry/public-product.js'
import { standing } from '../../registry/standing.js'
import { ownProduct } from '../../registry/owned.js'
import { listLots } from '../../trace/lots.js'
import type { Office } from '../office.js'
import { registryStyle } from './parts.js'
import { words } from './product-words.js'
import { words as shared } from './words.js'
import { targetOf } from './own.js'
import {
  About,
  Certificates,
  Channels,
  Lots,
  type Part,
  Photos,
  type ShownProduct,
} from './product-sections.js'

export function productPageRoutes(office: Office): void {
  const { store } = office.settings

  office.page('/products/:id', {
    may: 'registry.read',
    style: registryStyle,
    load: async (visit): Promise<ShownProduct> => {
      const product = await ownProduct(store.read, visit.params['id'] ?? '', visit.actor)
      const certificates = await listCertificates(store.read, product.id)
      const claim = claimOf({
        claimed_stars: product.claimedStars,
        claimed_year: product.claimedYear,
      })
      return {
        product,
        shown: await getPublicProduct(store.read, product.id),
        standing: standing(certificates, claim, dayOf(visit.at)),
        lots: await listLots(store.read, product.id),
        mayEdit: visit.may('product.edit', targetOf(product)),
      }
    },
    title: (_visit, { product }) => product.name,
    about: ({ product }) => ({ subject: 'product', id: product.id }),
    body: (visit, page) => (
      <>
        <Head visit={visit} page={page} />
        <Missing visit={visit} page={page} />
        <Photos visit={visit} page={page} />
        <Certificates visit={visit} page={page} />
        <Lots visit={visit} page={page} />
        <Channels visit={visit} page={page} />
        <About visit={visit} page={page} />
      </>
    ),
  })
}

function Head({ visit, page: { product, standing, mayEdit } }: Part) {
  const { id, producer, printable } = product
  return (
    <>
      <p>
        {producer === null ? (
          <span class="warn">{visit.say(words.producerUnknown)}</span>
        ) : (
          <a class="touch" href={`/office/producers/${producer.id}`}>
            {producer.name}
          </a>
        )}
        {' · '}
        {standing.stars === null ? visit.say(words.noStars) : `${standing.stars} ★`}
      </p>
      <p class="acts">
        {printable && producer !== null && visit.may('print', targetOf(product)) && (
          <a class="button primary" href={`/office/print/new?product=${id}`}>
            {visit.say(words.print)}
          </a>
        )}
        {mayEdit && (
          <a class="button" href={`/office/products/${id}/edit`}>
            {visit.say(shared.edit)}
          </a>
        )}
        <a class="button" href={`/P/${id}`}>
          {visit.say(words.page)}
        </a>
      </p>
    </>
  )
}

/** Where each fact that a rule asks for is entered. */
const entered: Partial<Record<FactName, string>> = {
  name: 'edit#f-name',
  gtin: 'edit#f-gtin',
  photo: 'photos',
  brand: 'edit#f-brand',
  standards: 'edit#f-standards',
  warnings: 'edit#f-warnings',
  origin: 'edit#f-province',
  'shelf-life': 'edit#f-shelfLifeDays',
  certificate: 'certificates/new',
  producer: 'complete',
}

function Missing({ visit, page }: Part) {
  const { product, mayEdit } = page
  const passport = passportOf({ product: page.shown, lot: null }, dayOf(visit.at))
  const missing = missingFacts(passport)
  const producer = product.producer
  const placeOf = (fact: FactName): string | undefined => {
    if (fact === 'producer-address')
      return producer ? `/office/producers/${producer.id}/edit#f-address` : undefined
    const path = entered[fact]
    return path && `/office/products/${product.id}/${path}`
  }
  const toComplete = product.gaps.some((gap) =>
    ['producer-missing', 'certificate-missing', 'name-unconfirmed'].includes(gap),
  )
  return (
    <section class="card missing">
      <h2>{visit.say(words.missing)}</h2>
      {product.gaps.length > 0 && (
        <p class={product.printable ? 'warn' : 'bad'}>
          {!product.printable && <b>{visit.say(words.unprintable)}: </b>}
          {visit.say(describeGaps(product.gaps))}
        </p>
      )}
      {toComplete && mayEdit && (
        <p>
          <a class="button" href={`/office/products/${product.id}/complete`}>
            {visit.say(words.complete)}
          </a>
        </p>
      )}
      {missing.length === 0 ? (
        <p class="good">✓ {visit.say(words.nothingMissing)}</p>
      ) : (
        <>
          <p class="soft">{visit.say(words.lawAsks)}:</p>
          <ul class="list">
            {missing.map(({ key, label }) => {
              const href = mayEdit ? placeOf(key) : undefined
              return (
                <li key={key}>
                  <span aria-hidden="true">○</span>
                  {href === undefined ? visit.say(label) : <a href={href}>{visit.say(label)}</a>}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </section>
  )
}

/** Each missing fact once, whichever rules ask for it. */
function missingFacts(passport: readonly PassportOfFramework[]) {
  const items = passport.flatMap((one) => one.items).filter(({ status }) => status === 'missing')
  const facts = items.flatMap((item) => item.facts).filter(({ value }) => value === null)
  return [...new Map(facts.map((fact) => [fact.key, fact])).values()]
}
