/** Words of the pages about passkeys. */
import type { Words } from '../errors.js'

export const words = {
  passkeys: { vi: 'Khoá đăng nhập', en: 'Passkeys' },
  passkey: { vi: 'Khoá đăng nhập', en: 'Passkey' },
  why: {
    vi: 'Đăng nhập bằng vân tay, khuôn mặt hoặc mã PIN của thiết bị, không cần mật khẩu.',
    en: 'Sign in with the fingerprint, face or PIN of your device, without a password.',
  },
  name: { vi: 'Tên', en: 'Name' },
  since: { vi: 'Từ', en: 'Since' },
  add: { vi: 'Thêm khoá đăng nhập', en: 'Add a passkey' },
  added: { vi: 'Đã thêm khoá đăng nhập.', en: 'The passkey is added.' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  removed: { vi: 'Đã bỏ khoá đăng nhập.', en: 'The passkey is removed.' },
  signIn: { vi: 'Đăng nhập bằng khoá', en: 'Sign in with a passkey' },
  deviceAsks: {
    vi: 'Bấm nút; thiết bị sẽ hỏi vân tay, khuôn mặt hoặc mã PIN.',
    en: 'Press the button; your device asks for fingerprint, face or PIN.',
  },
  needsScript: {
    vi: 'Khoá đăng nhập cần JavaScript và một trình duyệt mới.',
    en: 'Passkeys need JavaScript and a recent browser.',
  },
  needsName: {
    vi: 'Khoá đăng nhập chỉ dùng được khi máy chủ có tên miền (BASE_URL), không dùng được với địa chỉ IP.',
    en: 'Passkeys work only where the server has a host name (BASE_URL), not with an IP address.',
  },
  signInAnew: {
    vi: 'Hãy đăng xuất rồi đăng nhập lại trước khi thêm khoá.',
    en: 'Sign out and in again before adding a passkey.',
  },
  notTaken: {
    vi: 'Thiết bị chưa trả lời đúng. Hãy thử lại.',
    en: 'The device did not give the right answer. Please try again.',
  },
} satisfies Record<string, Words>
