/** What can go wrong with webhooks. */
import { catalogue } from '../errors.js'

export const fail = catalogue({
  'webhook-url-wrong': {
    status: 400,
    say: () => ({
      vi: 'Cần một địa chỉ https, không kèm tên người dùng và mật khẩu, cổng 443 hoặc từ 1024 trở lên.',
      en: 'An https address is needed, without user name and password, on port 443 or from 1024.',
    }),
  },
  'webhook-not-public': {
    status: 400,
    say: () => ({
      vi: 'Địa chỉ này thuộc về một mạng riêng hoặc chính máy chủ. Webhook chỉ gửi đến địa chỉ công khai trên internet.',
      en: 'This address is of a private network or of the server itself. Webhooks go to public addresses of the internet alone.',
    }),
  },
  'webhook-host-unknown': {
    status: 400,
    say: (host: string) => ({
      vi: `Không tìm thấy máy ${host.slice(0, 100)} trên internet.`,
      en: `The host ${host.slice(0, 100)} is not found on the internet.`,
    }),
  },
  'webhook-events-missing': {
    status: 400,
    say: () => ({
      vi: 'Hãy chọn ít nhất một loại tin trong danh sách.',
      en: 'Choose at least one event of the list.',
    }),
  },
  'webhook-too-many': {
    status: 409,
    say: (most: number) => ({
      vi: `Đã có ${String(most)} webhook. Hãy bỏ bớt một cái trước.`,
      en: `There are ${String(most)} webhooks already. Take one away first.`,
    }),
  },
  'webhook-key-missing': {
    status: 503,
    say: () => ({
      vi: 'Chưa có khoá chính, nên chưa ký được webhook.',
      en: 'There is no master key, so webhooks cannot be signed.',
    }),
  },
  'webhook-not-found': {
    status: 404,
    say: (id: string) => ({
      vi: `Không tìm thấy webhook ${id}.`,
      en: `There is no webhook ${id}.`,
    }),
  },
  'webhook-delivery-not-found': {
    status: 404,
    say: (id: string) => ({
      vi: `Không tìm thấy lần gửi ${id}, hoặc nó đang được gửi.`,
      en: `There is no delivery ${id}, or it is under way.`,
    }),
  },
})
