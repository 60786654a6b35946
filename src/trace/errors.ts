/** What can be wrong with lots and logistic units. */
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
  'logistic-unit-not-found': {
    status: 404,
    say: (sscc: string) => ({
      vi: `Không tìm thấy kiện hàng ${sscc}.`,
      en: `There is no logistic unit ${sscc}.`,
    }),
  },
  'logistic-prefix-missing': {
    status: 409,
    say: (producer: string) => ({
      vi: `"${producer}" chưa có mã doanh nghiệp GS1: mã kiện (SSCC) phải bắt đầu bằng mã đó. Hãy ghi vào hồ sơ chủ thể.`,
      en: `"${producer}" has no GS1 company prefix: an SSCC begins with it. Write it into the producer's record.`,
    }),
  },
  'logistic-gtin-missing': {
    status: 409,
    say: (product: string) => ({
      vi: `Sản phẩm "${product}" chưa có mã GTIN: nhãn kiện phải ghi mã của hàng bên trong.`,
      en: `Product "${product}" has no GTIN: the label of a unit says what is in it.`,
    }),
  },
  'logistic-count-invalid': {
    status: 400,
    say: (most: number) => ({
      vi: `Số sản phẩm trong một kiện phải là số nguyên từ 1 đến ${most}.`,
      en: `The items in a unit are a whole number from 1 to ${most}.`,
    }),
  },
  'logistic-units-invalid': {
    status: 400,
    say: (most: number) => ({
      vi: `Mỗi lần tạo được từ 1 đến ${most} kiện.`,
      en: `From 1 to ${most} units are made at a time.`,
    }),
  },
  'logistic-prefix-used-up': {
    status: 409,
    say: (prefix: string) => ({
      vi: `Đã dùng hết số kiện của mã doanh nghiệp ${prefix}.`,
      en: `All serial references of company prefix ${prefix} are used up.`,
    }),
  },
})
