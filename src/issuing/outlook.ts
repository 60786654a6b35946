/** What a decision would do, counted before it is made. */
import type { Actor } from '../accounts/actor.js'
import type { ReadDb } from '../store/store.js'
import type { IssuingContext } from './context.js'
import { countOf, intersect, type Range, subtract } from './ranges.js'
import { type DecisionScope, type RevocationTarget, scopeOf } from './revocations.js'

export interface Outlook {
  readonly scope: DecisionScope['scope']
  /** Codes it would hold for today. */
  readonly codes: number
  /** Of these, how many are in force now, which people may be holding in their hands. */
  readonly active: number
  /** Of these, how many were ever scanned. */
  readonly scanned: number
}

interface Piece extends Range {
  readonly runSeq: number
  readonly epoch: number
}

/** @throws what the decision itself would throw: run-not-found, lot-not-found, code-unknown, … */
export async function outlookOf(
  ctx: IssuingContext,
  target: RevocationTarget,
  by: Actor,
): Promise<Outlook> {
  const { read, scans } = ctx.store
  const scope = await scopeOf(ctx, read, target, by)
  const pieces = scope.ranges ?? (await piecesOf(read, scope))
  const scanned = await Promise.all(pieces.map((piece) => scannedOf(scans.read, piece)))
  return {
    scope: scope.scope,
    codes: scope.codes,
    active: await activeOf(read, pieces),
    scanned: scanned.reduce((sum, n) => sum + n, 0),
  }
}

type Reader = Pick<ReadDb, 'selectFrom'>

/** The stretches of a lot or product: runs issued for it, and what was bound to it later. */
async function piecesOf(read: Reader, { lotId, productId }: DecisionScope): Promise<Piece[]> {
  const column = lotId === undefined ? 'product_id' : 'lot_id'
  const id = lotId ?? productId ?? ''
  const runs = await read.selectFrom('run').selectAll().where(column, '=', id).execute()
  const bound = await read
    .selectFrom('decision')
    .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
    .innerJoin('decision_range', 'decision_range.decision_seq', 'decision.seq')
    .select(['run_seq', 'decision_range.epoch', 'first_index', 'last_index'])
    .where('decision.kind', '=', 'binding')
    .where(`decision.${column}`, '=', id)
    .where('undo.id', 'is', null)
    .execute()
  const whole = new Set(runs.map(({ seq }) => seq))
  return [
    ...runs.map((run) => ({
      runSeq: run.seq,
      epoch: run.epoch,
      first: run.first_index,
      last: run.first_index + run.quantity - 1,
    })),
    ...bound
      .filter((row) => !whole.has(row.run_seq))
      .map((row) => ({
        runSeq: row.run_seq,
        epoch: row.epoch,
        first: row.first_index,
        last: row.last_index,
      })),
  ]
}

/** How many codes of the pieces are in force: active, and neither revoked nor voided one by one. */
async function activeOf(read: Reader, pieces: readonly Piece[]): Promise<number> {
  const live: (Piece & { readonly kind: string })[] = []
  const seqs = [...new Set(pieces.map(({ runSeq }) => runSeq))]
  for (let from = 0; from < seqs.length; from += 1000) {
    const rows = await read
      .selectFrom('decision_range')
      .innerJoin('decision', 'decision.seq', 'decision_range.decision_seq')
      .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
      .select([
        'decision.kind',
        'run_seq as runSeq',
        'decision_range.epoch',
        'first_index as first',
        'last_index as last',
      ])
      .where('run_seq', 'in', seqs.slice(from, from + 1000))
      .where('decision.kind', 'in', ['activation', 'revocation'])
      .where('undo.id', 'is', null)
      .execute()
    live.push(...rows)
  }
  let active = 0
  // Indexes are counted within their epoch.
  for (const epoch of new Set(pieces.map((piece) => piece.epoch))) {
    const of = (kind: string) => live.filter((row) => row.epoch === epoch && row.kind === kind)
    const own = pieces.filter((piece) => piece.epoch === epoch)
    active += countOf(subtract(intersect(own, of('activation')), of('revocation')))
  }
  return active
}

async function scannedOf(
  read: IssuingContext['store']['scans']['read'],
  { epoch, first, last }: Piece,
): Promise<number> {
  const { count } = await read
    .selectFrom('scanned_code')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('epoch', '=', epoch)
    .where('code_index', '>=', first)
    .where('code_index', '<=', last)
    .executeTakeFirstOrThrow()
  return Number(count)
}
