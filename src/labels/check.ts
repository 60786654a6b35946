/** What can be said of a run's labels before they are printed. */
import { openFonts, type FontFiles } from './font.js'
import type { Words } from '../errors.js'
import type { SymbolSlot } from './drawing.js'
import { fail } from './errors.js'
import type { Problem } from './canvas.js'
import { layOut } from './layout.js'
import type { LabelSnapshot } from './snapshot.js'
import { cellsOf } from './stock-grid.js'
import { parseStock } from './stock.js'
import { parseTemplate } from './template.js'

export interface LabelWarning {
  /** JSON pointer into the template. */
  readonly path: string
  readonly message: Words
}

/** Below this a QR module is hard to read for older phones and where print is rough. */
const smallModuleMm = 0.35

/** What is said of each problem of a drawing. */
export const problemWords: Readonly<Record<Problem, Words>> = {
  cut: {
    vi: 'Chữ không vừa chỗ, phần cuối bị cắt và thay bằng dấu "…".',
    en: 'The text does not fit: its end is cut and "…" printed instead.',
  },
  small: {
    vi: 'Chữ thấp hơn 1,2 mm, cỡ nhỏ nhất cho nhãn thực phẩm.',
    en: 'The letters are lower than 1.2 mm, the least on food.',
  },
  bars: {
    vi: 'Mã vạch quá nhỏ so với tiêu chuẩn GS1: máy quét ở quầy có thể không đọc được.',
    en: 'The bar code is smaller than GS1 allows: tills may not read it.',
  },
  low: {
    vi: 'Vạch thấp hơn chiều cao tiêu chuẩn GS1: người quét phải ngắm kỹ hơn.',
    en: 'The bars are lower than GS1 has them: they must be aimed at more carefully.',
  },
  long: {
    vi: 'Mã GS1-128 dài hơn mức cho phép (48 ký tự, 165 mm): nên tách thành hai mã vạch.',
    en: 'The GS1-128 bar code is longer than it may be (48 characters, 165 mm): make it two.',
  },
  contrast: {
    vi: 'Màu chữ quá nhạt so với nền, khó đọc (cần tương phản từ 4,5 : 1).',
    en: 'The ink of the text is too pale on its ground to be read (4.5 : 1 is needed).',
  },
  crowded: {
    vi: 'Hai mã nằm quá gần nhau: vùng trống quanh mã chồng lên nhau.',
    en: 'Two symbols stand too near to one another: their quiet zones overlap.',
  },
  apart: {
    vi: 'Hai mã cùng dùng ở quầy thu ngân phải nằm trong vòng 50 mm tính từ giữa mã vạch.',
    en: 'Symbols of the same goods for tills stand within 50 mm of the middle of the bar code.',
  },
  quiet: {
    vi: 'Vùng trống quanh mã bị chữ, khung hoặc hình khác lấn vào.',
    en: 'Something else stands in the quiet zone of this symbol.',
  },
  letters: {
    vi: 'Có ký tự mà phông chữ không in được.',
    en: 'The typeface has no sign for one of the characters.',
  },
}

/**
 * Warnings for what will be printed otherwise than the template asks. Throws with the JSON pointer
 * what cannot be printed at all: see `parseTemplate`, `parseStock`, `checkPlacement`,
 * `layOut`.
 */
export function checkSnapshot(snapshot: LabelSnapshot, fonts: FontFiles): LabelWarning[] {
  parseTemplate(snapshot.template)
  parseStock(snapshot.stock)
  checkPlacement(snapshot)
  const sides = snapshot.template.back ? (['front', 'back'] as const) : (['front'] as const)
  return sides.flatMap((side) => {
    const { drawing, notes } = layOut(snapshot, openFonts(fonts), side)
    const small = drawing.symbols.filter(({ module }) => module < smallModuleMm)
    return [
      ...notes.map(({ path, problem }) => ({ path, message: problemWords[problem] })),
      ...small.map(smallModule),
    ]
  })
}

function smallModule({ kind, module, path }: SymbolSlot): LabelWarning {
  const [name, mm] = [kind === 'qr' ? 'QR' : 'DataMatrix', module.toFixed(2)]
  return {
    path,
    message: {
      vi: `Ô vuông của mã ${name} chỉ ${mm.replace('.', ',')} mm: điện thoại cũ khó đọc; nên từ 0,35 mm.`,
      en: `The modules of the ${name} code are only ${mm} mm: older phones may not read them; 0.35 mm or more is better.`,
    },
  }
}

/** Throws `label-stock-too-small` or `label-start-cell`. */
export function checkPlacement({ template, stock, startCell }: LabelSnapshot): void {
  const slack = 1e-6
  const { cell } = stock
  if (template.width > cell.width + slack || template.height > cell.height + slack) {
    throw fail(
      'label-stock-too-small',
      `${template.width} x ${template.height}`,
      `${cell.width} x ${cell.height}`,
    )
  }
  const cells = cellsOf(stock)
  if (!Number.isInteger(startCell) || startCell < 1 || startCell > cells) {
    throw fail('label-start-cell', startCell, cells)
  }
}
