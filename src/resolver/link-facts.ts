/** The facts of a link as they are kept: checked one by one, at the door. Pure. */
import { elementProblem } from '../gs1/element.js'
import { fail } from './errors.js'
import type { LinkRow } from './link-queries.js'
import { type LinkType, localName, readLinkType, reservedTypes } from './link-types.js'
import type { LinkFacts } from './links.js'
import { readTarget } from './target.js'

const longestTitle = 200

type Kept = Pick<LinkRow, 'type' | 'href' | 'title' | 'languages' | 'media_type' | 'context'>

/** @throws link-type-…, link-target, link-title, link-language, link-media-type, link-context, link-variant */
export function readLinkFacts(facts: LinkFacts): Kept {
  const target = readTarget(facts.href.trim())
  if (!target.ok) throw fail('link-target', target.problem)
  if ('productId' in facts.scope) checkVariant(facts.scope.variant)
  return {
    type: typeOf(facts.type),
    href: target.href,
    title: titleOf(facts.title),
    languages: JSON.stringify((facts.languages ?? []).map(languageOf)),
    media_type: mediaTypeOf(facts.mediaType ?? null),
    context: JSON.stringify((facts.context ?? []).map(contextOf)),
  }
}

function typeOf(text: string): LinkType {
  const type = readLinkType(text.trim())
  if (type === undefined) throw fail('link-type-unknown', (localName(text) ?? text).slice(0, 60))
  if (reservedTypes.has(type)) throw fail('link-type-reserved', `gs1:${type}`)
  return type
}

function titleOf(text: string): string {
  const title = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (title === '' || title.length > longestTitle || /\p{Cc}/u.test(title))
    throw fail('link-title', longestTitle)
  return title
}

/** As GS1's schema of link sets has them: two letters, or with a country's two. */
function languageOf(text: string): string {
  const [, language, country] = /^([A-Za-z]{2})(?:-([A-Za-z]{2}))?$/.exec(text.trim()) ?? []
  if (language === undefined) throw fail('link-language', text.slice(0, 40))
  const tag = language.toLowerCase()
  return country === undefined ? tag : `${tag}-${country.toUpperCase()}`
}

function mediaTypeOf(text: string | null): string | null {
  const type = text?.trim().toLowerCase() ?? ''
  if (type === '') return null
  if (type.length > 100 || !/^[a-z]+\/[a-z0-9][-+.a-z0-9]*$/.test(type))
    throw fail('link-media-type', type.slice(0, 40))
  return type
}

function contextOf(text: string): string {
  const context = text.trim()
  if (!/^[A-Za-z0-9._-]{1,40}$/.test(context)) throw fail('link-context', context.slice(0, 40))
  return context
}

function checkVariant(variant: string | undefined): void {
  if (variant === undefined) return
  if (variant === '' || elementProblem({ ai: '22', value: variant }) !== undefined)
    throw fail('link-variant', variant.slice(0, 40))
}
