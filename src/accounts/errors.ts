/** What can go wrong with who may do what. */
import { catalogue } from '../errors.js'

export const fail = catalogue({
  'token-missing': {
    status: 401,
    say: () => ({
      vi: 'Cần mã truy cập: gửi kèm tiêu đề "Authorization: Bearer …".',
      en: 'An access token is needed: send the header "Authorization: Bearer …".',
    }),
  },
  'token-invalid': {
    status: 401,
    say: () => ({
      vi: 'Mã truy cập không đúng, đã hết hạn hoặc đã bị thu hồi.',
      en: 'The access token is wrong, has expired or was withdrawn.',
    }),
  },
  'token-not-found': {
    status: 404,
    say: (id: string) => ({
      vi: `Không tìm thấy mã truy cập ${id}.`,
      en: `There is no access token ${id}.`,
    }),
  },
  'token-role': {
    status: 400,
    say: () => ({
      vi: 'Vai trò phải là "administrator", hoặc "producer" kèm một chủ thể.',
      en: 'The role must be "administrator", or "producer" together with a producer.',
    }),
  },
  'token-scope': {
    status: 400,
    say: (scope: string, known: readonly string[]) => ({
      vi: `"${scope.slice(0, 60)}" không phải là phạm vi của mã truy cập này. Chọn trong: ${known.join(', ')}.`,
      en: `"${scope.slice(0, 60)}" is no scope of this access token. Choose from: ${known.join(', ')}.`,
    }),
  },
  'token-label': {
    status: 400,
    say: () => ({
      vi: 'Mã truy cập cần một tên gợi nhớ, dài từ 1 đến 100 ký tự.',
      en: 'An access token needs a name to know it by, of 1 to 100 characters.',
    }),
  },
  'token-quota-invalid': {
    status: 400,
    say: () => ({
      vi: 'Hạn mức mã phải là số nguyên từ 1 đến 1.000.000.000.000.',
      en: 'The quota of codes must be a whole number from 1 to 1,000,000,000,000.',
    }),
  },
  'token-expiry-past': {
    status: 400,
    say: () => ({
      vi: 'Ngày hết hạn của mã truy cập phải ở tương lai.',
      en: 'The last day of an access token must lie in the future.',
    }),
  },
  'token-quota-spent': {
    status: 409,
    say: (left: number) => ({
      vi: `Mã truy cập này chỉ còn được cấp ${String(left)} mã. Hãy xin hạn mức lớn hơn.`,
      en: `This access token may issue only ${String(left)} more codes. Ask for a larger quota.`,
    }),
  },
  'scope-missing': {
    status: 403,
    say: (scope: string) => ({
      vi: `Mã truy cập này không có phạm vi ${scope}.`,
      en: `This access token does not have the scope ${scope}.`,
    }),
  },
  'not-allowed': {
    status: 403,
    say: (role: string) => ({
      vi: `Việc này cần quyền ${role}.`,
      en: `This needs the role ${role}.`,
    }),
  },
  'sign-in-needed': {
    status: 401,
    say: () => ({ vi: 'Hãy đăng nhập trước.', en: 'Please sign in first.' }),
  },
  'may-not': {
    status: 403,
    say: () => ({
      vi: 'Tài khoản của bạn không được làm việc này. Hãy hỏi người quản trị.',
      en: 'Your account may not do this. Ask an administrator.',
    }),
  },
  'form-forged': {
    status: 403,
    say: () => ({
      vi: 'Biểu mẫu này không được gửi từ trang của chúng tôi, hoặc đã quá cũ. Hãy mở lại trang rồi gửi lại.',
      en: 'This form was not sent from our page, or is too old. Open the page again and send it once more.',
    }),
  },
  'link-used': {
    status: 410,
    say: () => ({
      vi: 'Liên kết này đã dùng rồi, đã hết hạn hoặc không đúng. Hãy xin liên kết mới.',
      en: 'This link was already used, has expired or is wrong. Ask for a new one.',
    }),
  },
  'person-not-found': {
    status: 404,
    say: (id: string) => ({
      vi: `Không tìm thấy tài khoản ${id}.`,
      en: `There is no account ${id}.`,
    }),
  },
  'person-taken': {
    status: 409,
    say: () => ({
      vi: 'E-mail hoặc số điện thoại này đã có tài khoản.',
      en: 'There already is an account with this e-mail address or telephone number.',
    }),
  },
  'membership-scope': {
    status: 400,
    say: () => ({
      vi: 'Vai trò và phạm vi không khớp: chủ cơ sở và nhân viên cần một chủ thể, tư vấn cần ít nhất một chủ thể, các vai trò khác không có chủ thể.',
      en: 'Role and scope do not go together: owners and staff need one producer, consultants at least one, other roles none.',
    }),
  },
  'session-not-found': {
    status: 404,
    say: () => ({
      vi: 'Phiên làm việc này đã kết thúc rồi.',
      en: 'This session has ended already.',
    }),
  },
  'passkey-not-found': {
    status: 404,
    say: () => ({
      vi: 'Không còn khoá đăng nhập này.',
      en: 'This passkey is no longer there.',
    }),
  },
  'second-factor-none': {
    status: 409,
    say: () => ({
      vi: 'Tài khoản này không bật xác thực hai bước.',
      en: 'This account has no two-step sign-in.',
    }),
  },
  'last-administrator': {
    status: 409,
    say: () => ({
      vi: 'Đây là người quản trị cuối cùng của chương trình: hãy mời một người quản trị khác trước.',
      en: 'This is the last administrator of the programme: invite another one first.',
    }),
  },
  'second-factor-needed': {
    status: 403,
    say: () => ({
      vi: 'Việc này cần mã xác thực. Hãy cài xác thực hai bước trong mục Tài khoản trước.',
      en: 'This needs an authentication code. Set up two-step sign-in under Account first.',
    }),
  },
})
