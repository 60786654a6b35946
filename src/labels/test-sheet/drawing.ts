/** The test sheet of a printer as marks. */
import { star } from '../star.js'
import type { Drawing, Mark } from '../drawing.js'
import {
  discRadiusMm,
  discsOf,
  type Point,
  ruledAt,
  ruledMm,
  type TestPage,
  testPages,
} from './geometry.js'

/** @param corrected whether it shows what a printer does with its correction, and is not to be measured */
export function testSheetDrawing(page: TestPage, corrected = false): Drawing {
  const { width, height } = testPages[page]
  const marks: Mark[] = [
    ...discsOf(page).map(disc),
    ...ruler(ruledAt(page).across, 'across'),
    ...ruler(ruledAt(page).down, 'down'),
    ...words(page, corrected),
  ]
  return { width, height, marks, varying: [], symbols: [], bars: [], fixedBars: [] }
}

function disc({ x, y }: Point): Mark {
  const corners = 72
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = (i * 2 * Math.PI) / corners
    return [x + discRadiusMm * Math.cos(angle), y + discRadiusMm * Math.sin(angle)] as const
  })
  return { kind: 'polygon', points }
}

/** A line with a stroke each millimetre, longer ones each five and ten; its length is between the ends. */
function ruler({ x, y }: Point, along: 'across' | 'down'): Mark[] {
  const thickness = 0.2
  const line = (from: number, to: number, off: number, end: number): Mark =>
    along === 'across'
      ? { kind: 'line', x1: x + from, y1: y + off, x2: x + to, y2: y + end, thickness }
      : { kind: 'line', x1: x + off, y1: y + from, x2: x + end, y2: y + to, thickness }
  const strokes = Array.from({ length: ruledMm + 1 }, (_, i) =>
    line(i, i, 0, i % 10 === 0 ? 5 : i % 5 === 0 ? 3.5 : 2),
  )
  const size = 2.6
  const numbers = Array.from({ length: ruledMm / 10 + 1 }, (_, i): Mark => {
    const text = String(i * 10)
    const place =
      along === 'across'
        ? { x: x + i * 10 - text.length * size * 0.3, y: y + 8 }
        : { x: x + 6, y: y + i * 10 + size * 0.35 }
    return { kind: 'text', text, weight: 'regular', size, rotate: 0, ...place }
  })
  return [line(0, ruledMm, 0, 0), ...strokes, ...numbers]
}

const measured = [
  'Tờ thử máy in · Printer test sheet',
  'In ở "Kích thước thật" (100 %). · Print at "Actual size" (100 %).',
  '',
  'Đo bằng thước: · Measure with a ruler:',
  '1. Độ dài hai vạch 100 mm. · The length of both 100 mm lines.',
  '2. Từ mép trái giấy đến đầu vạch ngang. · From the left edge of the paper to the first line’s beginning.',
  '3. Từ mép trên giấy đến đầu vạch dọc. · From the top edge of the paper to the second line’s beginning.',
  '',
  'Hoặc chụp ảnh: · Or take a photo:',
  'Đặt tờ giấy phẳng trên bàn tối màu, chụp cả bốn mép giấy,',
  'máy ảnh ở ngay phía trên, không bóng che, không loá.',
  'Lay it flat on a darker table; the photo shows all four edges of the paper,',
  'taken from right above, without shadows or glare.',
]
const checked = [
  'Tờ kiểm tra sau khi chỉnh · Check after adjusting',
  'Hai vạch phải dài đúng 100 mm. · Both lines must be 100 mm long.',
  'Không dùng tờ này để đo lại. · Do not measure the printer by this sheet.',
]

function words(page: TestPage, corrected: boolean): Mark[] {
  const { width, height } = testPages[page]
  const x = 52
  const lines = corrected ? checked : measured
  const room = width - x - 18
  const size = Math.min(3.2, room / 34)
  const texts = lines.map((text, i): Mark => {
    const place = { x, y: 64 + i * size * 1.75, rotate: 0 }
    return {
      kind: 'text',
      text,
      weight: i === 0 ? 'bold' : 'regular',
      size: fitted(text, size, room),
      ...place,
    }
  })
  const up = star(width / 2 - 3, height * 0.75, 6)
  const name = { a4: 'A4, 210 x 297 mm', letter: 'Letter, 8.5 x 11 in', a5: 'A5, 148 x 210 mm' }[
    page
  ]
  return [
    ...texts,
    { kind: 'polygon', points: up },
    {
      ...{ kind: 'text', text: name, weight: 'semibold', size: 3.2, rotate: 0 },
      ...{ x: width / 2 - 14, y: height * 0.75 + 12 },
    },
  ]
}

/** Letters are half as wide as high, near enough for a line that must not leave the page. */
const fitted = (text: string, size: number, room: number): number =>
  Math.min(size, room / (text.length * 0.52))
