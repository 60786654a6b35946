/** What can be wrong with producers, products, certificates and lots. */
import { catalogue } from '../errors.js'
import { producerNotFound, productNotFound } from '../store/not-found.js'

export const fail = catalogue({
  'producer-not-found': producerNotFound,
  'product-not-found': productNotFound,
  'producer-exists': {
    status: 409,
    say: (name: string) => ({
      vi: `Đã có chủ thể tên "${name}". Nếu là đơn vị khác cùng tên, hãy ghi thêm địa danh vào tên.`,
      en: `A producer named "${name}" exists. If this is another one of that name, add its place to the name.`,
    }),
  },
  'product-exists': {
    status: 409,
    say: (name: string) => ({
      vi: `Chủ thể này đã có sản phẩm tên "${name}".`,
      en: `This producer already has a product named "${name}".`,
    }),
  },
  'product-incomplete': {
    status: 409,
    say: (name: string, missing: { vi: string; en: string }) => ({
      vi: `Chưa in được tem cho "${name}": ${missing.vi}`,
      en: `Labels for "${name}" cannot be printed yet: ${missing.en}`,
    }),
  },
  'gtin-taken': {
    status: 409,
    say: (gtin: string, product: string) => ({
      vi: `GTIN ${gtin} đã thuộc sản phẩm "${product}".`,
      en: `GTIN ${gtin} belongs to "${product}" already.`,
    }),
  },
  'gtin-in-use': {
    status: 409,
    say: (gtin: string) => ({
      vi: `Đã có tem phát hành cho GTIN ${gtin} nên không đổi được. Hãy tạo sản phẩm mới cho GTIN mới.`,
      en: `Labels were issued under GTIN ${gtin}, so it cannot change. Make a new product for the new GTIN.`,
    }),
  },
  'field-missing': {
    status: 400,
    say: (field: string) => ({ vi: `Thiếu "${field}".`, en: `"${field}" is missing.` }),
  },
  'field-too-long': {
    status: 400,
    say: (field: string, length: number, limit: number) => ({
      vi: `"${field}" dài ${length} ký tự; tối đa ${limit}.`,
      en: `"${field}" has ${length} characters; at most ${limit}.`,
    }),
  },
  'color-invalid': {
    status: 400,
    say: (text: string) => ({
      vi: `Màu "${text}" chưa đúng: dấu # và sáu chữ số thập lục phân, ví dụ #0f5c3f.`,
      en: `"${text}" is no colour: write # and six hexadecimal digits, such as #0f5c3f.`,
    }),
  },
  'brand-font-unknown': {
    status: 400,
    say: (text: string, known: string) => ({
      vi: `Không có kiểu chữ "${text}". Các kiểu: ${known}.`,
      en: `There is no typeface "${text}". There are: ${known}.`,
    }),
  },
  'province-unknown': {
    status: 400,
    say: (text: string, near: readonly string[]) => ({
      vi: `Không có tỉnh, thành phố "${text}".${near.length ? ` Có phải: ${near.join(', ')}?` : ''}`,
      en: `There is no province "${text}".${near.length ? ` Did you mean ${near.join(', ')}?` : ''}`,
    }),
  },
  'commune-code-invalid': {
    status: 400,
    say: (text: string) => ({
      vi: `Mã xã "${text}" không đúng: phải là 5 chữ số.`,
      en: `Commune code "${text}" is not right: it has 5 digits.`,
    }),
  },
  'stars-invalid': {
    status: 400,
    say: (text: string) => ({
      vi: `Số sao "${text}" không đúng: phải là số nguyên từ 1 đến 5.`,
      en: `Stars "${text}" are not right: a whole number from 1 to 5.`,
    }),
  },
  'shelf-life-invalid': {
    status: 400,
    say: (text: string) => ({
      vi: `Hạn sử dụng "${text}" không đúng: hãy ghi số ngày, ví dụ 540.`,
      en: `Shelf life "${text}" is not right: write a number of days, such as 540.`,
    }),
  },
  'website-invalid': {
    status: 400,
    say: (text: string) => ({
      vi: `Địa chỉ trang web "${text}" không đúng: phải bắt đầu bằng https:// hoặc http://.`,
      en: `Website "${text}" is not right: it begins with https:// or http://.`,
    }),
  },
  'coordinates-invalid': {
    status: 400,
    say: (text: string) => ({
      vi: `Toạ độ "${text}" không nằm trong hoặc gần Việt Nam: hãy ghi vĩ độ trước, kinh độ sau, ví dụ 21.59422, 105.84817.`,
      en: `Coordinates "${text}" are not in or near Viet Nam: latitude first, then longitude, such as 21.59422, 105.84817.`,
    }),
  },
  'coordinates-swapped': {
    status: 400,
    say: (text: string) => ({
      vi: `Toạ độ "${text}" bị đảo: hãy ghi vĩ độ (8–23) trước, kinh độ (102–118) sau.`,
      en: `Coordinates "${text}" are the wrong way round: latitude (8–23) first, then longitude (102–118).`,
    }),
  },
  'score-invalid': {
    status: 400,
    say: (text: string) => ({
      vi: `Điểm "${text}" không đúng: phải là số từ 0 đến 100.`,
      en: `Score "${text}" is not right: a number from 0 to 100.`,
    }),
  },
  'phone-invalid': {
    status: 400,
    say: (text: string) => ({
      vi: `Số điện thoại "${text}" không đúng.`,
      en: `Phone number "${text}" is not right.`,
    }),
  },
  'date-invalid': {
    status: 400,
    say: (text: string) => ({
      vi: `Ngày "${text}" không đúng: hãy ghi ngày/tháng/năm, ví dụ 26/06/2025.`,
      en: `Date "${text}" is not right: write day/month/year, such as 26/06/2025.`,
    }),
  },
  'certificate-not-found': {
    status: 404,
    say: (id: string) => ({
      vi: `Không có giấy chứng nhận nào mang mã "${id}".`,
      en: `There is no certificate "${id}".`,
    }),
  },
  'certificate-exists': {
    status: 409,
    say: (number: string) => ({
      vi: `Sản phẩm đã có giấy chứng nhận theo quyết định ${number}.`,
      en: `The product already has a certificate of decision ${number}.`,
    }),
  },
  'certificate-in-future': {
    status: 400,
    say: (day: string) => ({
      vi: `Quyết định không thể ký vào một ngày chưa tới (${day}).`,
      en: `A decision cannot be of a day to come (${day}).`,
    }),
  },
  'certificate-dates': {
    status: 400,
    say: (issued: string, expires: string) => ({
      vi: `Chứng nhận hết hạn (${expires}) trước ngày ký (${issued}).`,
      en: `The certificate expires (${expires}) before it was issued (${issued}).`,
    }),
  },
  'revocation-reason-unknown': {
    status: 400,
    say: (text: string, reasons: readonly string[]) => ({
      vi: `Không có lý do thu hồi "${text}". Các lý do: ${reasons.join(', ')}.`,
      en: `There is no revocation reason "${text}". Reasons: ${reasons.join(', ')}.`,
    }),
  },
  'channel-not-found': {
    status: 404,
    say: (id: string) => ({
      vi: `Không có kênh bán hàng nào mang mã "${id}".`,
      en: `There is no sales channel "${id}".`,
    }),
  },
  'photo-not-found': {
    status: 404,
    say: (id: string) => ({
      vi: `Không có ảnh nào mang mã "${id}".`,
      en: `There is no photo "${id}".`,
    }),
  },
  'photo-exists': {
    status: 409,
    say: () => ({
      vi: 'Sản phẩm đã có ảnh này.',
      en: 'The product has this photo already.',
    }),
  },
  'photos-too-many': {
    status: 409,
    say: (most: number) => ({
      vi: `Mỗi sản phẩm có nhiều nhất ${most} ảnh. Hãy xoá bớt ảnh cũ trước.`,
      en: `A product has at most ${most} photos. Remove one first.`,
    }),
  },
  'channel-contact-missing': {
    status: 400,
    say: () => ({
      vi: 'Kênh bán hàng cần trang web, số điện thoại hoặc địa chỉ.',
      en: 'A sales channel needs a website, a phone number or an address.',
    }),
  },
  'tax-number-invalid': {
    status: 400,
    say: (text: string) => ({
      vi: `Mã số thuế "${text}" không đúng: 10 chữ số, 13 chữ số (chi nhánh) hoặc 12 chữ số.`,
      en: `Tax number "${text}" is not right: 10 digits, 13 (a branch) or 12.`,
    }),
  },
  'gs1-prefix-invalid': {
    status: 400,
    say: (text: string) => ({
      vi: `Mã doanh nghiệp GS1 "${text}" không đúng: chỉ gồm 6 đến 12 chữ số, ví dụ 8936012345.`,
      en: `GS1 company prefix "${text}" is not right: 6 to 12 digits, such as 8936012345.`,
    }),
  },
  'gtin-not-of-prefix': {
    status: 400,
    say: (gtin: string, prefix: string) => ({
      vi: `GTIN ${gtin} không bắt đầu bằng mã doanh nghiệp GS1 của chủ thể (${prefix}). Hãy xem lại số trên giấy chứng nhận mã vạch.`,
      en: `GTIN ${gtin} does not begin with the producer's GS1 company prefix (${prefix}). Compare it with the barcode certificate.`,
    }),
  },
  'photo-order-unclear': {
    status: 400,
    say: () => ({
      vi: 'Thứ tự ảnh không khớp với các ảnh hiện có: có thể ai đó vừa thêm hoặc xoá ảnh. Hãy xem lại.',
      en: 'The order does not fit the photos that are there: somebody may have added or removed one. Look again.',
    }),
  },
  'import-not-yours': {
    status: 403,
    say: () => ({
      vi: 'Dòng này thuộc chủ thể ngoài phạm vi của bạn: không nhập.',
      en: 'This row is of a producer outside your scope: not imported.',
    }),
  },
  'units-unreadable': {
    status: 400,
    say: (line: number) => ({
      vi: `Không đọc được danh mục đơn vị hành chính (mục ${line}). Tệp JSON: danh sách tỉnh có "code", "name", "communes"; tệp CSV: các cột province_code, code, name.`,
      en: `The list of units cannot be read (entry ${line}). JSON: a list of provinces with "code", "name", "communes"; CSV: columns province_code, code, name.`,
    }),
  },
  'units-province-unknown': {
    status: 400,
    say: (code: string) => ({
      vi: `Không có tỉnh, thành phố nào mang mã ${code} từ 01/07/2025.`,
      en: `No province has had the code ${code} since 01/07/2025.`,
    }),
  },
  'units-empty': {
    status: 400,
    say: () => ({
      vi: 'Danh mục không có xã, phường nào.',
      en: 'The list holds no communes.',
    }),
  },
  'import-gone': {
    status: 404,
    say: () => ({
      vi: 'Danh sách này không còn ở đây. Hãy gửi lại tệp.',
      en: 'This list is no longer here. Please send the file again.',
    }),
  },
})
