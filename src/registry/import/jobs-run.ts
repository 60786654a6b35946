/** Working off lists that were confirmed: one process at a time has a list, and says so with every part. */
import { setTimeout as sleep } from 'node:timers/promises'
import { nanoid } from 'nanoid'
import { claimName, isAlive } from '../../jobs/alive.js'
import { NguonError } from '../../errors.js'
import type { Store, Tx } from '../../store/store.js'
import { fail } from './errors.js'
import { importProducts, type ImportPart, type ImportResult } from './import-products.js'
import { getImport, type ImportJob } from './jobs.js'
import type { Shelf } from './shelf.js'

export interface ImportWork {
  readonly store: Store
  readonly shelf: Shelf
  readonly now: () => Date
  /** Stops between two parts; the list waits for the next process. */
  readonly signal?: AbortSignal
}

/**
 * Imports what is not imported yet of a list.
 * @throws import-under-way while another process has it, import-stopped when somebody stopped it, and
 * what keeps the file as a whole from being used
 */
export async function runImport(work: ImportWork, job: ImportJob): Promise<ImportResult> {
  const { store, shelf, now, signal } = work
  const claim = claimName(nanoid(8))
  await take(store, job.id, claim, now())
  try {
    const list = await shelf.get(job.id, job.personId)
    const bytes = await shelf.bytes(list)
    const before = await partsOf(store, job.id)
    let n = before.length
    const keep = async (tx: Tx, part: ImportPart) => {
      await hold(tx, job.id, claim, now(), signal)
      const { rows, ...saved } = part
      const row = { job_id: job.id, n: ++n, rows, saved: JSON.stringify(saved) }
      await tx.insertInto('import_part').values(row).execute()
    }
    const by = `person:${job.personId}`
    const parts = { before, keep, at: job.createdAt }
    const result = await importProducts(store, bytes, job.filename, job.options, by, now(), parts)
    await finish(store, job.id, claim, result, now())
    return result
  } catch (error) {
    await giveBack(store, job.id, claim, error, signal?.aborted === true)
    throw error
  }
}

const lookEveryMs = 1_000

/** Imports whatever waits. @returns how many lists were finished */
export async function workOffImports(
  work: ImportWork & {
    readonly signal: AbortSignal
    /** Ends when nothing waits any more. */
    readonly once?: boolean
    readonly onEnd?: (id: string, error: unknown) => void
  },
): Promise<number> {
  const { store, signal, once, onEnd } = work
  let done = 0
  const left = new Set<string>()
  while (!signal.aborted) {
    const next = await nextWaiting(work, left)
    if (!next) {
      if (once) break
      left.clear()
      await sleep(lookEveryMs, undefined, { signal }).catch(() => {})
      continue
    }
    try {
      await runImport(work, await getImport(store.read, next.id, next.person_id))
      done++
      onEnd?.(next.id, undefined)
    } catch (error) {
      // One that cannot be taken is looked at again in the next round.
      left.add(next.id)
      if (!signal.aborted) onEnd?.(next.id, error)
    }
  }
  return done
}

/** The oldest that waits, or that a process which is gone left behind, whose list lies on this machine. */
async function nextWaiting({ store, shelf, now }: ImportWork, left: ReadonlySet<string>) {
  const rows = await store.read
    .selectFrom('import_job')
    .select(['id', 'person_id', 'status', 'claimed_by', 'claimed_at'])
    .where('status', 'in', ['queued', 'running'])
    .orderBy('created_at')
    .execute()
  for (const row of rows) {
    const waits = row.status === 'queued' || !isAlive(row.claimed_by, row.claimed_at, now())
    if (waits && !left.has(row.id) && shelf.has(row.id)) return row
  }
  return undefined
}

async function take(store: Store, id: string, claim: string, now: Date): Promise<void> {
  await store.write(async (tx) => {
    const row = await tx
      .selectFrom('import_job')
      .select(['status', 'claimed_by', 'claimed_at'])
      .where('id', '=', id)
      .executeTakeFirst()
    const isWaiting =
      row?.status === 'queued' ||
      (row?.status === 'running' && !isAlive(row.claimed_by, row.claimed_at, now))
    if (!isWaiting) throw fail('import-under-way')
    await tx
      .updateTable('import_job')
      .set({ status: 'running', claimed_by: claim, claimed_at: now.toISOString() })
      .where('id', '=', id)
      .execute()
  })
}

/** Throws when the list is no longer this process's: then the part under way is undone. */
async function hold(
  tx: Tx,
  id: string,
  claim: string,
  now: Date,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted()
  const held = await tx
    .updateTable('import_job')
    .set({ claimed_at: now.toISOString() })
    .where('id', '=', id)
    .where('claimed_by', '=', claim)
    .where('status', '=', 'running')
    .executeTakeFirst()
  if (held.numUpdatedRows === 0n) throw fail('import-stopped')
}

async function finish(
  store: Store,
  id: string,
  claim: string,
  result: ImportResult,
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    await hold(tx, id, claim, now, undefined)
    await tx
      .updateTable('import_job')
      .set({
        ...{ status: 'done', claimed_by: null, finished_at: now.toISOString() },
        result: JSON.stringify(result),
      })
      .where('id', '=', id)
      .execute()
    await tx.deleteFrom('import_part').where('job_id', '=', id).execute()
  })
}

/** Says how it ended; what somebody stopped stays as they left it. */
async function giveBack(
  store: Store,
  id: string,
  claim: string,
  error: unknown,
  isStopped: boolean,
): Promise<void> {
  const code =
    error instanceof NguonError ? error.code : ((error as { code?: string }).code ?? 'unknown')
  await store
    .write((tx) =>
      tx
        .updateTable('import_job')
        .set({
          status: isStopped ? 'queued' : 'failed',
          claimed_by: null,
          error: isStopped ? null : code,
        })
        .where('id', '=', id)
        .where('claimed_by', '=', claim)
        .where('status', '=', 'running')
        .execute(),
    )
    // When not even that can be written, the claim goes stale and the list is taken up again.
    .catch(() => {})
}

async function partsOf({ read }: Store, id: string): Promise<ImportPart[]> {
  const rows = await read
    .selectFrom('import_part')
    .select(['rows', 'saved'])
    .where('job_id', '=', id)
    .orderBy('n')
    .execute()
  return rows.map(({ rows, saved }) => ({
    rows,
    ...(JSON.parse(saved) as Omit<ImportPart, 'rows'>),
  }))
}
