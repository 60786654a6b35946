/** Decisions as people read them: what holds now, and what was ever decided about one code. */
import { type Actor, touchable } from '../accounts/actor.js'
import { runningNumber } from '../codes/running-number.js'
import type { ReadDb } from '../store/store.js'
import type { DecisionKind } from './decisions.js'
import type { Run } from './runs.js'

export interface ToldDecision {
  readonly seq: number
  readonly id: string
  readonly kind: DecisionKind
  readonly scope: 'ranges' | 'lot' | 'product' | 'decision'
  readonly product: { readonly id: string; readonly name: string } | null
  readonly lot: { readonly id: string; readonly number: string } | null
  readonly reason: string | null
  readonly notice: string | null
  readonly codes: number
  readonly by: string
  readonly at: string
  readonly undoneAt: string | null
  /** Its first stretch and how many there are: `A7-000500-K … A7-000620-3`. */
  readonly stretch: string | null
  readonly stretches: number
}

const select = (read: ReadDb) =>
  read
    .selectFrom('decision')
    .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
    .leftJoin('lot', 'lot.id', 'decision.lot_id')
    .leftJoin('product', (join) =>
      join.on((eb) =>
        eb.or([
          eb('product.id', '=', eb.ref('decision.product_id')),
          eb('product.id', '=', eb.ref('lot.product_id')),
        ]),
      ),
    )
    .select([
      'decision.seq',
      'decision.id',
      'decision.kind',
      'decision.scope',
      'decision.reason',
      'decision.notice',
      'decision.codes',
      'decision.by',
      'decision.at',
      'undo.at as undone_at',
      'product.id as product_id',
      'product.name as product_name',
      'lot.id as lot_id',
      'lot.number as lot_number',
    ])

/** What holds now of these kinds, newest first; `before` is the sequence number of the last one seen. */
export async function liveDecisions(
  read: ReadDb,
  kinds: readonly DecisionKind[],
  by: Actor,
  options: {
    readonly limit: number
    readonly before?: number | undefined
    /** Made since (UTC, ISO). */
    readonly since?: string | undefined
    /** Only large ones: over so many codes, or a whole product. */
    readonly over?: number | undefined
  },
): Promise<ToldDecision[]> {
  let query = select(read)
    .where('decision.kind', 'in', [...kinds])
    .where('undo.id', 'is', null)
    .orderBy('decision.seq', 'desc')
    .limit(options.limit)
  const { before, since, over } = options
  if (before !== undefined) query = query.where('decision.seq', '<', before)
  if (since !== undefined) query = query.where('decision.at', '>=', since)
  if (over !== undefined) {
    query = query.where((eb) =>
      eb.or([eb('decision.codes', '>', over), eb('decision.scope', '=', 'product')]),
    )
  }
  const theirs = touchable(by)
  if (theirs) {
    query = query.where((eb) =>
      eb.or([
        eb.and([
          eb('decision.scope', 'in', ['lot', 'product']),
          eb('product.producer_id', 'in', theirs),
        ]),
        eb.exists(
          eb
            .selectFrom('decision_range')
            .innerJoin('run', 'run.seq', 'decision_range.run_seq')
            .select('run.id')
            .whereRef('decision_range.decision_seq', '=', 'decision.seq')
            .where('run.producer_id', 'in', theirs),
        ),
      ]),
    )
  }
  return withStretches(read, await query.execute())
}

/** Everything ever decided about one code of a run, oldest first. */
export async function decisionsAbout(
  read: ReadDb,
  run: Run,
  index: number,
  subject: { readonly productId: string | null; readonly lotId: string | null },
): Promise<ToldDecision[]> {
  const rows = await select(read)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('decision_range')
            .select('decision_range.run_seq')
            .whereRef('decision_range.decision_seq', '=', 'decision.seq')
            .where('decision_range.run_seq', '=', run.seq)
            .where('decision_range.first_index', '<=', index)
            .where('decision_range.last_index', '>=', index),
        ),
        ...(subject.lotId === null
          ? []
          : [
              eb.and([eb('decision.scope', '=', 'lot'), eb('decision.lot_id', '=', subject.lotId)]),
            ]),
        ...(subject.productId === null
          ? []
          : [
              eb.and([
                eb('decision.scope', '=', 'product'),
                eb('decision.product_id', '=', subject.productId),
              ]),
            ]),
      ]),
    )
    .orderBy('decision.seq')
    .limit(200)
    .execute()
  return withStretches(read, rows)
}

/** The run's decisions, newest first. */
export async function decisionsOfRun(read: ReadDb, run: Run): Promise<ToldDecision[]> {
  const rows = await select(read)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('decision_range')
          .select('decision_range.run_seq')
          .whereRef('decision_range.decision_seq', '=', 'decision.seq')
          .where('decision_range.run_seq', '=', run.seq),
      ),
    )
    .orderBy('decision.seq', 'desc')
    .limit(100)
    .execute()
  return withStretches(read, rows)
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

async function withStretches(read: ReadDb, rows: readonly Row[]): Promise<ToldDecision[]> {
  if (rows.length === 0) return []
  const ranges = await read
    .selectFrom('decision_range')
    .innerJoin('run', 'run.seq', 'decision_range.run_seq')
    .select(['decision_seq', 'run.seq', 'run.first_index as start'])
    .select((eb) => [
      eb.fn.min<number>('decision_range.first_index').as('first'),
      eb.fn.max<number>('decision_range.last_index').as('last'),
      eb.fn.countAll<number>().as('stretches'),
    ])
    .where(
      'decision_seq',
      'in',
      rows.map(({ seq }) => seq),
    )
    .groupBy(['decision_seq', 'run.seq', 'run.first_index'])
    .orderBy('run.seq')
    .execute()
  return rows.map((row) => {
    const own = ranges.filter((range) => range.decision_seq === row.seq)
    const [first] = own
    const name = (index: number) =>
      first ? runningNumber(first.seq, Number(index) - Number(first.start) + 1) : ''
    const stretch =
      first === undefined
        ? null
        : first.first === first.last
          ? name(first.first)
          : `${name(first.first)} … ${name(first.last)}`
    return {
      seq: row.seq,
      id: row.id,
      kind: row.kind,
      scope: row.scope,
      product:
        row.product_id === null ? null : { id: row.product_id, name: row.product_name ?? '' },
      lot: row.lot_id === null ? null : { id: row.lot_id, number: row.lot_number ?? '' },
      reason: row.reason,
      notice: row.notice,
      codes: Number(row.codes),
      by: row.by,
      at: row.at,
      undoneAt: row.undone_at,
      stretch,
      stretches: own.reduce((sum, range) => sum + Number(range.stretches), 0),
    }
  })
}
