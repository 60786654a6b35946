/** The bytes of a volume, page by page, in the format of its job. */
import { deflateSync } from 'node:zlib'
import { greyPicture } from '../files/pictures.js'
import { fail as failLabel } from '../labels/errors.js'
import { openFonts } from '../labels/font.js'
import { labelPdf } from '../labels/label-pdf.js'
import { layOut } from '../labels/layout.js'
import type { SerialSymbols } from '../labels/serial-symbols.js'
import { checkPicture } from '../labels/picture-head.js'
import { sheetPageSvg } from '../labels/sheet-page.js'
import type { SheetOrder } from '../labels/sheet-order.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import type { Bitmap } from '../labels/thermal/bitmap.js'
import { dither } from '../labels/thermal/dither.js'
import { type PictureDots, toDots } from '../labels/thermal/draw.js'
import { thermalPages } from '../labels/thermal/pages.js'
import { loadFonts } from './fonts.js'
import { pressJob } from './press-job.js'
import type { RenderedFormat } from './render.js'
import { turnedGrey } from './turned-grey.js'

export interface VolumeOfLabels {
  readonly format: RenderedFormat
  readonly snapshot: LabelSnapshot
  readonly symbols: SerialSymbols
  /** Twelve ASCII bytes a label, in running order. */
  readonly codes: Uint8Array
  readonly firstNumber: number
  readonly order: SheetOrder
  /** Which of the run's files it is, from 1. */
  readonly volume: { readonly n: number; readonly of: number }
}

/** Measured over pages of 40x40 labels: level 3 is as quick as 1 and 2 % smaller; 6 takes a quarter longer. */
const deflate = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 3 })

/** Yields pieces with the number of labels so far. Throws `label-image-unreadable`. */
export async function* volumePages(
  volume: VolumeOfLabels,
): AsyncGenerator<{ bytes: Uint8Array; labels: number }> {
  const fonts = loadFonts()
  switch (volume.format) {
    case 'pdf':
      yield* labelPdf({ ...volume, fonts, deflate })
      return
    case 'press':
      yield* labelPdf({ ...volume, fonts, deflate, press: await pressJob(volume) })
      return
    case 'svg': {
      // A volume of SVG is one page.
      const labelAt = (cell: number) => volume.order.labelAt(0, cell)
      const svg = sheetPageSvg({ ...volume, fonts, labelAt })
      yield { bytes: Buffer.from(svg), labels: volume.codes.length / 12 }
      return
    }
    case 'zpl':
    case 'tspl': {
      const picture = await pictureDots(volume.snapshot)
      yield* thermalPages({ ...volume, language: volume.format, fonts, picture })
    }
  }
}

/** Pages of a file before those of labels: the header of its roll. */
export const headerPages = ({ perRoll }: LabelSnapshot): number => (perRoll === undefined ? 0 : 1)

/** The pictures of a label as dots, decoded ahead: drawing itself waits for nothing. */
async function pictureDots(snapshot: LabelSnapshot): Promise<PictureDots> {
  const { marks } = layOut(snapshot, openFonts(loadFonts())).drawing
  const made = new Map<string, Bitmap>()
  const dots = (mm: number) => Math.max(1, Math.round(toDots(mm, snapshot.dpi)))
  for (const mark of marks) {
    if (mark.kind !== 'image') continue
    const [width, height] = [dots(mark.w), dots(mark.h)]
    const { turn } = mark
    const [across, down] = turn === 90 || turn === 270 ? [height, width] : [width, height]
    checkPicture(mark.image, mark.path)
    const bytes = Buffer.from(mark.image.replace(/^data:[^,]*,/, ''), 'base64')
    const grey = await greyPicture({ name: mark.path, bytes }, across, down).catch(() => {
      throw failLabel('label-image-unreadable', mark.path)
    })
    const lying = turn === undefined ? grey : turnedGrey(grey, across, down, turn)
    made.set(mark.path, dither(lying, width, height))
  }
  return (_image, _width, _height, path) => {
    const picture = made.get(path)
    if (!picture) throw new TypeError(`no picture was made for ${path}`)
    return picture
  }
}
