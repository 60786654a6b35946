/**
 * A sudden rise of flags over many codes of a run or a producer: somebody may be scanning genuine
 * labels from photos to make them look copied. Then what belongs to the rise is taken back and nothing
 * more happens by itself there until a person has looked. Pure.
 */

/** New flags of one run, and of one producer, that are still taken one by one. */
export const riseLimits = {
  /** In 24 hours, in one run. */
  runPerDay: 5,
  /** In 24 hours, over all runs of one producer. */
  producerPerDay: 10,
  /** In seven days, over all runs of one producer. */
  producerPerWeek: 20,
  /** Codes shown to the public in thirty days, over all runs of one producer. */
  shownPerMonth: 15,
} as const

export const riseWindowMs = 30 * 86_400_000

export interface PastFlag {
  readonly runSeq: number
  readonly producerId: string
  readonly since: number
  /** Its running number in the run. */
  readonly number?: number
  /** The public saw it; false = told to the producer only. */
  readonly shown?: boolean
}

export type RiseScope = 'run' | 'producer'

const dayMs = 86_400_000

/** Counts flags as they come and says where there are too many. */
export class RiseWatch {
  readonly #flags: PastFlag[]
  readonly #now: number

  /** @param flags those of the last thirty days at least */
  constructor(flags: readonly PastFlag[], now: number) {
    this.#now = now
    this.#flags = flags.filter((flag) => flag.since > now - riseWindowMs)
  }

  /** Where a further flag of this run would be one of too many, if anywhere. */
  riseOf(runSeq: number, producerId: string): RiseScope | undefined {
    const lastDay = this.#now - dayMs
    let [run, day, week, shown] = [0, 0, 0, 0]
    for (const flag of this.#flags) {
      if (flag.producerId !== producerId) continue
      if (flag.shown) shown++
      if (flag.since <= this.#now - 7 * dayMs) continue
      week++
      if (flag.since <= lastDay) continue
      day++
      if (flag.runSeq === runSeq) run++
    }
    if (day >= riseLimits.producerPerDay || week >= riseLimits.producerPerWeek) return 'producer'
    if (shown >= riseLimits.shownPerMonth) return 'producer'
    return run >= riseLimits.runPerDay ? 'run' : undefined
  }

  /** What belongs to a rise: the flags that were taken one by one before they were too many. */
  partOf(scope: RiseScope, runSeq: number, producerId: string): PastFlag[] {
    return this.#flags.filter((flag) =>
      scope === 'producer'
        ? flag.producerId === producerId
        : flag.runSeq === runSeq && flag.since > this.#now - dayMs,
    )
  }

  add(flag: PastFlag): void {
    this.#flags.push(flag)
  }
}
