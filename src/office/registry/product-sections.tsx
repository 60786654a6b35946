/** The parts of a product's page: photos, certificates, lots, where it is sold, and what it is. */
import { formatDay, formatNumber } from '../../language/format.js'
import { groupWords } from '../../registry/groups.js'
import { type Photo, photoFiles } from '../../registry/photo-queries.js'
import type { Product } from '../../registry/product-queries.js'
import { provinceName } from '../../registry/provinces.js'
import type { PublicProduct } from '../../registry/public-product.js'
import type { Standing } from '../../registry/standing.js'
import type { Lot } from '../../trace/lots.js'
import { Table } from '../parts.js'
import type { Visit } from '../visit.js'
import { CertificateTable } from './certificate-table.js'
import { targetOf } from './own.js'
import { Facts } from './parts.js'
import { MapLink } from './product-form.js'
import { channelWords, words } from './product-words.js'
import { words as shared } from './words.js'

/** What the page shows. */
export interface ShownProduct {
  readonly product: Product
  readonly shown: PublicProduct
  readonly standing: Standing
  readonly lots: readonly Lot[]
  readonly mayEdit: boolean
}

export interface Part {
  readonly visit: Visit
  readonly page: ShownProduct
}

export function Photos({ visit, page: { product, shown, mayEdit } }: Part) {
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

export function Certificates({ visit, page: { product, standing } }: Part) {
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

export function Lots({ visit, page: { product, lots } }: Part) {
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

export function Channels({ visit, page: { product, shown, mayEdit } }: Part) {
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

export function About({ visit, page: { product } }: Part) {
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
