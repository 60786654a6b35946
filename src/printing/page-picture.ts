/** One page of a print job as a picture: for browsers, which print few pages by themselves. */
import { writeCodes } from '../codes/bulk.js'
import type { Run } from '../issuing/runs.js'
import { orderOf } from '../labels/sheet-order.js'
import { sheetPageSvg } from '../labels/sheet-page.js'
import { cellsOf } from '../labels/stock-grid.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { loadFonts } from './fonts.js'
import { keyOf } from './jobs-codes.js'
import { fail } from './jobs-errors.js'
import { readSnapshot } from './jobs-snapshot.js'
import type { PrintingContext, PrintJob } from './jobs.js'
import { prepareSymbols } from './render-volume.js'

/** More pages than these are a file's business. */
export const mostPagePictures = 20

export interface PagePictures {
  readonly pages: number
  /** In mm. */
  readonly width: number
  readonly height: number
  /** The page as SVG and the labels on it, from 0. Throws `print-job-not-found` for no such page. */
  page(n: number): { svg: string; labels: number }
}

/** The pages of a job, drawn with the codes of its file. Undefined where they are too many. */
export async function pagePictures(
  ctx: PrintingContext,
  job: PrintJob,
  run: Run,
): Promise<PagePictures | undefined> {
  const snapshot = await readSnapshot(ctx.store.read, job.id)
  const cells = cellsOf(snapshot.stock)
  const order = orderOf(snapshot, job.quantity, true)
  // Covers and backs are a file's business too.
  const isPlain = snapshot.booklet === undefined && !snapshot.template.back
  if (order.pages > mostPagePictures || !isPlain) return undefined
  const { width, height } = snapshot.stock.page
  return {
    ...{ pages: order.pages, width, height },
    page(n) {
      if (!Number.isInteger(n) || n < 0 || n >= order.pages)
        throw fail('print-job-not-found', job.id)
      return draw(ctx, { job, run, snapshot }, (cell) => order.labelAt(n, cell), cells)
    },
  }
}

function draw(
  ctx: PrintingContext,
  of: { job: PrintJob; run: Run; snapshot: LabelSnapshot },
  labelAt: (cell: number) => number,
  cells: number,
): { svg: string; labels: number } {
  const { job, run, snapshot } = of
  const key = keyOf(ctx, run)
  const codes = new Uint8Array(job.quantity * 12)
  writeCodes(key, run.firstIndex + job.firstNumber - 1, job.quantity, codes)
  const symbols = prepareSymbols({ snapshot, key, firstIndex: run.firstIndex })
  const fonts = loadFonts()
  const { firstNumber } = job
  const svg = sheetPageSvg({ snapshot, fonts, symbols, labelAt, codes, firstNumber })
  const labels = Array.from({ length: cells }, (_, cell) => labelAt(cell)).filter((n) => n >= 0)
  return { svg, labels: labels.length }
}
