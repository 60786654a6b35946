/** Words of the pages about people. */
import type { Words } from '../errors.js'

export const words = {
  people: { vi: 'Mọi người', en: 'People' },
  invite: { vi: 'Mời một người', en: 'Invite somebody' },
  name: { vi: 'Họ và tên', en: 'Name' },
  role: { vi: 'Vai trò', en: 'Role' },
  scope: { vi: 'Phạm vi', en: 'Scope' },
  state: { vi: 'Tình trạng', en: 'State' },
  active: { vi: 'đang dùng', en: 'active' },
  closed: { vi: 'đã đóng', en: 'closed' },
  secondFactor: { vi: 'hai bước', en: 'two-step' },
  roleNeeded: { vi: 'Hãy chọn vai trò.', en: 'Choose a role.' },
  producers: { vi: 'Chủ thể', en: 'Producers' },
  producersHint: {
    vi: 'Chủ cơ sở và nhân viên: một chủ thể; tư vấn: một hoặc nhiều',
    en: 'Owners and staff: one; consultants: one or more',
  },
  province: { vi: 'Tỉnh', en: 'Province' },
  provinceHint: {
    vi: 'Chỉ với quản trị và giám sát của một tỉnh; để trống là toàn chương trình',
    en: 'Only for administrators and auditors of one province; empty means the whole programme',
  },
  provinceUnknown: { vi: 'Không có tỉnh này.', en: 'There is no such province.' },
  address: { vi: 'E-mail hoặc số điện thoại', en: 'E-mail or telephone number' },
  addressHint: {
    vi: 'Để trống nếu chưa biết: người được mời tự điền',
    en: 'Leave empty when you do not know it: they fill it in themselves',
  },
  mayNotInvite: {
    vi: 'Bạn không mời được vai trò này trong phạm vi này.',
    en: 'You may not invite this role for this scope.',
  },
  giveLink: {
    vi: 'Hãy gửi liên kết này cho người ấy. Nó chỉ hiện một lần ở đây và chỉ dùng được một lần.',
    en: 'Give them this link. It is shown only here and now, and works once.',
  },
  mailed: { vi: 'Đã gửi thư kèm liên kết đến', en: 'A letter with the link went to' },
  notMailed: {
    vi: 'Không gửi được thư; hãy tự gửi liên kết.',
    en: 'The letter could not be sent; pass the link on yourself.',
  },
  link: { vi: 'Liên kết dùng một lần', en: 'One-time link' },
  reset: { vi: 'Liên kết đặt mật khẩu mới', en: 'Link to set a new password' },
  resetHint: {
    vi: 'Ai có liên kết này đặt được mật khẩu mới của người ấy; xác thực hai bước vẫn giữ nguyên.',
    en: 'Whoever has the link can set their password; two-step sign-in stays.',
  },
  makeLink: { vi: 'Tạo liên kết', en: 'Make the link' },
  close: { vi: 'Đóng tài khoản', en: 'Close account' },
  closeHint: {
    vi: 'Người này không đăng nhập được nữa, mọi phiên làm việc kết thúc ngay. Việc họ đã làm vẫn còn trong nhật ký.',
    en: 'They can no longer sign in, and all their sessions end now. What they did stays in the audit trail.',
  },
  wasClosed: { vi: 'Đã đóng tài khoản.', en: 'The account is closed.' },
  notYourself: {
    vi: 'Bạn không thể đóng tài khoản của chính mình.',
    en: 'You cannot close your own account.',
  },
  nobody: { vi: 'Chưa có ai trong phạm vi của bạn.', en: 'There is nobody within your scope yet.' },
  signInWith: { vi: 'Đăng nhập bằng', en: 'Signs in with' },
  twoSteps: { vi: 'Xác thực hai bước', en: 'Two-step sign-in' },
  on: { vi: 'đang bật', en: 'on' },
  off: { vi: 'chưa bật', en: 'off' },
  rights: { vi: 'Quyền riêng', en: 'Rights of their own' },
  noRights: { vi: 'không có', en: 'none' },
  wholeProgramme: { vi: 'toàn chương trình', en: 'the whole programme' },
  changeRole: { vi: 'Đổi vai trò và phạm vi', en: 'Change role and scope' },
  changeRoleHint: {
    vi: 'Có hiệu lực ngay ở trang tiếp theo người ấy mở. Quyền riêng đã cho sẽ hết.',
    en: 'Holds with the next page they open. Rights of their own end.',
  },
  roleChanged: { vi: 'Đã đổi vai trò và phạm vi.', en: 'Role and scope are changed.' },
  save: { vi: 'Lưu', en: 'Save' },
  changeRights: { vi: 'Đổi quyền riêng', en: 'Change rights of their own' },
  rightsHint: {
    vi: 'Những quyền này giúp làm giả tem nếu rơi vào tay kẻ xấu; chỉ cho người thật cần. Mỗi lần dùng đều vào nhật ký.',
    en: 'In the wrong hands these help to counterfeit labels: give them to whoever truly needs them. Every use is audited.',
  },
  rightsChanged: { vi: 'Đã đổi quyền riêng.', en: 'Rights are changed.' },
  sessions: { vi: 'Phiên làm việc đang mở', en: 'Open sessions' },
  noSessions: { vi: 'Không có phiên nào đang mở.', en: 'No session is open.' },
  endAll: { vi: 'Kết thúc mọi phiên', en: 'End all sessions' },
  endAllHint: {
    vi: 'Người ấy phải đăng nhập lại ở mọi thiết bị.',
    en: 'They must sign in again on every device.',
  },
  sessionsEnded: { vi: 'Đã kết thúc mọi phiên.', en: 'All sessions have ended.' },
  removeSecond: { vi: 'Gỡ xác thực hai bước đã mất', en: 'Remove a lost second factor' },
  removeSecondHint: {
    vi: 'Chỉ khi người ấy mất điện thoại và hết mã dự phòng; hãy gọi hỏi chính người ấy trước. Mọi phiên kết thúc, và ai có quyền vô hiệu hoá tem phải cài lại ngay khi đăng nhập.',
    en: 'Only when they lost phone and backup codes; call and ask them first. All sessions end, and whoever may revoke labels must set it up again when they sign in.',
  },
  secondRemoved: {
    vi: 'Đã gỡ xác thực hai bước.',
    en: 'Two-step sign-in is removed.',
  },
  secondRemovedTold: {
    vi: 'Đã gỡ xác thực hai bước và gửi thư báo cho người ấy.',
    en: 'Two-step sign-in is removed, and a letter tells them.',
  },
  back: { vi: 'Về danh sách', en: 'To the list' },
  toPerson: { vi: 'Quay lại', en: 'Back' },
  forgotten: { vi: 'Quên mật khẩu', en: 'Forgotten password' },
  forgottenHint: {
    vi: 'Chúng tôi gửi cho bạn một liên kết để đặt mật khẩu mới.',
    en: 'We send you a link to set a new password.',
  },
  askAdministrator: {
    vi: 'Máy chủ này không gửi thư được. Hãy nhờ người quản trị (hoặc chủ cơ sở) tạo cho bạn liên kết đặt mật khẩu mới.',
    en: 'This server cannot send mail. Ask an administrator (or the owner of your producer) for a link to set a new password.',
  },
  sentIfKnown: {
    vi: 'Nếu có tài khoản với e-mail này, thư đã được gửi đi. Không có e-mail? Hãy nhờ người quản trị.',
    en: 'If there is an account with this e-mail address, a letter is on its way. No e-mail? Ask an administrator.',
  },
} satisfies Record<string, Words>
