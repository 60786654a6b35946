/** What `doctor` says of the audit trail: whether any of its entries was changed or taken away. */
import { checkAndKeep } from '../../accounts/audit-check.js'
import { formatNumber } from '../../language/format.js'
import type { Store } from '../../store/store.js'
import type { Finding } from './doctor.js'

export async function auditFinding(store: Store, now: Date): Promise<Finding> {
  const { entries, newest, broken } = await checkAndKeep(store, now)
  const some = broken.slice(0, 5).join(', ')
  const [vi, en] = [formatNumber(entries, 'vi'), formatNumber(entries, 'en')]
  const kept = newest === '' ? '' : ` (${newest.slice(0, 16)}…)`
  return {
    check: 'audit',
    ok: broken.length === 0,
    words:
      broken.length === 0
        ? {
            vi: `Nhật ký thay đổi liền mạch: ${vi} dòng${kept}.`,
            en: `The audit trail is whole: ${en} entries${kept}.`,
          }
        : {
            vi: `Nhật ký thay đổi đã bị sửa hoặc xoá ngay trước hoặc tại dòng ${some}. So với bản sao lưu để biết mất gì.`,
            en: `The audit trail was changed or cut at or just before entry ${some}. Compare it with a backup to see what is gone.`,
          },
    detail: { entries, newest, broken },
  }
}
