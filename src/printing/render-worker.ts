/** The thread that makes volumes; started and fed by `render.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import { NguonError, type Words } from '../errors.js'
import type { SerialSymbols } from '../labels/serial-symbols.js'
import type { RenderedFormat, RenderedVolume, VolumePlan } from './render.js'
import { prepareSymbols, renderVolume, Stopped, type RunJob } from './render-volume.js'

export interface WorkerSettings extends RunJob {
  readonly format: RenderedFormat
  readonly proof: boolean
  /** One Int32: not 0 when all work is to stop. */
  readonly stop: SharedArrayBuffer
}

export type WorkerReport =
  | { readonly kind: 'progress'; readonly labels: number }
  | { readonly kind: 'done'; readonly volume: RenderedVolume }
  | { readonly kind: 'stopped' }
  | {
      readonly kind: 'failed'
      readonly known?: { code: string; status: number; words: Words; detail: unknown }
      readonly message: string
    }

const progressEvery = 5000

const settings = workerData as WorkerSettings
let symbols: SerialSymbols | undefined
const stop = new Int32Array(settings.stop)
const report = (message: WorkerReport) => parentPort?.postMessage(message)

parentPort?.on('message', (volume: VolumePlan) => void makeVolume(volume))

async function makeVolume(volume: VolumePlan): Promise<void> {
  let told = 0
  try {
    const rendered = await renderVolume({
      ...settings,
      symbols: (symbols ??= prepareSymbols(settings)),
      volume,
      stopped: () => Atomics.load(stop, 0) !== 0,
      onProgress: (labels) => {
        if (labels - told < progressEvery) return
        report({ kind: 'progress', labels: labels - told })
        told = labels
      },
    })
    report({ kind: 'progress', labels: volume.labels - told })
    report({ kind: 'done', volume: rendered })
  } catch (error) {
    report(asReport(error))
  }
}

function asReport(error: unknown): WorkerReport {
  if (error instanceof Stopped) return { kind: 'stopped' }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (!(error instanceof NguonError)) return { kind: 'failed', message }
  const { code, status, words, detail } = error
  return { kind: 'failed', message, known: { code, status, words, detail } }
}
