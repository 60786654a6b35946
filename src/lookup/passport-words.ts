/** The fixed words of a product's page, besides those that all public pages share. */
import type { Words } from '../errors.js'
import type { ChannelKind } from '../registry/channels.js'

export const words = {
  onLabel: { vi: 'Tên tiếng Anh', en: 'On the label' },
  openPhoto: { vi: 'Xem ảnh lớn', en: 'Open the large photo' },
  photoOf: { vi: 'Ảnh sản phẩm', en: 'Photo of the product' },
  demoPhoto: { vi: 'Hình vẽ minh hoạ', en: 'Drawing, for demonstration' },
  origin: { vi: 'Nguồn gốc', en: 'Origin' },
  place: { vi: 'Nơi sản xuất', en: 'Made in' },
  map: { vi: 'Xem vị trí trên bản đồ', en: 'See the place on a map' },
  story: { vi: 'Câu chuyện sản phẩm', en: 'The story' },
  photos: { vi: 'Ảnh', en: 'Photos' },
  standards: { vi: 'Tiêu chuẩn áp dụng', en: 'Standards applied' },
  warnings: { vi: 'Cảnh báo', en: 'Warnings' },
  usage: { vi: 'Cách dùng', en: 'How to use' },
  storage: { vi: 'Bảo quản', en: 'Storage' },
  brand: { vi: 'Thương hiệu', en: 'Brand' },
  file: { vi: 'Xem bản quyết định', en: 'See the decision' },
  round: { vi: 'Đợt', en: 'Round' },
  score: { vi: 'Điểm', en: 'Points' },
  starHistory: { vi: 'Các lần xếp hạng', en: 'Ratings over time' },
  hours: { vi: 'Mở cửa:', en: 'Open:' },
  visit: { vi: 'Mở trang bán hàng', en: 'Open the shop' },
  report: { vi: 'Báo vấn đề', en: 'Report a problem' },
  reportNote: {
    vi: 'Tem rách, sản phẩm khác với mô tả, nghi hàng giả? Hãy báo cho chủ thể và cơ quan quản lý.',
    en: 'A torn label, a product that differs, a suspected fake? Tell the producer and the programme.',
  },
} as const satisfies Record<string, Words>

export const channelWords: Readonly<Record<ChannelKind, Words>> = {
  shop: { vi: 'Cửa hàng', en: 'Shop' },
  online: { vi: 'Bán trên mạng', en: 'Online' },
  phone: { vi: 'Đặt qua điện thoại', en: 'By telephone' },
  market: { vi: 'Chợ, hội chợ', en: 'Market' },
  supermarket: { vi: 'Siêu thị', en: 'Supermarket' },
  farm: { vi: 'Tại nơi sản xuất', en: 'At the producer' },
}
