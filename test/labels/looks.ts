/**
 * How a label looks, however it was printed: grey pictures of one size, made by tools that share nothing
 * with what drew it, and how far two of them differ.
 */
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp, { type Sharp } from 'sharp'
import { rendered } from './thermal/volumes.js'

/** A label in grey, `perMm` pixels a millimetre, 255 white. */
export interface Look {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** As many as a printer of 203 dpi has dots. */
export const perMm = 8

/** A label cut out of the first page of a PDF; the size of the page and the label's place on it in mm. */
export async function lookOfPdf(
  file: Buffer,
  paper: { readonly width: number; readonly height: number },
  { x, y, w, h }: Area,
): Promise<Look> {
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(file)
  // Drawn finer than it is compared, for the edges of a page are no whole pixels.
  const scale = (3 * perMm * 25.4) / 72
  const wanted = { scale, colorSpace: 'Gray', render: 'bitmap' } as const
  const { data, width, height } = await document.getPage(0).render(wanted)
  const page = sharp(Buffer.from(data), { raw: { width, height, channels: 1 } })
  document.destroy()
  pdfium.destroy()
  // Pages are whole pixels, which their millimetres are not.
  const [perX, perY] = [width / paper.width, height / paper.height]
  const [left, top] = [Math.round(x * perX), Math.round(y * perY)]
  const [across, down] = [Math.round(w * perX), Math.round(h * perY)]
  return sized(page.extract({ left, top, width: across, height: down }), w, h)
}

/** The first label of a file of ZPL. */
export async function lookOfZpl(
  zpl: string,
  dpi: number,
  { w, h }: Pick<Area, 'w' | 'h'>,
): Promise<Look> {
  const [label] = await rendered(zpl, dpi)
  if (!label) throw new Error('no label was drawn')
  const { width, height } = label.info
  return sized(sharp(label.data, { raw: { width, height, channels: 1 } }), w, h)
}

async function sized(picture: Sharp, w: number, h: number): Promise<Look> {
  const [width, height] = [Math.round(w * perMm), Math.round(h * perMm)]
  const grey = picture.toColourspace('b-w').resize(width, height, { fit: 'fill', kernel: 'linear' })
  const { data } = await grey.raw().toBuffer({ resolveWithObject: true })
  // The K plate alone is shown as a dark grey: the darkest ink of a picture is its black.
  const black = data.reduce((darkest, value) => Math.min(darkest, value), 255)
  const toned = data.map((value) => Math.round(((value - black) * 255) / (255 - black)))
  return { data: new Uint8Array(toned), width, height }
}

/** The same label with what stands in an area (mm) moved; white is left where it stood. */
export function moved(look: Look, area: Area, dx: number, dy: number): Look {
  const data = look.data.slice()
  const px = (mm: number) => Math.round(mm * perMm)
  const [x, y, w, h] = [px(area.x), px(area.y), px(area.w), px(area.h)]
  const isInside = (column: number, row: number) =>
    column >= 0 && row >= 0 && column < look.width && row < look.height
  for (const step of ['lift', 'put'] as const) {
    for (let row = 0; row < h; row++) {
      for (let column = 0; column < w; column++) {
        const [fromX, fromY] = [x + column, y + row]
        const [toX, toY] = [fromX + px(dx), fromY + px(dy)]
        if (!isInside(fromX, fromY)) continue
        if (step === 'lift') data[fromY * look.width + fromX] = 255
        else if (isInside(toX, toY)) {
          const ink = look.data[fromY * look.width + fromX]!
          data[toY * look.width + toX] = Math.min(data[toY * look.width + toX]!, ink)
        }
      }
    }
  }
  return { ...look, data }
}

/** Side of the windows that are compared, in mm: a capital letter of small type. */
const windowMm = 2
/** How far around a part its ink is looked for. */
const aroundMm = 1.5

/**
 * How far the ink of a part differs between two pictures: the largest difference of ink in any window of
 * 2 mm over it and 1.5 mm around it, as a share of the ink in its darkest window. 0 is the same; a part
 * that is missing is 1.
 */
export function partDifference(a: Look, b: Look, area: Area): number {
  if (a.width !== b.width || a.height !== b.height) throw new Error('pictures of two sizes')
  const [sumsA, sumsB] = [sums(a), sums(b)]
  const side = windowMm * perMm
  const [left, top] = [from(area.x), from(area.y)]
  const right = Math.min(a.width - side, (area.x + area.w + aroundMm) * perMm - side)
  const bottom = Math.min(a.height - side, (area.y + area.h + aroundMm) * perMm - side)
  let [most, darkest] = [0, 0]
  for (let y = top; y <= bottom; y += perMm / 4) {
    for (let x = left; x <= right; x += perMm / 4) {
      const [inkA, inkB] = [inkIn(sumsA, a.width, x, y, side), inkIn(sumsB, a.width, x, y, side)]
      most = Math.max(most, Math.abs(inkA - inkB))
      darkest = Math.max(darkest, inkA, inkB)
    }
  }
  return darkest === 0 ? 0 : most / darkest
}

const from = (mm: number): number => Math.max(0, Math.floor((mm - aroundMm) * perMm))

/** The ink in pixels of a window. */
function inkIn(table: Float64Array, width: number, x: number, y: number, side: number): number {
  const at = (column: number, row: number) => table[row * (width + 1) + column]!
  return at(x + side, y + side) - at(x, y + side) - at(x + side, y) + at(x, y)
}

/** The share of ink in all of a label. */
export const inkOf = ({ data }: Look): number =>
  data.reduce((sum, grey) => sum + 1 - grey / 255, 0) / data.length

/** Ink above and left of every pixel. */
function sums({ data, width, height }: Look): Float64Array {
  const table = new Float64Array((width + 1) * (height + 1))
  for (let row = 0; row < height; row++) {
    let line = 0
    for (let column = 0; column < width; column++) {
      line += 1 - data[row * width + column]! / 255
      table[(row + 1) * (width + 1) + column + 1] = table[row * (width + 1) + column + 1]! + line
    }
  }
  return table
}
