/** What can be said of a run's labels before they are printed. */
import { openFonts, type FontFiles } from './font.js'
import type { Words } from '../errors.js'
import { fail } from './errors.js'
import { layOut, type LayoutNote } from './layout.js'
import { turnedSize } from './on-cell.js'
import type { LabelSnapshot } from './snapshot.js'
import { cellsOf, usedCells } from './stock-grid.js'
import { parseStock } from './stock.js'
import { parseTemplate } from './template.js'

export interface LabelWarning {
  /** JSON pointer into the template. */
  readonly path: string
  readonly message: Words
}

/** Below this a QR module is hard to read for older phones and where print is rough. */
const smallModuleMm = 0.35

const words: Record<LayoutNote['problem'], Words> = {
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
  letters: {
    vi: 'Có ký tự mà phông chữ không in được.',
    en: 'The typeface has no sign for one of the characters.',
  },
}

/**
 * Warnings for what will be printed otherwise than the template asks. Throws with the JSON pointer
 * what cannot be printed at all: see `parseTemplate`, `parseStock`, `checkPlacement`,
 * `label-qr-too-small`.
 */
export function checkSnapshot(snapshot: LabelSnapshot, fonts: FontFiles): LabelWarning[] {
  parseTemplate(snapshot.template)
  parseStock(snapshot.stock)
  checkPlacement(snapshot)
  const { drawing, notes } = layOut(snapshot, openFonts(fonts))
  const warnings = notes.map(({ path, problem }) => ({ path, message: words[problem] }))
  const small = drawing.qrs.find(({ module }) => module < smallModuleMm)
  if (!small) return warnings
  const index = snapshot.template.elements.findIndex(({ kind }) => kind === 'qr')
  const mm = small.module.toFixed(2)
  return [
    ...warnings,
    {
      path: `/elements/${index}`,
      message: {
        vi: `Ô vuông của mã QR chỉ ${mm.replace('.', ',')} mm: điện thoại cũ khó đọc; nên từ 0,35 mm.`,
        en: `The modules of the QR code are only ${mm} mm: older phones may not read them; 0.35 mm or more is better.`,
      },
    },
  ]
}

/** Throws `label-stock-too-small`, `label-start-cell`, `label-skip-cell` or `label-booklet`. */
export function checkPlacement(snapshot: LabelSnapshot): void {
  const { template, stock, startCell, skip = [], turned, booklet } = snapshot
  const slack = 1e-6
  const { cell } = stock
  const { width, height } = turnedSize(template, turned)
  if (width > cell.width + slack || height > cell.height + slack) {
    throw fail('label-stock-too-small', `${width} x ${height}`, `${cell.width} x ${cell.height}`)
  }
  const cells = cellsOf(stock)
  if (!Number.isInteger(startCell) || startCell < 1 || startCell > cells) {
    throw fail('label-start-cell', startCell, cells)
  }
  const wrong = skip.find((n) => !Number.isInteger(n) || n < 1 || n > cells)
  if (wrong !== undefined) throw fail('label-skip-cell', wrong, cells)
  if (usedCells(snapshot).length === cells) throw fail('label-skip-all')
  if (booklet !== undefined) checkBooklet(snapshot, booklet)
}

export const leastBooklet = 2
export const mostBooklet = 50

function checkBooklet(snapshot: LabelSnapshot, booklet: number): void {
  if (!Number.isInteger(booklet) || booklet < leastBooklet || booklet > mostBooklet) {
    throw fail('label-booklet', booklet, leastBooklet, mostBooklet)
  }
  const { order, template } = snapshot
  if (usedCells(snapshot).length > 0 || order !== 'sheet' || template.back) {
    throw fail('label-booklet-alone')
  }
}
