/** Words of the search over everything. */
import type { Words } from '../../errors.js'

export const words = {
  search: { vi: 'Tìm kiếm', en: 'Search' },
  label: {
    vi: 'Mã trên tem, GTIN, sản phẩm, chủ thể hoặc số quyết định',
    en: 'Code on a label, GTIN, product, producer or decision number',
  },
  hint: {
    vi: 'Không cần gõ dấu; mã gõ liền hay cách nhóm đều được.',
    en: 'Marks are not needed; codes with or without spaces.',
  },
  code: { vi: 'Mã trên tem', en: 'Code on a label' },
  codeUnknown: { vi: 'Mã này không có trong hệ thống.', en: 'This is not one of our codes.' },
  codeLost: {
    vi: 'Mã do hệ thống phát hành nhưng dữ liệu đang được khôi phục.',
    en: 'Issued by us; its record is being restored.',
  },
  codeOthers: {
    vi: 'Mã này thuộc chủ thể ngoài phạm vi của bạn.',
    en: 'This code is of a producer outside your scope.',
  },
  printed: { vi: 'Số trên tem', en: 'Number on the label' },
  pack: { vi: 'Xem câu chuyện, vô hiệu hoá', en: 'Its story, and revoking it' },
  unbound: { vi: 'chưa gắn sản phẩm', en: 'not bound to a product' },
  active: { vi: 'Kích hoạt', en: 'Activated' },
  notActive: { vi: 'chưa', en: 'not yet' },
  more: { vi: 'Xem tất cả', en: 'See all' },
} satisfies Record<string, Words>
