/** How far long work is: told as it goes by server-sent events, and without a script by asking again. */
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import type { Words } from '../errors.js'
import type { Guest } from './visit.js'

export interface Progress {
  readonly status: string
  readonly done: number
  /** In words: "32.000 / 100.000 tem". */
  readonly text: string
}

export const isUnderWay = ({ status }: { readonly status: string }): boolean =>
  status === 'queued' || status === 'running'

/** How often a page that waits is told how far it is. */
const tellEveryMs = 500
/** A stream is ended after so long; the page then asks again. */
const longestStreamMs = 10 * 60_000

/** Sends what `ask` answers whenever it has changed, until the work is over. */
export async function tellProgress(
  reply: FastifyReply,
  ask: () => Promise<Progress>,
): Promise<void> {
  async function* told() {
    const until = Date.now() + longestStreamMs
    for (let last = ''; Date.now() < until;) {
      const progress = await ask()
      const line = JSON.stringify(progress)
      if (line !== last) yield `data: ${line}\n\n`
      last = line
      if (!isUnderWay(progress)) return
      await sleep(tellEveryMs)
    }
  }
  await reply
    .type('text/event-stream')
    .headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    .send(Readable.from(told()))
}

/** The bar that the script `progress` moves. @param from the address of the stream */
export function ProgressBar(props: {
  readonly visit: Guest
  readonly label: Words
  readonly done: number
  readonly of: number
  readonly from: string
}) {
  const { visit, label, done, of, from } = props
  return (
    <>
      {/* Without a script the page looks again by itself. */}
      <noscript>
        <meta http-equiv="refresh" content="2" />
      </noscript>
      <progress
        id="progress"
        max={of}
        value={done}
        aria-label={visit.say(label)}
        data-from={from}
      />
    </>
  )
}
