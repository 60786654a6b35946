/**
 * What a link shows in a chat, and what machines read in the page. Previews are kept for months by
 * those who make them, so they tell neither stars nor verdict: only what the product is.
 */
import type { Language } from '../language/language.js'
import { type JsonLdOptions, jsonForScript, jsonLd } from '../registry/json-ld.js'
import { photoFiles } from '../registry/photo-queries.js'
import type { PublicProduct } from '../registry/public-product.js'

const locales: Readonly<Record<Language, string>> = { vi: 'vi_VN', en: 'en_GB' }

export function LinkPreview(props: {
  product: PublicProduct
  name: string
  language: Language
  /** Without a slash at its end. */
  baseUrl: string
}) {
  const { product, name, language, baseUrl } = props
  const { producer, origin, photos } = product
  const description = [producer?.name, origin.commune, origin.province?.name[language]]
    .filter(Boolean)
    .join(' · ')
  const [photo] = photos
  const tags = {
    'og:type': 'product',
    'og:site_name': 'Nguồn',
    'og:locale': locales[language],
    'og:title': name,
    'og:description': description,
    ...(photo && {
      'og:image': baseUrl + photoFiles(photo).card,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': name,
    }),
  }
  return (
    <>
      {Object.entries(tags).map(([property, content]) => (
        <meta {...{ property, content }} />
      ))}
      <meta name="twitter:card" content={photo ? 'summary_large_image' : 'summary'} />
    </>
  )
}

/** A data block: nothing of it is executed, and nothing in it can end it. */
export function LinkedData(props: { product: PublicProduct } & JsonLdOptions) {
  const { product, ...options } = props
  const html = jsonForScript(jsonLd(product, options))
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: html }} />
}
