/**
 * Writes down what the judge found, in one transaction: flags, alerts, and the stop when too many come
 * at once. No verdict changes here.
 */
import type { Store, Tx } from '../store/store.js'
import {
  clearedUpTo,
  isKnownRise,
  openRise,
  openStops,
  pastAlerts,
  upsertAlert,
} from './alert-rows.js'
import type { Finding, Findings } from './judge.js'
import { type PastFlag, type RiseScope, RiseWatch } from './score/rise.js'
import { takeBack } from './rise-flags.js'

export interface Applied {
  readonly flagged: number
  readonly unflagged: number
  /** Flags and alerts kept back because too many came at once. */
  readonly withheld: number
}

/** Undefined when another process has judged the same scans in the meantime: then nothing was done. */
export function applyFindings(
  store: Store,
  findings: Findings,
  now: Date,
): Promise<Applied | undefined> {
  return store.write(async (tx) => {
    const moved = await tx
      .updateTable('generation')
      .set({ judged_scan: findings.to })
      .where('judged_scan', '=', findings.from)
      .executeTakeFirst()
    if (moved.numUpdatedRows === 0n) return undefined
    const desk = await Desk.open(tx, findings, now)
    for (const finding of findings.found) await desk.take(finding)
    return desk.close()
  })
}

class Desk {
  readonly #tx: Tx
  readonly #now: Date
  readonly #from: number
  readonly #watch: RiseWatch
  /** Runs (by number) and producers (by id) where nothing more happens by itself. */
  readonly #stopped: Set<number | string>
  readonly #stoppedBefore: ReadonlySet<number | string>
  /** Up to which scan a person has looked, by run and producer. */
  readonly #looked: ReadonlyMap<number | string, number>
  readonly #withheld = new Map<string, { finding: Finding; scope: RiseScope; codes: number }>()
  #flagged = 0
  #unflagged = 0

  static async open(tx: Tx, { from }: Findings, now: Date): Promise<Desk> {
    const past = await pastAlerts(tx, now)
    return new Desk(tx, from, now, past, await openStops(tx), await clearedUpTo(tx))
  }

  private constructor(
    tx: Tx,
    from: number,
    now: Date,
    past: readonly PastFlag[],
    stopped: Set<number | string>,
    looked: ReadonlyMap<number | string, number>,
  ) {
    this.#tx = tx
    this.#from = from
    this.#now = now
    this.#watch = new RiseWatch(past, now.getTime())
    this.#stopped = stopped
    this.#stoppedBefore = new Set(stopped)
    this.#looked = looked
  }

  async take(finding: Finding): Promise<void> {
    const before = await this.#flag(finding)
    if (!finding.flagged && before) await this.#unflag(finding)
    let mayShow = true
    for (const kind of finding.judgement.alerts) {
      if (kind === 'rise') {
        if (!(await isKnownRise(this.#tx, finding.runSeq))) this.#keepBack(finding, 'run')
        continue
      }
      // What happened before the activation is told to the producer, and is no reason to stop anything.
      if (kind !== 'before-activation' && !before && this.#isTooMany(finding)) {
        mayShow = false
        continue
      }
      const isNew = await upsertAlert(this.#tx, finding, kind, this.#from, this.#now)
      if (isNew && kind !== 'before-activation' && !this.#wasLookedAt(finding)) {
        this.#watch.add(this.#past(finding, kind === 'often'))
      }
    }
    if (finding.flagged && (before || mayShow)) await this.#setFlag(finding, before)
  }

  async #flag({ epoch, index }: Finding): Promise<boolean> {
    const row = await this.#tx
      .selectFrom('code_flag')
      .select('epoch')
      .where('epoch', '=', epoch)
      .where('code_index', '=', index)
      .executeTakeFirst()
    return row !== undefined
  }

  #isTooMany(finding: Finding): boolean {
    const { runSeq, producerId } = finding
    if (this.#wasLookedAt(finding)) return false
    const rise = this.#stopped.has(producerId)
      ? 'producer'
      : this.#stopped.has(runSeq)
        ? 'run'
        : this.#watch.riseOf(runSeq, producerId)
    if (rise) this.#keepBack(finding, rise)
    return rise !== undefined
  }

  /** Judged again after a person cleared the rise that it belonged to. */
  #wasLookedAt({ runSeq, producerId }: Finding): boolean {
    const looked = Math.max(this.#looked.get(runSeq) ?? 0, this.#looked.get(producerId) ?? 0)
    return this.#from < looked
  }

  #keepBack(finding: Finding, where: RiseScope): void {
    const { runSeq, producerId } = finding
    const scope = this.#stopped.has(producerId) ? 'producer' : where
    this.#stopped.add(scope === 'run' ? runSeq : producerId)
    const key = scope === 'run' ? String(runSeq) : producerId
    const kept = this.#withheld.get(key)
    if (kept) kept.codes++
    else this.#withheld.set(key, { finding, scope, codes: 1 })
  }

  #past({ runSeq, producerId, number }: Finding, shown: boolean): PastFlag {
    return { runSeq, producerId, number, shown, since: this.#now.getTime() }
  }

  async #setFlag(finding: Finding, before: boolean): Promise<void> {
    const { epoch, index, runSeq, judgement } = finding
    const at = this.#now.toISOString()
    const facts = {
      score: judgement.score,
      reasons: JSON.stringify(judgement.reasons),
      judged_at: at,
    }
    await this.#tx
      .insertInto('code_flag')
      .values({
        epoch,
        code_index: index,
        run_seq: runSeq,
        level: 'attention',
        since: at,
        ...facts,
      })
      .onConflict((conflict) => conflict.columns(['epoch', 'code_index']).doUpdateSet(facts))
      .execute()
    if (!before) this.#flagged++
  }

  async #unflag({ epoch, index }: Finding): Promise<void> {
    await this.#tx
      .deleteFrom('code_flag')
      .where('epoch', '=', epoch)
      .where('code_index', '=', index)
      .execute()
    this.#unflagged++
  }

  async close(): Promise<Applied> {
    let withheld = 0
    for (const { finding, scope, codes } of this.#withheld.values()) {
      const part = this.#watch.partOf(scope, finding.runSeq, finding.producerId)
      // Those shown before there were too many are as doubtful as those that came after.
      const isNew = !this.#stoppedBefore.has(scope === 'run' ? finding.runSeq : finding.producerId)
      const back = isNew ? await takeBack(this.#tx, part) : 0
      withheld += codes + back
      this.#unflagged += back
      await openRise(this.#tx, finding, scope, codes + back, this.#from, this.#now)
    }
    if (this.#flagged + this.#unflagged > 0) await moveFlags(this.#tx)
    return { flagged: this.#flagged, unflagged: this.#unflagged, withheld }
  }
}

/** Tells every serving process that the flags have changed. */
export async function moveFlags(tx: Tx): Promise<void> {
  await tx
    .updateTable('generation')
    .set((eb) => ({ copies: eb('copies', '+', 1) }))
    .execute()
}
