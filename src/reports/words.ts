/** The fixed words of the pages about reports. */
import type { Words } from '../errors.js'

export const words = {
  title: { vi: 'Báo một vấn đề', en: 'Report a problem' },
  intro: {
    vi: 'Lời báo được gửi tới nhà sản xuất và người quản trị trang này. Nếu nghi ngờ sản phẩm, đừng sử dụng và hãy giữ lại bao bì.',
    en: 'What you write goes to the producer and to those who run this site. If in doubt, do not use the product and keep its wrapping.',
  },
  what: { vi: 'Chuyện gì đã xảy ra?', en: 'What happened?' },
  tell: { vi: 'Hãy kể lại', en: 'Tell us more' },
  tellNote: {
    vi: 'Mua ở đâu, khi nào; gói hàng khác với trang tra cứu ở điểm nào.',
    en: 'Where and when you bought it; what differs from the page.',
  },
  code: { vi: 'Mã trên tem', en: 'Code on the label' },
  codeNote: {
    vi: '12 ký tự dưới mã QR. Không đọc được thì để trống.',
    en: 'The 12 characters below the QR code. Leave it empty when you cannot read them.',
  },
  photo: { vi: 'Ảnh gói hàng và tem', en: 'Photo of the pack and its label' },
  photoNote: {
    vi: 'JPEG, PNG hoặc WebP. Nơi chụp và giờ chụp ghi trong ảnh được xoá.',
    en: 'JPEG, PNG or WebP. Place and time stored in the picture are removed.',
  },
  contact: { vi: 'Điện thoại hoặc email của bạn', en: 'Your telephone number or email' },
  trap: { vi: 'Để trống ô này', en: 'Leave this field empty' },
  optional: { vi: 'không bắt buộc', en: 'optional' },
  send: { vi: 'Gửi lời báo', en: 'Send the report' },
  wrong: { vi: 'Chưa gửi được:', en: 'Not sent yet:' },
  again: { vi: 'Ảnh phải chọn lại, nếu có.', en: 'A photo has to be chosen again.' },
  received: { vi: 'Lời báo của bạn', en: 'Your report' },
  keep: {
    vi: 'Hãy lưu địa chỉ trang này: câu trả lời sẽ hiện ở đây, và chỉ ai có địa chỉ mới xem được.',
    en: 'Keep the address of this page: the answer will be shown here, and only who has the address can see it.',
  },
  state: { vi: 'Tình trạng', en: 'State' },
  filedOn: { vi: 'Gửi ngày', en: 'Sent on' },
  kind: { vi: 'Về việc', en: 'About' },
  wrote: { vi: 'Bạn đã viết', en: 'You wrote' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  answeredOn: { vi: 'ngày', en: 'on' },
} as const satisfies Record<string, Words>

/** What the contact is for, and how long it is kept. */
export const contactNote = (days: number): Words => ({
  vi: `Chỉ để nhà sản xuất và người quản trị hỏi lại hoặc trả lời bạn về việc này; xoá sau ${days} ngày.`,
  en: `Only for the producer and those who run this site to ask back or answer you about this; deleted after ${days} days.`,
})

/** What keeps a form from being taken. */
export const problems = {
  kind: { vi: 'Hãy chọn chuyện gì đã xảy ra.', en: 'Choose what happened.' },
  text: { vi: 'Hãy kể lại chuyện đã xảy ra.', en: 'Tell us what happened.' },
  'text-long': {
    vi: 'Lời kể quá dài: nhiều nhất 4.000 ký tự.',
    en: 'The text is too long: at most 4,000 characters.',
  },
  'contact-long': {
    vi: 'Điện thoại hoặc email quá dài: nhiều nhất 200 ký tự.',
    en: 'The telephone number or email is too long: at most 200 characters.',
  },
  code: {
    vi: 'Mã gõ chưa đúng: hãy kiểm tra lại từng ký tự, hoặc để trống.',
    en: 'The code is not right: check each character, or leave it empty.',
  },
  'photo-large': {
    vi: 'Ảnh quá lớn: nhiều nhất 12 MB.',
    en: 'The photo is too large: at most 12 MB.',
  },
  'photo-heic': {
    vi: 'Ảnh HEIC của iPhone chưa đọc được ở đây. Hãy chụp màn hình ảnh đó và gửi ảnh chụp màn hình, hoặc gửi ảnh JPEG (Cài đặt > Camera > Định dạng > Tương thích nhất).',
    en: "An iPhone's HEIC picture cannot be read here. Take a screenshot of it and send that, or send a JPEG (Settings > Camera > Formats > Most Compatible).",
  },
  'photo-unreadable': {
    vi: 'Không đọc được ảnh: hãy chọn ảnh JPEG, PNG hoặc WebP.',
    en: 'The photo cannot be read: choose a JPEG, PNG or WebP picture.',
  },
  stale: {
    vi: 'Biểu mẫu đã mở quá lâu. Hãy gửi lại lần nữa.',
    en: 'The form was open for too long. Send it once more.',
  },
  early: {
    vi: 'Gửi hơi nhanh. Hãy đọc lại rồi gửi sau vài giây.',
    en: 'That was quick. Read it over and send it again in a few seconds.',
  },
  trap: {
    vi: 'Một ô ẩn đã bị điền, có thể do trình duyệt tự điền. Ô đã được xoá; hãy gửi lại lần nữa.',
    en: 'A hidden field was filled in, perhaps by the browser. It is empty again; send the form once more.',
  },
  often: {
    vi: 'Đã có nhiều lời báo từ mạng của bạn. Hãy thử lại sau một giờ.',
    en: 'Many reports came from your network. Try again in an hour.',
  },
} as const satisfies Record<string, Words>

export type Problem = keyof typeof problems
