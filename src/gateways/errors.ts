/** What can go wrong with gateways and their messages. */
import { catalogue } from '../errors.js'

export const fail = catalogue({
  'gateway-exists': {
    status: 409,
    say: (name: string) => ({
      vi: `Đã có cổng tin nhắn tên "${name}".`,
      en: `There is a gateway named "${name}" already.`,
    }),
  },
  'gateway-name-invalid': {
    status: 400,
    say: (name: string) => ({
      vi: `Tên cổng "${name}" không hợp lệ: từ 1 đến 40 chữ thường không dấu, chữ số, gạch nối.`,
      en: `Gateway name "${name}" is not right: 1 to 40 lower-case letters without marks, digits, hyphens.`,
    }),
  },
  'gateway-not-found': {
    status: 404,
    say: (name: string) => ({
      vi: `Không có cổng tin nhắn tên "${name}".`,
      en: `There is no gateway named "${name}".`,
    }),
  },
  'gateway-key-missing': {
    status: 503,
    say: () => ({
      vi: 'Không có khoá chính nên không dựng được mật khẩu của cổng tin nhắn.',
      en: 'Without the master key the secrets of gateways cannot be derived.',
    }),
  },
  'gateway-signature-wrong': {
    status: 401,
    say: () => ({
      vi: 'Chữ ký của cổng tin nhắn không đúng. Cần các tiêu đề Nguon-Gateway và Nguon-Signature.',
      en: 'The signature of the gateway is not right. The headers Nguon-Gateway and Nguon-Signature are needed.',
    }),
  },
  'gateway-message-repeated': {
    status: 409,
    say: () => ({
      vi: 'Tin nhắn này đã được nhận với đúng chữ ký này. Muốn gửi lại, hãy ký lại với thời điểm mới.',
      en: 'This message was taken before under this very signature. To send it again, sign it anew with a new time.',
    }),
  },
  'gateway-message-stale': {
    status: 401,
    say: (minutes: number) => ({
      vi: `Thời điểm ký cách hiện tại quá ${minutes} phút. Hãy chỉnh đồng hồ của cổng.`,
      en: `The message was signed more than ${minutes} minutes from now. Set the clock of the gateway.`,
    }),
  },
})
