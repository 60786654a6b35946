/** The judge's thread: reads and judges when asked, so that the serving thread never waits for it. */
import { parentPort, workerData } from 'node:worker_threads'
import { openStore, type StoreLocation } from '../store/store.js'
import { CopyJudge, type Findings } from './judge.js'

/** Judge as of this moment, or close and end. */
export type ToJudge = { readonly now: number } | 'close'
export type FromJudge = { readonly findings: Findings | undefined } | { readonly failed: string }

const port = parentPort
if (!port) throw new TypeError('judge-worker is started as a worker thread')
const store = await openStore(workerData as StoreLocation)
const judge = new CopyJudge(store)

port.on('message', (message: ToJudge) => void handle(message))

async function handle(message: ToJudge): Promise<void> {
  if (message === 'close') {
    await store.close()
    port?.close()
    return
  }
  answer(await judged(message.now))
}

async function judged(now: number): Promise<FromJudge> {
  try {
    return { findings: await judge.judge(new Date(now)) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}

function answer(message: FromJudge): void {
  port?.postMessage(message)
}
