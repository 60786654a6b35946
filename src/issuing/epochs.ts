/** Opening epochs: the first one, the demonstration's own, and the next one when keys are rotated. */
import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, renameSync } from 'node:fs'
import { recordAudit } from '../accounts/audit.js'
import type { Actor } from '../accounts/actor.js'
import { keyId, wrapKey } from '../codes/epoch-key.js'
import { syncDirectory, writeFileDurably } from '../files/durable.js'
import type { Tx } from '../store/store.js'
import { activeRanges } from './live.js'
import type { IssuingContext } from './context.js'
import { decide, decideTogether, moveGeneration } from './decisions.js'
import { fail } from './errors.js'
import {
  createMaster,
  markName,
  masterFile,
  nextMasterFile,
  readEpochRecords,
  writeEpochRecords,
} from './keyring.js'
import { countOf, subtract } from './ranges.js'

/** The demonstration's epoch: the last one, so that real ones never run into it. */
export const demoEpoch = 31

/**
 * Issuing in an epoch stops here: 10^11 of 2^50 codes, a guess chance of 9e-5 (EU rules ask for less
 * than 1e-4, Regulations 2016/161 and 2018/574).
 */
export const mostCodesOfEpoch = 10 ** 11

/** Opens the first epoch of the wanted kind. Later ones are opened by a person, by `rotate`. */
export async function ensureOpenEpoch(
  ctx: IssuingContext,
  demo: boolean,
  now: Date,
): Promise<void> {
  const epochs = (read: Pick<Tx, 'selectFrom'>) =>
    read
      .selectFrom('epoch')
      .select(['number', 'status'])
      .where('demo', '=', demo ? 1 : 0)
      .execute()
  const open = (await epochs(ctx.store.read)).find(({ status }) => status === 'open')
  if (open) {
    // Opened by another process since this one read its keys.
    if (!ctx.keyring.epochKey(open.number)) await ctx.keyring.reload()
    return
  }
  await ctx.store.write(async (tx) => {
    // Looked at again with the write lock held: another process may have opened it meanwhile.
    const there = await epochs(tx)
    if (there.some(({ status }) => status === 'open')) return
    if (there.length > 0) throw fail('no-open-epoch')
    await insertEpoch(ctx, tx, demo, { name: 'system', producerId: null }, now)
  })
  // The reload writes the new epoch to epochs.json, synced, before any code of it is made.
  await ctx.keyring.reload()
}

async function insertEpoch(
  ctx: IssuingContext,
  tx: Tx,
  demo: boolean,
  by: Actor,
  now: Date,
): Promise<number> {
  const master = ctx.keyring.master()
  if (!master)
    throw ctx.keyring.problem() ?? fail('master-key-missing', masterFile(ctx.keyring.directory))
  const used = new Set([
    ...(await tx.selectFrom('epoch').select('number').execute()).map((row) => row.number),
    ...readEpochRecords(ctx.keyring.directory).map((record) => record.number),
  ])
  const candidates = demo ? [demoEpoch] : Array.from({ length: demoEpoch }, (_, n) => n)
  const number = candidates.find((n) => !used.has(n))
  if (number === undefined) throw fail('epochs-used-up')
  const key = randomBytes(32)
  // A random start: how much was issued cannot be read off a leaked index.
  const first = randomInt(2 ** 47)
  await tx
    .insertInto('epoch')
    .values({
      number,
      key_id: keyId(key),
      wrapped_key: wrapKey(master, number, key, randomBytes),
      first_index: first,
      next_index: first,
      status: 'open',
      demo: demo ? 1 : 0,
      opened_at: now.toISOString(),
    })
    .execute()
  await moveGeneration(tx)
  await recordAudit(tx, {
    at: now,
    actor: by.name,
    action: 'epoch-opened',
    subject: 'epoch',
    subjectId: String(number),
  })
  return number
}

export interface Rotation {
  readonly opened: number
  readonly closed: readonly number[]
  /** Codes that were not active and are now revoked (only with `compromised`). */
  readonly voided: number
}

/**
 * Closes the open epoch, which from now on only verifies, and opens the next one. The way out when
 * the database is behind its mark or the master key is gone. `compromised`: the key leaked, so codes
 * that were not activated are revoked, the rest is marked, and a master key kept in a file is renewed.
 */
export async function rotate(
  ctx: IssuingContext,
  options: { readonly compromised: boolean },
  by: Actor,
  now: Date,
): Promise<Rotation> {
  const { keyring } = ctx
  if (
    !keyring.master() &&
    keyring.source === 'file' &&
    !existsSync(masterFile(keyring.directory))
  ) {
    createMaster(keyring.directory)
    await keyring.reload()
  }
  if (options.compromised && keyring.source === 'file') await renewMaster(ctx)
  const rotation = await decideTogether(ctx, async (tx, decided) => {
    const open = await tx
      .selectFrom('epoch')
      .selectAll()
      .where('status', '=', 'open')
      .where('demo', '=', 0)
      .execute()
    let voided = 0
    for (const epoch of open) {
      const mark = ctx.journal.mark(markName(epoch.number))
      await tx
        .updateTable('epoch')
        .set({
          status: options.compromised ? 'compromised' : 'closed',
          lost: mark && mark.value > epoch.next_index ? 1 : epoch.lost,
        })
        .where('number', '=', epoch.number)
        .execute()
      if (!options.compromised) continue
      const decision = await voidInactive(tx, epoch.number, by, now)
      if (!decision) continue
      decided(decision)
      voided += decision.codes
    }
    const opened = await insertEpoch(ctx, tx, false, by, now)
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: options.compromised ? 'keys-compromised' : 'keys-rotated',
      subject: 'epoch',
      subjectId: String(opened),
      detail: { closed: open.map((epoch) => epoch.number), voided },
    })
    return { opened, closed: open.map((epoch) => epoch.number), voided }
  })
  await keyring.reload()
  return rotation
}

async function voidInactive(tx: Tx, epoch: number, by: Actor, now: Date) {
  const runs = await tx
    .selectFrom('run')
    .select(['seq', 'first_index', 'quantity'])
    .where('epoch', '=', epoch)
    .execute()
  const ranges = []
  for (const run of runs) {
    const whole = [{ first: run.first_index, last: run.first_index + run.quantity - 1 }]
    const inactive = subtract(whole, await activeRanges(tx, run.seq))
    for (const range of inactive) ranges.push({ ...range, runSeq: run.seq, epoch })
  }
  if (ranges.length === 0) return undefined
  return decide(tx, {
    kind: 'revocation',
    scope: 'ranges',
    ranges,
    codes: countOf(ranges),
    reason: 'keys-compromised',
    by: by.name,
    at: now,
  })
}

/**
 * Replaces the master key and wraps every epoch key again. Cut off at any point, the old or the next
 * key still opens everything: the next one is on disk before anything is wrapped by it.
 */
async function renewMaster({ keyring, store }: IssuingContext): Promise<void> {
  const next = randomBytes(32)
  writeFileDurably(nextMasterFile(keyring.directory), `${next.toString('base64')}\n`, 0o600)
  const rewrapped = readEpochRecords(keyring.directory).map((record) => {
    const key = keyring.epochKey(record.number)
    return key
      ? { ...record, wrappedKey: wrapKey(next, record.number, key.key, randomBytes) }
      : record
  })
  await store.write(async (tx) => {
    for (const record of rewrapped) {
      await tx
        .updateTable('epoch')
        .set({ wrapped_key: record.wrappedKey })
        .where('number', '=', record.number)
        .execute()
    }
  })
  writeEpochRecords(keyring.directory, rewrapped)
  renameSync(nextMasterFile(keyring.directory), masterFile(keyring.directory))
  syncDirectory(keyring.directory)
  await keyring.reload()
}
