/** The 34 provinces and centrally-run cities since 1 July 2025, found by code, present or former name. */
import { readFileSync } from 'node:fs'
import { nameKey, searchKey } from './name-key.js'

export interface Province {
  /** Official code, two digits, a string with its leading zero. */
  readonly code: string
  readonly kind: 'city' | 'province'
  /** Without "Tỉnh" or "Thành phố". */
  readonly name: string
  readonly nameEn: string
}

export interface FoundProvince {
  readonly code: string
  /** In full: `Tỉnh Vĩnh Long`. */
  readonly name: string
  /** The former province that was named, when it was one: `Trà Vinh`. */
  readonly mappedFrom?: string
}

interface Row extends Province {
  readonly spellings: readonly string[]
  readonly former: readonly { readonly name: string; readonly spellings: readonly string[] }[]
}

const rows = JSON.parse(
  readFileSync(new URL('../../data/provinces.json', import.meta.url), 'utf8'),
) as readonly Row[]

/** All 34, in the order of their codes. */
export const provinces: readonly Province[] = rows

/** The provinces of before July 2025 whose names are no longer a province's, with the one they are part of. */
export const provincesBefore: readonly { readonly name: string; readonly code: string }[] =
  rows.flatMap(({ code, name, former }) =>
    former.filter((one) => one.name !== name).map((one) => ({ name: one.name, code })),
  )

const byCode = new Map(rows.map((row) => [row.code, row]))

/** The full name as it stands in addresses: `Tỉnh Vĩnh Long`, `Thành phố Huế`; in English `Vinh Long`, `Hue City`. */
export function provinceName(code: string, language: 'vi' | 'en' = 'vi'): string | undefined {
  const row = byCode.get(code)
  if (!row) return undefined
  if (language === 'en')
    return row.kind === 'city' ? `${row.nameEn} City` : `${row.nameEn} Province`
  return `${row.kind === 'city' ? 'Thành phố' : 'Tỉnh'} ${row.name}`
}

const withMarks = new Map<string, FoundProvince>()
const withoutMarks = new Map<string, FoundProvince | null>()

for (const row of rows) {
  const present = { code: row.code, name: provinceName(row.code) as string }
  for (const name of [row.name, ...row.spellings]) addName(name, present)
  for (const former of row.former)
    for (const name of [former.name, ...former.spellings])
      addName(name, { ...present, mappedFrom: former.name })
}

function addName(name: string, found: FoundProvince): void {
  withMarks.set(nameKey(bare(name)), found)
  const key = searchKey(bare(name))
  // A spelling without marks that two provinces share says nothing.
  withoutMarks.set(key, withoutMarks.has(key) && !same(withoutMarks.get(key), found) ? null : found)
}

function same(a: FoundProvince | null | undefined, b: FoundProvince): boolean {
  return a?.code === b.code && a.mappedFrom === b.mappedFrom
}

/**
 * Finds a province by its code or by a name of today or before 2025, with or without "Tỉnh" or
 * "Thành phố", in either spelling of the tone mark, or without marks.
 */
export function findProvince(text: string): FoundProvince | undefined {
  const wanted = text.trim()
  // Spreadsheets drop the zero of "01".
  if (/^\d{1,2}$/.test(wanted)) {
    const code = wanted.padStart(2, '0')
    const name = provinceName(code)
    return name === undefined ? undefined : { code, name }
  }
  return (
    withMarks.get(nameKey(bare(wanted))) ?? withoutMarks.get(searchKey(bare(wanted))) ?? undefined
  )
}

/** The names nearest to a misspelt one, best first, at most three: for the message that refuses it. */
export function nearestProvinces(text: string): string[] {
  const wanted = searchKey(bare(text))
  if (wanted === '') return []
  return [...withoutMarks]
    .filter((entry): entry is [string, FoundProvince] => entry[1] !== null)
    .map(([key, found]) => ({
      name: found.mappedFrom ?? found.name,
      distance: distance(wanted, key),
    }))
    .filter((near) => near.distance <= Math.max(2, wanted.length / 3))
    .sort((a, b) => a.distance - b.distance)
    .map((near) => near.name)
    .filter((name, i, names) => names.indexOf(name) === i)
    .slice(0, 3)
}

/** The name without the kind of unit before it, dots and hyphens as spaces. */
function bare(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[-–—.,]+/g, ' ')
    .replace(/^\s*(tỉnh|thành phố|tp|t\s?p|t|tinh|thanh pho|city of|province of)\s+/iu, '')
    .replace(/\s+(city|province)\s*$/i, '')
}

/** Levenshtein's distance: how many letters to change, add or drop. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
