/** Line charts as SVG text: axes, a line a series, a legend. Nothing that a reader has to run. */

export interface Series {
  readonly name: string
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly dashed?: boolean
}

export interface Chart {
  readonly title: string
  readonly x: string
  readonly y: string
  readonly ticksX: readonly number[]
  readonly ticksY: readonly number[]
  /** Powers of ten along the x axis. */
  readonly logX?: boolean
  readonly series: readonly Series[]
}

const [width, height, left, top, right, bottom] = [640, 400, 64, 40, 16, 56] as const
const colours = ['#00624a', '#b45309', '#1d4ed8', '#6b7280', '#9d174d']

export function chartSvg({ title, x, y, ticksX, ticksY, logX = false, series }: Chart): string {
  const scale = (value: number): number => (logX ? Math.log10(value) : value)
  const [x0, x1] = [scale(ticksX[0] as number), scale(ticksX.at(-1) as number)]
  const [y0, y1] = [ticksY[0] as number, ticksY.at(-1) as number]
  const atX = (value: number): string =>
    (left + ((scale(value) - x0) / (x1 - x0)) * (width - left - right)).toFixed(1)
  const atY = (value: number): string =>
    (height - bottom - ((value - y0) / (y1 - y0)) * (height - top - bottom)).toFixed(1)
  const text = (px: number | string, py: number | string, words: string, more = ''): string =>
    `<text x="${px}" y="${py}" ${more}>${words}</text>`
  const grid = [
    ...ticksX.map(
      (tick) =>
        `<line x1="${atX(tick)}" y1="${top}" x2="${atX(tick)}" y2="${height - bottom}" stroke="#e5e7eb"/>` +
        text(atX(tick), height - bottom + 18, String(tick), 'text-anchor="middle"'),
    ),
    ...ticksY.map(
      (tick) =>
        `<line x1="${left}" y1="${atY(tick)}" x2="${width - right}" y2="${atY(tick)}" stroke="#e5e7eb"/>` +
        text(left - 8, Number(atY(tick)) + 4, String(tick), 'text-anchor="end"'),
    ),
  ]
  const lines = series.map(({ points, dashed }, i) => {
    const path = points.map(([px, py]) => `${atX(px)},${atY(py)}`).join(' ')
    const dash = dashed ? ' stroke-dasharray="6 4"' : ''
    return `<polyline points="${path}" fill="none" stroke="${colours[i % colours.length]}" stroke-width="2"${dash}/>`
  })
  const legend = series.map(({ name }, i) => {
    const at = top + 16 + i * 18
    return (
      `<rect x="${width - right - 224}" y="${at - 9}" width="12" height="4" fill="${colours[i % colours.length]}"/>` +
      text(width - right - 206, at, name)
    )
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="${title}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<g fill="#1f2937">`,
    text(left, 22, title, 'font-size="14" font-weight="600"'),
    ...grid,
    ...lines,
    ...legend,
    text((left + width - right) / 2, height - 14, x, 'text-anchor="middle"'),
    text(
      0,
      0,
      y,
      `text-anchor="middle" transform="translate(16 ${(top + height - bottom) / 2}) rotate(-90)"`,
    ),
    '</g></svg>',
    '',
  ].join('\n')
}

/** A table in Markdown, columns padded as Prettier does. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) =>
    Math.max(3, ...[head, ...rows].map((row) => (row[i] ?? '').length)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] as number)).join(' | ')} |`
  return [
    line(head),
    `| ${widths.map((w) => '-'.repeat(w)).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n')
}
