/** What a webhook can be told of. Pure. The table in docs/reference/webhooks.md is held to it. */
import type { Words } from '../errors.js'

const words = {
  'run.printed': { vi: 'Một lần in đã xong', en: 'A print job is done' },
  'scan.alert': { vi: 'Có dấu hiệu sao chép mới', en: 'A new sign of copying' },
  'report.made': { vi: 'Có phản ánh mới', en: 'A new report' },
  'certificate.expiring': {
    vi: 'Chứng nhận sắp hết hạn (90, 30, 7 ngày)',
    en: 'A certificate expires soon (90, 30, 7 days)',
  },
  revocation: { vi: 'Mã bị vô hiệu hoá', en: 'Codes were revoked' },
  recall: { vi: 'Lô bị thu hồi', en: 'A lot was recalled' },
} as const satisfies Record<string, Words>

export type WebhookEvent = keyof typeof words
export const webhookEvents = Object.keys(words) as readonly WebhookEvent[]
export const eventWords: Readonly<Record<WebhookEvent, Words>> = words
