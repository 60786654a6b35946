/** The path prefix of a public address: `https://host/nguon` is served at `/nguon/...` and at `/...`. */
import type { IncomingMessage } from 'node:http'

/** `/nguon` of `https://host/nguon`; empty where the address has no path. */
export const prefixOf = (baseUrl: string): string => new URL(baseUrl).pathname.replace(/\/$/, '')

/**
 * Reads addresses behind proxies that keep the prefix; those that take it away need nothing. Undefined
 * where no public address has a prefix, so that requests then cost nothing more.
 */
export function strippingPrefixes(
  baseUrls: readonly string[],
): ((request: Pick<IncomingMessage, 'url'>) => string) | undefined {
  const prefixes = [...new Set(baseUrls.map(prefixOf))]
    .filter((prefix) => prefix !== '')
    // Of `/a` and `/a/b` the longer one is meant where both fit.
    .sort((a, b) => b.length - a.length)
  if (prefixes.length === 0) return undefined
  return ({ url = '/' }) => {
    const prefix = prefixes.find(
      (p) => url.startsWith(p) && /^(?:[/?]|$)/.test(url.slice(p.length)),
    )
    if (prefix === undefined) return url
    const rest = url.slice(prefix.length)
    return rest.startsWith('/') ? rest : `/${rest}`
  }
}

/** Moves a page's own addresses (`href="/..."` and the like) under a prefix. */
export function movedUnder(prefix: string, html: string): string {
  if (prefix === '') return html
  return html.replace(
    /(\s(?:href|src|action|formaction|poster)=")\/(?!\/)/g,
    (_, attribute: string) => `${attribute}${prefix}/`,
  )
}
