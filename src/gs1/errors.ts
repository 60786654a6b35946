/** What can be wrong with a GS1 number. None of them is ever repaired. */
import { catalogue } from '../errors.js'

export const fail = catalogue({
  'gtin-scientific': {
    status: 400,
    say: (text: string) => ({
      vi: `"${text}" không phải mã GTIN: bảng tính đã đổi mã thành số khoa học và làm mất các chữ số cuối. Hãy định dạng cột GTIN là văn bản rồi nhập lại từ bao bì hoặc giấy chứng nhận.`,
      en: `"${text}" is not a GTIN: a spreadsheet turned it into scientific notation and lost its last digits. Format the GTIN column as text and type it again from the pack or the certificate.`,
    }),
  },
  'gtin-character': {
    status: 400,
    say: (text: string) => ({
      vi: `Mã GTIN chỉ gồm chữ số, không có dấu cách hay dấu chấm: "${text}".`,
      en: `A GTIN consists of digits only, without spaces or points: "${text}".`,
    }),
  },
  'gtin-length': {
    status: 400,
    say: (length: number) => ({
      vi: `Mã GTIN có 8, 12, 13 hoặc 14 chữ số, mã này có ${length}. Nếu mã bắt đầu bằng số 0, có thể bảng tính đã bỏ mất số 0 đó.`,
      en: `A GTIN has 8, 12, 13 or 14 digits, this one has ${length}. A spreadsheet may have dropped zeros at its beginning.`,
    }),
  },
  'gtin-check-digit': {
    status: 400,
    say: (gtin: string) => ({
      vi: `Mã GTIN ${gtin} sai số kiểm tra (chữ số cuối). Hãy so lại từng chữ số với bao bì.`,
      en: `The check digit (the last one) of GTIN ${gtin} is wrong. Compare every digit with the pack.`,
    }),
  },
})
