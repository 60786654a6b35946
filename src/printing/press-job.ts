/** What a volume for a print house needs besides its snapshot: the printing condition, and pictures in its inks. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pressColour, pressPicture } from '../files/label-pictures.js'
import { fail as failLabel } from '../labels/errors.js'
import { openFonts } from '../labels/font.js'
import { layOut } from '../labels/layout.js'
import { plateColours, type PressInk } from '../labels/pdf-inks.js'
import type { PressJob } from '../labels/press.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { loadFonts } from './fonts.js'

const profilePath = fileURLToPath(new URL('../../data/press/tr006-coated.icc', import.meta.url))

/** What files for print houses are made for; `data/README.md` says where its profile comes from. */
export const pressCondition = {
  name: 'CGATS TR 006',
  about: 'Coated paper (ANSI CGATS TR 006-2007, GRACoL 2006 Coated 1)',
} as const

/** Dots an inch of pictures: more than a press of 150 lines an inch can show. */
const pictureDpi = 450

interface Volume {
  readonly snapshot: LabelSnapshot
  readonly codes: Uint8Array
  readonly firstNumber: number
}

/** Throws `label-image-unreadable`. */
export async function pressJob(volume: Volume): Promise<PressJob> {
  return {
    condition: { ...pressCondition, profile: readFileSync(profilePath) },
    documentId: documentId(volume),
    pictures: await pressPictures(volume.snapshot),
    inks: await inksForPress(volume.snapshot),
  }
}

/** The colours of a brand in the four inks of the printing condition. */
export const inksForPress = (snapshot: LabelSnapshot): Promise<PressInk[]> =>
  Promise.all(
    plateColours(snapshot).map(async (plate) => {
      const [r, g, b] = plate.colour
      const full = (part: number) => Math.round(part * 255)
      return { ...plate, cmyk: await pressColour([full(r), full(g), full(b)], profilePath) }
    }),
  )

async function pressPictures(snapshot: LabelSnapshot): Promise<ReadonlyMap<string, string>> {
  const fonts = openFonts(loadFonts())
  const sides = snapshot.template.back ? (['front', 'back'] as const) : (['front'] as const)
  const marks = sides.flatMap((side) => layOut(snapshot, fonts, side).drawing.marks)
  const made = new Map<string, string>()
  const dots = (mm: number) => Math.max(1, Math.ceil((mm * pictureDpi) / 25.4))
  for (const { kind, ...mark } of marks) {
    if (kind !== 'image' || !('image' in mark)) continue
    const bytes = Buffer.from(mark.image.replace(/^data:[^,]*,/, ''), 'base64')
    const upload = { name: mark.path, bytes }
    const side = dots(Math.max(mark.w, mark.h))
    const picture = await pressPicture(upload, side, side, profilePath).catch(() => {
      throw failLabel('label-image-unreadable', mark.path)
    })
    const uri = `data:image/${picture.kind};base64,${picture.bytes.toString('base64')}`
    made.set(mark.path, uri)
  }
  return made
}

/** The same labels have the same identifier when they are printed again (a UUID of version 8, RFC 9562). */
function documentId({ snapshot, codes, firstNumber }: Volume): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([snapshot, firstNumber, codes.length]))
  const hex = hash.digest('hex')
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) & 3)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
