/** `nguon verify`: what is known of a code; nothing is counted as a scan. */
import { groupCode } from '../../codes/format.js'
import { watchFlags } from '../../copies/flags.js'
import { openIssued } from '../../issuing/issued.js'
import { formatDay, formatNumber } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import { verifyCode } from '../../lookup/look-up.js'
import type { Verdict, VerdictName } from '../../lookup/verdict.js'
import { openScanReader } from '../../store/scan-log.js'
import type { Answer, Call } from '../command.js'

const verdictWords: Record<VerdictName, Record<Language, string>> = {
  valid: { vi: 'Mã hợp lệ', en: 'Valid code' },
  suspect: { vi: 'Cẩn thận: mã này đã bị sao chép', en: 'Careful: this code was copied' },
  inactive: { vi: 'Mã chưa được kích hoạt', en: 'Not activated' },
  expired: { vi: 'Sản phẩm đã hết hạn sử dụng', en: 'Past its use-by date' },
  recalled: { vi: 'Lô hàng này đang bị thu hồi', en: 'This lot is being recalled' },
  revoked: { vi: 'Mã đã bị vô hiệu hoá', en: 'This code was revoked' },
  lost: {
    vi: 'Mã do hệ thống phát hành nhưng dữ liệu đang được khôi phục',
    en: 'Issued by us, record being restored',
  },
  unknown: { vi: 'Mã không có trong hệ thống', en: 'Not one of our codes' },
  mistyped: {
    vi: 'Mã gõ chưa đúng – hãy kiểm tra lại từng ký tự',
    en: 'Mistyped – check the characters',
  },
  product: { vi: 'Mã chung của sản phẩm', en: 'Product code' },
}

export async function run({ positionals, language, session }: Call): Promise<Answer> {
  const [typed = ''] = positionals
  const issuing = await session.issuing()
  const scans = await openScanReader(session.config.storeLocation)
  const flags = await watchFlags(issuing.store.read)
  try {
    const issued = await openIssued(issuing)
    const history = async (epoch: number, index: number) => scans.counters(epoch, index)
    const sources = { issued, read: issuing.store.read, flags, scans: { history } }
    const verdict = await verifyCode(sources, typed, language, session.now())
    return { json: verdict, text: { vi: said(verdict, 'vi'), en: said(verdict, 'en') } }
  } finally {
    flags.stop()
    await scans.close()
  }
}

function said(verdict: Verdict, language: Language): string {
  const { code, product, ocop, lot, scans } = verdict
  const vi = language === 'vi'
  const why = verdict.recall ?? verdict.revocation ?? verdict.suspicion
  const also = verdict.also.map((state) => verdictWords[state][language])
  return [
    [verdictWords[verdict.verdict][language], ...also].join('; '),
    why && (why.notice ?? why.reason),
    code && groupCode(code),
    product && [product.name, product.producer?.name].filter(Boolean).join(' – '),
    ocop?.stars && `OCOP ${'★'.repeat(ocop.stars)}`,
    lot &&
      `${vi ? 'Lô' : 'Lot'} ${lot.number}` +
        (lot.expiresOn ? ` (${vi ? 'HSD' : 'use by'} ${formatDay(lot.expiresOn)})` : ''),
    scans &&
      `${vi ? 'Số lần quét' : 'Scans'}: ${formatNumber(scans.count, language)}` +
        (scans.first ? ` (${vi ? 'từ' : 'since'} ${formatDay(scans.first.slice(0, 10))})` : ''),
  ]
    .filter(Boolean)
    .join('\n')
}
