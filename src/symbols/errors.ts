/** What can go wrong when a symbol is asked for. */
import { catalogue } from '../errors.js'

export const fail = catalogue({
  'symbol-empty': {
    status: 400,
    say: () => ({
      vi: 'Không có nội dung để tạo mã vạch.',
      en: 'There is nothing to put into the symbol.',
    }),
  },
  'symbol-too-long': {
    status: 400,
    say: (symbol: string) => ({
      vi: `Nội dung quá dài, không vừa mã ${symbol}.`,
      en: `The text is too long for this ${symbol} symbol.`,
    }),
  },
  'symbol-wrong-content': {
    status: 400,
    say: (symbol: string, expected: Readonly<{ vi: string; en: string }>) => ({
      vi: `Nội dung không dùng được cho mã ${symbol}: cần ${expected.vi}.`,
      en: `This text cannot be put into the symbol ${symbol}: it takes ${expected.en}.`,
    }),
  },
})
