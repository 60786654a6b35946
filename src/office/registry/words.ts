/** Words that pages of the registry share. */
import type { Words } from '../../errors.js'

export const words = {
  registry: { vi: 'Sổ đăng ký', en: 'Registry' },
  search: { vi: 'Tìm', en: 'Search' },
  searchLabel: { vi: 'Tên, GTIN', en: 'Name, GTIN' },
  all: { vi: 'Tất cả', en: 'All' },
  edit: { vi: 'Sửa', en: 'Edit' },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu.', en: 'Saved.' },
  add: { vi: 'Thêm', en: 'Add' },
  remove: { vi: 'Xoá', en: 'Remove' },
  removed: { vi: 'Đã xoá.', en: 'Removed.' },
  back: { vi: 'Quay lại', en: 'Back' },
  none: { vi: 'Chưa có', en: 'None yet' },
  noneFound: {
    vi: 'Không tìm thấy. Thử ít chữ hơn; không cần gõ dấu.',
    en: 'Nothing found. Try fewer words; marks are not needed.',
  },
  pages: { vi: 'Các trang', en: 'Pages' },
  previous: { vi: 'Trang trước', en: 'Previous page' },
  next: { vi: 'Trang sau', en: 'Next page' },
  needed: { vi: 'Hãy điền mục này.', en: 'Please fill this in.' },
  fileNeeded: { vi: 'Hãy chọn một tập tin.', en: 'Please choose a file.' },
  privateOnes: {
    vi: 'Chỉ dùng trong văn phòng, không hiện công khai',
    en: 'For the office only, never shown in public',
  },
  province: { vi: 'Tỉnh, thành phố', en: 'Province or city' },
  provinceHint: {
    vi: 'Tên hiện nay hoặc tên trước 01/07/2025; tên cũ được chuyển sang tỉnh mới',
    en: 'The name of today or of before 01/07/2025; an old name leads to the new province',
  },
  commune: { vi: 'Xã, phường, đặc khu', en: 'Commune or ward' },
  somebody: { vi: 'Người khác', en: 'Somebody else' },
  changedMeanwhile: (who: Words): Words => ({
    vi: `${who.vi} vừa sửa trong lúc bạn đang nhập. Những gì bạn đã nhập vẫn còn: hãy xem các mục dưới đây rồi lưu lần nữa.`,
    en: `${who.en} changed this while you were typing. What you typed is kept: look at the fields below, then save again.`,
  }),
  alsoChanged: (who: Words, text: string): Words => ({
    vi: `${who.vi} đã ghi: “${text}”. Trong ô là nội dung của bạn; khi lưu, nội dung trong ô được giữ.`,
    en: `${who.en} wrote: “${text}”. The field holds yours; saving keeps what stands in the field.`,
  }),
  theirsTaken: (who: Words, text: string): Words => ({
    vi: `${who.vi} đã sửa mục này thành “${text}”; ô đã lấy nội dung mới.`,
    en: `${who.en} changed this to “${text}”; the field has taken it over.`,
  }),
  provinceMoved: (from: string, to: string): Words => ({
    vi: `“${from}” nay thuộc ${to}.`,
    en: `“${from}” is part of ${to} now.`,
  }),
  communeUnlike: (text: string, province: string, near: string): Words => ({
    vi: `Không có “${text}” ở ${province}.${near === '' ? '' : ` Có phải: ${near}?`} Nếu đúng như đã gõ, hãy lưu lần nữa.`,
    en: `There is no “${text}” in ${province}.${near === '' ? '' : ` Did you mean ${near}?`} If it is right as typed, save again.`,
  }),
  outsideScope: {
    vi: 'Bạn chỉ quản lý chủ thể của tỉnh mình.',
    en: 'You look after producers of your own province alone.',
  },
} satisfies Record<string, Words | ((...args: never[]) => Words)>
