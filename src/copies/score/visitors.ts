/** How many different visitors a list of scans has, each for what it weighs. Pure. */
import type { Sighting } from './sighting.js'

/**
 * Different visitors, weighted. A visitor is known by the mark while that is kept; afterwards by
 * having been new at the scan, so that forgetting marks neither adds visitors nor takes them away.
 */
export function visitorsOf(sightings: readonly Sighting[]): number {
  let forgotten = 0
  const marks = new Map<string, { weight: number; isNew: boolean }>()
  for (const { visitor, returning, weight } of sightings) {
    if (visitor === null) {
      if (!returning) forgotten += weight
      continue
    }
    const known = marks.get(visitor)
    if (!known) marks.set(visitor, { weight, isNew: !returning })
    else {
      known.weight = Math.max(known.weight, weight)
      known.isNew ||= !returning
    }
  }
  let sum = forgotten
  // A mark that was returning at its first scan here was counted when it was new.
  for (const { weight, isNew } of marks.values()) if (isNew || forgotten === 0) sum += weight
  return Math.round(sum * 100) / 100
}

const dayMs = 86_400_000
const vietNamMs = 7 * 3_600_000

/** On how many different days of Viet Nam there was a scan that weighs anything. */
export function daysOf(sightings: readonly Sighting[]): number {
  const days = sightings
    .filter((s) => s.weight > 0)
    .map((s) => Math.floor((s.at + vietNamMs) / dayMs))
  return new Set(days).size
}
