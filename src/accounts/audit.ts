/** The audit trail: an entry is written in the transaction of the change it tells of. */
import type { Tx } from '../store/store.js'

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

export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      at: entry.at.toISOString(),
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      subject_id: entry.subjectId,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute()
}
