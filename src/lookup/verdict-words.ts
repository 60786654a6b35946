/** The words of every verdict: what is claimed is exactly what is known. */
import { formatDate, formatDay, formatNumber, formatTime } from '../language/format.js'
import type { Language } from '../language/language.js'
import type { SeenScan } from '../scans/recorder.js'
import type { CodeState } from '../issuing/state.js'
import type { PublicDecision } from './verdict.js'

/** How the band of a verdict looks: good, look closer, do not trust, not known. */
export type Tone = 'good' | 'warn' | 'bad' | 'none'

export interface BandWords {
  readonly tone: Tone
  readonly line: string
  readonly sentence: string
  /** What of both is somebody's own words, in whatever language these are. */
  readonly quotes?: readonly string[]
}

/** Kinds of pages without a product behind them. */
export type BareKind = 'unknown' | 'mismatch' | 'lost' | 'mistyped-typed' | 'mistyped-scanned'

type Texts = Readonly<Record<Language, string>>

const bare: Record<BareKind, { tone: Tone; line: Texts; sentence: Texts }> = {
  unknown: {
    tone: 'none',
    line: { vi: 'Mã không có trong hệ thống', en: 'Not one of our codes' },
    sentence: {
      vi: 'Chúng tôi không biết gì về gói hàng này. Nếu mã được in trên tem, hãy hỏi nơi bán.',
      en: 'We know nothing about this pack. If the code is printed on a label, ask where you bought it.',
    },
  },
  mismatch: {
    tone: 'bad',
    line: {
      vi: 'Mã này không thuộc sản phẩm ghi trên địa chỉ',
      en: 'This code does not belong to this product',
    },
    sentence: {
      vi: 'Địa chỉ trên tem và mã không khớp nhau: đây có thể là tem bị sửa hoặc chép lại.',
      en: 'The address on the label and the code do not match: the label may have been altered or copied.',
    },
  },
  lost: {
    tone: 'warn',
    line: {
      vi: 'Mã do hệ thống phát hành nhưng dữ liệu đang được khôi phục – hãy hỏi nhà sản xuất',
      en: 'Issued by us, record being restored',
    },
    sentence: {
      vi: 'Hiện chưa nói được gì về gói hàng này.',
      en: 'Nothing can be said about this pack for now; ask the producer.',
    },
  },
  'mistyped-typed': {
    tone: 'none',
    line: {
      vi: 'Mã gõ chưa đúng – hãy kiểm tra lại từng ký tự',
      en: 'Check the characters',
    },
    sentence: {
      vi: 'Mã có 12 ký tự, chia thành ba nhóm bốn ký tự.',
      en: 'A code has 12 characters in three groups of four.',
    },
  },
  'mistyped-scanned': {
    tone: 'none',
    line: {
      vi: 'Mã không có trong hệ thống – nếu bạn gõ tay, hãy kiểm tra lại từng ký tự',
      en: 'Not one of our codes – if you typed it, check the characters',
    },
    sentence: {
      vi: 'Nếu bạn quét từ tem, hãy hỏi nơi bán.',
      en: 'If you scanned it from a label, ask where you bought the pack.',
    },
  },
}

export function bareWords(kind: BareKind, language: Language): BandWords {
  const { tone, line, sentence } = bare[kind]
  return { tone, line: line[language], sentence: sentence[language] }
}

/** What a band needs beyond its state. */
export interface BandFacts {
  readonly state: CodeState | 'product'
  readonly attention: boolean
  readonly compromised: boolean
  readonly expiresOn: string | null
  readonly decision: PublicDecision | undefined
  /** What stands in the line's place when it changes from scan to scan. */
  readonly validLine: string
}

/** The facts, ready to be said in one language. */
interface Told extends BandFacts {
  readonly vi: boolean
  /** Day, reason and notice of the decision; empty where there is none. */
  readonly on: string
  readonly why: string
  readonly notice: string
}

export function bandWords(facts: BandFacts, language: Language): BandWords {
  const { decision } = facts
  const why = decision?.reason ?? ''
  const notice = decision?.notice ?? ''
  const band = bands[facts.state]({
    ...facts,
    vi: language === 'vi',
    on: decision ? formatDate(new Date(decision.at)) : '',
    why,
    notice,
  })
  return { ...band, quotes: [why, notice].filter((words) => words !== '') }
}

const bands: Record<BandFacts['state'], (told: Told) => BandWords> = {
  valid: (told) => ({
    tone: told.attention ? 'warn' : 'good',
    line: told.validLine,
    sentence: validSentence(told),
  }),
  suspect: ({ vi, notice }) => ({
    tone: 'warn',
    line: vi
      ? 'Cẩn thận: mã này đã bị sao chép; gói bạn cầm có thể là thật hoặc giả – cách so sánh ở dưới'
      : 'Careful: this code was copied; the pack you hold may be the real one – see below how to compare',
    sentence: notice || (vi ? 'Hãy so sánh từng điểm.' : 'Compare point by point.'),
  }),
  inactive: ({ vi }) => ({
    tone: 'warn',
    line: vi
      ? 'Mã chưa được kích hoạt – sản phẩm chưa được nhà sản xuất đưa ra thị trường'
      : 'Not activated: not yet released by the producer',
    sentence: vi
      ? 'Nếu bạn mua được gói này ở cửa hàng, hãy hỏi nhà sản xuất.'
      : 'If you bought this pack in a shop, ask the producer.',
  }),
  expired: ({ vi, expiresOn }) => ({
    tone: 'warn',
    line: vi
      ? `Sản phẩm đã hết hạn sử dụng ngày ${formatDay(expiresOn ?? '')}`
      : `Past its use-by date (${formatDay(expiresOn ?? '')})`,
    sentence: vi ? 'Không nên sử dụng.' : 'Better not to use it.',
  }),
  recalled: (told) => ({
    tone: 'bad',
    line: told.vi
      ? 'Lô hàng này đang bị thu hồi – không sử dụng'
      : 'This lot is being recalled – do not use',
    sentence: recallSentence(told),
  }),
  revoked: ({ vi, on, why, notice }) => ({
    tone: 'bad',
    line: vi
      ? `Mã đã bị vô hiệu hoá ngày ${on}${why && ` – lý do: ${why}`}`
      : `This code was revoked on ${on}${why && ` – reason: ${why}`}`,
    sentence:
      notice ||
      (vi ? 'Đừng tin gói hàng chỉ vì tem này.' : 'Do not trust the pack because of this label.'),
  }),
  product: ({ vi }) => ({
    tone: 'none',
    line: vi
      ? 'Mã chung của sản phẩm – không kiểm tra được từng gói'
      : 'Product code: single packs cannot be checked',
    sentence: vi
      ? 'Mọi gói mang cùng một mã này; tem chép lại cũng mở được trang này.'
      : 'Every pack carries this same code; a copied label opens this page too.',
  }),
}

function validSentence({ compromised, attention, vi }: Told): string {
  if (compromised) {
    return vi
      ? 'Khoá tạo mã của đợt tem này đã bị lộ: người khác có thể tạo được mã giống vậy.'
      : 'The key behind these labels has leaked: somebody else may have made such a code.'
  }
  if (attention) {
    return vi
      ? 'Nhiều người cùng quét một gói, hoặc tem đã bị chép lại.'
      : 'Many people scanned one pack, or the label was copied.'
  }
  return vi
    ? 'Mã do hệ thống cấp cho một gói. Hãy so sánh với gói trên tay.'
    : 'The code was issued for one pack. Compare with the one you hold.'
}

function recallSentence({ vi, on, why, notice }: Told): string {
  const since = vi ? `Thu hồi từ ngày ${on}` : `Recalled since ${on}`
  const reason = why && `: ${why}`
  const stop = /[.!?]$/.test(why) ? '' : '.'
  return `${since}${reason}${stop}${notice && ` ${notice}`}`
}

/** The line of a valid code. Without a scan of one's own nothing is told of others' scans. */
export function validLine(
  scan: SeenScan | undefined,
  language: Language,
  flagged: boolean,
): string {
  const vi = language === 'vi'
  const valid = vi ? 'Mã hợp lệ' : 'Valid code'
  if (!scan) return valid
  const { nth } = scan
  if (nth === 1) return vi ? `${valid} – đây là lần quét đầu tiên` : `${valid} – first scan`
  const n = formatNumber(nth, language)
  if (flagged) {
    return vi
      ? `${valid} – nhưng đã được quét nhiều bất thường (${n} lần); hãy so sánh kỹ với gói hàng`
      : `${valid} – but scanned unusually often: compare with care`
  }
  const first = formatDate(new Date(scan.firstAt))
  return vi
    ? `${valid} – đã quét ${n} lần, lần đầu ${first}`
    : `${valid} – scanned ${n} times, first on ${first}`
}

let lastMoment = { minute: -1, language: 'vi' as Language, text: '' }

/** Time and date; the last one is remembered, because nearly every scan is of the present minute. */
function momentWords(ms: number, language: Language): string {
  const minute = Math.floor(ms / 60_000)
  if (lastMoment.minute === minute && lastMoment.language === language) return lastMoment.text
  const date = new Date(ms)
  const text = `${formatTime(date)} ${language === 'vi' ? 'ngày' : 'on'} ${formatDate(date)}`
  lastMoment = { minute, language, text }
  return text
}

/** The scan history of a pack in words, times included. */
export function historyWords(scan: SeenScan, language: Language): string {
  const vi = language === 'vi'
  const moment = (ms: number): string => momentWords(ms, language)
  if (scan.nth === 1) {
    return vi
      ? `Một lần: lần này, lúc ${moment(scan.firstAt)}.`
      : `Once: this time, at ${moment(scan.firstAt)}.`
  }
  const n = formatNumber(scan.nth, language)
  const first = moment(scan.firstAt)
  const previous = scan.previousAt === undefined ? undefined : moment(scan.previousAt)
  if (vi) {
    const before = scan.nth > 2 && previous ? `, gần đây nhất lúc ${previous}` : ''
    return `${n} lần kể cả lần này: lần đầu lúc ${first}${before}.`
  }
  const before = scan.nth > 2 && previous ? `, last before at ${previous}` : ''
  return `${n} times with this one: first at ${first}${before}.`
}

/** A state that applies beside the verdict. */
export function alsoWords(state: CodeState, language: Language): string {
  const words: Record<CodeState, Texts> = {
    recalled: { vi: 'lô hàng đang bị thu hồi', en: 'the lot is being recalled' },
    revoked: { vi: 'mã đã bị vô hiệu hoá', en: 'the code was revoked' },
    suspect: { vi: 'mã đã bị sao chép', en: 'the code was copied' },
    inactive: { vi: 'mã chưa được kích hoạt', en: 'the code is not activated' },
    expired: { vi: 'sản phẩm đã hết hạn sử dụng', en: 'the product is past its use-by date' },
    valid: { vi: 'mã hợp lệ', en: 'the code is valid' },
  }
  return words[state][language]
}
