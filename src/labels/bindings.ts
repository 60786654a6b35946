/** `{product.name}` in templates: which names there are, and what a text becomes with a run's values. */
import { formatDay } from '../language/format.js'
import type { Language } from '../language/language.js'
import { fail } from './errors.js'
import type { LabelSnapshot } from './snapshot.js'
import { valueNames, varyingNames, type LabelText, type VaryingName } from './values.js'

const names: readonly string[] = [...valueNames, ...varyingNames]
const braces = /\{([^{}]*)\}/g

/** A piece of a text that varies from label to label, or of what is the same on all. */
export type Piece = { readonly text: string } | { readonly field: VaryingName }

/** A line of a text with the values of the run put in. */
export type BoundLine = readonly Piece[]

/** Throws `label-binding-unknown` with the JSON pointer when an element names what there is not. */
export function checkNames(element: object, path: string): void {
  for (const [key, value] of Object.entries(element) as [string, unknown][]) {
    if (key === 'when') checkName(String(value).replace(/^!/, ''), `${path}/when`)
    if (!['text', 'image', 'data'].includes(key)) continue
    const texts = typeof value === 'string' ? { '': value } : (value as Record<string, string>)
    for (const [language, text] of Object.entries(texts)) {
      for (const [, inside = ''] of text.matchAll(braces)) {
        const at = `${path}/${key}${language && `/${language}`}`
        for (const name of inside.split('|')) checkName(name, at)
      }
    }
  }
}

function checkName(name: string, path: string): void {
  if (!names.includes(name)) throw fail('label-binding-unknown', path, name)
}

/** Whether a `when` holds: the value is there, or is not for `!value`. */
export function holds(when: string | undefined, snapshot: LabelSnapshot): boolean {
  if (when === undefined) return true
  const name = when.replace(/^!/, '')
  return (pieceOf(name, snapshot) !== undefined) === (name === when)
}

/**
 * A text's lines with the run's values put in, in Unicode's composed form. A line with names that are
 * all empty is dropped; separators that a missing value leaves at an end or doubled go with it.
 */
export function bindText(
  text: string | Readonly<Record<Language, string>>,
  snapshot: LabelSnapshot,
): BoundLine[] {
  const chosen = typeof text === 'string' ? text : text[snapshot.language]
  return chosen.split('\n').flatMap((line) => bindLine(line, snapshot) ?? [])
}

/** A text without varying pieces, as for pictures and bar codes; undefined when a value is missing. */
export function bindPlain(text: string, snapshot: LabelSnapshot): string | undefined {
  const line = bindLine(text, snapshot)?.[0]
  return line?.every((piece) => 'text' in piece)
    ? line.map((piece) => ('text' in piece ? piece.text : '')).join('')
    : undefined
}

/** A text as data in a bar code: days as YYMMDD. Undefined when a value is missing. */
export function bindData(text: string, snapshot: LabelSnapshot): BoundLine | undefined {
  const { pieces, missing } = piecesOf(text, snapshot, 'data')
  return missing > 0 ? undefined : joinTexts(pieces)
}

/** Parts of a line between such dots stand for themselves: one whose values are missing goes. */
const separator = ' · '

function bindLine(line: string, snapshot: LabelSnapshot): BoundLine[] | undefined {
  const parts = line.split(separator).map((part) => bindPart(part, snapshot))
  const asked = parts.some((part) => part.asked)
  const kept = parts.filter((part) => part.found || !part.asked)
  if (asked && !kept.some((part) => part.found)) return undefined
  const joined = joinTexts(
    kept.flatMap(({ pieces }, i) => (i === 0 ? pieces : [{ text: separator }, ...pieces])),
  )
  return joined.length === 0 ? undefined : [joined]
}

interface BoundPart {
  readonly pieces: readonly Piece[]
  readonly asked: boolean
  readonly found: boolean
}

function bindPart(part: string, snapshot: LabelSnapshot): BoundPart {
  const { pieces, found, missing } = piecesOf(part, snapshot, 'text')
  const joined = joinTexts(pieces)
  return {
    pieces: missing > 0 ? withoutLooseCommas(joined) : joined,
    asked: found + missing > 0,
    found: found > 0,
  }
}

/** How values are written: for people, or as bar codes have them. */
type Form = 'text' | 'data'

function piecesOf(text: string, snapshot: LabelSnapshot, form: Form) {
  const pieces: Piece[] = []
  let found = 0
  let missing = 0
  let last = 0
  for (const match of text.matchAll(braces)) {
    pieces.push({ text: text.slice(last, match.index) })
    last = match.index + match[0].length
    const piece = firstOf(match[1] ?? '', snapshot, form)
    if (piece === undefined) missing++
    else {
      found++
      pieces.push(piece)
    }
  }
  pieces.push({ text: text.slice(last) })
  return { pieces, found, missing }
}

function firstOf(alternatives: string, snapshot: LabelSnapshot, form: Form): Piece | undefined {
  for (const name of alternatives.split('|')) {
    const piece = pieceOf(name, snapshot, form)
    if (piece !== undefined) return piece
  }
  return undefined
}

function joinTexts(pieces: readonly Piece[]): BoundLine {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    if ('text' in piece && before && 'text' in before) {
      joined[joined.length - 1] = { text: before.text + piece.text }
    } else joined.push(piece)
  }
  return joined
    .map((piece) => ('text' in piece ? { text: piece.text.normalize('NFC') } : piece))
    .filter((piece) => !('text' in piece) || piece.text !== '')
}

function withoutLooseCommas(pieces: BoundLine): BoundLine {
  return pieces.map((piece, i) => {
    if (!('text' in piece)) return piece
    let text = piece.text.replace(/(\s*,\s*){2,}/g, ', ')
    if (i === 0) text = text.replace(/^[\s,]+/, '')
    if (i === pieces.length - 1) text = text.replace(/[\s,]+$/, '')
    return { text }
  })
}

function pieceOf(name: string, snapshot: LabelSnapshot, form: Form = 'text'): Piece | undefined {
  if (name === 'code' || name === 'code.grouped') return { field: name }
  if (name === 'number') return snapshot.numbering ? { field: name } : undefined
  const text = valueOf(name, snapshot, form)
  return text === undefined || text === '' ? undefined : { text }
}

function valueOf(name: string, snapshot: LabelSnapshot, form: Form): string | undefined {
  if (name === 'host') return snapshot.host
  const [group = '', field = ''] = name.split('.')
  // A certificate that does not hold any more says nothing, whatever a template asks for.
  if (group === 'certificate' && snapshot.values.certificate?.valid !== true) return undefined
  const values = snapshot.values as unknown as Record<string, Record<string, unknown> | null>
  const value = values[group]?.[field]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'boolean') return value ? 'true' : undefined
  if (typeof value === 'number') return String(value)
  const text = inLanguage(value as LabelText, snapshot.language)
  if (!/On$/.test(field) || !/^\d{4}-\d\d-\d\d$/.test(text)) return text
  return form === 'data' ? text.slice(2).replaceAll('-', '') : formatDay(text)
}

function inLanguage(text: LabelText, language: Language): string {
  if (typeof text === 'string') return text
  return (language === 'en' && text.en) || text.vi
}
