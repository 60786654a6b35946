/** Tables of any length as files: made a part at a time, and never all of it in memory. */
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { csvCell } from './table-files.js'

/** Rows as they come, some at a time. */
export type RowParts = AsyncIterable<readonly (readonly string[])[]>

/** As `csvOf` writes them. */
export async function* csvStream(parts: RowParts): AsyncGenerator<string> {
  yield '\ufeff'
  for await (const rows of parts) {
    const lines = rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    if (lines.length > 0) yield lines.join('')
  }
}

/** A sheet holds no more (ECMA-376: 1,048,576). */
export const mostSheetRows = 1_048_576

/** One sheet whose every cell is text: nothing in it is a formula. What is beyond a sheet is left out. */
export async function* xlsxStream(parts: RowParts): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    ready.push(data)
  })
  for (const [name, text] of Object.entries(frame)) {
    const file = new ZipPassThrough(name)
    zip.add(file)
    file.push(strToU8(text), true)
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 })
  zip.add(sheet)
  sheet.push(strToU8(sheetHead))
  let written = 0
  for await (const rows of parts) {
    const kept = rows.slice(0, mostSheetRows - written)
    written += kept.length
    const from = written - kept.length + 1
    sheet.push(strToU8(kept.map((cells, i) => rowXml(cells, from + i)).join('')))
    for (const data of ready) yield data
    ready = []
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true)
  zip.end()
  for (const data of ready) yield data
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What makes a sheet a file that spreadsheets open (ECMA-376 part 1, §12.3). */
const frame: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${declaration}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}
const sheetHead = `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`

/** @param row counted from 1 */
const rowXml = (cells: readonly string[], row: number): string => {
  const made = cells.map(
    (text, i) =>
      `<c r="${columnName(i)}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  )
  return `<row r="${row}">${made.join('')}</row>`
}

/** A, B, … Z, AA, AB, … */
function columnName(index: number): string {
  const before = index >= 26 ? columnName(Math.floor(index / 26) - 1) : ''
  return before + String.fromCharCode(65 + (index % 26))
}

/** Without the control characters that XML 1.0 has no place for. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
