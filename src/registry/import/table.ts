/** A file to rows of text cells: CSV, TSV and XLSX, with the heading found. */
import { checkMap, findHeading, headingDepth, missingMapped, type FoundHeading } from './columns.js'
import { csvRecords, firstRecords } from './csv.js'
import { decodeText } from './encoding.js'
import { fail } from './errors.js'
import { readWorkbook } from './workbook.js'

export interface TableRow {
  /** The line (CSV) or row (XLSX) of the file, from 1, as a person counts. */
  readonly row: number
  readonly cells: readonly string[]
  /** Why the line itself cannot be read. */
  readonly broken?: 'quote'
}

export interface Table {
  readonly kind: 'text' | 'workbook'
  readonly heading: FoundHeading
  /** The rows below the heading. */
  readonly rows: Iterable<TableRow>
}

const megabyte = 1024 * 1024
const largestMb = 64

/** Opens a table. Throws when the file as a whole cannot be used. */
export async function openTable(
  bytes: Uint8Array,
  filename: string,
  options: { map?: Readonly<Record<string, string>>; sheet?: string; exact?: boolean },
): Promise<Table> {
  const map = checkMap(options.map ?? {})
  const exact = options.exact ?? false
  if (bytes.length > largestMb * megabyte)
    throw fail('import-too-large', Math.ceil(bytes.length / megabyte), largestMb)
  if (bytes.length === 0) throw fail('import-empty')
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (start === '\xd0\xcf\x11\xe0') throw fail('import-old-excel', filename)
  if (start.startsWith('PK'))
    return workbookTable(bytes, filename, { map, exact, wanted: options.sheet })
  if (start.startsWith('%PDF') || start.startsWith('\x89PNG'))
    throw fail('import-not-a-table', filename)
  const text = decodeText(bytes)
  if (text.includes('\0')) throw fail('import-not-a-table', filename)
  if (text.trim() === '') throw fail('import-empty')
  return textTable(text, map, exact)
}

type Map = ReturnType<typeof checkMap>

function textTable(text: string, map: Map, exact: boolean): Table {
  let best: { delimiter: string; heading: FoundHeading; line: number } | undefined
  let widest: string[][] = []
  for (const delimiter of [',', ';', '\t']) {
    const records = firstRecords(text, delimiter, headingDepth)
    const sample = records.map((record) => ('cells' in record ? [...record.cells] : []))
    if (
      Math.max(...sample.map((cells) => cells.length)) > Math.max(0, ...widest.map((c) => c.length))
    )
      widest = sample
    const heading = findHeading(sample, map, exact)
    if (heading && heading.columns.size > (best?.heading.columns.size ?? 0))
      best = { delimiter, heading, line: records[heading.index]?.line ?? 1 }
  }
  refuseMissing(best?.heading, widest, map)
  if (!best) throw fail('import-no-heading')
  const { delimiter, heading, line } = best
  return { kind: 'text', heading, rows: textRows(text, delimiter, heading.width, line) }
}

async function workbookTable(
  bytes: Uint8Array,
  filename: string,
  options: { readonly map: Map; readonly exact: boolean; readonly wanted: string | undefined },
): Promise<Table> {
  const { map, exact, wanted } = options
  const sheets = await readWorkbook(bytes, filename)
  const names = sheets.map((sheet) => sheet.name)
  const chosen =
    wanted === undefined
      ? sheets
      : sheets.filter((sheet, i) => sheet.name === wanted || String(i + 1) === wanted)
  if (wanted !== undefined && chosen.length === 0) throw fail('import-sheet-missing', wanted, names)
  for (const { rows } of chosen) {
    const heading = findHeading(rows, map, exact)
    if (heading) return { kind: 'workbook', heading, rows: below(rows, heading) }
  }
  const rows = chosen.flatMap((sheet) => sheet.rows.slice(0, headingDepth))
  if (rows.every((cells) => cells.every((cell) => cell === ''))) throw fail('import-empty')
  refuseMissing(undefined, rows, map)
  throw fail('import-no-heading')
}

function refuseMissing(heading: FoundHeading | undefined, rows: string[][], map: Map): void {
  const mapped = Object.keys(map) as (keyof Map)[]
  if (heading && mapped.every((field) => heading.columns.has(field))) return
  const missing = missingMapped(rows, map)
  if (missing !== undefined) throw fail('import-map-column-missing', missing)
}

const below = (rows: readonly string[][], { index }: FoundHeading): Iterable<TableRow> =>
  rows.slice(index + 1).map((cells, i) => ({ row: index + 2 + i, cells }))

function* textRows(
  text: string,
  delimiter: string,
  width: number,
  headingLine: number,
): Iterable<TableRow> {
  for (const record of csvRecords(text, delimiter, width)) {
    if (record.line <= headingLine) continue
    if ('broken' in record) yield { row: record.line, cells: [], broken: 'quote' }
    else yield { row: record.line, cells: record.cells }
  }
}
