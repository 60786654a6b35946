/** The fixed words of the public pages. */
import type { Words } from '../errors.js'
import type { ProductSnapshot } from '../registry/product-versions.js'

export const words = {
  home: { vi: 'Nguồn – về trang tra cứu', en: 'Nguồn – to the start page' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  demo: {
    vi: 'Dữ liệu minh hoạ: chủ thể và sản phẩm này không có thật.',
    en: 'Demonstration data: this producer and product are invented.',
  },
  alsoApplies: { vi: 'Ngoài ra:', en: 'Also:' },
  noProducer: { vi: 'Chưa rõ chủ thể sản xuất', en: 'Producer not known' },
  noPlace: { vi: 'Chưa rõ nơi sản xuất', en: 'Origin not known' },
  lot: { vi: 'Lô', en: 'Lot' },
  madeOn: { vi: 'Ngày sản xuất', en: 'Made on' },
  expiresOn: { vi: 'Hạn sử dụng', en: 'Use by' },
  compare: { vi: 'So sánh với gói trên tay', en: 'Compare with the pack you hold' },
  compareAddress: { vi: 'Địa chỉ in cạnh mã QR', en: 'Address beside the QR code' },
  compareNumber: { vi: 'Số thứ tự (nếu có in)', en: 'Running number (if printed)' },
  compareNote: {
    vi: 'Khác một điểm, hoặc địa chỉ trên trình duyệt khác địa chỉ in: đừng tin tem. Tem giống cả cũng có thể là bản chép.',
    en: 'One difference, or another address in the browser than the printed one: do not trust the label. A label that agrees may still be a copy.',
  },
  history: { vi: 'Gói này đã được quét', en: 'Scans of this pack' },
  historyNote: {
    vi: 'Mỗi gói có mã riêng. Nhiều lần quét trước khi mua có thể là do tem bị chép lại.',
    en: 'Each pack has a code of its own. Many scans before it was bought may mean a copied label.',
  },
  certificate: { vi: 'Chứng nhận OCOP', en: 'OCOP certificate' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  decidedOn: { vi: 'Ngày ký', en: 'Dated' },
  decidedBy: { vi: 'Cơ quan', en: 'Issued by' },
  validUntil: { vi: 'Có giá trị đến', en: 'Valid until' },
  rated: { vi: 'Xếp hạng', en: 'Rating' },
  noDate: { vi: 'chưa có ngày', en: 'date not known' },
  earlier: { vi: 'Trước đó:', en: 'Before:' },
  register: {
    vi: 'Tra trên hệ thống OCOP quốc gia',
    en: 'Look it up in the national OCOP system',
  },
  notRegister: {
    vi: 'Trang này không phải là hệ thống của nhà nước.',
    en: 'This page is not the state register.',
  },
  law: { vi: 'Thông tin sản phẩm', en: 'About the product' },
  group: { vi: 'Nhóm', en: 'Group' },
  netContent: { vi: 'Khối lượng, thể tích', en: 'Net content' },
  ingredients: { vi: 'Thành phần', en: 'Ingredients' },
  shelfLife: { vi: 'Thời hạn sử dụng', en: 'Shelf life' },
  days: { vi: 'ngày', en: 'days' },
  address: { vi: 'Địa chỉ chủ thể', en: "Producer's address" },
  oldAddress: { vi: 'Địa danh cũ', en: 'Former place names' },
  story: { vi: 'Câu chuyện', en: 'Story' },
  gtin: { vi: 'Mã GTIN', en: 'GTIN' },
  changes: {
    vi: 'Thông tin trên là của ngày kích hoạt gói này. Sau đó đã thay đổi:',
    en: 'The above is of the day this pack was activated. Changed since:',
  },
  buy: { vi: 'Mua ở đâu', en: 'Where to buy' },
  website: { vi: 'Trang của chủ thể', en: "Producer's website" },
  call: { vi: 'Gọi', en: 'Call' },
  packCode: { vi: 'Mã của gói này', en: 'Code of this pack' },
  checkedAt: { vi: 'Kiểm tra lúc', en: 'Checked at' },
  typeCode: { vi: 'Mã trên tem (12 ký tự)', en: 'Code on the label (12 characters)' },
  typeAgain: { vi: 'Gõ lại mã', en: 'Type the code again' },
  look: { vi: 'Tra cứu', en: 'Look up' },
  start: { vi: 'Tra cứu nguồn gốc gói hàng', en: 'Where does this pack come from?' },
  startNote: {
    vi: 'Quét mã QR trên tem bằng máy ảnh của điện thoại, hoặc gõ mã 12 ký tự in dưới mã QR.',
    en: "Scan the QR code on the label with your phone's camera, or type the 12 characters printed below it.",
  },
  startDescription: {
    vi: 'Quét mã QR hoặc gõ mã 12 ký tự trên tem để biết gói hàng do ai làm, ở đâu, chứng nhận OCOP còn hiệu lực hay không và mã đã được quét bao nhiêu lần.',
    en: 'Scan the QR code or type the 12 characters on a label: who made this pack and where, whether its OCOP certificate is in force, and how often the code was scanned.',
  },
  productDescription: {
    vi: 'nguồn gốc, chứng nhận OCOP, thông tin sản phẩm và nơi mua',
    en: 'origin, OCOP certificate, product facts and where to buy',
  },
  products: { vi: 'Sản phẩm OCOP có tem ở đây', en: 'OCOP products with labels of ours' },
  startForgiving: {
    vi: 'Chữ hoa hay chữ thường, có hay không có gạch nối đều được.',
    en: 'Capitals or not, with or without hyphens: all are read.',
  },
} as const satisfies Record<string, Words>

/** Parts of a product that may change after a pack was activated. */
export const changedField: Readonly<Record<keyof ProductSnapshot, Words>> = {
  name: { vi: 'tên', en: 'name' },
  gtin: { vi: 'mã GTIN', en: 'GTIN' },
  group: { vi: 'nhóm', en: 'group' },
  netContent: { vi: 'khối lượng, thể tích', en: 'net content' },
  ingredients: { vi: 'thành phần', en: 'ingredients' },
  shelfLifeDays: { vi: 'thời hạn sử dụng', en: 'shelf life' },
  story: { vi: 'câu chuyện', en: 'story' },
  producer: { vi: 'chủ thể', en: 'producer' },
  origin: { vi: 'nơi sản xuất', en: 'origin' },
}
