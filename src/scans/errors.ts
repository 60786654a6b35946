/** What can be wrong with a question about scans. */
import { catalogue } from '../errors.js'

export const fail = catalogue({
  'chart-range-invalid': {
    status: 400,
    say: (from: string, to: string, mostDays: number) => ({
      vi: `Khoảng ngày từ ${from} đến ${to} không đúng: ngày đầu không sau ngày cuối, nhiều nhất ${mostDays} ngày.`,
      en: `The range from ${from} to ${to} is not right: it must not end before it begins, and holds at most ${mostDays} days.`,
    }),
  },
  'chart-product-missing': {
    status: 400,
    say: () => ({
      vi: 'Muốn xem lượt quét theo đợt mã, hãy chọn sản phẩm.',
      en: 'Scans by run are told for one product: name it.',
    }),
  },
})
