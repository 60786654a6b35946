/** What a page tells of a product besides what its label must say: English, standards, place on the map. */
import { type Coordinates, coordinates } from './coordinates.js'
import * as field from './fields.js'

export interface ProductDetails {
  /** For English pages. */
  readonly nameEn: string | null
  readonly storyEn: string | null
  readonly brand: string | null
  /** Standards applied, as the producer declares them: `TCVN 9740:2013, VietGAP`. */
  readonly standards: string | null
  readonly warnings: string | null
  /** How to use it. */
  readonly usage: string | null
  /** How to keep it. */
  readonly storage: string | null
  /** Where it is made. */
  readonly coordinates: Coordinates | null
}

/** A product of which nothing more is known. */
export const noDetails: ProductDetails = {
  nameEn: null,
  storyEn: null,
  brand: null,
  standards: null,
  warnings: null,
  usage: null,
  storage: null,
  coordinates: null,
}

/** Checked columns. @throws field-too-long, coordinates-invalid */
export function detailValues(facts: Partial<ProductDetails>) {
  const place = coordinates(facts.coordinates)
  return {
    name_en: field.text('name-en', facts.nameEn, 300),
    story_en: field.text('story-en', facts.storyEn, 20_000),
    brand: field.text('brand', facts.brand, 200),
    standards: field.text('standards', facts.standards),
    warnings: field.text('warnings', facts.warnings),
    usage: field.text('usage', facts.usage),
    storage: field.text('storage', facts.storage),
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
  }
}

export const detailColumns = Object.keys(detailValues({})) as (keyof DetailRow)[]

type DetailRow = ReturnType<typeof detailValues>

/** The details of a row. */
export function detailsOf(row: DetailRow): ProductDetails {
  const { latitude, longitude } = row
  return {
    nameEn: row.name_en,
    storyEn: row.story_en,
    brand: row.brand,
    standards: row.standards,
    warnings: row.warnings,
    usage: row.usage,
    storage: row.storage,
    coordinates: latitude === null || longitude === null ? null : { latitude, longitude },
  }
}

/** Only those that are known: versions saved before a detail existed read the same. */
export const knownDetails = (row: DetailRow): Partial<ProductDetails> =>
  Object.fromEntries(Object.entries(detailsOf(row)).filter(([, value]) => value !== null))
