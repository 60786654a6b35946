/** The days of a month as bars: first scans below, repeated ones on top. */
import { formatNumber } from '../language/format.js'
import type { Language } from '../language/language.js'
import { roundTop } from '../scans/round-top.js'
import type { ChartItem } from '../scans/chart.js'
import type { Canvas } from './canvas.js'
import { colours, margin, width } from './look.js'
import { words } from './words.js'

const height = 92

/** @returns where the next thing may begin */
export function drawDays(
  canvas: Canvas,
  from: number,
  items: readonly ChartItem[],
  language: Language,
): number {
  const title = { size: 12, weight: 'semibold', colour: colours.brand } as const
  canvas.text(margin, from + 14, words.scansByDay[language], title)
  drawLegend(canvas, from + 14, language)
  const top = from + 28
  const most = roundTop(Math.max(1, ...items.map(({ scans }) => scans)))
  const small = { size: 7.5, colour: colours.soft }
  const left = margin + 30
  const y = (value: number) => top + height - (value / most) * height
  for (const value of most === 1 ? [0, 1] : [0, most / 2, most]) {
    canvas.line(left, y(value), width - 30, colours.line)
    const text = formatNumber(value, language)
    canvas.text(left - 6, y(value) + 2.5, text, { ...small, align: 'right' })
  }
  const step = (width - 30) / items.length
  items.forEach(({ key, scans, first }, i) => {
    const x = left + i * step + step * 0.14
    canvas.box(x, y(first), step * 0.72, top + height - y(first), colours.brand)
    canvas.box(x, y(scans), step * 0.72, y(first) - y(scans), colours.pale)
    if (key === null || (i > 0 && (i + 1) % 5 !== 0)) return
    const day = String(Number(key.slice(8)))
    canvas.text(x + step * 0.36 - canvas.widthOf(day, small) / 2, top + height + 11, day, small)
  })
  return top + height + 30
}

function drawLegend(canvas: Canvas, y: number, language: Language): void {
  const small = { size: 8, colour: colours.soft }
  let x = margin + width
  for (const [said, colour] of [
    [words.repeat, colours.pale],
    [words.first, colours.brand],
  ] as const) {
    const text = said[language]
    canvas.text(x, y, text, { ...small, align: 'right' })
    x -= canvas.widthOf(text, small) + 11
    canvas.box(x, y - 6.5, 7, 7, colour)
    x -= 12
  }
}
