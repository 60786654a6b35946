/** Findings of what a label says: what the law asks, stars, and what is not known of the product. */
import type { Words } from '../../errors.js'
import { formatDay } from '../../language/format.js'
import { holds } from '../bindings.js'
import type { Content } from '../contents.js'
import type { LabelSnapshot } from '../snapshot.js'
import { wordsOfValue } from '../value-words.js'
import type { Finding } from './finding.js'

/** The decision on a product's stars as it stands on the day of printing. */
export interface CertificateFacts {
  readonly status: 'valid' | 'expired' | 'revoked' | 'none'
  readonly expiresOn: string | null
  readonly revokedOn: string | null
}

/** Renewal takes a district's round: whoever prints hears of the end this long before. */
export const soonDays = 60

export function factFindings(
  snapshot: LabelSnapshot,
  facts: {
    /** What the law asks of these goods; see `contentsOf`. */
    readonly contents: readonly Content[]
    readonly certificate: CertificateFacts | undefined
    /** The last day that is soon, `YYYY-MM-DD`. */
    readonly soon: string
  },
): Finding[] {
  return [
    ...certificateFindings(facts.certificate, facts.soon),
    lacking(snapshot),
    ...contentsFinding(facts.contents),
  ]
}

function certificateFindings(certificate: CertificateFacts | undefined, soon: string): Finding[] {
  if (!certificate) return []
  const { status, expiresOn, revokedOn } = certificate
  const mind = (what: Words, remedy: Words): Finding[] => [
    { key: 'certificate', state: 'mind', what, remedy },
  ]
  if (status === 'revoked' && revokedOn !== null) {
    const day = formatDay(revokedOn)
    return mind(
      {
        vi: `Chứng nhận OCOP bị thu hồi ngày ${day}: tem in không có sao.`,
        en: `The OCOP certificate was revoked on ${day}: the labels show no stars.`,
      },
      {
        vi: 'Tem cũ có sao không được dùng nữa; hãy huỷ chúng.',
        en: 'Earlier labels with stars may not be used any more; destroy them.',
      },
    )
  }
  if (status === 'expired' && expiresOn !== null) {
    const day = formatDay(expiresOn)
    return mind(
      {
        vi: `Chứng nhận OCOP hết hạn ngày ${day}: tem in không có sao.`,
        en: `The OCOP certificate expired on ${day}: the labels show no stars.`,
      },
      {
        vi: 'Có quyết định mới thì nhập vào hồ sơ sản phẩm rồi in.',
        en: 'Where there is a new decision, add it to the product, then print.',
      },
    )
  }
  if (status !== 'valid' || expiresOn === null) return []
  const day = formatDay(expiresOn)
  if (expiresOn <= soon) {
    return mind(
      {
        vi: `Chứng nhận OCOP hết hạn ngày ${day}: sau ngày đó không được dùng tem có sao.`,
        en: `The OCOP certificate expires on ${day}: labels with stars may not be used afterwards.`,
      },
      {
        vi: 'Chỉ in đủ dùng đến ngày đó, và nộp hồ sơ đánh giá lại.',
        en: 'Print only what is used until then, and apply for the renewal.',
      },
    )
  }
  return [
    {
      key: 'certificate',
      state: 'fine',
      what: {
        vi: `Chứng nhận OCOP còn hạn đến ${day}.`,
        en: `The OCOP certificate is valid until ${day}.`,
      },
    },
  ]
}

/** What the template has a place for and nobody has told: such lines are left out. */
function lacking(snapshot: LabelSnapshot): Finding {
  const names = [...new Set(JSON.stringify(textsOf(snapshot)).match(/\{[^{}"]*\}/g) ?? [])]
  const missing = names
    .map((braces) => braces.slice(1, -1).split('|'))
    .filter((alternatives) => !alternatives.some((name) => holds(name, snapshot)))
    .map(([name = '']) => name)
    // Stars and the running number are left out on purpose, and told elsewhere.
    .filter((name) => name !== 'number' && !name.startsWith('certificate.'))
  if (missing.length === 0) {
    return {
      key: 'facts',
      state: 'fine',
      what: {
        vi: 'Mọi thông tin mẫu tem cần đều có.',
        en: 'All that the label has a place for is known.',
      },
    }
  }
  const list = (language: 'vi' | 'en') =>
    [...new Set(missing.map((name) => wordsOfValue(name)[language]))].join(', ')
  const isLot = missing.every((name) => name.startsWith('lot.'))
  return {
    key: 'facts',
    state: 'mind',
    what: {
      vi: `Mẫu tem có chỗ nhưng chưa có: ${list('vi')}. Các dòng đó bị bỏ.`,
      en: `The label has a place for, but nobody has told: ${list('en')}. Those lines are left out.`,
    },
    remedy: isLot
      ? {
          vi: 'Chọn lô hàng (có ngày sản xuất và hạn sử dụng) khi in.',
          en: 'Choose a lot (with its days) to print for.',
        }
      : {
          vi: 'Bổ sung trong hồ sơ sản phẩm, cơ sở hoặc lô; nếu không cần thì cứ in.',
          en: 'Add them to the product, the producer or the lot; print as it is where they are not needed.',
        },
  }
}

const textsOf = ({ template }: LabelSnapshot) =>
  template.elements.flatMap((element): unknown[] => {
    if (element.kind === 'stack') {
      return element.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
    }
    if (element.kind === 'image') return element.image.startsWith('data:') ? [] : [element.image]
    if (element.kind === 'barcode') return [element.data]
    return element.kind === 'text' ? [element.text] : []
  })

function contentsFinding(contents: readonly Content[]): Finding[] {
  const asked = contents.filter(({ state }) => state !== 'not-needed')
  if (asked.length === 0) return []
  const missing = asked.filter(({ state }) => state === 'missing')
  if (missing.length === 0) {
    return [
      {
        key: 'contents',
        state: 'fine',
        what: {
          vi: `Đủ ${asked.length} nội dung bắt buộc của nhãn hàng hoá.`,
          en: `All ${asked.length} contents that a goods label must have are there.`,
        },
      },
    ]
  }
  const list = (language: 'vi' | 'en') => missing.map(({ label }) => label[language]).join('; ')
  return [
    {
      key: 'contents',
      state: 'mind',
      what: {
        vi: `Nếu đây là nhãn của hàng hoá thì còn thiếu: ${list('vi')}.`,
        en: `Where this is the label of the goods, it lacks: ${list('en')}.`,
      },
      remedy: {
        vi: 'Chọn mẫu tem có các mục này, hoặc bổ sung hồ sơ; tem dán cạnh nhãn sẵn có thì không cần.',
        en: 'Choose a label with them, or complete the product; not needed on a stamp beside the own label of the goods.',
      },
    },
  ]
}
