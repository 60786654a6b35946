/** What a product is: its story, and what the law asks to be told. */
import { formatDay, formatNumber } from '../language/format.js'
import type { Language } from '../language/language.js'
import type { PublicProduct } from '../registry/public-product.js'
import { ToneIcon } from './icons.js'
import { changedField, words as shared } from './page-words.js'
import { words } from './passport-words.js'
import { MorePhotos } from './photos.js'
import { langOf } from './quoted.js'

export function Story({ product, language }: { product: PublicProduct; language: Language }) {
  const english = language === 'en' ? product.storyEn : null
  const story = english ?? product.story
  if (story === null && product.photos.length < 2) return null
  return (
    <section>
      <h2>{story === null ? words.photos[language] : words.story[language]}</h2>
      <MorePhotos product={product} language={language} />
      {story !== null && (
        <div class="card">
          <p class="lead" lang={english === null ? 'vi' : 'en'}>
            {story}
          </p>
        </div>
      )}
    </section>
  )
}

export function About(props: { product: PublicProduct; language: Language; pack: boolean }) {
  const { product, language, pack } = props
  const days = product.shelfLifeDays
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [shared.ingredients[language], product.ingredients],
    [shared.netContent[language], product.netContent],
    [words.standards[language], product.standards],
    [words.usage[language], product.usage],
    [words.storage[language], product.storage],
    [
      shared.shelfLife[language],
      days === null ? null : `${formatNumber(days, language)} ${shared.days[language]}`,
    ],
    [words.brand[language], product.brand],
    [shared.group[language], product.group?.[language]],
    [shared.gtin[language], product.gtin],
  ]
  const known = rows.filter(([, value]) => value)
  if (known.length === 0 && product.warnings === null) return null
  return (
    <section>
      <h2>{shared.law[language]}</h2>
      <div class="card">
        <dl>
          {known.map(([term, value]) => (
            <div class={value && value.length > 44 ? 'long' : undefined}>
              <dt>{term}</dt>
              <dd lang={langOf(value ?? '', language)}>{value}</dd>
            </div>
          ))}
        </dl>
        {pack && <Changes product={product} language={language} />}
      </div>
      {product.warnings !== null && (
        <div class="card caution">
          <ToneIcon tone="warn" />
          <b>{words.warnings[language]}</b>
          <p lang="vi">{product.warnings}</p>
        </div>
      )}
    </section>
  )
}

function Changes({ product, language }: { product: PublicProduct; language: Language }) {
  if (product.changedSince.length === 0) return null
  const told = product.changedSince.map(
    ({ at, fields }) =>
      `${formatDay(at.slice(0, 10))}: ${fields.map((field) => changedField[field][language]).join(', ')}`,
  )
  return (
    <p class="soft">
      {shared.changes[language]} {told.join('; ')}.
    </p>
  )
}
