/** The tables of the audit trail, as Kysely types. */
import type { Generated } from 'kysely'

export interface AuditSchema {
  audit: {
    seq: Generated<number>
    at: string
    actor: string
    action: string
    subject: string
    subject_id: string
    detail: string
    /** The network address the change was asked from; null: by a command on the server, or by itself. */
    origin: string | null
    /** Whose it is: a producer's id, `province:CODE` for people of a province, '' = the programme's. */
    scope: Generated<string>
    /** The subject's name as it was then; null in entries from before names were kept. */
    label: string | null
    /** What the entry is found by: label and facts without marks. Not part of the link. */
    words: Generated<string>
    /** SHA-256 of this entry and the link before it (`store/audit-chain.ts`). */
    link: string
  }
  /** What the last check of the audit trail found; one row. */
  audit_check: {
    id: number
    at: string
    entries: number
    newest: string
    /** JSON array: numbers of entries that do not fit the one before them. */
    broken: string
  }
}
