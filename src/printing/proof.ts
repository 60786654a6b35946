/**
 * The proof of a printed volume: pages of the finished file are drawn (PDF and SVG at 300 dpi, what is
 * for thermal printers in the printer's own dots) and their symbols read by a decoder.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader'
import { type Matrix, movedBox, pageMatrix } from '../labels/correction.js'
import type { Drawing } from '../labels/drawing.js'
import { placeOnPage } from '../labels/place.js'
import type { SheetOrder } from '../labels/sheet-order.js'
import { backOf, behind, isBackUpsideDown } from '../labels/sides.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { cellsOf } from '../labels/stock-grid.js'
import type { GreyPicture } from './proof-picture.js'
import { proofPages } from './proof-pages.js'
import { openPages } from './proof-source.js'
import { fixedTargets, proofTargets, type ProofTarget } from './proof-targets.js'
import { fail } from './render-errors.js'
import { headerPages } from './render-pages.js'
import type { RenderedFormat } from './render.js'

const readerOptions: Omit<ReaderOptions, 'formats'> = {
  maxNumberOfSymbols: 1,
  tryInvert: false,
  tryRotate: false,
  tryDownscale: false,
}

export interface ProofRequest {
  readonly file: string
  readonly format: RenderedFormat
  readonly snapshot: LabelSnapshot
  readonly drawing: Drawing
  /** Of backs, where every sheet has two pages in the file. */
  readonly back?: Drawing
  readonly order: SheetOrder
  readonly codes: Uint8Array
  readonly firstNumber: number
}

export interface Proof {
  readonly pages: number
  readonly codes: number
}

let decoder: Promise<unknown> | undefined

/** The decoder gets its WebAssembly from the package on disk: it would ask the network for it. */
async function prepareDecoder(): Promise<void> {
  const require = createRequire(import.meta.url)
  const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = new Uint8Array(wasm).buffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}

/** Reads pages of a volume back. Throws `print-proof-failed` for a code that is not the one meant. */
export async function proofVolume(request: ProofRequest): Promise<Proof> {
  const { back } = request
  const sides: Side[] = [frontOf(request), ...(back ? [backSideOf(request, back)] : [])]
  if (!sides.some(isRead)) return { pages: 0, codes: 0 }
  await (decoder ??= prepareDecoder())
  const { snapshot } = request
  const source = await openPages(request.file, request.format, snapshot)
  try {
    const pages = proofPages(request.order.pages, cellsOf(snapshot.stock))
    const perSheet = back ? 2 : 1
    let codes = 0
    // Printers' languages count pages of labels alone: their header is in the head of the file.
    const before = isThermal(request.format) ? 0 : headerPages(snapshot)
    for (const page of pages) {
      for (const [i, side] of sides.entries()) {
        if (!isRead(side)) continue
        const index = before + page * perSheet + i
        codes += await source.page(index, (picture) =>
          proofPage(request, side, page, picture, source.dpi),
        )
      }
    }
    return { pages: pages.length * sides.filter((side) => side.targets.length > 0).length, codes }
  } finally {
    source.close()
  }
}

/** What is looked for on the pages of one side. */
interface Side {
  readonly snapshot: LabelSnapshot
  readonly targets: readonly ProofTarget[]
  /** What is the same on all labels and was read on none yet. */
  fixed: readonly ProofTarget[]
  /** How what is printed was moved on the page. */
  readonly moved: Matrix | undefined
  readonly cellOf: (cell: number) => number
}

const isRead = ({ targets, fixed }: Side): boolean => targets.length + fixed.length > 0

const frontOf = ({ snapshot, format, drawing }: ProofRequest): Side => ({
  ...{ snapshot, cellOf: (cell) => cell },
  targets: proofTargets(snapshot, drawing),
  fixed: fixedTargets(drawing),
  moved: isThermal(format) ? undefined : pageMatrix(snapshot.stock.page, snapshot.correction),
})

function backSideOf({ snapshot }: ProofRequest, drawing: Drawing): Side {
  const { stock, correction } = snapshot
  return {
    snapshot: backOf(snapshot),
    targets: proofTargets(snapshot, drawing),
    fixed: fixedTargets(drawing),
    moved: pageMatrix(stock.page, correction, isBackUpsideDown(snapshot)),
    cellOf: (cell) => behind(cell, stock.columns),
  }
}

const isThermal = (format: RenderedFormat): boolean => format === 'zpl' || format === 'tspl'

async function proofPage(
  request: ProofRequest,
  side: Side,
  page: number,
  picture: GreyPicture,
  dpi: number,
): Promise<number> {
  const { order, codes, firstNumber } = request
  const { snapshot, targets, moved, cellOf } = side
  const pixels = (mm: number): number => Math.round((mm * dpi) / 25.4)
  const boxOf = (target: ProofTarget, cell: number) => {
    const { x, y } = placeOnPage(snapshot, target, cell)
    return movedBox(moved, { x, y, w: target.w, h: target.h })
  }
  const areas = [...targets, ...side.fixed].map((target) => boxOf(target, 0))
  const scratch = new Uint32Array(
    Math.max(...areas.map(({ w, h }) => (pixels(w) + 2) * (pixels(h) + 2))),
  )
  let read = 0
  for (let cell = 0; cell < cellsOf(snapshot.stock); cell++) {
    const label = order.labelAt(page, cellOf(cell))
    if (label < 0) continue
    const code = Buffer.from(codes.buffer, codes.byteOffset + label * 12, 12).toString('latin1')
    for (const target of [...targets, ...side.fixed]) {
      const { x, y, w, h } = boxOf(target, cell)
      const [width, height] = [pixels(w), pixels(h)]
      const place = { left: Math.max(0, pixels(x)), top: Math.max(0, pixels(y)), width, height }
      const options = { ...readerOptions, ...(moved && { tryRotate: true }), ...target.options }
      const [result] = await readBarcodes(crop(picture, place, scratch), options)
      if (!result || !target.isRight(result, code)) {
        throw fail('print-proof-failed', page + 1, String(firstNumber + label))
      }
    }
    read += targets.length
    side.fixed = []
  }
  return read
}

/** A part of a grey picture as the four-channel image the decoder takes, in `scratch`. */
function crop(
  picture: GreyPicture,
  place: { left: number; top: number; width: number; height: number },
  scratch: Uint32Array<ArrayBuffer>,
): ImageData {
  const { left, top } = place
  const width = Math.min(place.width, picture.width - left)
  const height = Math.min(place.height, picture.height - top)
  for (let row = 0, at = 0; row < height; row++) {
    let from = (top + row) * picture.width + left
    for (let column = 0; column < width; column++) {
      scratch[at++] = 0xff000000 | (picture.pixels[from++]! * 0x010101)
    }
  }
  const data = new Uint8ClampedArray(scratch.buffer, 0, width * height * 4)
  return { data, width, height, colorSpace: 'srgb' }
}
