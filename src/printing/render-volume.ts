/** One volume from codes to a proofed file; runs in a worker thread. */
import { rmSync } from 'node:fs'
import { writeCodes } from '../codes/bulk.js'
import type { EpochKey } from '../codes/cipher.js'
import { openFonts } from '../labels/font.js'
import { layOut } from '../labels/layout.js'
import { sheetOrder } from '../labels/sheet-order.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { cellsOf } from '../labels/stock-grid.js'
import { createSerialQr, type SerialQr } from '../symbols/serial-qr.js'
import { loadFonts } from './fonts.js'
import { proofVolume } from './proof.js'
import { fail } from './render-errors.js'
import { growFile, temporaryName, type GrowingFile } from './render-file.js'
import { headerPages, volumePages } from './render-pages.js'
import type { RenderedFormat, RenderedVolume, VolumePlan } from './render.js'

/** What all volumes of a run have in common. */
export interface RunJob {
  readonly snapshot: LabelSnapshot
  readonly key: EpochKey
  /** The code index of the run's running number 1. */
  readonly firstIndex: number
}

export interface VolumeJob extends RunJob {
  readonly format: RenderedFormat
  /** From `prepareQr`. */
  readonly qr: SerialQr
  readonly volume: VolumePlan
  readonly proof: boolean
  /** Asked once a page. */
  readonly stopped: () => boolean
  readonly onProgress: (labelsOfVolume: number) => void
}

/** Thrown in a worker that was asked to stop; nobody sees it but the one who asked. */
export class Stopped extends Error {}

/** The first codes of the run choose the mask, so that all its volumes have the same one. */
const sampleSize = 32

/** The run's QR symbols; once a thread. */
export function prepareQr({ snapshot, key, firstIndex }: RunJob): SerialQr {
  const sample = new Uint8Array(sampleSize * 12)
  writeCodes(key, firstIndex, sampleSize, sample)
  return createSerialQr({
    prefix: snapshot.urlPrefix,
    level: snapshot.level,
    sample: Array.from({ length: sampleSize }, (_, i) =>
      Buffer.from(sample.buffer, i * 12, 12).toString('latin1'),
    ),
  })
}

/**
 * Makes the file, reads it back, gives it its name. Throws `print-disk-full`, `print-proof-failed`,
 * `Stopped`; whatever is thrown, no part of a file stays behind.
 */
export async function renderVolume(job: VolumeJob): Promise<RenderedVolume> {
  const started = performance.now()
  const { volume } = job
  const codes = new Uint8Array(volume.labels * 12)
  writeCodes(job.key, job.firstIndex + volume.firstNumber - 1, volume.labels, codes)
  const temporary = temporaryName(volume.path)
  let file: GrowingFile | undefined
  try {
    file = growFile(volume.path)
    await writePages(job, codes, file)
    const written = file.finish()
    const rendered = performance.now()
    const proof = job.proof ? await proofOf(job, codes, temporary) : { pages: 0, codes: 0 }
    if (job.stopped()) throw new Stopped()
    file.publish()
    return {
      ...volume,
      ...written,
      pages: orderOf(job).pages + headerPages(job.format, job.snapshot),
      seconds: (rendered - started) / 1000,
      proof: { ...proof, seconds: (performance.now() - rendered) / 1000 },
    }
  } catch (error) {
    if (file) file.discard()
    else rmSync(temporary, { force: true })
    throw isDiskFull(error) ? fail('print-disk-full') : error
  }
}

async function writePages(job: VolumeJob, codes: Uint8Array, file: GrowingFile): Promise<void> {
  const { snapshot, volume } = job
  const pages = volumePages({
    format: job.format,
    snapshot,
    codes,
    firstNumber: volume.firstNumber,
    skipped: skippedOf(job),
    order: orderOf(job),
    qr: job.qr,
    volume: { n: volume.n, of: volume.of ?? 1 },
  })
  for await (const { bytes, labels } of pages) {
    if (job.stopped()) throw new Stopped()
    file.write(bytes)
    job.onProgress(labels)
  }
}

/** Used-up cells are on the first sheet of the whole run of labels. */
const skippedOf = ({ snapshot, volume }: VolumeJob): number =>
  volume.n === 1 ? snapshot.startCell - 1 : 0

const orderOf = (job: VolumeJob) =>
  sheetOrder(job.volume.labels, cellsOf(job.snapshot.stock), skippedOf(job), job.snapshot.order)

function proofOf(job: VolumeJob, codes: Uint8Array, file: string) {
  const { snapshot, volume } = job
  const { qrs } = layOut(snapshot, openFonts(loadFonts())).drawing
  return proofVolume({
    file,
    format: job.format,
    snapshot,
    qrs,
    order: orderOf(job),
    codes,
    firstNumber: volume.firstNumber,
  })
}

function isDiskFull(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOSPC' || code === 'EDQUOT'
}
