/**
 * The answer to a look-up as one text message: the verdict whole, then product and producer as far as
 * they fit. Pure; always plain characters (`plain-text.ts`) and never more than one message's.
 */
import { formatDate, formatDay, formatNumber } from '../language/format.js'
import type { Language } from '../language/language.js'
import { cutAtWord, plainText } from './plain-text.js'
import { lotRecallLines } from './lot-recall-words.js'
import type { PublicRecall } from './recalls.js'
import type { Verdict } from './verdict.js'

/** One SMS of the GSM 7-bit alphabet (3GPP TS 23.040). */
export const longestText = 160

/** @param verdict with `scans` only when the one who asks was counted and may hear of them */
export function textAnswer(verdict: Verdict, language: Language): string {
  const said = plainText(verdictText(verdict, language))
  const product = plainText(verdict.product?.name ?? '')
  const producer = plainText(verdict.product?.producer?.name ?? '')
  const whole = joined(said, product, producer)
  if (whole.length <= longestText) return whole
  return fitted(said, shortened(product), shortened(producer))
}

const joined = (said: string, product: string, producer: string): string =>
  [said, [product, producer].filter(Boolean).join(' - ')].filter(Boolean).join('. ')

/** The product's name has the first claim on the room, but leaves two fifths when the maker's needs them. */
function fitted(said: string, product: string, producer: string): string {
  const room = longestText - said.length - '. '.length
  const left = room - (producer === '' ? 0 : producer.length + ' - '.length)
  const name = cutAtWord(product, Math.max(left, Math.floor(room * 0.6)))
  const rest = name === '' ? room : room - name.length - ' - '.length
  return joined(said, name, cutAtWord(producer, rest))
}

/** Kinds of business as everybody in Viet Nam abbreviates them. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bLien hiep hop tac xa\b/gi, 'LHHTX'],
  [/\bHop tac xa\b/gi, 'HTX'],
  [/\bTo hop tac\b/gi, 'THT'],
  [/\bHo kinh doanh\b/gi, 'HKD'],
  [/\bTrach nhiem huu han\b/gi, 'TNHH'],
  [/\bMot thanh vien\b/gi, 'MTV'],
  [/\bCo phan\b/gi, 'CP'],
  [/\bDoanh nghiep tu nhan\b/gi, 'DNTN'],
  [/\bCong ty\b/gi, 'Cty'],
]

const shortened = (text: string): string =>
  abbreviations.reduce((short, [words, letters]) => short.replace(words, letters), text)

function verdictText(verdict: Verdict, language: Language): string {
  const vi = language === 'vi'
  switch (verdict.verdict) {
    case 'valid':
      return validText(verdict, language)
    case 'suspect':
      return vi
        ? 'Cẩn thận: mã này đã bị sao chép, gói bạn cầm có thể thật hoặc giả'
        : 'Careful: this code was copied, the pack you hold may or may not be the real one'
    case 'inactive':
      return vi
        ? 'Mã chưa được kích hoạt: sản phẩm chưa được đưa ra thị trường'
        : 'Code not activated: not yet released by the producer'
    case 'expired': {
      const on = verdict.lot?.expiresOn ? ` ${formatDay(verdict.lot.expiresOn)}` : ''
      return vi ? `Sản phẩm đã hết hạn sử dụng${on}` : `Past its use-by date${on}`
    }
    case 'recalled':
      return vi
        ? 'Lô hàng này đang bị thu hồi: không sử dụng'
        : 'This lot is being recalled: do not use it'
    case 'revoked': {
      const on = verdict.revocation ? formatDate(new Date(verdict.revocation.at)) : ''
      return vi ? `Mã đã bị vô hiệu hoá ngày ${on}` : `This code was revoked on ${on}`
    }
    case 'lost':
      return vi
        ? 'Mã do hệ thống phát hành nhưng dữ liệu đang được khôi phục, hãy hỏi nhà sản xuất'
        : 'Issued by us, record being restored: ask the producer'
    case 'product':
      if (verdict.lotRecalls) return lotRecallText(verdict.lotRecalls, language)
      return vi
        ? 'Mã chung của sản phẩm: không kiểm tra được từng gói'
        : 'Product code: single packs cannot be checked'
    case 'mistyped':
      return vi
        ? 'Mã chưa đúng: mã có 12 ký tự, hãy kiểm tra lại từng ký tự'
        : 'Not a code: it has 12 characters, check each of them'
    case 'unknown':
      if (verdict.reason === 'mismatch') {
        return vi
          ? 'Mã này không thuộc sản phẩm ghi trên địa chỉ'
          : 'This code does not belong to this product'
      }
      return vi ? 'Mã không có trong hệ thống' : 'Not one of our codes'
  }
}

/** Instead of what the code is worth: which packs not to use matters more. */
function lotRecallText(recalls: readonly PublicRecall[], language: Language): string {
  // One message has room for one of them; the more pressing one stands first.
  const [line] = lotRecallLines(recalls, language)
  return language === 'vi'
    ? `${line}: so số lô trên bao bì, nếu trùng thì không sử dụng`
    : `${line}: compare the lot on the pack, do not use it when they agree`
}

function validText({ attention, attentionFor, scans }: Verdict, language: Language): string {
  const vi = language === 'vi'
  const valid = vi ? 'Mã hợp lệ' : 'Valid code'
  const n = formatNumber(scans?.count ?? 0, language)
  if (attention) {
    const often = attentionFor?.includes('scans') === true
    if (vi)
      return often
        ? `${valid} nhưng đã quét nhiều bất thường (${n} lần): so sánh kỹ với gói hàng`
        : `${valid} nhưng khoá tạo mã đã bị lộ: so sánh kỹ với gói hàng`
    return often
      ? `${valid} but scanned unusually often (${n} times): compare with care`
      : `${valid} but its key has leaked: compare with care`
  }
  if (!scans || scans.count < 1) return valid
  if (scans.count === 1) return vi ? `${valid}, lần quét đầu tiên` : `${valid}, first scan`
  const first = scans.first === null ? '' : formatDate(new Date(scans.first))
  return vi
    ? `${valid}, đã quét ${n} lần, lần đầu ${first}`
    : `${valid}, scanned ${n} times, first on ${first}`
}
