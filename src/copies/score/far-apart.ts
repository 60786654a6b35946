/**
 * Places too far apart for the time between. A rule of its own, off unless switched on: a published
 * patent application (WO2020130795A2) concerns finding copies from place and time of scans. Nothing
 * else in the score looks at places.
 */
import type { Sighting } from './sighting.js'

export interface FarApart {
  readonly name: 'far-apart'
  readonly points: 0
  readonly km: number
  readonly hours: number
}

/** Places are rounded to 0.01 degree and wander within a cell: nearer ones say nothing. */
const leastKm = 100

/** The fastest impossible journey between two scans that follow each other, if there is one. */
export function farApart(sightings: readonly Sighting[], kmPerHour: number): FarApart[] {
  let worst: FarApart | undefined
  let before: Sighting | undefined
  for (const seen of sightings) {
    const hasPlace = typeof seen.place?.lat === 'number' && typeof seen.place.lon === 'number'
    if (seen.weight === 0 || !hasPlace) continue
    const journey = before && between(before, seen)
    before = seen
    if (!journey || journey.km < leastKm) continue
    if (journey.km <= kmPerHour * journey.hours) continue
    if (!worst || journey.km / (journey.hours + 1) > worst.km / (worst.hours + 1)) worst = journey
  }
  return worst ? [worst] : []
}

const earthKm = 6371

function between(a: Sighting, b: Sighting): FarApart {
  const radians = (degrees: number | null | undefined) => ((degrees ?? 0) * Math.PI) / 180
  const [lat1, lat2] = [radians(a.place?.lat), radians(b.place?.lat)]
  const turn = radians(b.place?.lon) - radians(a.place?.lon)
  const cosine = Math.sin(lat1) * Math.sin(lat2) + Math.cos(lat1) * Math.cos(lat2) * Math.cos(turn)
  const km = Math.round(earthKm * Math.acos(Math.min(1, Math.max(-1, cosine))))
  return {
    name: 'far-apart',
    points: 0,
    km,
    hours: Math.round(((b.at - a.at) / 3_600_000) * 10) / 10,
  }
}
