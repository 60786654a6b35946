/** One volume from codes to a proofed file; runs in a worker thread. */
import { rmSync } from 'node:fs'
import { writeCodes } from '../codes/bulk.js'
import type { EpochKey } from '../codes/cipher.js'
import { openFonts } from '../labels/font.js'
import { layOut } from '../labels/layout.js'
import { serialSymbols, type SerialSymbols } from '../labels/serial-symbols.js'
import { orderOf } from '../labels/sheet-order.js'
import { backOf, sidesOf } from '../labels/sides.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
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
  /** From `prepareSymbols`. */
  readonly symbols: SerialSymbols
  readonly volume: VolumePlan
  readonly proof: boolean
  /** Asked once a page. */
  readonly stopped: () => boolean
  readonly onProgress: (labelsOfVolume: number) => void
}

/** Thrown in a worker that was asked to stop; nobody sees it but the one who asked. */
export class Stopped extends Error {}

/** The first codes of the run choose masks, so that all its volumes have the same ones. */
const sampleSize = 32

/** The run's symbols; once a thread. */
export function prepareSymbols({ snapshot, key, firstIndex }: RunJob): SerialSymbols {
  const sample = new Uint8Array(sampleSize * 12)
  writeCodes(key, firstIndex, sampleSize, sample)
  const codes = Array.from({ length: sampleSize }, (_, i) =>
    Buffer.from(sample.buffer, i * 12, 12).toString('latin1'),
  )
  return serialSymbols(snapshot, codes)
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
      pages: orderOfVolume(job).pages * sidesOfFile(job) + headerPages(job.snapshot),
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
    order: orderOfVolume(job),
    symbols: job.symbols,
    volume: { n: volume.n, of: volume.of ?? 1 },
  })
  for await (const { bytes, labels } of pages) {
    if (job.stopped()) throw new Stopped()
    file.write(bytes)
    job.onProgress(labels)
  }
}

const orderOfVolume = ({ snapshot, volume }: VolumeJob) =>
  orderOf(snapshot, volume.labels, volume.n === 1)

/** Pages of the file: only PDF has backs. */
const sidesOfFile = ({ snapshot, format }: VolumeJob) =>
  format === 'pdf' || format === 'press' ? sidesOf(snapshot) : 1

function proofOf(job: VolumeJob, codes: Uint8Array, file: string) {
  const { snapshot, volume } = job
  const fonts = openFonts(loadFonts())
  const { drawing } = layOut(snapshot, fonts)
  const hasBack = sidesOfFile(job) === 2
  return proofVolume({
    file,
    format: job.format,
    snapshot,
    drawing,
    ...(hasBack && { back: layOut(backOf(snapshot), fonts, 'back').drawing }),
    order: orderOfVolume(job),
    codes,
    firstNumber: volume.firstNumber,
  })
}

function isDiskFull(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOSPC' || code === 'EDQUOT'
}
