/** Errors of HTTP itself. */
import { catalogue } from '../errors.js'

export const fail = catalogue({
  'page-not-found': {
    status: 404,
    say: () => ({
      vi: 'Không có trang này.',
      en: 'There is no such page.',
    }),
  },
  'method-not-allowed': {
    status: 405,
    say: () => ({
      vi: 'Địa chỉ này chỉ để đọc.',
      en: 'This address can only be read.',
    }),
  },
  'request-malformed': {
    status: 400,
    say: () => ({
      vi: 'Không đọc được yêu cầu.',
      en: 'The request could not be read.',
    }),
  },
  'request-too-large': {
    status: 413,
    say: () => ({
      vi: 'Yêu cầu quá lớn.',
      en: 'The request is too large.',
    }),
  },
  'media-type-unsupported': {
    status: 415,
    say: () => ({
      vi: 'Chỉ nhận nội dung kiểu application/json.',
      en: 'Only application/json is accepted here.',
    }),
  },
  'too-many-requests': {
    status: 429,
    say: () => ({
      vi: 'Quá nhiều yêu cầu. Hãy thử lại sau giây lát.',
      en: 'Too many requests. Try again in a moment.',
    }),
  },
  'not-ready': {
    status: 503,
    say: () => ({
      vi: 'Máy chủ đang khởi động hoặc đang dừng.',
      en: 'The server is starting or stopping.',
    }),
  },
  'something-broke': {
    status: 500,
    say: () => ({
      vi: 'Đã có lỗi ở phía máy chủ. Lỗi đã được ghi lại.',
      en: 'Something went wrong on our side. It has been noted.',
    }),
  },
})
