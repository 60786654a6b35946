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
  'symbol-module': {
    status: 400,
    say: (kind: string, mm: string, range: string) => ({
      vi: `Với máy in này một vạch của ${kind} sẽ là ${mm} mm; chuẩn GS1 cho phép ${range} mm.`,
      en: `On this printer a module of ${kind} would be ${mm} mm; GS1 permits ${range} mm.`,
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
