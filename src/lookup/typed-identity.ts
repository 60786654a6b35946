/**
 * What people type and scanners send into the field besides a code: a GTIN, a GS1 element string, a
 * GS1 Digital Link. All of them name what the Digital Link of the same GTIN, lot and serial names. Pure.
 */
import { elementProblem, type Element } from '../gs1/element.js'
import { readElementString, readScannedElements } from '../gs1/element-string.js'
import { hasCheckDigit } from '../gs1/check-digit.js'
import { parseDigitalLink } from '../gs1/digital-link.js'
import { encodePath } from '../gs1/percent.js'

/** The AIs of a Digital Link's path that are read, in its order; 235 stands alone. */
const qualifiers = ['22', '10', '21', '235'] as const

/**
 * The path of the Digital Link, `/01/{GTIN-14}[/22/…][/10/…][/21/…]`; undefined where the text is
 * none of these, and mostly a code.
 */
export function readTypedIdentity(text: string): string | undefined {
  // Symbology identifiers (ISO/IEC 15424) tell the symbol, not what is in it.
  const content = text.trim().replace(/^\][A-Za-z][0-9A-Za-z]/, '')
  if (/^https?:\/\//i.test(content)) return linkPath(content)
  const digits = content.replace(/(?<=\d)[\s-](?=\d)/g, '')
  if (/^(?:\d{8}|\d{12,14})$/.test(digits)) return gtinPath(digits)
  const elements = readElementString(content.replace(/\s+(?=\()/g, '')) ?? scanned(content)
  return elements && pathOf(elements)
}

const gtinPath = (digits: string): string | undefined =>
  hasCheckDigit(digits) ? `/01/${digits.padStart(14, '0')}` : undefined

/** Only what begins with a GTIN: a code may begin like any AI. */
const scanned = (text: string): Element[] | undefined =>
  /^(?:[\u001D\u241D]|[<{](?:GS|FNC1)[>}])?01\d{14}/.test(text)
    ? readScannedElements(text)
    : undefined

function linkPath(uri: string): string | undefined {
  const [, scheme = '', rest = ''] = /^(https?)(.*)$/is.exec(uri) ?? []
  const read = parseDigitalLink(scheme.toLowerCase() + rest)
  return read.ok ? pathOf([read.link.key, ...read.link.qualifiers]) : undefined
}

function pathOf(elements: readonly Element[]): string | undefined {
  const valueOf = (ai: string) => elements.find((element) => element.ai === ai)?.value
  const gtin = valueOf('01')
  if (gtin === undefined || elementProblem({ ai: '01', value: gtin }) !== undefined)
    return undefined
  const parts = qualifiers.flatMap((ai) => {
    const value = valueOf(ai)
    return value === undefined ? [] : [{ ai, value }]
  })
  if (parts.some((part) => elementProblem(part) !== undefined)) return undefined
  return `/01/${gtin}${parts.map(({ ai, value }) => `/${ai}/${encodePath(value)}`).join('')}`
}
