/** The public address of what a Digital Link names, as far as it is known here. Pure. */
import { type DigitalLink, linkValue } from '../gs1/digital-link.js'
import { encodePath } from '../gs1/percent.js'

export interface KnownParts {
  /** Only where something is registered for it. */
  readonly variant: string | undefined
  /** The lot's number as it was entered. */
  readonly lot: string | undefined
  /** Twelve characters. */
  readonly code: string | undefined
}

/** Lots and variants that are not known are left out: what is told is then told of the product. */
export function anchorOf(base: string, link: DigitalLink, known: KnownParts): string {
  const serialAi = linkValue(link, '235') === undefined ? '21' : '235'
  const parts = [
    ['22', known.variant],
    ['10', linkValue(link, '10') === undefined ? undefined : known.lot],
    [serialAi, known.code],
  ] as const
  return parts.reduce(
    (anchor, [ai, value]) =>
      value === undefined ? anchor : `${anchor}/${ai}/${encodePath(value)}`,
    `${base}/01/${link.key.value}`,
  )
}

/** A target with the request's whole query behind its own, before its fragment. */
export function withQuery(href: string, rawQuery: string): string {
  if (rawQuery === '') return href
  const hash = href.indexOf('#')
  const [address, fragment] = hash < 0 ? [href, ''] : [href.slice(0, hash), href.slice(hash)]
  return `${address}${address.includes('?') ? '&' : '?'}${rawQuery}${fragment}`
}

/** The first value of a query key. */
export function queryValue(rawQuery: string, key: string): string | undefined {
  const pair = rawQuery.split('&').find((text) => text.startsWith(`${key}=`))
  return pair === undefined ? undefined : decoded(pair.slice(key.length + 1).replaceAll('+', ' '))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
