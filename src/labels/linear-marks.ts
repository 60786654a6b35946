/** A bar code in its box: bars of whole printer dots, what people read below. */
import { dimensions } from '../symbols/dimensions.js'
import { drawBars, gs1128Limits, isTooLong } from '../symbols/linear.js'
import { type AroundCode, serialBarsModules } from '../symbols/serial-bars.js'
import type { BarData } from './bar-data.js'
import type { Area, Problem } from './canvas.js'
import type { BarsSlot, FixedBars, Mark, VaryingText } from './drawing.js'
import type { LabelFonts } from './font.js'
import type { Template } from './template.js'

export interface LinearMarks {
  readonly marks: readonly Mark[]
  /** Bars with the label's code in them, and the text below those. */
  readonly bars?: BarsSlot
  readonly varying?: VaryingText
  /** Where the bars are the same on every label. */
  readonly fixed?: FixedBars
  /** With the quiet zones. */
  readonly area: Area
  readonly quietMm: number
  readonly problems: readonly Problem[]
}

const digitsMm = 2.4
const digitsGapMm = 0.4

/** Height that the digits below the bars take, with the gap between. */
export const digitsRoomMm = digitsMm + digitsGapMm

/**
 * Bars on retail labels are often lower than the standard has them, for want of room: told below half of
 * what the smallest symbol has.
 */
const leastRetailHeight = 0.5

type Barcode = Template<'barcode'>

/**
 * The bars of a number, as wide as the box and the standard allow, in the middle of the box with
 * their quiet zones inside of it. Throws what `drawBars` throws for a number that is not right.
 */
export function linearMarks(
  element: Barcode,
  data: BarData,
  fonts: LabelFonts,
  dpi: number,
  path: string,
): LinearMarks {
  const { symbology } = element
  const bars = 'text' in data ? drawBars(symbology, data.text) : undefined
  const text = 'text' in data ? data.text : withCode(data.around, 'ABCDEFGHJKMN')
  const width = 'text' in data ? (bars?.width ?? 0) : serialBarsModules(data.around)
  const facts = dimensions[symbology]
  const { left, right } = facts.quietZone
  const frame = frameOf(element)
  const dot = 25.4 / dpi
  const across = left + width + right
  const longest =
    symbology === 'gs1-128' ? Math.max(gs1128Limits.mm / across, facts.xMm.min) : Infinity
  const widest = Math.min(frame.length / across, facts.xMm.max, longest)
  const module = Math.max(1, Math.floor(widest / dot + 1e-9)) * dot
  const below = element.digits === false ? 0 : digitsRoomMm
  // On a printer's dot: bars of whole dots would otherwise come out a dot wider or narrower.
  const start =
    Math.round((frame.from + (frame.length - across * module) / 2) / dot + left * (module / dot)) *
    dot
  const depth = frame.depth - below
  const bearer = facts.bearerModules * module
  const whole = { from: start - left * module, length: across * module }
  const marks: Mark[] = []
  const put = (from: number, length: number, down: number, height: number) =>
    void marks.push({
      kind: 'box',
      ...frame.area(from, length, down, height),
      thickness: undefined,
    })
  let end = start
  bars?.modules.forEach((modules, i) => {
    const length = modules * module
    if (i % 2 === 0) put(end, length, bearer, depth - 2 * bearer)
    end += length
  })
  if (bearer > 0) {
    put(whole.from, whole.length, 0, bearer)
    put(whole.from, whole.length, depth - bearer, bearer)
  }
  if (!bars) end = start + width * module
  const area = frame.area(whole.from, whole.length, 0, frame.depth)
  const common = { marks, area, quietMm: Math.min(left, right) * module }
  const font = fonts.regular
  const size = Math.min(digitsMm / font.capHeight, (end - start) / font.widthOf(text))
  const problems = problemsOf({ symbology, width, text, module, depth, across, frame })
  if ('around' in data) {
    const { x, y, w, h } = frame.area(start, end - start, 0, depth)
    const slot: BarsSlot = {
      ...{ around: data.around, x, y, w, h, rotate: element.rotate ?? 0, module, modules: width },
      ...{ quietMm: left * module, path },
    }
    if (below === 0) return { ...common, bars: slot, problems }
    const [textX, textY] = frame.point((start + end) / 2)
    const varying: VaryingText = {
      pieces: [{ text: data.around.before }, { field: 'code' }, { text: data.around.after }],
      ...{ weight: 'regular', size, align: 'center', x: textX, y: textY },
      ...{ rotate: element.rotate ?? 0, width: end - start },
    }
    return { ...common, bars: slot, varying, problems }
  }
  if (below > 0) {
    const [x, y] = frame.point((start + end - font.widthOf(text) * size) / 2)
    const rotate = element.rotate ?? 0
    marks.push({ kind: 'text', text, weight: 'regular', size, x, y, rotate })
  }
  const place = frame.area(whole.from, whole.length, 0, depth)
  const fixed: FixedBars = { symbology, text, ...place, rotate: element.rotate ?? 0 }
  return { ...common, fixed, problems }
}

const withCode = ({ before, after }: AroundCode, code: string): string => before + code + after

/**
 * The box as somebody sees it who reads the bars: along them from `from`, and down from their top. Bars
 * that lie are counted in the direction in which their text is read.
 */
interface Frame {
  readonly from: number
  readonly length: number
  readonly depth: number
  area(from: number, length: number, down: number, height: number): Area
  /** On the label, of a place along the lower edge. */
  point(along: number): readonly [number, number]
}

function frameOf({ x, y, w, h, rotate = 0 }: Barcode): Frame {
  if (rotate === 90) {
    return {
      ...{ from: -(y + h), length: h, depth: w },
      area: (from, length, down, height) => ({
        x: x + down,
        y: -(from + length),
        w: height,
        h: length,
      }),
      point: (along) => [x + w, -along],
    }
  }
  if (rotate === 270) {
    return {
      ...{ from: y, length: h, depth: w },
      area: (from, length, down, height) => ({
        ...{ x: x + w - down - height, y: from },
        ...{ w: height, h: length },
      }),
      point: (along) => [x, along],
    }
  }
  return {
    ...{ from: x, length: w, depth: h },
    area: (from, length, down, height) => ({ x: from, y: y + down, w: length, h: height }),
    point: (along) => [along, y + h],
  }
}

interface Facts {
  readonly symbology: Barcode['symbology']
  readonly width: number
  readonly text: string
  readonly module: number
  readonly depth: number
  readonly across: number
  readonly frame: Frame
}

function problemsOf({ symbology, width, text, module, depth, across, frame }: Facts): Problem[] {
  const { xMm, heightMm = 0 } = dimensions[symbology]
  const problems: Problem[] = []
  if (module < xMm.min - 1e-6 || across * module > frame.length + 1e-6) problems.push('bars')
  const retail = symbology === 'ean13' || symbology === 'ean8'
  const smallest = (heightMm * xMm.min) / (xMm.usual ?? xMm.min)
  const least = retail ? leastRetailHeight * smallest : heightMm
  if (depth < least - 1e-6) problems.push('low')
  if (isTooLong({ symbology, width, text })) problems.push('long')
  return problems
}
