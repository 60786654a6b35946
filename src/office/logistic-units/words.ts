/** Words of pallets and cartons. */
import type { Words } from '../../errors.js'
import { formatNumber } from '../../language/format.js'

export const words = {
  menu: { vi: 'Kiện hàng', en: 'Pallets, cartons' },
  title: { vi: 'Nhãn kiện hàng (SSCC)', en: 'Labels of pallets and cartons (SSCC)' },
  explain: {
    vi: 'Mỗi kiện có một mã riêng bắt đầu bằng mã doanh nghiệp GS1 của chủ thể; siêu thị và kho quét mã này khi nhận hàng.',
    en: "Each unit has a number of its own that begins with the producer's GS1 company prefix; shops and stores scan it when goods come in.",
  },
  product: { vi: 'Sản phẩm', en: 'Product' },
  productHint: {
    vi: 'Chỉ sản phẩm đã có mã GTIN và chủ thể có mã doanh nghiệp GS1',
    en: 'Only products with a GTIN, of a producer with a GS1 company prefix',
  },
  lot: { vi: 'Lô', en: 'Lot' },
  lotHint: { vi: 'Số lô ghi trên kiện', en: 'Number of the lot in it' },
  count: { vi: 'Số sản phẩm trong mỗi kiện', en: 'Items in each unit' },
  units: { vi: 'Số kiện', en: 'Units' },
  make: { vi: 'Cấp mã kiện', en: 'Number them' },
  none: {
    vi: 'Chưa có sản phẩm nào có GTIN và mã doanh nghiệp GS1. Hãy ghi GTIN vào sản phẩm, mã doanh nghiệp vào hồ sơ chủ thể.',
    en: "No product has a GTIN and a GS1 company prefix yet. Write the GTIN into the product, the prefix into the producer's record.",
  },
  openProducts: { vi: 'Mở danh mục sản phẩm', en: 'Open the products' },
  unknownProduct: { vi: 'Hãy chọn một sản phẩm.', en: 'Choose a product.' },
  unknownLot: { vi: 'Sản phẩm không có lô này.', en: 'The product has no such lot.' },
  badCount: { vi: 'Hãy ghi một số nguyên lớn hơn 0.', en: 'Write a whole number above 0.' },
  of: { vi: 'Kiện hàng của', en: 'Units of' },
  sscc: { vi: 'Mã kiện (SSCC)', en: 'SSCC' },
  madeAt: { vi: 'Lúc', en: 'At' },
  a6: { vi: 'Nhãn A6 của các kiện này (PDF)', en: 'A6 labels of these units (PDF)' },
  a5: { vi: 'Nhãn A5 của các kiện này (PDF)', en: 'A5 labels of these units (PDF)' },
  again: { vi: 'Nhãn', en: 'Label' },
  more: { vi: 'Cấp thêm', en: 'More units' },
  all: { vi: 'Mọi kiện của sản phẩm', en: 'All units of the product' },
} as const

export const madeUnits = (units: number): Words => ({
  vi: `Đã cấp mã cho ${formatNumber(units, 'vi')} kiện. Tải nhãn ở dưới.`,
  en: `${formatNumber(units, 'en')} units have their numbers. Download the labels below.`,
})
