/** A file of official units: JSON (provinces with their communes) or CSV (one commune a line). Pure. */
import { parse } from 'csv-parse/sync'
import { fail } from './errors.js'
import { decodeText } from './import/encoding.js'
import { searchKey, tidy } from './name-key.js'
import { provinceName } from './provinces.js'

export interface Unit {
  /** Two digits of a province, five of a commune. */
  readonly code: string
  readonly provinceCode: string
  readonly name: string
  readonly nameEn: string | null
}

/** @throws units-unreadable, units-province-unknown, import-… when the text cannot be read */
export function readUnits(bytes: Uint8Array): Unit[] {
  const text = decodeText(bytes).replace(/^\ufeff/, '')
  return /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text)
}

interface JsonUnit {
  readonly code?: unknown
  readonly name?: unknown
  readonly nameEn?: unknown
  readonly communes?: unknown
}

function readJson(text: string): Unit[] {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    throw fail('units-unreadable', 1)
  }
  if (!Array.isArray(list)) throw fail('units-unreadable', 1)
  return (list as JsonUnit[]).flatMap((province, i) => {
    const own = unitOf(province, province.code, i + 1)
    const communes = Array.isArray(province.communes) ? (province.communes as JsonUnit[]) : []
    return [own, ...communes.map((commune) => unitOf(commune, own.code, i + 1))]
  })
}

const headings: Readonly<Record<string, readonly string[]>> = {
  code: ['code', 'commune code', 'ward code', 'ma xa', 'ma phuong', 'ma xa phuong', 'ma'],
  name: ['name', 'commune', 'ward', 'ten xa', 'ten xa phuong', 'xa phuong', 'ten'],
  nameEn: ['name en', 'english name', 'ten tieng anh'],
  province: ['province code', 'ma tinh', 'ma tinh thanh'],
}

function readCsv(text: string): Unit[] {
  const delimiter = [',', ';', '\t'].find((one) => (text.split('\n', 1)[0] ?? '').includes(one))
  let rows: string[][]
  try {
    rows = parse(text, {
      delimiter: delimiter ?? ',',
      relax_column_count: true,
      skip_empty_lines: true,
    })
  } catch {
    throw fail('units-unreadable', 1)
  }
  const [heading = [], ...others] = rows
  const keys = heading.map(searchKey)
  const at = (field: string) => keys.findIndex((key) => headings[field]?.includes(key))
  const [code, name, nameEn, province] = [at('code'), at('name'), at('nameEn'), at('province')]
  if (code < 0 || name < 0 || province < 0) throw fail('units-unreadable', 1)
  return others.map((cells, i) =>
    unitOf({ code: cells[code], name: cells[name], nameEn: cells[nameEn] }, cells[province], i + 2),
  )
}

/** @param line for the message: the line of the file, or the province's place in it */
function unitOf(unit: JsonUnit, province: unknown, line: number): Unit {
  const provinceCode = digits(province, 2)
  const isProvince = unit.code === province
  const code = isProvince ? provinceCode : digits(unit.code, 5)
  const name = typeof unit.name === 'string' ? tidy(unit.name) : ''
  if (provinceCode === undefined || code === undefined || name === '' || name.length > 100)
    throw fail('units-unreadable', line)
  if (provinceName(provinceCode) === undefined) throw fail('units-province-unknown', provinceCode)
  const nameEn = typeof unit.nameEn === 'string' ? tidy(unit.nameEn).slice(0, 100) : ''
  return { code, provinceCode, name, nameEn: nameEn === '' ? null : nameEn }
}

/** Spreadsheets drop leading zeros. */
function digits(value: unknown, length: number): string | undefined {
  const text =
    typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
  return /^\d+$/.test(text) && text.length <= length ? text.padStart(length, '0') : undefined
}
