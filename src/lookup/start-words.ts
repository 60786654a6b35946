/** Words of the start page, of the help with typing, and of the gate. */
import type { Words } from '../errors.js'
import type { Tone } from './verdict-words.js'

export const words = {
  holdTitle: { vi: 'Bấm nút để xem tiếp', en: 'One tap to go on' },
  holdLine: { vi: 'Hãy bấm nút để xem kết quả', en: 'Press the button to see the answer' },
  holdSentence: {
    vi: 'Vừa có nhiều lượt tra những mã không có thật, từ mạng này hoặc trên cả hệ thống. Nút này để phân biệt người với máy; chưa mã nào được kiểm tra.',
    en: 'Many codes that do not exist were just asked for, from this network or everywhere. The button tells people from programs; no code has been looked at yet.',
  },
  holdButton: { vi: 'Xem kết quả', en: 'Show the answer' },
  typedWas: { vi: 'Bạn đã gõ', en: 'You typed' },
  alike: { vi: 'Dễ nhầm với nhau:', en: 'Easily taken for each other:' },
  forgiven: {
    vi: 'O được đọc là số 0; I và L được đọc là số 1.',
    en: 'O is read as 0; I and L are read as 1.',
  },
  keyboard: {
    vi: 'Bàn phím tiếng Việt đã đổi chữ. Hãy chuyển bàn phím sang tiếng Anh rồi gõ lại.',
    en: 'A Vietnamese keyboard has changed the letters. Switch the keyboard to English and type again.',
  },
  unknownTyped: { vi: 'Mã đã tra', en: 'Code looked up' },
  report: { vi: 'Báo cho chúng tôi về tem này', en: 'Report this label' },
  scan: { vi: 'Quét mã QR bằng máy ảnh', en: 'Scan the QR code with the camera' },
  camera: {
    vi: 'Đưa mã QR trên tem vào khung hình',
    en: 'Hold the QR code of the label in the frame',
  },
  torch: { vi: 'Đèn', en: 'Light' },
  close: { vi: 'Đóng', en: 'Close' },
  starting: { vi: 'Đang mở máy ảnh…', en: 'Opening the camera…' },
  looking: { vi: 'Đang tìm mã QR…', en: 'Looking for a QR code…' },
  denied: {
    vi: 'Trình duyệt chưa cho phép dùng máy ảnh. Hãy cho phép, hoặc đóng lại và gõ mã.',
    en: 'The browser does not allow the camera. Allow it, or close this and type the code.',
  },
  noCamera: {
    vi: 'Không mở được máy ảnh. Hãy đóng lại và gõ mã.',
    en: 'The camera cannot be opened. Close this and type the code.',
  },
  foreign: {
    vi: 'Mã QR này không phải của chúng tôi: nó dẫn tới {host}. Trang đó không được mở.',
    en: 'This QR code is not ours: it leads to {host}. That page was not opened.',
  },
  noAddress: {
    vi: 'Mã QR này không phải của chúng tôi.',
    en: 'This QR code is not one of ours.',
  },
  checks: { vi: 'Đã tra trên máy này', en: 'Looked up on this device' },
  checksNote: {
    vi: 'Mười lượt gần nhất, chỉ lưu trên máy này.',
    en: 'The last ten, kept on this device only.',
  },
  clear: { vi: 'Xoá danh sách', en: 'Clear the list' },
  cleared: { vi: 'Đã xoá danh sách.', en: 'The list was cleared.' },
  noVerdict: { vi: 'Chưa có kết quả', en: 'No answer yet' },
} as const satisfies Record<string, Words>

/** Every verdict in a few words, for the list of the last look-ups. */
export const shortVerdicts: Readonly<
  Record<string, { readonly tone: Tone; readonly line: Words }>
> = {
  valid: { tone: 'good', line: { vi: 'Mã hợp lệ', en: 'Valid code' } },
  attention: {
    tone: 'warn',
    line: { vi: 'Mã hợp lệ, cần so sánh kỹ', en: 'Valid code, compare with care' },
  },
  suspect: { tone: 'warn', line: { vi: 'Mã đã bị sao chép', en: 'This code was copied' } },
  inactive: { tone: 'warn', line: { vi: 'Mã chưa được kích hoạt', en: 'Not activated' } },
  expired: { tone: 'warn', line: { vi: 'Đã hết hạn sử dụng', en: 'Past its use-by date' } },
  recalled: { tone: 'bad', line: { vi: 'Đang bị thu hồi', en: 'Being recalled' } },
  revoked: { tone: 'bad', line: { vi: 'Mã đã bị vô hiệu hoá', en: 'This code was revoked' } },
  lost: { tone: 'warn', line: { vi: 'Dữ liệu đang được khôi phục', en: 'Record being restored' } },
  unknown: { tone: 'none', line: { vi: 'Không có trong hệ thống', en: 'Not one of our codes' } },
  mismatch: {
    tone: 'bad',
    line: { vi: 'Mã không thuộc sản phẩm này', en: 'Does not belong to this product' },
  },
  mistyped: { tone: 'none', line: { vi: 'Mã chưa đúng', en: 'Not a code' } },
  product: { tone: 'none', line: { vi: 'Mã chung của sản phẩm', en: 'Product code' } },
}
