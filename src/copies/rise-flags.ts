/**
 * What becomes of the codes that were shown as "scanned unusually often" before a rise was noticed:
 * they are taken back with it, and shown again when a person says that it was nothing of the kind.
 */
import type { Tx } from '../store/store.js'
import type { PastFlag } from './score/rise.js'

/** Takes the flags away; the alerts stay. Answers how many codes are no longer shown. */
export async function takeBack(tx: Tx, flags: readonly PastFlag[]): Promise<number> {
  let taken = 0
  for (const { runSeq, number, shown } of flags) {
    if (!shown || number === undefined) continue
    if (await deleteFlag(tx, runSeq, number)) taken += 1
  }
  return taken
}

/** Whether there was a flag of the pack with this running number; it is gone. */
export async function deleteFlag(tx: Tx, runSeq: number, number: number): Promise<boolean> {
  const gone = await tx
    .deleteFrom('code_flag')
    .where('run_seq', '=', runSeq)
    .where('code_index', '=', (eb) =>
      eb
        .selectFrom('run')
        .select((run) => run('first_index', '+', number - 1).as('at'))
        .where('seq', '=', runSeq),
    )
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** Shows again what stands in open alerts of these runs; answers how many codes that are. */
export async function giveBack(tx: Tx, runs: readonly number[], now: Date): Promise<number> {
  let given = 0
  for (const runSeq of runs) {
    const rows = await tx
      .selectFrom('alert')
      .innerJoin('run', 'run.seq', 'alert.run_seq')
      .select([
        'run.epoch',
        'run.first_index',
        'alert.number',
        'alert.score',
        'alert.reasons',
        'alert.opened_at',
      ])
      .where('alert.run_seq', '=', runSeq)
      .where('alert.kind', '=', 'often')
      .where('alert.state', '=', 'open')
      .execute()
    for (const row of rows) {
      const { numInsertedOrUpdatedRows: inserted } = await tx
        .insertInto('code_flag')
        .values({
          epoch: row.epoch,
          code_index: row.first_index + row.number - 1,
          run_seq: runSeq,
          level: 'attention',
          since: row.opened_at,
          score: row.score,
          reasons: row.reasons,
          judged_at: now.toISOString(),
        })
        .onConflict((conflict) => conflict.columns(['epoch', 'code_index']).doNothing())
        .executeTakeFirstOrThrow()
      given += Number(inserted ?? 0)
    }
  }
  return given
}
