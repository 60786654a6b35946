/** A whole market of `bench copies` in the order of time, seen through the product's own code. */
import { staysFlagged } from '../src/copies/score/level.js'
import { judge } from '../src/copies/score/score.js'
import { RiseWatch, type PastFlag } from '../src/copies/score/rise.js'
import type { CodeStory, Sighting } from '../src/copies/score/sighting.js'
import { type Usual, usualOf } from '../src/copies/score/usual.js'
import { visitorsOf } from '../src/copies/score/visitors.js'
import { defaultThresholds } from '../src/copies/thresholds.js'
import { VisitorWeights } from '../src/scans/weight.js'
import { dayMs, type Scan } from './copies-model.js'

export const codesOfRun = 10_000
export const runsOfProducer = 10

/** The scans of many codes; each code lies in a run and belongs to a producer by its number. */
export class Market {
  readonly codes: number
  readonly #scans: (Scan & { readonly code: number; readonly outcome: string })[] = []

  constructor(codes: number) {
    this.codes = codes
  }

  add(code: number, scans: readonly Scan[], outcome = 'valid'): void {
    for (const { at, address, browser } of scans) {
      this.#scans.push({ at, address, browser, code, outcome })
    }
  }

  /** Every code's scans with the weights that the server would have given them. */
  weighed(): Map<number, Sighting[]> {
    const weights = new VisitorWeights()
    const seen = new Map<number, Sighting[]>()
    for (const scan of this.#scans.sort((a, b) => a.at - b.at)) {
      const visitor = `${scan.address}\n${scan.browser}`
      const producerId = `p${producerOf(scan.code)}`
      const weight = weights.weigh({ epoch: 1, index: scan.code, at: scan.at, visitor, producerId })
      const list = seen.get(scan.code)
      const sighting = sightingOf(scan, visitor, list, weight, scan.outcome)
      if (sighting === undefined) continue
      if (list) list.push(sighting)
      else seen.set(scan.code, [sighting])
    }
    return seen
  }
}

const sameScanMs = 30 * 60_000

/** Undefined for a reload: the server counts it as no scan. */
export function sightingOf(
  { at }: Scan,
  visitor: string,
  before: readonly Sighting[] = [],
  weight = 1,
  outcome = 'valid',
): Sighting | undefined {
  const earlier = before.findLast((s) => s.visitor === visitor)
  if (earlier && at - earlier.at < sameScanMs) return undefined
  return { at, visitor, returning: earlier !== undefined, place: null, outcome, weight }
}

export const runOf = (code: number): number => Math.floor(code / codesOfRun)
export const producerOf = (code: number): number => Math.floor(runOf(code) / runsOfProducer)

/** What is usual in each run. */
export function usualOfRuns(seen: ReadonlyMap<number, readonly Sighting[]>): Map<number, Usual> {
  const histograms = new Map<number, Map<number, number>>()
  for (const [code, sightings] of seen) {
    const run = runOf(code)
    let histogram = histograms.get(run)
    if (!histogram) histograms.set(run, (histogram = new Map<number, number>()))
    const visitors = Math.floor(visitorsOf(sightings))
    if (visitors > 0) histogram.set(visitors, (histogram.get(visitors) ?? 0) + 1)
  }
  return new Map([...histograms].map(([run, histogram]) => [run, usualOf(histogram)]))
}

export const storyOf = (sightings: readonly Sighting[]): CodeStory => ({
  sightings,
  activatedAt: 0,
  soldAt: undefined,
  clearedAt: undefined,
})

/** The scan (counted from 1) with which a code is flagged, or undefined. */
export function flaggedWith(
  sightings: readonly Sighting[],
  usual: Usual,
  thresholds = defaultThresholds,
): number | undefined {
  if (!isFlagged(sightings, usual, thresholds)) return undefined
  for (let n = 1; n < sightings.length; n++) {
    if (isFlagged(sightings.slice(0, n), usual, thresholds)) return n
  }
  return sightings.length
}

function isFlagged(
  sightings: readonly Sighting[],
  usual: Usual,
  thresholds: typeof defaultThresholds,
): boolean {
  if (sightings.length * 2 < thresholds.visitors) return false
  return staysFlagged(judge(storyOf(sightings), usual, thresholds).score, false, thresholds)
}

export interface Flags {
  /** Codes shown as scanned unusually often at the end. */
  readonly shown: number[]
  /** Codes that would be, had not too many come at once: withheld or taken back. */
  readonly withheld: number[]
  /** The most that were shown at one time, and the sum over codes of the days that each was shown. */
  readonly most: number
  readonly codeDays: number
}

/** Flags in the order of time; after a rise nothing more is shown there (nobody looks). */
export function flagsOf(
  seen: ReadonlyMap<number, readonly Sighting[]>,
  usual: ReadonlyMap<number, Usual>,
): Flags {
  const found: { code: number; at: number }[] = []
  for (const [code, sightings] of seen) {
    const n = flaggedWith(sightings, usual.get(runOf(code)) as Usual)
    if (n !== undefined) found.push({ code, at: (sightings[n - 1] as Sighting).at })
  }
  return inOrder(found)
}

/** The same for flags of which it is known when each would come. */
export function inOrder(found: { readonly code: number; readonly at: number }[]): Flags {
  const flags: PastFlag[] = []
  const [stoppedRuns, stoppedProducers] = [new Set<number>(), new Set<number>()]
  const shown = new Map<number, number>()
  const withheld: number[] = []
  let [most, codeDays] = [0, 0]
  for (const { code, at } of found.sort((a, b) => a.at - b.at)) {
    const [run, producer] = [runOf(code), producerOf(code)]
    const isStopped = stoppedRuns.has(run) || stoppedProducers.has(producer)
    const watch = new RiseWatch(flags, at)
    const rise = isStopped ? undefined : watch.riseOf(run, `p${producer}`)
    if (rise) {
      if (rise === 'run') stoppedRuns.add(run)
      else stoppedProducers.add(producer)
      for (const { number } of watch.partOf(rise, run, `p${producer}`)) {
        const since = shown.get(number ?? -1)
        if (since === undefined) continue
        shown.delete(number ?? -1)
        withheld.push(number ?? -1)
        codeDays += (at - since) / dayMs
      }
    }
    if (isStopped || rise) withheld.push(code)
    else {
      flags.push({ runSeq: run, producerId: `p${producer}`, since: at, number: code, shown: true })
      shown.set(code, at)
      most = Math.max(most, shown.size)
    }
  }
  const end = found.at(-1)?.at ?? 0
  for (const since of shown.values()) codeDays += (end - since) / dayMs
  return { shown: [...shown.keys()], withheld, most, codeDays }
}
