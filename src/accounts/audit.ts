/** The audit trail: an entry is written in the transaction of the change it tells of. */
import { searchKey } from '../language/search-key.js'
import type { Tx } from '../store/store.js'
import { firstLink, linkOf } from '../store/audit-chain.js'
import { ownerOf } from './audit-owner.js'
import { originNow } from './origin.js'

export interface AuditEntry {
  readonly at: Date
  /** Who: `cli:root`, `token:<id>`, `system`. */
  readonly actor: string
  /** A verb in the past: `run-issued`, `codes-revoked`. */
  readonly action: string
  readonly subject: string
  readonly subjectId: string
  /** Facts as data; `changed` as `differences` makes it. Never a code: run and running number instead. */
  readonly detail?: unknown
}

/** Letters of an entry that can be searched for. */
const mostWords = 2_000

/** Writers take turns on both engines, so the entry before this one is known and stays it. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const { scope, label } = await ownerOf(tx, entry.subject, entry.subjectId)
  const row = {
    at: entry.at.toISOString(),
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    subject_id: entry.subjectId,
    detail: JSON.stringify(entry.detail ?? {}),
    origin: originNow(),
    scope,
    label,
  }
  const words = searchKey([label, row.subject_id, ...textsIn(entry.detail)].join(' '))
  const before = await tx
    .selectFrom('audit')
    .select('link')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  await tx
    .insertInto('audit')
    .values({
      ...row,
      words: words.slice(0, mostWords),
      link: linkOf(before?.link ?? firstLink, row),
    })
    .execute()
}

/** Every text and number in it, without the names of facts. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
