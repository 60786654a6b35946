/** Errors of looking up. */
import { catalogue } from '../errors.js'

export const fail = catalogue({
  'guesses-held': {
    status: 429,
    say: () => ({
      vi: 'Vừa có quá nhiều lượt tra mã không có trong hệ thống. Hãy đợi theo Retry-After rồi thử lại.',
      en: 'Too many codes that are not ours were asked for. Wait as Retry-After says, then try again.',
    }),
  },
  'place-from-elsewhere': {
    status: 403,
    say: () => ({
      vi: 'Vị trí chỉ được nhận từ trang tra cứu này.',
      en: 'A place is taken from the page of the look-up alone.',
    }),
  },
  'place-too-often': {
    status: 429,
    say: () => ({
      vi: 'Vừa có quá nhiều vị trí được gửi từ mạng này. Hãy thử lại sau vài phút.',
      en: 'Too many places were sent from this network. Try again in a few minutes.',
    }),
  },
  'place-unreadable': {
    status: 400,
    say: () => ({
      vi: 'Cần mã và vị trí: "code", "latitude" và "longitude" tính bằng độ.',
      en: 'A code and a place are needed: "code", "latitude" and "longitude" in degrees.',
    }),
  },
  'place-without-scan': {
    status: 404,
    say: () => ({
      vi: 'Không có lần quét nào của bạn trong nửa giờ qua để ghi vị trí.',
      en: 'There is no scan of yours in the last half hour to keep the place with.',
    }),
  },
})
