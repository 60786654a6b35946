/** A job as CSV: one row a label, for printers and packers that draw their own labels. */
import { setImmediate as nextTick } from 'node:timers/promises'
import { performance } from 'node:perf_hooks'
import type { EpochKey } from '../codes/cipher.js'
import { groupCode } from '../codes/format.js'
import { runningNumber } from '../codes/running-number.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { csvCell } from '../registry/table-files.js'
import { blocks } from './jobs-codes.js'
import type { PrintFile } from './jobs.js'
import { fail } from './render-errors.js'
import { growFile } from './render-file.js'
import type { VolumePlan } from './render.js'

/** Rows of one file: what a spreadsheet opens without complaint. */
export const csvVolumeLabels = 250_000

export interface CsvVolume extends VolumePlan {
  readonly snapshot: LabelSnapshot
  readonly key: EpochKey
  /** Index of the volume's first code in its epoch. */
  readonly firstIndex: number
  readonly runSeq: number
  readonly signal: AbortSignal
  readonly onProgress: (labels: number) => void
}

/** Writes one volume; it appears under its name only when it is whole and on disk. */
export async function writeCsvVolume(volume: CsvVolume): Promise<PrintFile> {
  const { n, path, firstNumber, labels } = volume
  const started = performance.now()
  const file = growFile(path)
  try {
    for (const lines of linesOf(volume)) {
      volume.signal.throwIfAborted()
      file.write(Buffer.from(lines.text))
      volume.onProgress(lines.labels)
      // Heartbeats and requests are answered between two blocks.
      await nextTick()
    }
    const { bytes, sha256 } = file.finish()
    file.publish()
    const seconds = (performance.now() - started) / 1000
    const proof = { proofPages: 0, proofCodes: 0, proofSeconds: 0 }
    return { n, path, firstNumber, labels, pages: 0, bytes, sha256, seconds, ...proof }
  } catch (error) {
    file.discard()
    throw isDiskFull(error) ? Object.assign(fail('print-disk-full'), { cause: error }) : error
  }
}

const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '')

function* linesOf(volume: CsvVolume): Generator<{ text: string; labels: number }> {
  const { snapshot, key, firstIndex, firstNumber, labels, runSeq } = volume
  const lot = csvCell(snapshot.values.lot?.number ?? '')
  // The mark tells spreadsheets that the text is UTF-8.
  yield { text: '\ufeffnumber,code,printed,url,lot\r\n', labels: 0 }
  let done = 0
  for (const codes of blocks(key, firstIndex, labels)) {
    const rows = codes.map((code, i) => {
      const number = runningNumber(runSeq, firstNumber + done + i)
      return `${number},${code},${groupCode(code)},${snapshot.urlPrefix}${code},${lot}\r\n`
    })
    done += codes.length
    yield { text: rows.join(''), labels: done }
  }
}
