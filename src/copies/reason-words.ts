/** Reasons and alerts in words. They say what was seen, and never that anybody did something wrong. */
import type { Words } from '../errors.js'
import { formatNumber } from '../language/format.js'
import type { Language } from '../language/language.js'
import type { AlertKind, Reason, ReasonName } from './score/score.js'

type Say<N extends ReasonName> = (reason: Extract<Reason, { name: N }>, n: Number2) => Words
/** A number in both languages. */
type Number2 = (value: number) => Record<Language, string>

const number2: Number2 = (value) => ({
  vi: formatNumber(value, 'vi'),
  en: formatNumber(value, 'en'),
})

const said: { readonly [N in ReasonName]: Say<N> } = {
  'many-visitors': ({ visitors, limit }, n) => ({
    vi: `${n(visitors).vi} người khác nhau đã quét mã này; một gói hàng thường có chưa đến ${n(limit).vi} người quét.`,
    en: `${n(visitors).en} different visitors have scanned this code; a pack usually has fewer than ${n(limit).en}.`,
  }),
  'unlike-its-run': ({ oneIn, mean }, n) => ({
    vi: `Khác hẳn các mã cùng đợt: trung bình mỗi mã được ${n(mean).vi} người quét; chưa đến 1 trên ${n(oneIn).vi} mã có nhiều như vậy.`,
    en: `Unlike its run: a scanned code there has ${n(mean).en} visitors on average; fewer than 1 in ${n(oneIn).en} has as many.`,
  }),
  'usual-in-its-run': ({ mean }, n) => ({
    vi: `Nhiều mã khác trong cùng đợt cũng có nhiều người quét (trung bình ${n(mean).vi}).`,
    en: `Other codes of its run have many visitors too (${n(mean).en} on average).`,
  }),
  'after-sold': ({ visitors, limit }, n) => ({
    vi: `${n(visitors).vi} người khác nhau đã quét sau khi gói hàng được ghi là đã bán; một gia đình thường có chưa đến ${n(limit).vi} người.`,
    en: `${n(visitors).en} different visitors after the pack was marked as sold; a household usually has fewer than ${n(limit).en}.`,
  }),
  'before-activation': ({ visitors }, n) => ({
    vi: `${n(visitors).vi} người khác nhau đã quét khi mã chưa được kích hoạt.`,
    en: `${n(visitors).en} different visitors scanned the code before it was activated.`,
  }),
  mismatch: ({ visitors, days }, n) => ({
    vi: `${n(visitors).vi} người khác nhau, trong ${n(days).vi} ngày, gặp mã này dưới địa chỉ của sản phẩm hoặc lô khác.`,
    en: `${n(visitors).en} different visitors, on ${n(days).en} days, met this code under the address of another product or lot.`,
  }),
  'many-codes': ({ codes, scope }, n) => ({
    vi: `${n(codes).vi} mã ${scope === 'run' ? 'của đợt này' : 'của chủ thể này'} bỗng có nhiều người quét; chúng chưa được hiện riêng từng mã.`,
    en: `${n(codes).en} codes of this ${scope} suddenly had many visitors; they are not shown one by one.`,
  }),
  'far-apart': ({ km, hours }, n) => ({
    vi: `Hai lần quét cách nhau ${n(km).vi} km trong ${n(hours).vi} giờ.`,
    en: `Two scans ${n(km).en} km apart within ${n(hours).en} hours.`,
  }),
}

/** One reason in words, with its evidence. */
export const reasonWords = (reason: Reason): Words =>
  (said[reason.name] as Say<ReasonName>)(reason as never, number2)

export const alertWords: Readonly<Record<AlertKind, Words>> = {
  often: { vi: 'Được quét nhiều bất thường', en: 'Scanned unusually often' },
  'before-activation': { vi: 'Bị quét trước khi kích hoạt', en: 'Scanned before activation' },
  mismatch: {
    vi: 'Xuất hiện trên sản phẩm hoặc lô khác',
    en: 'Seen on another product or lot',
  },
  'after-sold': { vi: 'Bị quét nhiều sau khi bán', en: 'Scanned by many after it was sold' },
  'far-apart': { vi: 'Quét ở hai nơi quá xa nhau', en: 'Scanned at places too far apart' },
  rise: {
    vi: 'Nhiều mã cùng lúc: có thể nhiều mã bị sao chép, hoặc có người cố ý quét tem thật. Các bước tự động đã dừng cho đến khi có người xem.',
    en: 'Many codes at once: many may have been copied, or somebody scans genuine labels on purpose. Automatic steps have stopped until a person has looked.',
  },
}
