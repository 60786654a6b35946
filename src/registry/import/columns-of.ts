/** The columns of a list as a person sees them before anything is read: heading, what it means, a sample. */
import { type Field, fieldOf, headingDepth } from './columns.js'
import { firstRecords } from './csv.js'
import { decodeText } from './encoding.js'
import { openTable } from './table.js'
import { readWorkbook } from './workbook.js'
import { NguonError } from '../../errors.js'
import { searchKey, tidy } from '../name-key.js'

export interface ListedColumn {
  readonly heading: string
  /** What it would be read as; undefined = not used. */
  readonly field: Field | undefined
  /** Some cells below it. */
  readonly samples: readonly string[]
}

/** Every column with a heading. @throws what `openTable` throws, but for a heading row that says too little */
export async function columnsOf(
  bytes: Uint8Array,
  filename: string,
  map: Readonly<Record<string, string>>,
): Promise<ListedColumn[]> {
  const all = await firstRows(bytes, filename)
  const found = await fieldsByColumn(bytes, filename, map)
  const heading = found?.index ?? widest(all)
  const cells = all[heading] ?? []
  return cells.flatMap((text, i) => {
    if (searchKey(text) === '') return []
    const samples = all.slice(heading + 1).map((row) => tidy(row[i] ?? ''))
    return [
      {
        heading: tidy(text),
        field: found ? found.fields.get(i) : fieldOf(text),
        samples: samples.filter((sample) => sample !== '').slice(0, 2),
      },
    ]
  })
}

async function fieldsByColumn(bytes: Uint8Array, filename: string, map: Record<string, string>) {
  try {
    const { heading } = await openTable(bytes, filename, { map })
    const fields = new Map([...heading.columns].map(([field, column]) => [column, field]))
    return { index: heading.index, fields }
  } catch (error) {
    // The person names the columns then.
    if (error instanceof NguonError && error.code === 'import-no-heading') return undefined
    throw error
  }
}

async function firstRows(bytes: Uint8Array, filename: string): Promise<readonly string[][]> {
  if (Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK') {
    const sheets = await readWorkbook(bytes, filename)
    const sheet = sheets.find(({ rows }) => rows.length > 1) ?? sheets[0]
    return (sheet?.rows ?? []).slice(0, headingDepth)
  }
  const text = decodeText(bytes)
  const read = [',', ';', '\t'].map((delimiter) =>
    firstRecords(text, delimiter, headingDepth).map((r) => ('cells' in r ? [...r.cells] : [])),
  )
  return read.reduce((best, rows) => (width(rows) > width(best) ? rows : best))
}

const width = (rows: readonly string[][]): number => Math.max(0, ...rows.map((r) => r.length))

/** The first row with the most cells that say something. */
function widest(rows: readonly string[][]): number {
  const counts = rows.map((cells) => cells.filter((cell) => cell.trim() !== '').length)
  return Math.max(0, counts.indexOf(Math.max(...counts)))
}
