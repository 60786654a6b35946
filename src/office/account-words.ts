/** Words of the pages about one's own account. */
import type { Words } from '../errors.js'

export const words = {
  signInWith: { vi: 'Đăng nhập bằng', en: 'Sign in with' },
  role: { vi: 'Vai trò', en: 'Role' },
  secondFactor: { vi: 'Xác thực hai bước', en: 'Two-step sign-in' },
  isOn: { vi: 'Đang bật', en: 'On' },
  isOff: { vi: 'Chưa bật', en: 'Off' },
  whySecond: {
    vi: 'Ngoài mật khẩu, mỗi lần đăng nhập cần một mã trong điện thoại của bạn: ai biết mật khẩu cũng không vào được.',
    en: 'Besides the password every sign-in asks for a code from your phone: knowing the password is not enough.',
  },
  setUp: { vi: 'Cài đặt', en: 'Set up' },
  remove: { vi: 'Tắt', en: 'Turn off' },
  currentPassword: { vi: 'Mật khẩu hiện nay', en: 'Current password' },
  wrongPassword: { vi: 'Mật khẩu không đúng.', en: 'The password is wrong.' },
  changePassword: { vi: 'Đổi mật khẩu', en: 'Change password' },
  othersEnd: {
    vi: 'Các phiên làm việc khác của bạn sẽ kết thúc.',
    en: 'Your other sessions will end.',
  },
  passwordChanged: { vi: 'Đã đổi mật khẩu.', en: 'The password is changed.' },
  next: { vi: 'Tiếp tục', en: 'Go on' },
  scan: {
    vi: '1. Quét mã này bằng ứng dụng xác thực (Google Authenticator, Microsoft Authenticator, …).',
    en: '1. Scan this with an authenticator app (Google Authenticator, Microsoft Authenticator, …).',
  },
  orType: { vi: 'Hoặc nhập khoá này vào ứng dụng:', en: 'Or type this key into the app:' },
  saveCodes: {
    vi: '2. Chép các mã dự phòng này ra giấy. Mỗi mã dùng được một lần khi bạn không có điện thoại.',
    en: '2. Write these backup codes down. Each works once when you do not have your phone.',
  },
  typeCode: { vi: '3. Nhập mã 6 số trong ứng dụng', en: '3. Type the 6 digits from the app' },
  turnOn: { vi: 'Bật xác thực hai bước', en: 'Turn two-step sign-in on' },
  nowOn: { vi: 'Đã bật xác thực hai bước.', en: 'Two-step sign-in is on.' },
  nowOff: { vi: 'Đã tắt xác thực hai bước.', en: 'Two-step sign-in is off.' },
  startAgain: { vi: 'Làm lại từ đầu', en: 'Start again' },
  qr: { vi: 'Mã QR cho ứng dụng xác thực', en: 'QR code for the authenticator app' },
  sessions: { vi: 'Phiên làm việc', en: 'Sessions' },
  device: { vi: 'Thiết bị', en: 'Device' },
  since: { vi: 'Từ', en: 'Since' },
  thisOne: { vi: 'phiên này', en: 'this one' },
  unknownDevice: { vi: 'Không rõ', en: 'Unknown' },
  end: { vi: 'Kết thúc', en: 'End' },
  endSession: { vi: 'Kết thúc phiên làm việc', en: 'End session' },
  ended: { vi: 'Đã kết thúc phiên làm việc.', en: 'The session has ended.' },
  due: {
    vi: 'Người quản trị đã gỡ xác thực hai bước của bạn. Hãy cài lại trước khi làm việc tiếp.',
    en: 'An administrator has removed your two-step sign-in. Set it up again before you go on.',
  },
  confirm: { vi: 'Mã xác thực', en: 'Authentication code' },
  confirmHint: {
    vi: 'Việc lớn cần mã mới trong ứng dụng xác thực của bạn',
    en: 'A large decision asks for a fresh code from your authenticator app',
  },
} satisfies Record<string, Words>
