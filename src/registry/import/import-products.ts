/** Imports a list of products: CSV, TSV or XLSX. A row that cannot be kept loses no other row. */
import { setImmediate } from 'node:timers/promises'
import type { ReadDb, Store, Tx } from '../../store/store.js'
import { makesIncomplete, type Gap } from '../gaps.js'
import { searchKey, tidy } from '../name-key.js'
import type { Columns, FoundHeading } from './columns.js'
import { notes, rejections } from './notes.js'
import { ownColumns } from './own.js'
import { parseRow, type Note, type ParsedRow, type Rejected } from './row.js'
import { planRows, saveRows } from './save.js'
import type { ImportRun, ImportScope, SavedRow } from './saved.js'
import { openTable, type Table, type TableRow } from './table.js'

export interface ImportOptions {
  /** Field to heading, where a list's headings are not known: `{ product: 'Mặt hàng' }`. */
  readonly map?: Readonly<Record<string, string>>
  /** Name or number (from 1) of a workbook's sheet; by default the first with a heading. */
  readonly sheet?: string
  /** Columns that `map` does not name are not used, whatever their headings. */
  readonly exact?: boolean
  readonly within?: ImportScope
  /** Every row is this producer's; what a list says of producers, stars and decisions does not count. */
  readonly ownProducerId?: string
}

/** What came of the rows of one transaction. */
export interface ImportPart {
  /** Lines of the list read up to here. */
  readonly rows: number
  readonly saved: readonly SavedRow[]
  /** Ids of producers that it took in. */
  readonly newProducers: readonly string[]
}

/** Keeps what is done of a list, so that it can be gone on with. */
export interface PartKeeper {
  /** What was done before, in order. */
  readonly before: readonly ImportPart[]
  /** Called in the transaction that writes the rows: what it throws undoes them. */
  readonly keep: (tx: Tx, part: ImportPart) => Promise<void>
  /** When the list was confirmed: it is read as of then. */
  readonly at: Date
}

export interface ImportResult {
  readonly created: number
  readonly updated: number
  /** Rows of products that were there already, the same. */
  readonly unchanged: number
  readonly rejected: readonly Rejected[]
  /** Rows kept with something missing. */
  readonly incomplete: readonly {
    readonly row: number
    readonly product: { readonly id: string; readonly name: string }
    readonly gaps: readonly Gap[]
  }[]
  readonly notes: readonly Note[]
}

/** Rows that are written in one transaction. */
export const chunkRows = 250

/**
 * Imports products, their producers and certificates. A product is found again by its normalised
 * name and producer, so importing a list again changes only what differs; blank cells erase nothing.
 * Throws only when the file as a whole cannot be used.
 * @param parts of an import that can be stopped between two transactions and gone on with
 */
export async function importProducts(
  store: Store,
  bytes: Uint8Array,
  filename: string,
  options: ImportOptions,
  by: string,
  now: Date,
  parts?: PartKeeper,
): Promise<ImportResult> {
  const run = newRun(filename, options, by, now)
  const before = [...(parts?.before ?? [])]
  return readFile(bytes, filename, options, parts?.at ?? now, async (chunk, rows) => {
    const done = before.shift()
    if (done) {
      for (const saved of done.saved) if ('product' in saved) run.touched.add(saved.product.id)
      for (const id of done.newProducers) run.newProducers.add(id)
      return done.saved
    }
    const known = new Set(run.newProducers)
    return saveRows(store, chunk, run, async (tx, saved) => {
      const newProducers = [...run.newProducers].filter((id) => !known.has(id))
      await parts?.keep(tx, { rows, saved, newProducers })
    })
  })
}

/** What `importProducts` would do, without writing anything. */
export async function previewProducts(
  read: ReadDb,
  bytes: Uint8Array,
  filename: string,
  options: ImportOptions,
  now: Date,
): Promise<ImportResult> {
  const run = newRun(filename, options, '', now)
  const planned = { producers: [], products: [] }
  return readFile(bytes, filename, options, now, (chunk) => planRows(read, chunk, run, planned))
}

/** Lines below the heading that say something. */
export async function countRows(
  bytes: Uint8Array,
  filename: string,
  options: ImportOptions,
): Promise<number> {
  let rows = 0
  for (const line of (await openTable(bytes, filename, options)).rows) if (!isBlank(line)) rows++
  return rows
}

const newRun = (filename: string, options: ImportOptions, by: string, now: Date): ImportRun => ({
  ...{ filename, by, now, within: options.within, ownProducerId: options.ownProducerId },
  touched: new Set(),
  newProducers: new Set(),
})

const isBlank = ({ broken, cells }: TableRow): boolean =>
  !broken && cells.every((cell) => cell.trim() === '')

async function readFile(
  bytes: Uint8Array,
  filename: string,
  options: ImportOptions,
  now: Date,
  save: (rows: readonly ParsedRow[], readUpTo: number) => Promise<readonly SavedRow[]>,
): Promise<ImportResult> {
  const table = await openTable(bytes, filename, options)
  const columns = options.ownProducerId ? ownColumns(table.heading.columns) : table.heading.columns
  const progress = { rows: 0 }
  const tally = new Tally()
  if (table.heading.ignored.length > 0)
    tally.note(null, notes['columns-ignored'](table.heading.ignored))
  let chunk: ParsedRow[] = []
  let rows = 0
  const flush = async () => {
    if (chunk.length > 0) tally.saved(await save(chunk, progress.rows))
    chunk = []
    // The embedded store answers without leaving the thread: let others have their turn.
    await setImmediate()
  }
  for (const parsed of readRows(table, columns, now, tally, progress)) {
    rows++
    if (!('product' in parsed)) {
      tally.rejected.push(parsed)
      continue
    }
    if (chunk.push(parsed) === chunkRows) await flush()
  }
  await flush()
  if (rows === 0) tally.note(null, notes['no-rows']())
  return tally.result()
}

/** Checked rows without blank lines, repeated headings and exact repetitions. */
function* readRows(
  table: Table,
  columns: Columns,
  now: Date,
  tally: Tally,
  progress: { rows: number },
): Iterable<ParsedRow | Rejected> {
  const { heading } = table
  const seen = new Map<string, { row: number; content: string }>()
  for (const line of table.rows) {
    if (isBlank(line)) continue
    progress.rows++
    if (line.broken) {
      yield { row: line.row, field: null, message: rejections.quote() }
      continue
    }
    if (isHeading(line.cells, heading)) {
      tally.note(line.row, notes['heading-repeated']())
      continue
    }
    const parsed =
      tooWide(table, line) ??
      titleOnly(line, heading) ??
      parseRow(line.row, line.cells, columns, now)
    if (!('product' in parsed)) {
      yield parsed
      continue
    }
    const key = `${parsed.product.name_key}\n${parsed.producer?.name_key ?? ''}`
    const content = JSON.stringify([parsed.product, parsed.producer, parsed.certificate])
    const first = seen.get(key)
    if (!first) {
      seen.set(key, { row: line.row, content: fingerprint(content) })
      yield parsed
    } else if (first.content === fingerprint(content)) {
      tally.note(line.row, notes['duplicate-row'](first.row))
    } else {
      yield { row: line.row, field: 'product', message: rejections.duplicate(first.row) }
    }
  }
}

/** A text line with more cells than the heading has shifted values: nothing of it can be trusted. */
function tooWide(table: Table, line: TableRow): Rejected | undefined {
  if (table.kind === 'workbook') return undefined
  const { width } = table.heading
  const extra = line.cells.slice(width).some((cell) => cell.trim() !== '')
  if (!extra) return undefined
  return { row: line.row, field: null, message: rejections.cells(line.cells.length, width) }
}

/** Printed lists repeat their heading on every page. */
function isHeading(cells: readonly string[], heading: FoundHeading): boolean {
  return searchKey(cells[heading.columns.get('product') ?? 0] ?? '') === heading.productHeading
}

/** Section titles, sums and remarks stand in one cell alone. */
function titleOnly({ row, cells }: TableRow, { columns }: FoundHeading): Rejected | undefined {
  const filled = [...columns.values()].filter((column) => (cells[column] ?? '').trim() !== '')
  if (columns.size < 3 || filled.length > 1) return undefined
  return {
    row,
    field: 'product',
    message: rejections.title(tidy(cells[filled[0] ?? 0] ?? '').slice(0, 60)),
  }
}

/** FNV-1a, 32 bits, with the length: rows are remembered by a few bytes. */
function fingerprint(content: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < content.length; i++)
    hash = Math.imul(hash ^ content.charCodeAt(i), 0x01000193) >>> 0
  return `${content.length}:${hash}`
}

/** What is reported at the end. */
class Tally {
  readonly rejected: Rejected[] = []
  readonly #incomplete: ImportResult['incomplete'][number][] = []
  readonly #notes: Note[] = []
  readonly #counts = { created: 0, updated: 0, unchanged: 0 }

  note(row: number | null, message: Note['message']): void {
    this.#notes.push({ row, field: null, message })
  }

  saved(rows: readonly SavedRow[]): void {
    for (const saved of rows) {
      if ('message' in saved) {
        this.rejected.push(saved)
        continue
      }
      this.#counts[saved.outcome]++
      this.#notes.push(...saved.notes)
      const { row, product, gaps } = saved
      if (gaps.some(makesIncomplete)) this.#incomplete.push({ row, product, gaps })
    }
  }

  result(): ImportResult {
    const byRow = (a: { row: number | null }, b: { row: number | null }) =>
      (a.row ?? 0) - (b.row ?? 0)
    return {
      ...this.#counts,
      rejected: this.rejected.sort(byRow),
      incomplete: this.#incomplete.sort(byRow),
      notes: this.#notes.sort(byRow),
    }
  }
}
