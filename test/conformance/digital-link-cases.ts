/** GS1's published cases of Digital Links, against the parser and the writer. */
import { readElementString } from '../../src/gs1/element-string.js'
import {
  formatDigitalLink,
  parseDigitalLink,
  parseDigitalLinkPath,
  type ReadLink,
} from '../../src/gs1/digital-link.js'
import { primaryKeys } from '../../src/gs1/digital-link-keys.js'
import { parseGtin } from '../../src/gs1/gtin.js'
import { decodePath, decodeQuery } from '../../src/gs1/percent.js'
import type { Check } from './report.js'

interface UriCase {
  readonly valid: boolean
  readonly uri: string
  readonly elementData?: string
  readonly options?: Readonly<Record<string, boolean>>
}
type Decoded = string | { readonly latin1: string }

export interface DigitalLinkCases {
  readonly parseDLuri: readonly UriCase[]
  readonly generateDLuri: readonly {
    readonly valid: boolean
    readonly stem: string | null
    readonly ai: string
    readonly uri?: string
  }[]
  readonly URIunescape: readonly { in: string; path: Decoded; query: Decoded }[]
  readonly validPathAIsequences: readonly (readonly string[])[]
}

export function checkDigitalLinks(cases: DigitalLinkCases, check: Check): void {
  for (const { valid, uri, elementData, options } of cases.parseDLuri) {
    const read = parseDigitalLink(uri)
    const off = valid && isSwitchedOff(uri, options)
    const about = JSON.stringify(uri) + (off ? ' (refused: an option that is off here)' : '')
    check(read.ok === (valid && !off), 'parseDLuri', about, read.ok ? 'read' : read.reason)
    if (read.ok && valid) {
      const written = elementString(read)
      check(written === elementData, 'elementData', about, written)
    }
  }
  for (const { in: text, path, query } of cases.URIunescape) {
    const isRight = decodePath(text) === plain(path) && decodeQuery(text) === plain(query)
    check(isRight, 'URIunescape', JSON.stringify(text))
  }
  for (const sequence of cases.validPathAIsequences) {
    const [key = '', ...rest] = sequence
    const rows = primaryKeys.get(key)
    const isKnown =
      rows !== undefined &&
      (rest.length === 0 || rows.some((row) => rest.every((ai) => row.includes(ai))))
    check(isKnown, 'validPathAIsequences', sequence.join('/'))
  }
  for (const { valid, stem, ai, uri } of cases.generateDLuri) {
    const written = valid ? writtenLink(stem ?? 'https://id.gs1.org', ai) : undefined
    if (written !== undefined) check(written === uri, 'generateDLuri', ai, written)
  }
  const short = parseDigitalLinkPath('/01/96385074')
  check(!short.ok, 'GTIN-8 in a path', '/01/96385074 is no Digital Link: always 14 digits')
}

/** Names instead of numbers, unassigned AIs, GTINs of fewer digits: options upstream, never read here. */
function isSwitchedOff(uri: string, options: UriCase['options'] = {}): boolean {
  const isShort =
    options['PermitZeroSuppressedGTINinDLuris'] === true && !/\b01[/=][0-9]{14}\b/.test(uri)
  return (
    isShort || options['PermitConvenienceAlphas'] === true || options['PermitUnknownAIs'] === true
  )
}

/** Links of a GTIN, lot and serial are written here; undefined for all others. */
function writtenLink(base: string, ai: string): string | undefined {
  const elements = readElementString(ai) ?? []
  const values = Object.fromEntries(elements.map((element) => [element.ai, element.value]))
  const { '01': gtin, '10': lot, '21': serial, ...others } = values
  if (gtin === undefined || Object.keys(others).length > 0) return undefined
  return formatDigitalLink(base, {
    gtin: parseGtin(gtin),
    ...(lot !== undefined && { lot }),
    ...(serial !== undefined && { serial }),
  })
}

const plain = (text: Decoded): string => (typeof text === 'string' ? text : text.latin1)

/** As the vectors write it: `^` is FNC1, left out behind AIs whose length is known beforehand. */
function elementString({ link }: ReadLink & { ok: true }): string {
  const fixed = /^(0[0-4]|1[1-9]|20|3[1-6]|41)/
  let text = ''
  let last = 'none'
  for (const { ai, value } of [link.key, ...link.qualifiers, ...link.attributes]) {
    text += `${fixed.test(last) ? '' : '^'}${ai}${value}`
    last = ai
  }
  return text
}
