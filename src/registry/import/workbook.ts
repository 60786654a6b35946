/** XLSX files to sheets of text cells. */
import readXlsxFile from 'read-excel-file/node'
import { fail } from './errors.js'

export interface Sheet {
  readonly name: string
  readonly rows: string[][]
}

/** Bytes a workbook may unpack to: far above 100,000 rows, far below what stops a server. */
const largestUnpacked = 512 * 1024 * 1024

/** Reads every sheet. Numbers keep the digits that stand in the file; dates become `YYYY-MM-DD`. */
export async function readWorkbook(bytes: Uint8Array, filename: string): Promise<Sheet[]> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const unpacked = unpackedSize(file)
  if (unpacked === undefined) throw fail('import-broken-workbook', filename)
  if (unpacked > largestUnpacked)
    throw fail('import-too-large', Math.ceil(unpacked / 2 ** 20), largestUnpacked / 2 ** 20)
  let sheets
  try {
    sheets = await readXlsxFile<string>(file, { parseNumber: (digits) => digits })
  } catch (error) {
    if (error instanceof Error) throw fail('import-broken-workbook', filename)
    throw error
  }
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(cellText)),
  }))
}

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' ? cell : JSON.stringify(cell)
}

/** What the zip's directory says it unpacks to; undefined when there is no directory. */
function unpackedSize(file: Buffer): number | undefined {
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 20 > file.length) return undefined
  const entries = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  let sum = 0
  for (let i = 0; i < entries; i++) {
    if (at + 46 > file.length || file.toString('latin1', at, at + 4) !== 'PK\x01\x02')
      return undefined
    sum += file.readUInt32LE(at + 24)
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return sum
}
