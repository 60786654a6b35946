/** What a producer may say of its own products in a list: nothing of producers, stars and decisions. */
import type { Columns, Field } from './columns.js'

export const ownFields = [
  'product', 'group', 'gtin', 'net_content', 'shelf_life_days', 'ingredients', 'standards', 'warnings',
  'usage', 'storage', 'brand', 'name_en', 'story', 'story_en', 'coordinates', 'new_ward_code', 'new_ward',
  'new_province_code', 'new_province', 'old_commune', 'old_district', 'old_province',
] as const satisfies readonly Field[] // prettier-ignore

/** The columns that count in such a list. */
export const ownColumns = (columns: Columns): Columns =>
  new Map([...columns].filter(([field]) => (ownFields as readonly Field[]).includes(field)))
