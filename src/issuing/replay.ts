/** After a database was restored: puts back the decisions it has forgotten, and tells what is lost. */
import { recordAudit } from '../accounts/audit.js'
import type { Actor } from '../accounts/actor.js'
import type { IssuingContext } from './context.js'
import { type Decision, insertDecision } from './decisions.js'
import { markName } from './keyring.js'

export interface Replay {
  /** Decisions that were put back. */
  readonly decisions: number
  /** Codes that were issued after the copy was made, by epoch: they answer "record lost". */
  readonly lostCodes: readonly { readonly epoch: number; readonly codes: number }[]
  /** When the newest thing happened that the journal knows of; what is not a decision is lost up to here. */
  readonly lostUntil: string | undefined
}

/** Inserts every decision of the journal that the database does not have, in the order they were made. */
export async function replayJournal(
  ctx: Omit<IssuingContext, 'keyring'>,
  by: Actor,
  now: Date,
): Promise<Replay> {
  const { store, journal } = ctx
  let decisions = 0
  let lostUntil: string | undefined
  const newer = (at: string) => {
    if (lostUntil === undefined || at > lostUntil) lostUntil = at
  }
  const forgotten: Decision[] = []
  for (const entry of journal.entries()) {
    if (entry.kind === 'decision') forgotten.push(JSON.parse(entry.body) as Decision)
    newer(entry.at)
  }
  await store.write(async (tx) => {
    const known = new Set(
      (await tx.selectFrom('decision').select('id').execute()).map((row) => row.id),
    )
    for (const decision of forgotten) {
      if (known.has(decision.id)) continue
      await insertDecision(tx, decision)
      decisions++
    }
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: 'journal-replayed',
      subject: 'installation',
      subjectId: '-',
      detail: { decisions },
    })
  })
  const lostCodes: { epoch: number; codes: number }[] = []
  const epochs = await store.read.selectFrom('epoch').select(['number', 'next_index']).execute()
  for (const { number, next_index: next } of epochs) {
    const mark = journal.mark(markName(number))
    if (!mark || mark.value <= next) continue
    lostCodes.push({ epoch: number, codes: mark.value - next })
    newer(mark.at)
  }
  return { decisions, lostCodes, lostUntil }
}
