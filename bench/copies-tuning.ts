/**
 * What the limit of visitors does on seeds of its own: the limit is chosen by these, and the figures
 * of `bench copies` come from another seed that had no part in it.
 */
import { defaultThresholds } from '../src/copies/thresholds.js'
import { limitsWith } from './copies.js'
import { limits } from './copies-figures.js'
import type { Row } from './report.js'

const seeds = [1_101, 2_202, 3_303, 4_404]
/** Those between which there was a choice. */
const asked = limits.filter((limit) => Math.abs(limit - defaultThresholds.visitors) <= 2)

export function run(): Row[] {
  return seeds.flatMap((seed) => {
    const { wrong, found } = limitsWith(seed)
    return asked.flatMap((limit) => [
      row(`seed_${seed}_limit_${limit}_false_per_10000`, (wrong.get(limit) ?? 0) / 100, 'codes'),
      row(`seed_${seed}_limit_${limit}_found_by_12th`, 100 * (found.get(limit) ?? 0), '%'),
    ])
  })
}

const row = (metric: string, value: number, unit: string): Row => ({
  bench: 'copies-tuning',
  metric,
  value,
  unit,
})
