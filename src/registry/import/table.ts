/** A file to rows of text cells: CSV, TSV and XLSX, with the heading found. */
import { Readable } from 'node:stream'
import { CsvError, parse, type Options } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'
import { checkMap, findHeading, headingDepth, missingMapped, type FoundHeading } from './columns.js'
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
  readonly rows: AsyncIterable<TableRow>
}

const megabyte = 1024 * 1024
const largestMb = 64

/** Opens a table. Throws when the file as a whole cannot be used. */
export async function openTable(
  bytes: Uint8Array,
  filename: string,
  options: { map?: Readonly<Record<string, string>>; sheet?: string },
): Promise<Table> {
  const map = checkMap(options.map ?? {})
  if (bytes.length > largestMb * megabyte)
    throw fail('import-too-large', Math.ceil(bytes.length / megabyte), largestMb)
  if (bytes.length === 0) throw fail('import-empty')
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (start === '\xd0\xcf\x11\xe0') throw fail('import-old-excel', filename)
  if (start.startsWith('PK')) return workbookTable(bytes, filename, map, options.sheet)
  if (start.startsWith('%PDF') || start.startsWith('\x89PNG'))
    throw fail('import-not-a-table', filename)
  const text = decodeText(bytes)
  if (text.includes('\0')) throw fail('import-not-a-table', filename)
  if (text.trim() === '') throw fail('import-empty')
  return textTable(text, map)
}

type Map = ReturnType<typeof checkMap>

function textTable(text: string, map: Map): Table {
  let best: { delimiter: string; heading: FoundHeading } | undefined
  let sampled: string[][] = []
  for (const delimiter of [',', ';', '\t']) {
    const sample = firstRecords(text, delimiter)
    if ((sample[0]?.length ?? 0) > (sampled[0]?.length ?? 0)) sampled = sample
    const heading = findHeading(sample, map)
    if (heading && heading.columns.size > (best?.heading.columns.size ?? 0))
      best = { delimiter, heading }
  }
  refuseMissing(best?.heading, sampled, map)
  if (!best) throw fail('import-no-heading')
  const { delimiter, heading } = best
  return { kind: 'text', heading, rows: textRows(text, delimiter, heading) }
}

async function workbookTable(
  bytes: Uint8Array,
  filename: string,
  map: Map,
  wanted: string | undefined,
): Promise<Table> {
  const sheets = await readWorkbook(bytes, filename)
  const names = sheets.map((sheet) => sheet.name)
  const chosen =
    wanted === undefined
      ? sheets
      : sheets.filter((sheet, i) => sheet.name === wanted || String(i + 1) === wanted)
  if (wanted !== undefined && chosen.length === 0) throw fail('import-sheet-missing', wanted, names)
  for (const { rows } of chosen) {
    const heading = findHeading(rows, map)
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

async function* below(rows: readonly string[][], heading: FoundHeading): AsyncIterable<TableRow> {
  for (const [i, cells] of rows.entries()) if (i > heading.index) yield { row: i + 1, cells }
}

const csvOptions = (delimiter: string) =>
  ({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  }) satisfies Options

function firstRecords(text: string, delimiter: string): string[][] {
  const sample = text.slice(0, 64 * 1024)
  try {
    return parseNow(sample, { ...csvOptions(delimiter), to: headingDepth })
  } catch {
    // An unclosed quote swallows the rest: line by line then.
    return sample.split(/\r\n|\n|\r/, headingDepth).map((line) => line.split(delimiter))
  }
}

interface RawRecord {
  readonly record: string[]
  readonly raw: string
}

/**
 * Every record below the heading. A quote that is never closed would swallow the rows after it: then
 * the line it stands in is given as broken and reading goes on at the next one.
 */
async function* textRows(
  text: string,
  delimiter: string,
  heading: FoundHeading,
): AsyncIterable<TableRow> {
  let offset = 0
  let line = 1
  let index = 0
  while (offset < text.length) {
    try {
      for await (const { record, raw } of records(text, offset, delimiter)) {
        if (index++ > heading.index) yield* unswallowed(record, raw, line, delimiter, heading)
        offset += raw.length
        line += lineBreaks(raw)
      }
      return
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      const end = /\r\n|\n|\r/g
      end.lastIndex = offset
      end.exec(text)
      if (index++ > heading.index) yield { row: line++, cells: [], broken: 'quote' }
      if (end.lastIndex === 0) return
      offset = end.lastIndex
    }
  }
}

async function* records(text: string, from: number, delimiter: string): AsyncIterable<RawRecord> {
  const parser = Readable.from(slices(text, from)).pipe(
    parse({ ...csvOptions(delimiter), raw: true }),
  )
  for await (const record of parser) yield record as RawRecord
}

function* slices(text: string, from: number): Iterable<string> {
  const length = 64 * 1024
  for (let at = from; at < text.length; at += length) yield text.slice(at, at + length)
}

/** A record over several lines is one row, unless its later lines are rows themselves: then a stray quote joined them. */
function* unswallowed(
  record: string[],
  raw: string,
  line: number,
  delimiter: string,
  heading: FoundHeading,
): Iterable<TableRow> {
  const lines = raw.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  const isRow = (l: string) => l.split(delimiter).length >= heading.width
  if (lines.length < 2 || !lines.slice(1).some(isRow)) {
    yield { row: line, cells: record }
    return
  }
  for (const [i, one] of lines.entries()) {
    const cells = parseLine(one, delimiter)
    yield cells ? { row: line + i, cells } : { row: line + i, cells: [], broken: 'quote' }
  }
}

function parseLine(line: string, delimiter: string): string[] | undefined {
  try {
    return parseNow(line, csvOptions(delimiter))[0] ?? []
  } catch {
    return undefined
  }
}

const lineBreaks = (raw: string): number => raw.match(/\r\n|\n|\r/g)?.length ?? 0
