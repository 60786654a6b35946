/** What people report, and the states a report goes through. */
import type { Words } from '../errors.js'

/** In the order in which the form shows them. */
export const reportKinds = {
  copied: {
    vi: 'Nghi hàng giả hoặc tem bị chép lại',
    en: 'The pack seems fake, or its label copied',
  },
  'wrong-product': {
    vi: 'Trong gói là sản phẩm khác',
    en: 'Another product is in the pack',
  },
  quality: {
    vi: 'Chất lượng kém, hư hỏng hoặc quá hạn',
    en: 'Bad quality, spoilt or past its date',
  },
  label: {
    vi: 'Tem hoặc trang tra cứu ghi sai',
    en: 'The label or this page says something wrong',
  },
  other: { vi: 'Việc khác', en: 'Something else' },
} as const satisfies Record<string, Words>

export type ReportKind = keyof typeof reportKinds
export const isReportKind = (text: string): text is ReportKind => Object.hasOwn(reportKinds, text)

export const reportStates = ['open', 'answered', 'closed'] as const
export type ReportState = (typeof reportStates)[number]

export const stateWords: Readonly<Record<ReportState, Words>> = {
  open: { vi: 'Đã nhận, chờ trả lời', en: 'Received, waiting for an answer' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  closed: { vi: 'Đã khép lại', en: 'Closed' },
}
