/**
 * A sudden rise of flags over many codes of a run or a producer: somebody may be scanning genuine
 * labels from photos to make them look copied. Then nothing more happens by itself there until a
 * person has looked. Pure.
 */

/** New flags of one run, and of one producer, that are still taken one by one. */
export const riseLimits = {
  /** In 24 hours, in one run. */
  runPerDay: 5,
  /** In 24 hours, over all runs of one producer. */
  producerPerDay: 10,
  /** In seven days, over all runs of one producer. */
  producerPerWeek: 20,
} as const

export interface PastFlag {
  readonly runSeq: number
  readonly producerId: string
  readonly since: number
}

const dayMs = 86_400_000

/** Counts flags as they come and says where there are too many. */
export class RiseWatch {
  readonly #flags: PastFlag[]
  readonly #now: number

  /** @param flags those of the last seven days at least */
  constructor(flags: readonly PastFlag[], now: number) {
    this.#now = now
    this.#flags = flags.filter((flag) => flag.since > now - 7 * dayMs)
  }

  /** Where a further flag of this run would be one of too many, if anywhere. */
  riseOf(runSeq: number, producerId: string): 'run' | 'producer' | undefined {
    const lastDay = this.#now - dayMs
    let [run, day, week] = [0, 0, 0]
    for (const flag of this.#flags) {
      if (flag.producerId !== producerId) continue
      week++
      if (flag.since <= lastDay) continue
      day++
      if (flag.runSeq === runSeq) run++
    }
    if (day >= riseLimits.producerPerDay || week >= riseLimits.producerPerWeek) return 'producer'
    return run >= riseLimits.runPerDay ? 'run' : undefined
  }

  add(flag: PastFlag): void {
    this.#flags.push(flag)
  }
}
