/** Tables as files that spreadsheets open: CSV that runs nothing, and XLSX. */
import type { SheetData } from 'write-excel-file/node'

/**
 * CSV with the mark by which spreadsheets know UTF-8. A cell that they would take for a formula
 * (OWASP: CSV injection) gets an apostrophe; our own import takes it away again.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`

/** Every cell is text: nothing in it is a formula. */
export async function xlsxOf(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const { default: writeXlsx } = await import('write-excel-file/node')
  const data: SheetData = rows.map((cells, i) =>
    cells.map((value) => ({
      value,
      type: String,
      ...(i === 0 && { fontWeight: 'bold' as const }),
    })),
  )
  return writeXlsx(data, { stickyRowsCount: 1 }).toBuffer()
}

/** A cell as it stands in CSV. */
export function csvCell(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
