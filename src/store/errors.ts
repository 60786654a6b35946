/** What can go wrong with the store itself. */
import { catalogue } from '../errors.js'

export const fail = catalogue({
  'store-busy': {
    status: 503,
    say: () => ({
      vi: 'Dữ liệu đang được một tiến trình khác ghi. Chưa có gì thay đổi; hãy thử lại sau giây lát.',
      en: 'Another process is writing the data. Nothing was changed; try again in a moment.',
    }),
  },
})
