/** Photos of a printed test sheet, made: a printer with known errors, a table, a camera held askew. */
import { drawingToGrey } from '../../src/files/pictures.js'
import { openFonts } from '../../src/labels/font.js'
import { plainInks } from '../../src/labels/ink.js'
import { markSvg, svgOf } from '../../src/labels/svg.js'
import { testSheetDrawing } from '../../src/labels/test-sheet/drawing.js'
import { type Point, type TestPage, testPages } from '../../src/labels/test-sheet/geometry.js'
import { homography, project } from '../../src/labels/test-sheet/homography.js'
import type { GreyPhoto } from '../../src/labels/test-sheet/picture.js'
import { loadFonts } from '../../src/printing/fonts.js'

export interface Scene {
  readonly page: TestPage
  /** What the printer does to a point: about the middle of the page, then moved. */
  readonly scale?: Readonly<{ x: number; y: number }>
  readonly shift?: Readonly<{ x: number; y: number }>
  /** Degrees clockwise. */
  readonly turn?: number
  /** Where the paper's corners lie in the photo, clockwise from its top left one. */
  readonly corners: readonly Point[]
  readonly width?: number
  readonly height?: number
  readonly table?: number
  readonly noise?: number
  readonly seed?: number
  /** How much darker the paper is at the far side. */
  readonly shade?: number
  /** The sheet as printed is blank. */
  readonly blank?: boolean
  /** The sheet that was printed, in grey; the one that is drawn where none is given. */
  readonly sheet?: Uint8Array
}

/** Of a sheet before it is photographed. */
export const pixelsPerMm = 6
const drawn = new Map<TestPage, Promise<Buffer>>()

function sheetPixels(page: TestPage): Promise<Buffer> {
  const known = drawn.get(page)
  if (known) return known
  const fonts = openFonts(loadFonts())
  const { width, height, marks } = testSheetDrawing(page)
  const svg = svgOf(width, height, marks.map((mark) => markSvg(mark, fonts, plainInks)).join(''))
  const made = drawingToGrey(svg, Math.round(width * pixelsPerMm), Math.round(height * pixelsPerMm))
  drawn.set(page, made)
  return made
}

export async function photoOf(scene: Scene): Promise<GreyPhoto> {
  const { page, corners, width = 1200, height = 1600, table = 90, noise = 6, shade = 0.15 } = scene
  const { scale = { x: 1, y: 1 }, shift = { x: 0, y: 0 }, turn = 0, blank = false } = scene
  const paper = testPages[page]
  const [w, h] = [paper.width, paper.height]
  const sheet = scene.sheet ?? (await sheetPixels(page))
  const stride = Math.round(w * pixelsPerMm)
  const rows = Math.round(h * pixelsPerMm)
  const ends = [
    { x: 0, y: 0 },
    { x: w, y: 0 },
    { x: w, y: h },
    { x: 0, y: h },
  ]
  const toMm = homography(corners, ends)
  const angle = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const random = noiseOf(scene.seed ?? 1)
  const look = (x: number, y: number): number => {
    const at = project(toMm, { x, y })
    if (at.x < 0 || at.y < 0 || at.x > w || at.y > h)
      return table + 12 * Math.sin(x / 37) * Math.cos(y / 23)
    // From where it lies on the paper back to where the sheet says it should.
    const [u, v] = [at.x - w / 2 - shift.x, at.y - h / 2 - shift.y]
    const [px, py] = [(u * cos + v * sin) / scale.x + w / 2, (v * cos - u * sin) / scale.y + h / 2]
    const [column, row] = [Math.floor(px * pixelsPerMm), Math.floor(py * pixelsPerMm)]
    const isOn = column >= 0 && row >= 0 && column < stride && row < rows
    const ink = blank || !isOn ? 255 : sheet[row * stride + column]!
    return (35 + (ink * 195) / 255) * (1 - (shade * at.y) / h)
  }
  // Two looks a pixel: what a lens makes of edges, and a blur of a pixel besides.
  const sharp = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (const d of [-0.25, 0.25]) sum += look(x + d, y + d)
      sharp[y * width + x] = sum / 2
    }
  }
  const pixels = new Uint8Array(width * height)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      let sum = 0
      for (const i of [at - width - 1, at - width, at - width + 1, at - 1, at, at + 1])
        sum += sharp[i]!
      for (const i of [at + width - 1, at + width, at + width + 1]) sum += sharp[i]!
      pixels[at] = Math.min(255, Math.max(0, Math.round(sum / 9 + noise * random())))
    }
  }
  for (let x = 0; x < width; x++) {
    pixels[x] = pixels[x + width]!
    pixels[(height - 1) * width + x] = pixels[(height - 2) * width + x]!
  }
  for (let y = 0; y < height; y++) {
    pixels[y * width] = pixels[y * width + 1]!
    pixels[(y + 1) * width - 1] = pixels[(y + 1) * width - 2]!
  }
  return { width, height, pixels }
}

/** Near enough normal, the same every time. */
function noiseOf(seed: number): () => number {
  let state = seed * 2654435761
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0
    return (state >>> 0) / 2 ** 32
  }
  return () => next() + next() + next() + next() - 2
}
