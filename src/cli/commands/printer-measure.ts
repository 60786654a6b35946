/** `nguon printer measure`: what undoes a printer's errors, from a photo of its test sheet. */
import { basename } from 'node:path'
import { greyPhoto } from '../../files/pictures.js'
import { type TestPage, testPages } from '../../labels/test-sheet/geometry.js'
import { measurePhoto } from '../../labels/test-sheet/measure.js'
import { findPrinter, rememberPrinter } from '../../printing/printers.js'
import type { Answer, Call } from '../command.js'
import { readBytes } from '../files.js'
import { oneOf } from '../paper.js'

const photoPixels = 1600

export async function run({ positionals, flags, session }: Call): Promise<Answer> {
  const [file = ''] = positionals
  const page = oneOf(flags, 'page', Object.keys(testPages) as TestPage[]) ?? 'a4'
  const photo = await greyPhoto({ name: basename(file), bytes: await readBytes(file) }, photoPixels)
  const { correction, left } = measurePhoto(photo, page)
  const name = flags.text('printer')
  if (name !== undefined) {
    const store = await session.store()
    const known = await findPrinter(store.read, name, session.actor)
    await rememberPrinter(store, { ...known, correction }, session.actor, session.now())
  }
  const { shift, scale, turn } = correction
  const said = `${shift.x}, ${shift.y} mm; ${scale.x} x ${scale.y}; ${turn}°`
  return {
    json: { ...correction, left },
    text: {
      vi: name === undefined ? `${said} (chưa lưu: thêm --printer)` : `${name}: ${said}`,
      en: name === undefined ? `${said} (not saved: add --printer)` : `${name}: ${said}`,
    },
  }
}
