/**
 * Which of several links of one type a request means. Pure: one score for each link, from its
 * context, language (RFC 4647 lookup), media type and level, compared in this order.
 */
import type { Welcome } from './accept.js'
import type { LinkType } from './link-types.js'

/** How much of a product a link is about, the narrowest first. */
export const levels = ['serial', 'lot', 'variant', 'product'] as const
export type Level = (typeof levels)[number]

/** A link as it can be chosen and published. */
export interface Link {
  readonly type: LinkType
  readonly href: string
  readonly title: string
  /** Languages of the target, `vi` or `vi-VN`; empty = it has none, or is for all. */
  readonly languages: readonly string[]
  readonly mediaType: string | null
  /** Where or for whom it holds; empty = everywhere. */
  readonly context: readonly string[]
  readonly level: Level
}

export interface Wanted {
  /** Best first, in lower case. */
  readonly languages: readonly string[]
  readonly welcome: (mediaType: string) => Welcome
  readonly context: string | undefined
}

/** The site's own languages: what RFC 4647 lookup falls back to. */
const fallback = ['vi', 'en']

/** The best links: one, or several where nothing decides between them. Empty only for no links. */
export function choose(links: readonly Link[], wanted: Wanted): Link[] {
  let best: Link[] = []
  let bestScore: readonly number[] = []
  for (const link of links) {
    const score = scoreOf(link, wanted)
    const order = best.length === 0 ? 1 : compare(score, bestScore)
    if (order > 0) {
      best = [link]
      bestScore = score
    } else if (order === 0 && !best.some(({ href }) => href === link.href)) best.push(link)
  }
  return best
}

/** Higher is better, in every place. */
export function scoreOf(link: Link, wanted: Wanted): readonly number[] {
  const { q, named } = mediaWelcome(link, wanted)
  return [
    contextScore(link, wanted.context),
    languageScore(link.languages, wanted.languages),
    q,
    named,
    -levels.indexOf(link.level),
  ]
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, i) => part !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

function contextScore({ context }: Link, wanted: string | undefined): number {
  if (context.length === 0) return 1
  return wanted !== undefined && context.includes(wanted) ? 2 : 0
}

/** A link that does not tell its media type may be anything: less than what was named, not nothing. */
function mediaWelcome({ mediaType }: Link, { welcome }: Wanted): Welcome {
  return mediaType === null ? { q: welcome('*/*').q / 2, named: 0 } : welcome(mediaType)
}

/**
 * RFC 4647, 3.4: each language asked for in turn, shortened from its end until one of the link's is
 * met. A link without a language stands behind every language asked for and before those fallen
 * back to; of links that are met alike, the one whose own list begins with the language is better.
 */
function languageScore(own: readonly string[], wanted: readonly string[]): number {
  if (own.length === 0) return -1000
  const tags = own.map((tag) => tag.toLowerCase())
  const asked = metBy(tags, wanted)
  if (asked !== undefined) return -asked
  const last = metBy(tags, fallback)
  return last === undefined ? -3000 : -2000 - last
}

/** How far down the list the first match is: 1 a language, 0.1 a shortening, 0.001 a place. */
function metBy(tags: readonly string[], ranges: readonly string[]): number | undefined {
  for (const [i, range] of ranges.entries()) {
    for (let tag = range, cuts = 0; tag !== ''; tag = shortened(tag), cuts++) {
      const place = tags.indexOf(tag)
      if (place >= 0) return i + Math.min(cuts, 9) * 0.1 + Math.min(place, 90) * 0.001
    }
  }
  return undefined
}

/** Without its last subtag, and without a single letter that would be left at the end. */
function shortened(tag: string): string {
  const rest = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))
  return /-.$/.test(rest) ? rest.slice(0, -2) : rest
}
