/**
 * A product as linked data: schema.org for search engines, the GS1 Web Vocabulary for trade, in one
 * document. Stars are a certification, never a review; only one in force is told. Pure.
 */
import { toGtin14, type Gtin } from '../gs1/gtin.js'
import type { Language } from '../language/language.js'
import { photoFiles } from './photo-queries.js'
import type { PublicProduct } from './public-product.js'
import { standing } from './standing.js'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Node = Readonly<Record<string, Json | undefined>>

export interface JsonLdOptions {
  /** `https://nguon.example`, without a slash at its end. */
  readonly baseUrl: string
  readonly language: Language
  /** The civil date on which certificates are judged. */
  readonly today: string
  readonly lot: {
    readonly number: string
    readonly madeOn: string | null
    readonly expiresOn: string | null
  } | null
}

const vocabularies = {
  gs1: 'https://ref.gs1.org/voc/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/** Ranges of the GS1 Web Vocabulary (1.16): text with its language, days as dates. */
const told = (text: string | null) => text && { '@value': text, '@language': 'vi' }
const onDay = (day: string | null | undefined) => day && { '@value': day, '@type': 'xsd:date' }

/** The document; what is not known is left out. */
export function jsonLd(product: PublicProduct, options: JsonLdOptions): Json {
  const { baseUrl, language, today, lot } = options
  const { producer, origin, brand, gtin } = product
  return known({
    '@context': ['https://schema.org', vocabularies],
    '@type': ['Product', 'gs1:Product'],
    '@id': idOf(product, baseUrl),
    name: inLanguage(language, product.name, product.nameEn),
    description: inLanguage(language, product.story, product.storyEn),
    image: product.photos.map((photo) => baseUrl + (photoFiles(photo).webp.at(-1)?.path ?? '')),
    gtin: gtin && toGtin14(gtin as Gtin),
    category: product.group?.[language] ?? null,
    brand: brand && { '@type': ['Brand', 'gs1:Brand'], name: brand, 'gs1:brandName': told(brand) },
    manufacturer: producer && organisation(producer, language),
    countryOfOrigin: { '@type': 'Country', name: 'VN' },
    productionDate: lot?.madeOn ?? null,
    hasCertification: certification(product, today),
    'gs1:gtin': gtin && toGtin14(gtin as Gtin),
    'gs1:productName': names(product),
    'gs1:ingredientStatement': told(product.ingredients),
    'gs1:consumerUsageInstructions': told(product.usage),
    'gs1:consumerStorageInstructions': told(product.storage),
    'gs1:warningCopyDescription': told(product.warnings),
    'gs1:provenanceStatement': told(
      [origin.commune, origin.province?.name.vi].filter(Boolean).join(', ') || null,
    ),
    'gs1:hasBatchLotNumber': lot?.number ?? null,
    'gs1:expirationDate': onDay(lot?.expiresOn),
  })
}

const inLanguage = (language: Language, vi: string | null, en: string | null) =>
  language === 'en' ? (en ?? vi) : vi

function idOf({ id, gtin }: PublicProduct, baseUrl: string): string {
  return gtin === null ? `${baseUrl}/P/${id}` : `${baseUrl}/01/${toGtin14(gtin as Gtin)}`
}

function names({ name, nameEn }: PublicProduct): Json {
  const vi = { '@value': name, '@language': 'vi' }
  return nameEn === null ? vi : [vi, { '@value': nameEn, '@language': 'en' }]
}

function organisation(producer: NonNullable<PublicProduct['producer']>, language: Language): Json {
  const { name, address, commune, province, phone, website } = producer
  return known({
    '@type': ['Organization', 'gs1:Organization'],
    name,
    telephone: phone,
    url: website,
    address: known({
      '@type': 'PostalAddress',
      streetAddress: address,
      addressLocality: commune,
      addressRegion: province?.name[language] ?? null,
      addressCountry: 'VN',
    }),
  })
}

function certification(product: PublicProduct, today: string): Json {
  const { stars, certificate } = standing(product.certificates, product.claim, today)
  if (stars === null || !certificate) return null
  const { number, issuedBy, issuedOn, expiresOn } = certificate
  return known({
    '@type': ['Certification', 'gs1:CertificationDetails'],
    name: `OCOP ${stars} sao`,
    certificationIdentification: number,
    issuedBy: issuedBy && { '@type': 'Organization', name: issuedBy },
    validFrom: issuedOn,
    expires: expiresOn,
    'gs1:certificationAgency': told(issuedBy),
    'gs1:certificationStandard': told('OCOP'),
    'gs1:certificationValue': told(`${stars} sao`),
    'gs1:certificationIdentification': number,
    'gs1:certificationStartDate': onDay(issuedOn),
    'gs1:certificationEndDate': onDay(expiresOn),
  })
}

const known = (node: Node): { readonly [key: string]: Json } =>
  Object.fromEntries(
    Object.entries(node).filter(
      (entry): entry is [string, Json] =>
        entry[1] !== null &&
        entry[1] !== undefined &&
        entry[1] !== '' &&
        !(Array.isArray(entry[1]) && entry[1].length === 0),
    ),
  )

/** Safe inside `<script type="application/ld+json">`: nothing in it can end the element. */
export const jsonForScript = (value: Json): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
