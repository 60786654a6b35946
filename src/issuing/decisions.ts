/**
 * Decisions: immutable statements over ranges of indexes, over a lot or over a product. The state of
 * a code follows from its run and the decisions not undone; nothing is ever written per code.
 */
import { newId } from '../store/ids.js'
import type { Tx } from '../store/store.js'
import type { IssuingContext } from './context.js'
import type { Range } from './ranges.js'

export type DecisionKind = 'binding' | 'activation' | 'revocation' | 'recall' | 'suspicion' | 'undo'

/** A range of indexes with the run it lies in. */
export interface RunRange extends Range {
  readonly runSeq: number
  readonly epoch: number
}

export interface Decision {
  readonly id: string
  readonly kind: DecisionKind
  readonly scope: 'ranges' | 'lot' | 'product' | 'decision'
  /** Binding: what the ranges are bound to. Lot and product scope: what the decision is about. */
  readonly productId: string | null
  readonly lotId: string | null
  readonly undoes: string | null
  readonly reason: string | null
  readonly notice: string | null
  /** How many codes it held for when it was made. */
  readonly codes: number
  readonly by: string
  readonly at: string
  readonly ranges: readonly RunRange[]
}

export type DecisionDraft = Pick<Decision, 'kind' | 'scope' | 'codes' | 'by'> &
  Partial<Pick<Decision, 'productId' | 'lotId' | 'undoes' | 'reason' | 'notice' | 'ranges'>> & {
    readonly at: Date
  }

/** Writes a decision inside the caller's transaction. */
export async function decide(tx: Tx, draft: DecisionDraft): Promise<Decision> {
  const decision: Decision = {
    id: newId(),
    productId: null,
    lotId: null,
    undoes: null,
    reason: null,
    notice: null,
    ranges: [],
    ...draft,
    at: draft.at.toISOString(),
  }
  await insertDecision(tx, decision)
  return decision
}

/** Inserts a decision as it stands (also one replayed from the journal) and moves the generation. */
export async function insertDecision(tx: Tx, decision: Decision): Promise<void> {
  const { seq } = await tx
    .insertInto('decision')
    .values({
      id: decision.id,
      kind: decision.kind,
      scope: decision.scope,
      product_id: decision.productId,
      lot_id: decision.lotId,
      undoes: decision.undoes,
      reason: decision.reason,
      notice: decision.notice,
      codes: decision.codes,
      by: decision.by,
      at: decision.at,
    })
    .returning('seq')
    .executeTakeFirstOrThrow()
  // In slices: PostgreSQL and SQLite both limit the parameters of one statement.
  for (let from = 0; from < decision.ranges.length; from += 2000) {
    await tx
      .insertInto('decision_range')
      .values(
        decision.ranges.slice(from, from + 2000).map((range) => ({
          decision_seq: seq,
          run_seq: range.runSeq,
          epoch: range.epoch,
          first_index: range.first,
          last_index: range.last,
        })),
      )
      .execute()
  }
  await moveGeneration(tx)
}

/** Tells every process that what is known of codes has changed. */
export async function moveGeneration(tx: Tx): Promise<void> {
  await tx
    .updateTable('generation')
    .set((eb) => ({ issuing: eb('issuing', '+', 1) }))
    .execute()
}

/**
 * Runs a verb in one transaction and puts its decisions into the journal before it is acknowledged.
 * A crash in between is mended at the next start (`catchUpJournal`).
 */
export async function decideTogether<T>(
  { store, journal }: IssuingContext,
  verb: (tx: Tx, decided: (decision: Decision) => void) => Promise<T>,
): Promise<T> {
  let decisions: Decision[] = []
  const result = await store.write((tx) => {
    decisions = []
    return verb(tx, (decision) => decisions.push(decision))
  })
  journal.append(decisions.map(toEntry))
  return result
}

const toEntry = (decision: Decision) => ({
  id: decision.id,
  kind: 'decision',
  at: decision.at,
  body: JSON.stringify(decision),
})

/** Puts decisions into the journal that a crash kept out of it. Cheap when nothing is missing. */
export async function catchUpJournal({
  store,
  journal,
}: Omit<IssuingContext, 'keyring'>): Promise<void> {
  const { count } = await store.read
    .selectFrom('decision')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (journal.count('decision') >= Number(count)) return
  for (let after = 0; ;) {
    const rows = await store.read
      .selectFrom('decision')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(5000)
      .execute()
    if (rows.length === 0) return
    after = rows.at(-1)!.seq
    const missing = rows.filter((row) => !journal.has(row.id))
    const ranges = await rangesOfDecisions(
      store.read,
      missing.map((row) => row.seq),
    )
    journal.append(
      missing.map((row) =>
        toEntry({
          id: row.id,
          kind: row.kind,
          scope: row.scope,
          productId: row.product_id,
          lotId: row.lot_id,
          undoes: row.undoes,
          reason: row.reason,
          notice: row.notice,
          codes: row.codes,
          by: row.by,
          at: row.at,
          ranges: ranges.get(row.seq) ?? [],
        }),
      ),
    )
  }
}

/** The ranges of each of the decisions, by the decision's sequence number. */
export async function rangesOfDecisions(
  read: Pick<Tx, 'selectFrom'>,
  seqs: readonly number[],
): Promise<Map<number, RunRange[]>> {
  const byDecision = new Map<number, RunRange[]>()
  for (let from = 0; from < seqs.length; from += 1000) {
    const rows = await read
      .selectFrom('decision_range')
      .selectAll()
      .where('decision_seq', 'in', seqs.slice(from, from + 1000))
      .orderBy('first_index')
      .execute()
    for (const row of rows) {
      const list = byDecision.get(row.decision_seq) ?? []
      list.push({
        runSeq: row.run_seq,
        epoch: row.epoch,
        first: row.first_index,
        last: row.last_index,
      })
      byDecision.set(row.decision_seq, list)
    }
  }
  return byDecision
}
