/** What a resolver knows of one address: the union of the links of all its levels, and its default. Pure. */
import type { Language } from '../language/language.js'
import { levels, type Link } from './choose.js'
import { ownLinks, ownPage, ownTitle, standsBack, type Subject } from './own-links.js'

/** Everything that is published of one address. */
export interface Entry {
  /** The address itself, as it is public. */
  readonly anchor: string
  readonly description: string
  readonly defaultLink: { readonly href: string; readonly title: string }
  readonly links: readonly Link[]
}

export interface Gathering {
  readonly base: string
  readonly anchor: string
  readonly description: string
  readonly subject: Subject
  readonly registered: readonly (Link & { readonly isDefault: boolean })[]
  /** A recall or revocation is in force: nobody may be led past our page. */
  readonly halted: boolean
  readonly language: Language
}

export function gather(given: Gathering): Entry {
  const { base, anchor, description, subject, language } = given
  const registered = unshadowed(given.registered)
  const taken = new Set(registered.map(({ type }) => type))
  const own = ownLinks(base, subject, language).filter(
    ({ type }) => !(standsBack.has(type) && taken.has(type)),
  )
  return {
    anchor,
    description,
    defaultLink: chosenDefault(given) ?? {
      href: ownPage(base, subject),
      title: ownTitle(language),
    },
    links: [...own, ...registered],
  }
}

/** The producer's choice holds for the product alone; lots and packs always come to their own page. */
function chosenDefault(given: Gathering): Entry['defaultLink'] | undefined {
  const { base, subject, registered, halted } = given
  if (halted || subject.lot !== undefined || subject.code !== undefined) return undefined
  const link = registered.find(({ isDefault, level }) => isDefault && level === 'product')
  // An address of ours that leads to an address of ours would lead round and round.
  if (!link || link.href.startsWith(`${base}/01/`)) return undefined
  return { href: link.href, title: link.title }
}

/** Without the links for which a narrower level has one of the same type, language, form and place. */
function unshadowed(links: readonly Link[]): Link[] {
  const narrowest = new Map<string, number>()
  const slotOf = ({ type, languages, mediaType, context }: Link): string =>
    JSON.stringify([type, languages, mediaType, context])
  for (const link of links) {
    const rank = levels.indexOf(link.level)
    narrowest.set(slotOf(link), Math.min(rank, narrowest.get(slotOf(link)) ?? rank))
  }
  return links.filter((link) => levels.indexOf(link.level) === narrowest.get(slotOf(link)))
}
