/**
 * Link sets as they are sent: RFC 9264 JSON in the form of GS1's schema, and the same as JSON-LD. Pure.
 */
import type { Link } from './choose.js'
import type { Entry } from './gather.js'
import { vocabulary } from './link-types.js'

type LinksetEntry = { readonly anchor: string; readonly itemDescription: string } & Readonly<
  Record<string, unknown>
>

export interface Linkset {
  readonly linkset: readonly LinksetEntry[]
}

export const linksetOf = (entry: Entry): Linkset => ({
  linkset: [
    {
      anchor: entry.anchor,
      itemDescription: entry.description,
      [`${vocabulary}defaultLink`]: [entry.defaultLink],
      ...byType(entry.links),
    },
  ],
})

/** The links between which a request does not decide. */
export const choicesOf = (entry: Entry, links: readonly Link[]): Linkset => ({
  linkset: [{ anchor: entry.anchor, itemDescription: entry.description, ...byType(links) }],
})

function byType(links: readonly Link[]): Record<string, object[]> {
  const types: Record<string, object[]> = {}
  for (const link of links) (types[vocabulary + link.type] ??= []).push(published(link))
  return types
}

const published = ({ href, title, languages, mediaType, context }: Link): object => ({
  href,
  title,
  ...(languages.length > 0 && { hreflang: languages }),
  ...(mediaType !== null && { type: mediaType }),
  ...(context.length > 0 && { context }),
})

/** How a link set reads as JSON-LD: every relation is a term of the vocabulary it is written with. */
export const jsonLdContext = {
  '@context': {
    '@version': 1.1,
    '@vocab': 'https://www.iana.org/assignments/link-relations/',
    gs1: vocabulary,
    dcterms: 'http://purl.org/dc/terms/',
    anchor: '@id',
    href: '@id',
    linkset: { '@id': '@graph', '@context': { linkset: null } },
    itemDescription: 'dcterms:description',
    title: 'dcterms:title',
    type: 'dcterms:format',
    hreflang: { '@id': 'dcterms:language', '@container': '@set' },
    context: { '@id': 'dcterms:coverage', '@container': '@set' },
  },
} as const
