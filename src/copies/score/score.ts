/**
 * The score of one code: points with named reasons, never a bare number. 100 points are "scanned
 * unusually often"; nothing here says "copied". Pure: no clock, no database. The default rules look at
 * how many different visitors there are, never at how far apart they were (`far-apart.ts`).
 */
import { farApart, type FarApart } from './far-apart.js'
import type { CodeStory, Sighting } from './sighting.js'
import type { Thresholds } from './thresholds.js'
import type { Usual } from './usual.js'
import { daysOf, visitorsOf } from './visitors.js'

/** Why, with what was seen. Reasons without points are told to the producer only. */
export type Reason =
  /** More different visitors than a pack has. */
  | {
      readonly name: 'many-visitors'
      readonly points: number
      readonly visitors: number
      readonly limit: number
    }
  /** Far outside its run: at most one scanned code in `oneIn` has as many. */
  | {
      readonly name: 'unlike-its-run'
      readonly points: number
      readonly visitors: number
      readonly oneIn: number
      readonly mean: number
    }
  /** Many visitors, but so have others of the run. */
  | {
      readonly name: 'usual-in-its-run'
      readonly points: number
      readonly visitors: number
      readonly mean: number
    }
  | {
      readonly name: 'after-sold'
      readonly points: 0
      readonly visitors: number
      readonly limit: number
    }
  | { readonly name: 'before-activation'; readonly points: 0; readonly visitors: number }
  | {
      readonly name: 'mismatch'
      readonly points: 0
      readonly visitors: number
      readonly days: number
    }
  /** Of a whole run or producer: so many codes that were not shown one by one. */
  | {
      readonly name: 'many-codes'
      readonly points: 0
      readonly scope: 'run' | 'producer'
      readonly codes: number
    }
  | FarApart

export type ReasonName = Reason['name']

/** What the producer is told of. */
export const alertKinds = [
  'often',
  'before-activation',
  'mismatch',
  'after-sold',
  'far-apart',
  'rise',
] as const
export type AlertKind = (typeof alertKinds)[number]

export interface Judgement {
  /** The sum of the points of the reasons, not below 0; 100 and more is unusual. */
  readonly score: number
  readonly reasons: readonly Reason[]
  /** The kinds of alert that the producer gets for this code. */
  readonly alerts: readonly AlertKind[]
  /** Seen from so many visitors and days that an outsider does not make it cheaply. */
  readonly evidence: boolean
}

export const flaggedAt = 100

/** Points of visitors alone: at the limit a code still needs to be unlike its run. */
const visitorPoints = 70
const runPoints = 30
const usualPoints = -60

export function judge(story: CodeStory, usual: Usual, thresholds: Thresholds): Judgement {
  const since = story.clearedAt ?? -Infinity
  const seen = story.sightings.filter((s) => s.at > since)
  const published = seen.filter((s) => s.outcome !== 'inactive' && s.outcome !== 'mismatch')
  const reasons: Reason[] = [
    ...ofVisitors(visitorsOf(published), usual, thresholds),
    ...afterSold(published, story.soldAt, thresholds),
    ...beforeActivation(seen, thresholds),
    ...mismatched(seen, thresholds),
    ...(thresholds.farApart > 0 ? farApart(published, thresholds.farApartKmPerHour) : []),
  ]
  const score = Math.max(0, Math.round(reasons.reduce((sum, { points }) => sum + points, 0)))
  const isMany = visitorsOf(published) >= thresholds.visitors
  const named = (name: ReasonName) => reasons.some((reason) => reason.name === name)
  return {
    score,
    reasons,
    alerts: alertKinds.filter((kind) => {
      if (kind === 'often') return score >= flaggedAt
      // Many codes of the run have many visitors: a display, many copies, or somebody with photos.
      if (kind === 'rise') return score < flaggedAt && isMany && named('usual-in-its-run')
      return named(kind)
    }),
    evidence: isEvidence(reasons, published, story.soldAt, thresholds),
  }
}

function ofVisitors(
  visitors: number,
  usual: Usual,
  { visitors: limit, rareOneIn, commonOneIn }: Thresholds,
): Reason[] {
  // Half a pack's visitors are no sign at all: nothing is said of them.
  if (visitors * 2 < limit) return []
  const points = Math.min(flaggedAt, (visitorPoints * visitors) / limit)
  const reasons: Reason[] = [{ name: 'many-visitors', points: Math.round(points), visitors, limit }]
  const chance = usual.chanceOf(visitors)
  const oneIn = Math.min(1e9, Math.floor(1 / Math.max(chance, 1e-9)))
  const mean = Math.round(usual.mean * 10) / 10
  if (oneIn < commonOneIn) {
    reasons.push({ name: 'usual-in-its-run', points: usualPoints, visitors, mean })
  } else {
    const share = Math.log(oneIn / commonOneIn) / Math.log(rareOneIn / commonOneIn)
    const runs = Math.round(runPoints * Math.min(1, share))
    if (runs > 0) reasons.push({ name: 'unlike-its-run', points: runs, visitors, oneIn, mean })
  }
  return reasons
}

const after = (sightings: readonly Sighting[], soldAt: number | undefined): readonly Sighting[] =>
  soldAt === undefined ? [] : sightings.filter((s) => s.at > soldAt)

/** What a household does with a pack it bought is no sign; more visitors than that are. */
function afterSold(
  sightings: readonly Sighting[],
  soldAt: number | undefined,
  { afterSold: limit }: Thresholds,
): Reason[] {
  const visitors = visitorsOf(after(sightings, soldAt))
  return visitors < limit ? [] : [{ name: 'after-sold', points: 0, visitors, limit }]
}

function beforeActivation(
  sightings: readonly Sighting[],
  { beforeActivation: limit }: Thresholds,
): Reason[] {
  const visitors = visitorsOf(sightings.filter((s) => s.outcome === 'inactive'))
  return visitors < limit ? [] : [{ name: 'before-activation', points: 0, visitors }]
}

function mismatched(sightings: readonly Sighting[], { mismatch: limit }: Thresholds): Reason[] {
  const seen = sightings.filter((s) => s.outcome === 'mismatch')
  const visitors = visitorsOf(seen)
  return visitors < limit ? [] : [{ name: 'mismatch', points: 0, visitors, days: daysOf(seen) }]
}

function isEvidence(
  reasons: readonly Reason[],
  published: readonly Sighting[],
  soldAt: number | undefined,
  { evidenceMismatch, evidenceAfterSold, evidenceDays }: Thresholds,
): boolean {
  return reasons.some((reason) => {
    if (reason.name === 'mismatch') {
      return reason.visitors >= evidenceMismatch && reason.days >= evidenceDays
    }
    if (reason.name !== 'after-sold' || reason.visitors < evidenceAfterSold) return false
    return daysOf(after(published, soldAt)) >= evidenceDays
  })
}
