/** A product's page: what is known of it, what is missing, and the way to each part. */
import { dayOf, formatDay, formatNumber } from '../../language/format.js'
import { listCertificates } from '../../registry/certificate-queries.js'
import { describeGaps } from '../../registry/gaps.js'
import { groupWords } from '../../registry/groups.js'
import { type PassportOfFramework, passportOf } from '../../registry/passport.js'
import type { FactName } from '../../registry/passport-facts.js'
import { type Photo, photoFiles } from '../../registry/photo-queries.js'
import { claimOf, type Product } from '../../registry/product-queries.js'
import { provinceName } from '../../registry/provinces.js'
import { getPublicProduct, type PublicProduct } from '../../registry/public-product.js'
import { type Standing, standing } from '../../registry/standing.js'
import { ownProduct } from '../../registry/owned.js'
import { type Lot, listLots } from '../../trace/lots.js'
import type { Office } from '../office.js'
import { Table } from '../parts.js'
import type { Visit } from '../visit.js'
import { CertificateTable } from './certificate-table.js'
import { Facts, registryStyle } from './parts.js'
import { MapLink } from './product-form.js'
import { channelWords, words } from './product-words.js'
import { words as shared } from './words.js'
import { targetOf } from './own.js'

interface Shown {
  readonly product: Product
  readonly shown: PublicProduct
  readonly standing: Standing
  readonly lots: readonly Lot[]
  readonly mayEdit: boolean
}

export function productPageRoutes(office: Office): void {
  const { store } = office.settings

  office.page('/products/:id', {
    may: 'registry.read',
    style: registryStyle,
    load: async (visit): Promise<Shown> => {
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

interface Part {
  readonly visit: Visit
  readonly page: Shown
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

function Photos({ visit, page: { product, shown, mayEdit } }: Part) {
  const { photos } = shown
  return (
    <section>
      <h2>{visit.say(words.photos)}</h2>
      {photos.length === 0 ? (
        <p class="soft">{visit.say(words.noPhotos)}</p>
      ) : (
        <ul class="photos">
          {photos.map((photo, i) => (
            <li key={photo.id}>
              <Thumbnail photo={photo} alt={photo.caption ?? `${product.name} ${i + 1}`} />
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <p>
          <a class="button" href={`/office/products/${product.id}/photos`}>
            {visit.say(words.addPhoto)}
          </a>
        </p>
      )}
    </section>
  )
}

export function Thumbnail({ photo, alt }: { readonly photo: Photo; readonly alt: string }) {
  const [smallest] = photoFiles(photo).webp
  return (
    <img
      src={smallest?.path}
      alt={alt}
      width={photo.width}
      height={photo.height}
      loading="lazy"
      decoding="async"
    />
  )
}

function Certificates({ visit, page: { product, standing } }: Part) {
  const { history } = standing
  return (
    <section>
      <h2>{visit.say(words.certificates)}</h2>
      {history.length > 0 && <CertificateTable visit={visit} rows={history} />}
      {standing.claim && (
        <p class="soft">
          {visit.say(words.asClaimed)}: {standing.claim.stars} ★ {standing.claim.year}
        </p>
      )}
      {history.length === 0 && !standing.claim && <p class="soft">{visit.say(shared.none)}</p>}
      {visit.may('certificate.edit', targetOf(product)) && (
        <p>
          <a class="button" href={`/office/products/${product.id}/certificates/new`}>
            {visit.say(shared.add)}
          </a>
        </p>
      )}
    </section>
  )
}

function Lots({ visit, page: { product, lots } }: Part) {
  const mayEdit = visit.may('lot.edit', targetOf(product))
  const day = (date: string | null) => (date === null ? '–' : formatDay(date))
  return (
    <section>
      <h2>{visit.say(words.lots)}</h2>
      {lots.length === 0 ? (
        <p class="soft">{visit.say(shared.none)}</p>
      ) : (
        <Table
          caption={visit.say(words.lots)}
          rows={lots.slice(0, 50)}
          keyOf={({ id }) => id}
          columns={[
            {
              head: visit.say(words.lotNumber),
              cell: ({ id, number }) =>
                mayEdit ? (
                  <a class="touch code" href={`/office/products/${product.id}/lots/${id}/edit`}>
                    {number}
                  </a>
                ) : (
                  <span class="code">{number}</span>
                ),
            },
            { head: visit.say(words.made), cell: ({ madeOn }) => day(madeOn) },
            { head: visit.say(words.expires), cell: ({ expiresOn }) => day(expiresOn) },
            {
              head: visit.say(words.quantity),
              number: true,
              cell: ({ quantity }) =>
                quantity === null ? '–' : formatNumber(quantity, visit.language),
            },
          ]}
        />
      )}
      {mayEdit && (
        <p>
          <a class="button" href={`/office/products/${product.id}/lots/new`}>
            {visit.say(words.addLot)}
          </a>
        </p>
      )}
    </section>
  )
}

function Channels({ visit, page: { product, shown, mayEdit } }: Part) {
  return (
    <section>
      <h2>{visit.say(words.channels)}</h2>
      {shown.channels.length === 0 ? (
        <p class="soft">{visit.say(shared.none)}</p>
      ) : (
        <ul class="list">
          {shown.channels.map((channel) => (
            <li key={channel.id}>
              <b>{channel.title}</b> · {visit.say(channelWords[channel.kind])}
              <br />
              {[channel.address, channel.phone, channel.url, channel.hours]
                .filter(Boolean)
                .join(' · ')}
              {mayEdit && (
                <p class="acts">
                  <a
                    class="button"
                    href={`/office/products/${product.id}/channels/${channel.id}/edit`}
                    aria-label={`${visit.say(shared.edit)}: ${channel.title}`}
                  >
                    {visit.say(shared.edit)}
                  </a>
                  <a
                    class="button"
                    href={`/office/products/${product.id}/channels/${channel.id}/remove`}
                    aria-label={`${visit.say(shared.remove)}: ${channel.title}`}
                  >
                    {visit.say(shared.remove)}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <p>
          <a class="button" href={`/office/products/${product.id}/channels/new`}>
            {visit.say(words.addChannel)}
          </a>
        </p>
      )}
    </section>
  )
}

function About({ visit, page: { product } }: Part) {
  const old = [product.oldCommune, product.oldDistrict, product.oldProvince].filter(Boolean)
  const { shelfLifeDays: days, coordinates } = product
  return (
    <section class="card">
      <h2>{visit.say(words.product)}</h2>
      <Facts
        visit={visit}
        facts={[
          [words.group, product.group && visit.say(groupWords(product.group))],
          [words.brand, product.brand],
          [words.nameEn, product.nameEn],
          [words.gtin, product.gtin && <code>{product.gtin}</code>],
          [words.netContent, product.netContent],
          [words.ingredients, product.ingredients],
          [
            words.shelfLife,
            days === null ? null : `${formatNumber(days, visit.language)} ${visit.say(words.days)}`,
          ],
          [words.standards, product.standards],
          [words.warnings, product.warnings],
          [words.usage, product.usage],
          [words.storage, product.storage],
          [
            words.origin,
            [product.commune, provinceName(product.provinceCode ?? '', visit.language)]
              .filter(Boolean)
              .join(', '),
          ],
          [words.oldPlace, old.join(', ')],
          [
            words.coordinates,
            coordinates && (
              <MapLink
                product={product}
                label={`${coordinates.latitude}, ${coordinates.longitude}`}
              />
            ),
          ],
          [words.story, product.story],
          [words.storyEn, product.storyEn],
        ]}
      />
    </section>
  )
}
