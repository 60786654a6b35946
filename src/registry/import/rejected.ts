/** The rows of a list that were not kept, as a table with the reasons: to be mended and sent again. */
import { type Words } from '../../errors.js'
import type { Language } from '../../language/language.js'
import type { ImportOptions } from './import-products.js'
import type { Rejected } from './row.js'
import { openTable } from './table.js'

const words = {
  row: { vi: 'Dòng', en: 'Row' },
  reason: { vi: 'Lý do bị từ chối', en: 'Reason for rejection' },
} satisfies Record<string, Words>

/** The heading with two columns behind it, then each rejected row as it stood in the file. */
export async function rejectedRows(
  bytes: Uint8Array,
  filename: string,
  options: ImportOptions,
  rejected: readonly Rejected[],
  language: Language,
): Promise<string[][]> {
  const { heading, rows } = await openTable(bytes, filename, options)
  const { width } = heading
  const fit = (cells: readonly string[]) => Array.from({ length: width }, (_, i) => cells[i] ?? '')
  const reasons = new Map(rejected.map(({ row, message }) => [row, message[language]]))
  const found: string[][] = [[...fit(heading.cells), words.row[language], words.reason[language]]]
  for (const { row, cells } of rows) {
    const reason = reasons.get(row)
    if (reason !== undefined) found.push([...fit(cells), String(row), reason])
  }
  return found
}
