/** The codes of a run as lines of text, made a block at a time while they are sent. */
import type { Actor } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import { writeCodes } from '../codes/bulk.js'
import type { EpochKey } from '../codes/cipher.js'
import type { IssuingContext } from '../issuing/context.js'
import { fail } from '../issuing/errors.js'
import { ensureMark, type Run } from '../issuing/runs.js'

/** Codes made in one go: about 3 ms of the serving thread, so that others are answered between. */
const blockCodes = 8192
const codeLength = 12

/**
 * The lines of a run, after the reading has been noted in the audit trail and the high-water mark is
 * synced: codes never leave before that.
 * @throws master-key-wrong when the run's epoch cannot be opened
 */
export async function readCodes(
  ctx: IssuingContext,
  run: Run,
  by: Actor,
  now: Date,
): Promise<Generator<Uint8Array>> {
  const key = ctx.keyring.epochKey(run.epoch)
  if (!key) throw ctx.keyring.problem() ?? fail('master-key-wrong', String(run.epoch))
  ensureMark(ctx, run, now)
  await ctx.store.write((tx) =>
    recordAudit(tx, {
      at: now,
      actor: by.name,
      action: 'codes-read',
      subject: 'run',
      subjectId: run.id,
      detail: { run: run.name, codes: run.quantity },
    }),
  )
  return codeLines(key, run.firstIndex, run.quantity)
}

function* codeLines(key: EpochKey, firstIndex: number, count: number): Generator<Uint8Array> {
  const codes = new Uint8Array(blockCodes * codeLength)
  for (let done = 0; done < count; done += blockCodes) {
    const size = Math.min(blockCodes, count - done)
    writeCodes(key, firstIndex + done, size, codes)
    const lines = Buffer.alloc(size * (codeLength + 1), '\n')
    for (let i = 0; i < size; i++)
      lines.set(codes.subarray(i * codeLength, (i + 1) * codeLength), i * (codeLength + 1))
    yield lines
  }
}
