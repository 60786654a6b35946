/** Headers of the resolver's own answers: anybody's page may read them, and they lead to the link set. */

/** To scripts of other sites: what they may read and ask. There are no cookies in it. */
export const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Link, Location',
} as const

/** The three words a preflight asks for, whatever it says it asks for. */
export const preflight = {
  ...openToAll,
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': 'Accept, Accept-Language, Content-Type',
  'access-control-max-age': '86400',
} as const

export const linksetLink = (address: string): string =>
  `<${address}?linkType=linkset>; rel="linkset"; type="application/linkset+json"`

export const contextLink = (location: string): string =>
  `<${location}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`

/** Packs are of this moment and nobody's business; what is told of products keeps for a minute. */
export const cachingOf = (ofPack: boolean): Record<string, string> =>
  ofPack
    ? { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
    : { 'cache-control': 'public, max-age=60' }
