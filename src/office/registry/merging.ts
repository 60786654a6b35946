/**
 * Two people with the same form open: what each changed is told apart by what stood in it at first, so
 * that nobody's change is lost. Pure.
 */
import { createHash } from 'node:crypto'

/** What stands in a form's fields. */
export type FieldTexts = Readonly<Record<string, string>>

/** What a form carries of the values it was opened with: a short hash of each. */
export const seenOf = (fields: FieldTexts): string =>
  Object.entries(fields)
    .map(([name, text]) => `${name}:${hashOf(text)}`)
    .join(' ')

export interface Meanwhile {
  /** Changed by somebody else, untouched here: their value. */
  readonly theirs: FieldTexts
  /** Changed by both, differently: their value. */
  readonly conflicts: FieldTexts
}

/** What others changed since the form was opened; undefined when nothing that matters here. */
export function meanwhile(seen: string, sent: FieldTexts, now: FieldTexts): Meanwhile | undefined {
  const opened = new Map(seen.split(' ').map((pair) => pair.split(':') as [string, string]))
  const theirs: Record<string, string> = {}
  const conflicts: Record<string, string> = {}
  for (const [name, text] of Object.entries(now)) {
    const first = opened.get(name)
    const mine = sent[name] ?? ''
    if (first === undefined || hashOf(text) === first || mine === text) continue
    if (hashOf(mine) === first) theirs[name] = text
    else conflicts[name] = text
  }
  const isQuiet = Object.keys(theirs).length + Object.keys(conflicts).length === 0
  return isQuiet ? undefined : { theirs, conflicts }
}

const hashOf = (text: string): string =>
  createHash('sha256').update(text.normalize('NFC')).digest('base64url').slice(0, 12)
