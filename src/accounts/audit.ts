/** The audit trail: an entry is written in the transaction of the change it tells of. */
import type { Tx } from '../store/store.js'
import { firstLink, linkOf } from '../store/audit-chain.js'

export interface AuditEntry {
  readonly at: Date
  /** Who: `cli:root`, `token:<id>`, `system`. */
  readonly actor: string
  /** A verb in the past: `run-issued`, `codes-revoked`. */
  readonly action: string
  readonly subject: string
  readonly subjectId: string
  /** Facts as data. Never a code: run and running number instead. */
  readonly detail?: unknown
}

/** Writers take turns on both engines, so the entry before this one is known and stays it. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const row = {
    at: entry.at.toISOString(),
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    subject_id: entry.subjectId,
    detail: JSON.stringify(entry.detail ?? {}),
  }
  const before = await tx
    .selectFrom('audit')
    .select('link')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  await tx
    .insertInto('audit')
    .values({ ...row, link: linkOf(before?.link ?? firstLink, row) })
    .execute()
}
