/** What was done to a producer, for the audit. */
import { recordAudit } from '../accounts/audit.js'
import type { Tx } from '../store/store.js'

export const auditProducer = (
  tx: Tx,
  action: string,
  subjectId: string,
  actor: string,
  at: Date,
  detail: Record<string, unknown>,
) => recordAudit(tx, { at, actor, action, subject: 'producer', subjectId, detail })
