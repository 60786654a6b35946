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
})
