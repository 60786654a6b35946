/** `nguon printer test-sheet`: the sheet by which a printer is measured, as a file. */
import { writeFile } from 'node:fs/promises'
import { deflateSync } from 'node:zlib'
import { type TestPage, testPages } from '../../labels/test-sheet/geometry.js'
import { testSheetPdf } from '../../labels/test-sheet/pdf.js'
import { loadFonts } from '../../printing/fonts.js'
import { fail as failPrinting } from '../../printing/jobs-errors.js'
import { findPrinter } from '../../printing/printers.js'
import type { Answer, Call } from '../command.js'
import { codeOf } from '../files.js'
import { oneOf } from '../paper.js'

const pages = Object.keys(testPages) as TestPage[]

export async function run({ flags, session }: Call): Promise<Answer> {
  const page = oneOf(flags, 'page', pages) ?? 'a4'
  const name = flags.text('printer')
  const printer =
    name === undefined
      ? undefined
      : await findPrinter((await session.store()).read, name, session.actor)
  const deflate = (bytes: Uint8Array) => deflateSync(bytes)
  const pdf = await testSheetPdf(page, loadFonts(), deflate, printer?.correction)
  const path = flags.text('out') ?? `test-sheet-${page}.pdf`
  await writeFile(path, pdf).catch((error: unknown) => {
    throw failPrinting('print-out-not-writable', path, codeOf(error))
  })
  return { json: { path, bytes: pdf.length }, text: { vi: path, en: path } }
}
