/**
 * CSV text to records, each with the line it begins in. A quote that is never closed would swallow the
 * rows after it, so records are cut apart here first, and only then read by the library.
 */
import { parse, type Options } from 'csv-parse/sync'

export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly broken: true }

interface RawRecord {
  readonly line: number
  readonly raw: string
}

/** Lines a quoted cell may span. */
const longestCellLines = 100
const batchRecords = 500

/** Every record of a text. `width`: cells of a full row, by which a swallowed row is told from a cell's further line. */
export function* csvRecords(text: string, delimiter: string, width: number): Iterable<CsvRecord> {
  let batch: RawRecord[] = []
  for (const record of rawRecords(text, delimiter, width)) {
    if (batch.push(record) < batchRecords) continue
    yield* parseBatch(batch, delimiter)
    batch = []
  }
  yield* parseBatch(batch, delimiter)
}

/** The first records of a text, for finding its heading. */
export function firstRecords(text: string, delimiter: string, count: number): CsvRecord[] {
  const first: CsvRecord[] = []
  for (const record of rawRecords(text, delimiter, Infinity)) {
    first.push(parseOne(record, delimiter))
    if (first.length === count) break
  }
  return first
}

/** Reading many records in one call is several times as fast; should they not come out one for one, each is read alone. */
function parseBatch(batch: readonly RawRecord[], delimiter: string): CsvRecord[] {
  const all = tryParse(batch.map((record) => record.raw).join('\n'), delimiter)
  if (all?.length !== batch.length) return batch.map((record) => parseOne(record, delimiter))
  return batch.map(({ line }, i) => ({ line, cells: all[i] ?? [] }))
}

function parseOne({ line, raw }: RawRecord, delimiter: string): CsvRecord {
  if (raw === '') return { line, cells: [''] }
  const cells = tryParse(raw, delimiter)?.[0]
  return cells ? { line, cells } : { line, broken: true }
}

function tryParse(text: string, delimiter: string): string[][] | undefined {
  const options: Options = {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
  }
  try {
    return parse(text, options)
  } catch {
    return undefined
  }
}

/** Cuts the text into records: a line with an open quote goes on to the line that closes it. */
function* rawRecords(text: string, delimiter: string, width: number): Iterable<RawRecord> {
  const pending: string[] = []
  const lines = physicalLines(text)[Symbol.iterator]()
  const peek = (i: number): string | undefined => {
    while (pending.length <= i) {
      const next = lines.next()
      if (next.done) return undefined
      pending.push(next.value)
    }
    return pending[i]
  }
  const closes = new RegExp(`^(?:[^"]|"")*"(?=\\s*(?:${delimiter}|$))`)
  let line = 1
  while (peek(0) !== undefined) {
    const length = recordLength(peek, delimiter, width, closes)
    yield { line, raw: pending.splice(0, length).join('\n') }
    line += length
  }
}

/** How many lines the record at hand spans; 1 when its open quote is a stray one. */
function recordLength(
  peek: (i: number) => string | undefined,
  delimiter: string,
  width: number,
  closes: RegExp,
): number {
  if (!hasOpenQuote(peek(0) ?? '')) return 1
  for (let i = 1; i < longestCellLines; i++) {
    const next = peek(i)
    if (next === undefined) return 1
    if (hasOpenQuote(next)) return closes.test(next) ? i + 1 : 1
    // A whole row inside a cell: the quote before it was never meant to be open.
    if (next.split(delimiter).length >= width) return 1
  }
  return 1
}

function hasOpenQuote(line: string): boolean {
  let open = false
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) open = !open
  return open
}

function* physicalLines(text: string): Iterable<string> {
  const end = /\r\n|\n|\r/g
  let start = 0
  for (let found = end.exec(text); found; found = end.exec(text)) {
    yield text.slice(start, found.index)
    start = end.lastIndex
  }
  if (start < text.length) yield text.slice(start)
}
