/** What `doctor` says of the audit trail: whether any of its entries was changed or taken away. */
import { type ChainCheck, ChainReader } from '../../store/audit-chain.js'
import { formatNumber } from '../../language/format.js'
import type { ReadDb } from '../../store/store.js'
import type { Finding } from './doctor.js'

const atATime = 5_000

export async function checkChain(read: ReadDb): Promise<ChainCheck> {
  const reader = new ChainReader()
  for (let seq = 0; ;) {
    const rows = await read
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(atATime)
      .execute()
    reader.read(rows)
    seq = rows.at(-1)?.seq ?? seq
    if (rows.length < atATime) return reader.check
  }
}

export async function auditFinding(read: ReadDb): Promise<Finding> {
  const { entries, newest, broken } = await checkChain(read)
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
