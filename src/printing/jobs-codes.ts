/** The codes of a print job as text, made a block at a time; reading them is audited with the count. */
import { type Actor } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import { writeCodes } from '../codes/bulk.js'
import { type EpochKey, createCodeCipher } from '../codes/cipher.js'
import { fail as failIssuing } from '../issuing/errors.js'
import { ensureMark, getRun, type Run } from '../issuing/runs.js'
import { getPrintJob, type PrintingContext, type PrintJob } from './jobs.js'

/** Codes made in one go: large enough for one AES call a round to pay, small enough for memory. */
const blockCodes = 16_384
const codeLength = 12

type CodesContext = Pick<PrintingContext, 'store' | 'keyring' | 'journal'>

/**
 * The codes of a job in the order of their running numbers, in blocks. The reading is in the audit
 * trail, and the high-water mark synced, before the first one leaves.
 * @throws print-job-not-found, master-key-wrong
 */
export async function codesOf(
  ctx: CodesContext,
  jobId: string,
  by: Actor,
  now: Date,
): Promise<Generator<string[]>> {
  const job = await getPrintJob(ctx.store.read, jobId, by)
  const run = await getRun(ctx.store.read, job.runId, by)
  const key = keyOf(ctx, run)
  ensureMark(ctx, run, now)
  await ctx.store.write((tx) =>
    recordAudit(tx, {
      at: now,
      actor: by.name,
      action: 'codes-read',
      subject: 'print-job',
      subjectId: jobId,
      detail: { run: run.name, from: job.firstNumber, codes: job.quantity },
    }),
  )
  return blocks(key, run.firstIndex + job.firstNumber - 1, job.quantity)
}

/** The first and last code of a job. */
export async function endCodesOf(
  ctx: CodesContext,
  job: PrintJob,
  by: Actor,
): Promise<{ readonly first: string; readonly last: string }> {
  const run = await getRun(ctx.store.read, job.runId, by)
  const cipher = createCodeCipher(keyOf(ctx, run))
  const first = run.firstIndex + job.firstNumber - 1
  return { first: cipher.codeOf(first), last: cipher.codeOf(first + job.quantity - 1) }
}

/** @throws master-key-wrong, master-key-missing */
export function keyOf({ keyring }: Pick<CodesContext, 'keyring'>, run: Run): EpochKey {
  const key = keyring.epochKey(run.epoch)
  if (!key) throw keyring.problem() ?? failIssuing('master-key-wrong', String(run.epoch))
  return key
}

/** The codes of `count` indexes in blocks of text. */
export function* blocks(key: EpochKey, firstIndex: number, count: number): Generator<string[]> {
  const bytes = Buffer.alloc(blockCodes * codeLength)
  for (let done = 0; done < count; done += blockCodes) {
    const size = Math.min(blockCodes, count - done)
    writeCodes(key, firstIndex + done, size, bytes)
    const text = bytes.toString('latin1', 0, size * codeLength)
    yield Array.from({ length: size }, (_, i) => text.slice(i * codeLength, (i + 1) * codeLength))
  }
}
