/** The fixed words of the catalogue. */
import type { Words } from '../errors.js'

export const words = {
  title: { vi: 'Sản phẩm OCOP', en: 'OCOP products' },
  about: {
    vi: 'Sản phẩm có tem truy xuất trên hệ thống này, với số sao còn hiệu lực hôm nay.',
    en: 'Products with traceability labels of this service, and the stars they hold today.',
  },
  search: { vi: 'Tìm theo tên, chủ thể, nơi sản xuất', en: 'Name, producer or place' },
  find: { vi: 'Tìm', en: 'Search' },
  none: { vi: 'Chưa có sản phẩm nào.', en: 'There are no products yet.' },
  noneFound: {
    vi: 'Không tìm thấy sản phẩm nào. Hãy thử ít chữ hơn; không cần gõ dấu.',
    en: 'No product was found. Try fewer words; marks are not needed.',
  },
  all: { vi: 'Xem tất cả sản phẩm', en: 'All products' },
  noStars: { vi: 'chưa có sao còn hiệu lực', en: 'no stars in force' },
  pages: { vi: 'Các trang', en: 'Pages' },
  before: { vi: '← Trang trước', en: '← Previous page' },
  after: { vi: 'Trang sau →', en: 'Next page →' },
} as const satisfies Record<string, Words>

export const starsWords = (stars: number): Words => ({
  vi: `${stars} sao`,
  en: stars === 1 ? '1 star' : `${stars} stars`,
})
