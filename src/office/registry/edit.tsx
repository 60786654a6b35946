/** Forms that change what others may be changing too. */
import { NguonError, type Words } from '../../errors.js'
import type { ReadDb } from '../../store/store.js'
import type { Form, Wrong } from '../fields.js'
import { type Outcome, type Sent, wrong } from '../office.js'
import { type FieldTexts, type Meanwhile, meanwhile, seenOf } from './merging.js'
import { words } from './words.js'

/** What several people may be changing, as the audit trail names it. */
type Changeable = 'producer' | 'product' | 'certificate' | 'lot' | 'channel'

/** Carries what the form was opened with. */
export const Seen = ({ form }: { form: Form }) => (
  <input type="hidden" name="seen" value={form.values.get('seen') ?? ''} />
)

/** The fields a form is opened with, and what tells later whether somebody changed them. */
export const opened = (fields: FieldTexts): FieldTexts => ({ ...fields, seen: seenOf(fields) })

class ChangedMeanwhile extends Error {
  readonly what: Meanwhile
  readonly now: FieldTexts
  constructor(what: Meanwhile, now: FieldTexts) {
    super('changed meanwhile')
    this.what = what
    this.now = now
  }
}

/** Within the transaction of the change: refuses when others changed what this form would write over. */
export function assertSeen(sent: Sent, mine: FieldTexts, now: FieldTexts): void {
  const what = meanwhile(sent.text('seen'), mine, now)
  if (what) throw new ChangedMeanwhile(what, now)
}

/**
 * Runs a change. What others wrote meanwhile comes back beside what was typed, to be looked at; a
 * catalogued error stands beside the field it is about.
 * @param fields the field of an error's code, or of the beginning of one (`gtin-`)
 */
export async function changing(
  read: ReadDb,
  sent: Sent,
  subject: { readonly kind: Changeable; readonly id: string },
  fields: Readonly<Record<string, string>>,
  change: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await blaming(fields, change)
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error
    const { theirs, conflicts } = error.what
    const who = await lastEditor(read, subject)
    for (const [name, text] of Object.entries(theirs)) sent.values.set(name, text)
    sent.values.set('seen', seenOf(error.now))
    const told = (texts: FieldTexts, say: (who: Words, text: string) => Words): Wrong =>
      Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [name, say(who, shortened(text))]),
      )
    return wrong({
      '': words.changedMeanwhile(who),
      ...told(conflicts, words.alsoChanged),
      ...told(theirs, words.theirsTaken),
    })
  }
}

/** Catalogued errors beside their fields. */
export async function blaming(
  fields: Readonly<Record<string, string>>,
  change: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await change()
  } catch (error) {
    if (!(error instanceof NguonError) || error.status >= 500) throw error
    const entry = Object.entries(fields).find(([code]) => error.code.startsWith(code))
    return wrong({ [entry?.[1] ?? '']: error.words })
  }
}

/** Who changed it last, by the audit trail. */
async function lastEditor(
  read: ReadDb,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<Words> {
  const entry = await read
    .selectFrom('audit')
    .select('actor')
    .where('subject', '=', kind)
    .where('subject_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const personId = /^person:(.+)$/.exec(entry?.actor ?? '')?.[1]
  if (personId === undefined) return words.somebody
  const person = await read
    .selectFrom('person')
    .select('name')
    .where('id', '=', personId)
    .executeTakeFirst()
  return person ? { vi: person.name, en: person.name } : words.somebody
}

const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)} …` : text)
