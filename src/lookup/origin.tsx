/** Where a product comes from, in words and as a link to a map service. */
import type { Language } from '../language/language.js'
import { mapLink } from '../registry/coordinates.js'
import type { PublicProduct } from '../registry/public-product.js'
import { Sign } from './icons.js'
import { words as shared } from './page-words.js'
import { words } from './passport-words.js'

export function Origin({ product, language }: { product: PublicProduct; language: Language }) {
  const { origin, producer, coordinates } = product
  const place = [origin.commune, origin.province?.name[language]].filter(Boolean).join(', ')
  const rows = [
    [words.place[language], place],
    [shared.address[language], producer?.address],
    [shared.oldAddress[language], origin.oldAddress],
  ] as const
  const known = rows.filter(([, value]) => value)
  if (known.length === 0 && !coordinates) return null
  return (
    <section>
      <h2>{words.origin[language]}</h2>
      <div class="card">
        <dl>
          {known.map(([term, value]) => (
            <div>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {coordinates && (
          <p>
            <a class="go" href={mapLink(coordinates)} rel="nofollow noreferrer">
              <Sign name="place" />
              {words.map[language]}
            </a>
          </p>
        )}
      </div>
    </section>
  )
}
