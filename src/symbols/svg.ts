/** Symbols as SVG: one path, in millimetres, with the quiet zone that belongs to the symbol. */
import type { Bars } from './linear.js'

export interface MatrixDrawing {
  readonly columns: number
  /** One byte a module, row by row, not 0 = dark. */
  readonly modules: Uint8Array
  /** White space on all sides, in modules: 4 for QR, 1 for DataMatrix. */
  readonly quietZone: number
  /** Width of a module in mm. */
  readonly moduleMm: number
  /** What a screen reader says. */
  readonly label: string
}

/** A QR or DataMatrix symbol as an SVG document. */
export function matrixSvg({ columns, modules, quietZone, moduleMm, label }: MatrixDrawing): string {
  const rows = modules.length / columns
  const path: string[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!modules[row * columns + column]) continue
      let end = column + 1
      while (end < columns && modules[row * columns + end]) end++
      path.push(rectangle(column + quietZone, row + quietZone, end - column, 1))
      column = end
    }
  }
  const [width, height] = [columns + 2 * quietZone, rows + 2 * quietZone]
  return document(width, height, moduleMm, label, path)
}

/**
 * Linear bars as an SVG document without text below: which font stands there is the label's matter.
 * `xMm` is the width of a module, `heightMm` that of the bars (the symbol's own where not given).
 */
export function barsSvg(bars: Bars, options: { xMm?: number; heightMm?: number } = {}): string {
  const { xMm = bars.xMm.usual ?? bars.xMm.min, heightMm = bars.heightMm ?? 0 } = options
  const bearer = bars.bearerModules
  const height = heightMm / xMm
  const path: string[] = []
  let x = bars.quietZone.left
  bars.modules.forEach((width, i) => {
    if (i % 2 === 0) path.push(rectangle(x, bearer, width, height))
    x += width
  })
  x += bars.quietZone.right
  if (bearer > 0) {
    path.push(rectangle(0, 0, x, bearer), rectangle(0, bearer + height, x, bearer))
  }
  return document(x, height + 2 * bearer, xMm, bars.text, path)
}

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h-${short(width)}z`

const short = (value: number): string => String(Math.round(value * 1e4) / 1e4)

function document(
  width: number,
  height: number,
  moduleMm: number,
  label: string,
  path: readonly string[],
): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escape(label)}"` +
    ` width="${short(width * moduleMm)}mm" height="${short(height * moduleMm)}mm"` +
    ` viewBox="0 0 ${short(width)} ${short(height)}" shape-rendering="crispEdges">` +
    `<rect width="100%" height="100%" fill="#fff"/><path d="${path.join('')}"/></svg>`
  )
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => entities[c] ?? c)
