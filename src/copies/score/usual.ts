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
const prior = { codes: 200, mean: 0.65, variance: 1 }
/** Visitors beyond the first that one code adds to the fit: copies among them must not make it wide. */
const mostBeyond = 6

/** From this share of a run's scanned codes on, what they show is usual there. */
const leastShown = 0.01

/** @param histogram numbers of codes by number of visitors, 1 and more */
export function usualOf(histogram: ReadonlyMap<number, number>): Usual {
  let [codes, sum, squares] = [0, 0, 0]
  for (const [visitors, ofThem] of histogram) {
    const beyond = Math.min(visitors - 1, mostBeyond)
    codes += ofThem
    sum += ofThem * beyond
    squares += ofThem * beyond * beyond
  }
  const all = codes + prior.codes
  const mean = (sum + prior.codes * prior.mean) / all
  const variance = (squares + prior.codes * (prior.variance + prior.mean ** 2)) / all - mean ** 2
  return {
    codes,
    mean: 1 + mean,
    chanceOf(visitors) {
      const whole = Math.floor(visitors)
      const asMany = [...histogram].reduce((n, [v, ofThem]) => n + (v >= whole ? ofThem : 0), 0)
      // The code itself does not count. A few others say nothing yet: they may be copied as well.
      const shown = (asMany - 1) / all
      const chance = tail(mean, variance, whole - 1)
      return shown < leastShown ? chance : Math.max(chance, shown)
    },
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
