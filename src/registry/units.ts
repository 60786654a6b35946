/**
 * Today's official units, provinces and communes, as they were imported. Without an import there are
 * none, and every place can still be written as text.
 */
import { recordAudit } from '../accounts/audit.js'
import type { ReadDb, Store } from '../store/store.js'
import { fail } from './errors.js'
import { searchKey } from './name-key.js'
import type { Unit } from './read-units.js'

/** Puts the units of a file in the place of those of the same provinces. */
export async function importUnits(
  store: Store,
  units: readonly Unit[],
  by: string,
  now: Date,
): Promise<{ readonly provinces: number; readonly communes: number }> {
  const provinces = [...new Set(units.map((unit) => unit.provinceCode))]
  const rows = units.map((unit) => ({
    code: unit.code,
    province_code: unit.provinceCode,
    name: unit.name,
    name_en: unit.nameEn,
    name_key: communeKey(unit.name),
  }))
  const communes = rows.filter(({ code }) => code.length === 5).length
  if (communes === 0) throw fail('units-empty')
  await store.write(async (tx) => {
    await tx.deleteFrom('unit').where('province_code', 'in', provinces).execute()
    for (let from = 0; from < rows.length; from += 500)
      await tx
        .insertInto('unit')
        .values(rows.slice(from, from + 500))
        .onConflict((on) =>
          on.column('code').doUpdateSet((eb) => ({
            province_code: eb.ref('excluded.province_code'),
            name: eb.ref('excluded.name'),
            name_en: eb.ref('excluded.name_en'),
            name_key: eb.ref('excluded.name_key'),
          })),
        )
        .execute()
    const detail = { provinces: provinces.length, communes }
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'units-imported',
      subject: 'unit',
      subjectId: provinces.length === 1 ? (provinces[0] ?? '') : 'all',
      detail,
    })
  })
  return { provinces: provinces.length, communes }
}

export interface Commune {
  readonly code: string
  readonly name: string
}

/** A province's communes by name; empty before an import. */
export async function communesOf(read: ReadDb, provinceCode: string): Promise<Commune[]> {
  const rows = await read
    .selectFrom('unit')
    .select(['code', 'name'])
    .where('province_code', '=', provinceCode)
    .orderBy('name_key')
    .execute()
  return rows.filter(({ code }) => code.length === 5)
}

export type CommuneMatch =
  | { readonly kind: 'found'; readonly commune: Commune }
  /** Not among the communes that are known of the province; those whose names are near. */
  | { readonly kind: 'unlike'; readonly near: readonly Commune[] }
  /** Nothing was imported for this province. */
  | { readonly kind: 'unknown' }

/** A commune by its name, with or without its kind and marks, or by its code. */
export async function matchCommune(
  read: ReadDb,
  provinceCode: string,
  text: string,
): Promise<CommuneMatch> {
  const communes = await communesOf(read, provinceCode)
  if (communes.length === 0) return { kind: 'unknown' }
  const whole = searchKey(text)
  const key = communeKey(text)
  const same = communes.filter(
    ({ code, name }) => code === text.trim() || searchKey(name) === whole,
  )
  const alike = same.length > 0 ? same : communes.filter(({ name }) => communeKey(name) === key)
  const [commune] = alike
  // Two of one name without its kind (a ward and a commune): the person chooses.
  if (commune && alike.length === 1) return { kind: 'found', commune }
  const near = alike.length > 0 ? alike : communes.filter(({ name }) => isNear(key, name))
  return { kind: 'unlike', near: near.slice(0, 5) }
}

function isNear(key: string, name: string): boolean {
  const other = communeKey(name)
  if (key.length >= 3 && (other.includes(key) || key.includes(other))) return true
  const words = key.split(' ')
  return (
    words.length > 1 &&
    words.filter((word) => other.split(' ').includes(word)).length >= words.length - 1
  )
}

/** How communes are compared: without kind, marks, capitals. */
export const communeKey = (name: string): string =>
  searchKey(name).replace(/^(?:xa|phuong|dac khu|thi tran|commune|ward)\s+(?=\S)/, '')
