/**
 * GS1 Digital Link URIs (Syntax 1.7): `https://HOST[/prefix]/01/{GTIN}/10/{lot}/21/{serial}?17=261231`.
 * Read from the raw URL: segments are split before anything is decoded, so that `%2F` in a value
 * survives. A GTIN has 14 digits here, as the standard writes it.
 */
import { applicationIdentifier } from './application-identifiers.js'
import { primaryKeys } from './digital-link-keys.js'
import { elementProblem, type Element, type ElementProblem } from './element.js'
import { toGtin14, type Gtin } from './gtin.js'
import { decodePath, decodeQuery, encodePath } from './percent.js'

/** What a link names. */
export interface DigitalLink {
  /** The primary key, `01` for a product. */
  readonly key: Element
  /** What follows it in the path: lot, serial and the like. */
  readonly qualifiers: readonly Element[]
  /** AIs of the query. */
  readonly attributes: readonly Element[]
}

export type LinkProblem =
  | ElementProblem
  /** No primary key, or not where it belongs. */
  | 'no-key'
  | 'odd-segments'
  | 'empty-value'
  /** A character no URI has. */
  | 'character'
  | 'qualifier-order'
  | 'attribute-in-path'
  | 'qualifier-in-query'
  | 'repeated'

export type ReadLink =
  | { readonly ok: true; readonly link: DigitalLink }
  /** `at` is the AI it is about, or empty. */
  | { readonly ok: false; readonly error: 'invalid'; reason: LinkProblem; at: string }

const invalid = (reason: LinkProblem, at = ''): ReadLink => ({
  ok: false,
  error: 'invalid',
  reason,
  at,
})

/** RFC 3986: reserved, unreserved and `%`. */
const uriCharacters = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/

/**
 * Reads the raw path of a link (what stands behind the host and the installation's own prefix, with
 * its leading slash) and its raw query (without `?`). One slash at the end is tolerated. Query keys
 * that are not all digits are left to others.
 */
export function parseDigitalLinkPath(rawPath: string, rawQuery = ''): ReadLink {
  if (!uriCharacters.test(rawPath) || !uriCharacters.test(rawQuery)) return invalid('character')
  const path = rawPath.replace(/^\//, '').replace(/\/$/, '')
  if (path === '') return invalid('no-key')
  return readSegments(path.split('/'), rawQuery)
}

/**
 * Reads a whole link with a prefix of any length: the primary key is the last one that can be one,
 * counted from the end by twos.
 */
export function parseDigitalLink(uri: string): ReadLink {
  if (!uriCharacters.test(uri)) return invalid('character')
  const parts = /^(?:https?|HTTPS?):\/\/([A-Za-z0-9\-.:[\]]+)\/([^?#]*)(?:\?([^#]*))?/.exec(uri)
  const [, host, path = '', query = ''] = parts ?? []
  if (host === undefined) return invalid('no-key')
  const segments = path.replace(/\/$/, '').split('/')
  let start = segments.length - 2
  while (start >= 0 && !primaryKeys.has(segments[start] ?? '')) start -= 2
  // a key before this key is no prefix, but the same link with a repeated key
  while (start >= 2 && primaryKeys.has(segments[start - 2] ?? '')) start -= 2
  return start < 0 ? invalid('no-key') : readSegments(segments.slice(start), query)
}

/** The value of an AI wherever it stands in a link. */
export function linkValue(link: DigitalLink, ai: string): string | undefined {
  return [link.key, ...link.qualifiers, ...link.attributes].find((e) => e.ai === ai)?.value
}

function readSegments(segments: readonly string[], rawQuery: string): ReadLink {
  const [first = ''] = segments
  const rows = primaryKeys.get(first)
  if (rows === undefined) return invalid('no-key', first)
  if (segments.length % 2 === 1) return invalid('odd-segments')
  const path: Element[] = []
  for (let i = 0; i < segments.length; i += 2) {
    path.push({ ai: segments[i] ?? '', value: decodePath(segments[i + 1] ?? '') })
  }
  const query = queryElements(rawQuery)
  const problem = pathProblem(path, rows) ?? queryProblem(path, query, rows)
  if (problem !== undefined) return invalid(...problem)
  const [key, ...qualifiers] = path
  return key === undefined
    ? invalid('no-key')
    : { ok: true, link: { key, qualifiers, attributes: query } }
}

type Problem = [LinkProblem, string]

function pathProblem(
  path: readonly Element[],
  rows: readonly (readonly string[])[],
): Problem | undefined {
  for (const [i, { ai, value }] of path.entries()) {
    const form = applicationIdentifier(ai)
    if (form === undefined) return ['unknown-ai', ai.slice(0, 8)]
    if (path.findIndex((other) => other.ai === ai) < i) return ['repeated', ai]
    if (i > 0 && !rows.flat().includes(ai)) return ['attribute-in-path', ai]
    if (value === '') return ['empty-value', ai]
    const problem = elementProblem({ ai, value })
    if (problem !== undefined) return [problem, ai]
  }
  const qualifiers = path.slice(1).map(({ ai }) => ai)
  if (qualifiers.length === 0 || rows.some((row) => inOrder(qualifiers, row))) return undefined
  return ['qualifier-order', qualifiers[0] ?? '']
}

/** Whether all of them stand in the row, one behind the other. */
function inOrder(qualifiers: readonly string[], row: readonly string[]): boolean {
  const places = qualifiers.map((ai) => row.indexOf(ai))
  return places.every((place, i) => place > (places[i - 1] ?? -1))
}

function queryElements(rawQuery: string): Element[] {
  const elements: Element[] = []
  for (const pair of rawQuery.split('&')) {
    const equals = pair.indexOf('=')
    const ai = equals < 0 ? '' : pair.slice(0, equals)
    if (/^[0-9]+$/.test(ai)) elements.push({ ai, value: decodeQuery(pair.slice(equals + 1)) })
  }
  return elements
}

function queryProblem(
  path: readonly Element[],
  query: readonly Element[],
  rows: readonly (readonly string[])[],
): Problem | undefined {
  for (const [i, { ai, value }] of query.entries()) {
    const form = applicationIdentifier(ai)
    if (form === undefined) return ['unknown-ai', ai.slice(0, 8)]
    if (path.some((e) => e.ai === ai) || query.findIndex((e) => e.ai === ai) < i) {
      return ['repeated', ai]
    }
    if (!form.attribute || rows.flat().includes(ai)) return ['qualifier-in-query', ai]
    if (value === '') return ['empty-value', ai]
    const problem = elementProblem({ ai, value })
    if (problem !== undefined) return [problem, ai]
  }
  return undefined
}

/**
 * The link of a product, lot or single pack under a base URL (with or without a prefix). Throws
 * RangeError for a lot or serial that is none (1 to 20 characters of GS1's set 82).
 */
export function formatDigitalLink(
  base: string,
  what: { readonly gtin: Gtin; readonly lot?: string; readonly serial?: string },
): string {
  let link = `${base.replace(/\/$/, '')}/01/${toGtin14(what.gtin)}`
  for (const [ai, value] of [
    ['10', what.lot],
    ['21', what.serial],
  ] as const) {
    if (value === undefined) continue
    if (elementProblem({ ai, value }) !== undefined) throw new RangeError(`not a value of AI ${ai}`)
    link += `/${ai}/${encodePath(value)}`
  }
  return link
}
