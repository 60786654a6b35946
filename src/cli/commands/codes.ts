/** `nguon codes`: the codes of a print job, one a line, streamed. */
import { once } from 'node:events'
import { codesOf } from '../../printing/jobs-codes.js'
import type { Call } from '../command.js'

export async function run({ flags, json, session }: Call): Promise<undefined> {
  const job = flags.required('job')
  const issuing = await session.issuing()
  const blocks = await codesOf(issuing, job, session.actor, session.now())
  let isFirst = true
  if (json) await write('[')
  for (const block of blocks) {
    if (session.stopped.aborted) break
    const text = json
      ? (isFirst ? '' : ',') + block.map((code) => `"${code}"`).join(',')
      : block.join('\n') + '\n'
    isFirst = false
    if (!(await write(text))) return undefined
  }
  if (json) await write(']\n')
  return undefined
}

/** Waits for a slow reader; false when it has gone (`nguon codes … | head`). */
async function write(text: string): Promise<boolean> {
  const { stdout } = process
  if (stdout.destroyed) return false
  if (stdout.write(text)) return true
  const gone = once(stdout, 'close').then(() => false)
  return Promise.race([once(stdout, 'drain').then(() => true), gone])
}
