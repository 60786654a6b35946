/** Reading the audit trail: searched, a page at a time, newest first. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Selectable } from 'kysely'
import { searchKey } from '../language/search-key.js'
import type { AuditSchema } from '../store/schema-audit.js'
import type { ReadDb } from '../store/store.js'
import { provinceScope } from './audit-owner.js'
import type { Member } from './permissions.js'

export interface AuditLine {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly subjectId: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly origin: string | null
  /** A producer's id, `province:CODE`, or '' = the programme's. */
  readonly scope: string
  readonly label: string | null
}

/** What is looked for; what is left out does not matter. */
export interface AuditSearch {
  /** Words that begin words of the entry; marks may be missing. */
  readonly text?: string | undefined
  readonly actor?: string | undefined
  readonly action?: string | undefined
  readonly subject?: string | undefined
  readonly subjectId?: string | undefined
  readonly producerId?: string | undefined
  /** Moments, UTC ISO: from this one on, and before this one. */
  readonly from?: string | undefined
  readonly before?: string | undefined
}

/** Where a page ended: its last entry looked at. */
export interface AuditPlace {
  readonly at: string
  readonly seq: number
}

export interface AuditPage {
  readonly lines: readonly AuditLine[]
  /** Where to go on; undefined at the end. */
  readonly next: AuditPlace | undefined
}

/** Scopes of entries a member may read; null = every one. */
export function auditScopes({ producers, provinceCode }: Member): readonly string[] | null {
  if (producers === null) return null
  return [...producers, ...(provinceCode === null ? [] : [provinceScope(provinceCode)])]
}

/** Entries looked at in one go: some milliseconds of SQLite's, which answers nobody else meanwhile. */
const stretch = 2_000
/** A page looks at no more for a text: whoever wants older ones goes on from there. */
const mostStretches = 50

/** @param scopes as `auditScopes` answers them */
export async function searchAudit(
  read: ReadDb,
  search: AuditSearch,
  scopes: readonly string[] | null,
  options: { readonly limit: number; readonly after?: AuditPlace | undefined },
): Promise<AuditPage> {
  const words = searchKey(search.text ?? '')
    .split(' ')
    .filter(Boolean)
  if (words.length === 0) {
    const rows = await entries(read, search, scopes, options.after)
      .selectAll()
      .limit(options.limit + 1)
      .execute()
    return pageOf(rows, options.limit)
  }
  const found: Row[] = []
  // Many scopes have no order of their own: sorting them for each stretch costs more than reading on.
  const walked = scopes !== null && scopes.length > 1 ? null : scopes
  let after = options.after
  for (let n = 0; n < mostStretches; n++) {
    const end = await entries(read, search, walked, after)
      .select(['at', 'seq'])
      .offset(stretch - 1)
      .limit(1)
      .executeTakeFirst()
    const rows = await withWords(read, search, scopes, words, after, end)
      .limit(options.limit + 1 - found.length)
      .execute()
    found.push(...rows)
    if (found.length > options.limit || !end) return pageOf(found, options.limit)
    after = end
    await nextTurn()
  }
  return { ...pageOf(found, options.limit), next: after }
}

type Row = Selectable<AuditSchema['audit']>

/** Those that match, without the text, newest first. */
function entries(
  read: ReadDb,
  search: AuditSearch,
  scopes: readonly string[] | null,
  after: AuditPlace | undefined,
) {
  let query = read.selectFrom('audit').orderBy('at', 'desc').orderBy('seq', 'desc')
  const { producerId, actor, action, subject, subjectId, from, before } = search
  if (scopes !== null) query = query.where('scope', 'in', [...scopes, '-'])
  if (producerId !== undefined) query = query.where('scope', '=', producerId)
  if (actor !== undefined) query = query.where('actor', '=', actor)
  if (action !== undefined) query = query.where('action', '=', action)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  if (subjectId !== undefined) query = query.where('subject_id', '=', subjectId)
  if (from !== undefined) query = query.where('at', '>=', from)
  if (before !== undefined) query = query.where('at', '<', before)
  if (after !== undefined) {
    query = query.where((e) =>
      e.and([e('at', '<=', after.at), e.or([e('at', '<', after.at), e('seq', '<', after.seq)])]),
    )
  }
  return query
}

function withWords(
  read: ReadDb,
  search: AuditSearch,
  scopes: readonly string[] | null,
  words: readonly string[],
  after: AuditPlace | undefined,
  end: AuditPlace | undefined,
) {
  let query = entries(read, search, scopes, after).selectAll()
  if (end) {
    query = query.where((e) =>
      e.and([e('at', '>=', end.at), e.or([e('at', '>', end.at), e('seq', '>=', end.seq)])]),
    )
  }
  // A key holds letters, digits and spaces alone: nothing of it is a pattern.
  for (const word of words)
    query = query.where((e) =>
      e.or([e('words', 'like', `${word}%`), e('words', 'like', `% ${word}%`)]),
    )
  return query
}

function pageOf(rows: readonly Row[], limit: number): AuditPage {
  const lines = rows.slice(0, limit).map(lineOf)
  const last = lines.at(-1)
  return { lines, next: rows.length > limit && last ? { at: last.at, seq: last.seq } : undefined }
}

const lineOf = (row: Row): AuditLine => ({
  seq: row.seq,
  at: row.at,
  actor: row.actor,
  action: row.action,
  subject: row.subject,
  subjectId: row.subject_id,
  detail: JSON.parse(row.detail) as Readonly<Record<string, unknown>>,
  origin: row.origin,
  scope: row.scope,
  label: row.label,
})

/** Every entry that matches, newest first, a thousand at a time: never all of them in memory. */
export async function* everyEntry(
  read: ReadDb,
  search: AuditSearch,
  scopes: readonly string[] | null,
): AsyncGenerator<readonly AuditLine[]> {
  for (let after: AuditPlace | undefined; ;) {
    const page = await searchAudit(read, search, scopes, { limit: 1_000, after })
    yield page.lines
    if (!page.next) return
    after = page.next
    await nextTurn()
  }
}
