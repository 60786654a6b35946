/** On at one score, off only below a lower one: a code on the edge does not flicker. Pure. */
import { flaggedAt } from './score.js'
import type { Thresholds } from './thresholds.js'

/** @param flagged whether it was flagged until now */
export const staysFlagged = (
  score: number,
  flagged: boolean,
  { keepPercent }: Thresholds,
): boolean => score >= (flagged ? (flaggedAt * keepPercent) / 100 : flaggedAt)
