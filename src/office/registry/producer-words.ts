/** Words about producers. */
import type { Words } from '../../errors.js'
import type { ProducerKind } from '../../registry/producers.js'

export const kindWords: Readonly<Record<ProducerKind, Words>> = {
  cooperative: { vi: 'Hợp tác xã', en: 'Cooperative' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  household: { vi: 'Hộ kinh doanh', en: 'Household business' },
  'cooperative-group': { vi: 'Tổ hợp tác', en: 'Cooperative group' },
  other: { vi: 'Khác', en: 'Other' },
}

export const words = {
  producers: { vi: 'Chủ thể', en: 'Producers' },
  producer: { vi: 'Chủ thể', en: 'Producer' },
  count: { vi: 'chủ thể', en: 'producers' },
  add: { vi: 'Thêm chủ thể', en: 'Add a producer' },
  edit: { vi: 'Sửa chủ thể', en: 'Edit the producer' },
  empty: {
    vi: 'Chưa có chủ thể nào. Hãy thêm chủ thể đầu tiên, hoặc nhập cả danh sách từ tệp Excel.',
    en: 'There are no producers yet. Add the first one, or import a whole list from a spreadsheet.',
  },
  find: { vi: 'Tìm chủ thể', en: 'Find a producer' },
  name: { vi: 'Tên chủ thể', en: 'Name' },
  nameHint: {
    vi: 'Như trên giấy đăng ký, ví dụ Hợp tác xã Chè Phú Lương',
    en: 'As on the registration, such as Hợp tác xã Chè Phú Lương',
  },
  kind: { vi: 'Loại hình', en: 'Kind' },
  products: { vi: 'Sản phẩm', en: 'Products' },
  addProduct: { vi: 'Thêm sản phẩm', en: 'Add a product' },
  noProducts: {
    vi: 'Chủ thể chưa có sản phẩm nào. Thêm sản phẩm rồi mới in được tem.',
    en: 'This producer has no products yet. Add one to print labels.',
  },
  public: { vi: 'Hiện trên trang sản phẩm', en: 'Shown on product pages' },
  address: { vi: 'Địa chỉ hiện nay', en: 'Address of today' },
  addressHint: {
    vi: 'Số nhà, thôn, xóm, đường; có trên tem và trang sản phẩm',
    en: 'House, hamlet, street; stands on labels and product pages',
  },
  website: { vi: 'Trang web', en: 'Website' },
  websiteHint: { vi: 'Bắt đầu bằng https://', en: 'Begins with https://' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  publicPhone: { vi: 'Điện thoại công khai', en: 'Telephone in public' },
  private: { vi: 'Chỉ trong văn phòng', en: 'For the office only' },
  contactName: { vi: 'Người liên hệ', en: 'Contact' },
  phoneHint: {
    vi: 'Chỉ văn phòng thấy, trừ khi bạn chọn cho hiện công khai',
    en: 'Only the office sees it, unless you choose to show it',
  },
  publish: {
    vi: 'Cho hiện số điện thoại này trên trang sản phẩm',
    en: 'Show this number on product pages',
  },
  taxNumber: { vi: 'Mã số thuế', en: 'Tax number' },
  oldAddress: { vi: 'Địa chỉ ghi trên giấy chứng nhận', en: 'Address as on the certificate' },
  oldAddressHint: {
    vi: 'Xã, huyện, tỉnh cũ: giữ nguyên như đã ghi',
    en: 'Commune, district and province of then, kept as written',
  },
  barcodes: { vi: 'Mã vạch GS1', en: 'GS1 barcodes' },
  gs1Prefix: { vi: 'Mã doanh nghiệp GS1', en: 'GS1 company prefix' },
  gs1PrefixHint: {
    vi: 'Trên giấy chứng nhận mã vạch, ví dụ 8936012345; GTIN của sản phẩm sẽ được đối chiếu. Chưa có thì để trống',
    en: 'On the barcode certificate, such as 8936012345; GTINs of products are compared with it. Empty if there is none',
  },
  gs1RenewsOn: { vi: 'Hạn đóng phí duy trì', en: 'Yearly fee due on' },
  gs1Due: { vi: 'đã đến hạn', en: 'due' },
  place: { vi: 'Nơi', en: 'Place' },
  created: { vi: 'Đã thêm chủ thể.', en: 'The producer was added.' },
  changed: { vi: 'Đã lưu chủ thể.', en: 'The producer was saved.' },
} satisfies Record<string, Words>
