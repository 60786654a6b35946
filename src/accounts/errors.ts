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
  'not-allowed': {
    status: 403,
    say: (role: string) => ({
      vi: `Việc này cần quyền ${role}.`,
      en: `This needs the role ${role}.`,
    }),
  },
})
