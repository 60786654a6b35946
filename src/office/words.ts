/** Words of the office's shell and of signing in. */
import type { Words } from '../errors.js'

export const words = {
  office: { vi: 'Văn phòng Nguồn', en: 'Nguồn office' },
  home: { vi: 'Trang chính', en: 'Home' },
  account: { vi: 'Tài khoản', en: 'Account' },
  menu: { vi: 'Mục lục', en: 'Menu' },
  closeMenu: { vi: 'Đóng mục lục', en: 'Close the menu' },
  labelsAndCodes: { vi: 'Tem và mã', en: 'Labels and codes' },
  registry: { vi: 'Hồ sơ', en: 'Registry' },
  watching: { vi: 'Theo dõi', en: 'Watching' },
  administration: { vi: 'Quản trị', en: 'Administration' },
  skip: { vi: 'Đến nội dung', en: 'Skip to content' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  signedOut: { vi: 'Bạn đã đăng xuất.', en: 'You are signed out.' },
  required: { vi: 'bắt buộc', en: 'required' },
  optional: { vi: 'không bắt buộc', en: 'optional' },
  send: { vi: 'Gửi', en: 'Send' },
  save: { vi: 'Lưu', en: 'Save' },
  cancel: { vi: 'Quay lại', en: 'Back' },
  fixThese: { vi: 'Chưa gửi được. Hãy xem lại:', en: 'Not sent yet. Please look at:' },
  nameOrAddress: { vi: 'E-mail hoặc số điện thoại', en: 'E-mail or telephone number' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  wrongSignIn: {
    vi: 'E-mail, số điện thoại hoặc mật khẩu không đúng.',
    en: 'The e-mail address, telephone number or password is wrong.',
  },
  tooOften: {
    vi: 'Đã thử quá nhiều lần. Hãy chờ vài phút rồi thử lại.',
    en: 'Too many tries. Wait some minutes, then try again.',
  },
  code: { vi: 'Mã xác thực', en: 'Authentication code' },
  codeHint: {
    vi: '6 chữ số trong ứng dụng xác thực, hoặc một mã dự phòng',
    en: '6 digits from your authenticator app, or a backup code',
  },
  wrongCode: {
    vi: 'Mã không đúng, đã hết hạn hoặc đã dùng rồi. Hãy chờ mã mới trong ứng dụng.',
    en: 'The code is wrong or too old, or was used already. Wait for the next one in the app.',
  },
  secondStep: { vi: 'Bước hai: mã xác thực', en: 'Second step: authentication code' },
  expired: {
    vi: 'Phiên làm việc đã hết. Đăng nhập lại là tiếp tục được, những gì bạn đã nhập vẫn còn.',
    en: 'Your session has ended. Sign in again to go on; what you typed is kept.',
  },
  kept: {
    vi: 'Bạn đã đăng nhập lại. Những gì bạn đã nhập vẫn còn, nhưng chưa được gửi.',
    en: 'You are signed in again. What you typed is kept, but has not been sent yet.',
  },
  goOn: { vi: 'Tiếp tục', en: 'Go on' },
  again: {
    vi: 'Hãy xem lại rồi gửi: lần trước chưa gửi được vì phiên làm việc đã hết.',
    en: 'Look it over and send: it was not sent before because your session had ended.',
  },
  signedInAs: { vi: 'Bạn đang đăng nhập với tên', en: 'You are signed in as' },
  wholeProgramme: { vi: 'Toàn chương trình', en: 'The whole programme' },
  invited: { vi: 'Tạo tài khoản', en: 'Make your account' },
  invitedAs: { vi: 'Bạn được mời với vai trò', en: 'You are invited as' },
  yourName: { vi: 'Họ và tên', en: 'Your name' },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  passwordHint: {
    vi: 'Ít nhất 10 ký tự; một câu dễ nhớ là tốt nhất',
    en: 'At least 10 characters; a sentence you remember is best',
  },
  passwordShort: {
    vi: 'Mật khẩu cần ít nhất 10 ký tự.',
    en: 'The password needs at least 10 characters.',
  },
  passwordLong: {
    vi: 'Mật khẩu dài nhất 128 ký tự.',
    en: 'The password may have at most 128 characters.',
  },
  needed: { vi: 'Hãy điền mục này.', en: 'Please fill this in.' },
  badAddress: {
    vi: 'Hãy nhập một địa chỉ e-mail, hoặc số điện thoại như 0912 345 678.',
    en: 'Give an e-mail address, or a telephone number such as 0912 345 678.',
  },
  welcome: { vi: 'Tài khoản đã sẵn sàng.', en: 'Your account is ready.' },
  linkSignIn: { vi: 'Đăng nhập bằng liên kết', en: 'Sign in by link' },
  linkSignInHint: {
    vi: 'Liên kết này chỉ dùng được một lần. Bấm nút để đăng nhập.',
    en: 'This link works once. Press the button to sign in.',
  },
  setPassword: { vi: 'Đặt mật khẩu mới', en: 'Set a new password' },
  passwordSet: {
    vi: 'Đã đặt mật khẩu mới. Hãy đăng nhập.',
    en: 'The new password is set. Please sign in.',
  },
} satisfies Record<string, Words>
