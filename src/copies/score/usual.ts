/**
 * What is usual in a run: how its scanned codes are spread over numbers of visitors, and how rare a
 * number is there. Pure. Counts of visits are over-dispersed, so a negative binomial is fitted (by
 * moments) to the visitors beyond the first.
 */

export interface Usual {
  /** Scanned codes that were looked at. */
  readonly codes: number
  /** Mean of visitors per scanned code. */
  readonly mean: number
  /** The chance that a scanned code of the run has at least so many visitors. */
  chanceOf(visitors: number): number
}

/**
 * A run of which little is known is taken for an ordinary one: as if so many codes with these figures
 * (of the simulator's ordinary packs) had been seen in it.
 */
const prior = { codes: 50, mean: 0.65, variance: 1 }
/** The most visited codes do not say what is usual: copies may be among them. */
const trimmed = 0.005

/** @param histogram numbers of codes by number of visitors, 1 and more */
export function usualOf(histogram: ReadonlyMap<number, number>): Usual {
  const counts = [...histogram].filter(([visitors]) => visitors >= 1).sort((a, b) => b[0] - a[0])
  const codes = counts.reduce((sum, [, n]) => sum + n, 0)
  let away = Math.floor(codes * trimmed)
  let [n, sum, squares] = [0, 0, 0]
  for (const [visitors, ofThem] of counts) {
    const kept = Math.max(0, ofThem - away)
    away = Math.max(0, away - ofThem)
    const beyond = visitors - 1
    n += kept
    sum += kept * beyond
    squares += kept * beyond * beyond
  }
  const priorSquares = prior.variance + prior.mean ** 2
  const all = n + prior.codes
  const mean = (sum + prior.codes * prior.mean) / all
  const variance = (squares + prior.codes * priorSquares) / all - mean ** 2
  return {
    codes,
    mean: 1 + mean,
    chanceOf: (visitors) => tail(mean, variance, Math.floor(visitors) - 1),
  }
}

/** P(X >= k) of the negative binomial with this mean and variance (Poisson-like when it is not over-dispersed). */
function tail(mean: number, variance: number, k: number): number {
  if (k <= 0) return 1
  const size = mean ** 2 / Math.max(variance - mean, mean * 0.01)
  const ratio = mean / (size + mean)
  let term = Math.pow(size / (size + mean), size)
  let sum = 0
  for (let i = 0; i < k + 500; i++) {
    if (i >= k) sum += term
    term *= ((i + size) / (i + 1)) * ratio
    if (i > k && term < 1e-18) break
  }
  return Math.min(1, sum)
}
