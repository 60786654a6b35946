/** What can be wrong with lots. */
import { catalogue } from '../errors.js'
import { lotNotFound } from '../store/not-found.js'

export const fail = catalogue({
  'lot-not-found': lotNotFound,
  'lot-exists': {
    status: 409,
    say: (number: string) => ({
      vi: `Sản phẩm đã có lô "${number}" (không phân biệt chữ hoa, chữ thường).`,
      en: `The product has a lot "${number}" already (capitals do not count).`,
    }),
  },
  'lot-number-invalid': {
    status: 400,
    say: (number: string) => ({
      vi: `Số lô "${number}" không đúng: dùng 1 đến 20 ký tự gồm chữ cái không dấu, chữ số, dấu chấm, gạch ngang.`,
      en: `Lot number "${number}" is not right: 1 to 20 letters without marks, digits, dots and hyphens.`,
    }),
  },
  'lot-date-invalid': {
    status: 400,
    say: (text: string) => ({
      vi: `Ngày "${text}" không đúng: hãy ghi ngày/tháng/năm, ví dụ 26/06/2025.`,
      en: `Date "${text}" is not right: write day/month/year, such as 26/06/2025.`,
    }),
  },
  'lot-expires-before-made': {
    status: 400,
    say: (made: string, expires: string) => ({
      vi: `Hạn sử dụng (${expires}) trước ngày sản xuất (${made}).`,
      en: `The use-by date (${expires}) is before the date of manufacture (${made}).`,
    }),
  },
  'lot-quantity-invalid': {
    status: 400,
    say: (quantity: number) => ({
      vi: `Số lượng ${quantity} không đúng: phải là số nguyên lớn hơn 0.`,
      en: `Quantity ${quantity} is not right: a whole number above 0.`,
    }),
  },
  'lot-in-use': {
    status: 409,
    say: (number: string) => ({
      vi: `Đã có tem mang số lô "${number}": số lô giữ nguyên. Lô khác thì thêm lô mới.`,
      en: `Labels carry lot number "${number}": it stays. For another lot add a new one.`,
    }),
  },
})
