/** The figures of `bench copies`, and what follows from them. */
import type { Way } from './copies-model.js'

/** One try to find a code that was copied. */
export interface Trial {
  /** All scans of the code there ever were. */
  readonly scans: number
  /** The scan with which it was flagged, by limit of visitors. */
  readonly with: ReadonlyMap<number, number>
}

export const limits = [5, 6, 7, 8, 9, 10, 12] as const

/** What became of a market without an adversary. */
export interface MarketFigures {
  /** Genuine codes that are flagged, by limit of visitors. */
  readonly falseByLimit: ReadonlyMap<number, number>
  /** Genuine codes by number of scans. */
  readonly scans: ReadonlyMap<number, number>
  /** With the default limit and copied codes among them: what is shown. */
  readonly shown: { readonly copied: number; readonly genuine: number; readonly withheld: number }
  /** Genuine codes that evidence would call copied, were that switched on; sold ones among them. */
  readonly evidence: number
  /** Genuine codes with more visitors after their sale than a household is. */
  readonly afterSold: number
  readonly copied: number
}

/** What somebody with photos of genuine labels and so many addresses brings about. */
export interface AttackFigures {
  readonly way: Way
  readonly addresses: number
  readonly scans: number
  /** Of his scans, those that weigh. */
  readonly weighing: number
  /** The producer's codes shown as scanned unusually often at the end, nobody having looked. */
  readonly shown: number
  /** The most that were shown at one time, and the days that each was shown together. */
  readonly most: number
  readonly codeDays: number
  /** Codes withheld after the rise or taken back with it. */
  readonly withheld: number
  /** His labels that the naive rule shows. */
  readonly naive: number
  /** His labels that evidence would call copied, were that on, had nobody withheld it. */
  readonly evidence: number
  /** Those of them that would become "suspect" were that on, nobody having looked. */
  readonly suspect: number
}

/** The share of trials in which the code was flagged with its n-th scan or before. */
export const foundBy = (of: readonly Trial[], n: number, limit: number): number =>
  of.filter((trial) => (trial.with.get(limit) ?? NaN) <= n).length / of.length

/** The same for "more than so many scans". */
export const naiveBy = (of: readonly Trial[], n: number, scans: number): number =>
  n > scans ? of.filter((trial) => trial.scans > scans).length / of.length : 0

export const naiveFalse = ({ scans }: MarketFigures, more: number): number =>
  [...scans].reduce((sum, [n, codes]) => sum + (n > more ? codes : 0), 0)

/** Of the codes shown, the share that was copied, in percent. */
export const precision = (many: number, share: number, wrong: number): number =>
  (100 * many * share) / Math.max(many * share + wrong, 1e-9)

export interface Figures {
  readonly genuine: number
  readonly market: MarketFigures
  /** Trials by number of copies. */
  readonly found: ReadonlyMap<number, readonly Trial[]>
  readonly attacks: readonly AttackFigures[]
  readonly naiveScans: number
}
