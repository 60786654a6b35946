/**
 * Whether the symbols of a label can be drawn and read: a module of whole printer dots, as wide as
 * GS1 asks for (General Specifications 5.12.3), bars as high, and white around.
 */
import type { Words } from '../../errors.js'
import { dimensions, dotsMm } from '../../symbols/dimensions.js'
import { encodeBars } from '../../symbols/linear.js'
import { serialBarsModules } from '../../symbols/serial-bars.js'
import { barData } from '../bar-data.js'
import { holds } from '../bindings.js'
import type { Drawing } from '../drawing.js'
import type { Side } from '../layout.js'
import { digitsRoomMm } from '../linear-marks.js'
import type { LabelSnapshot } from '../snapshot.js'
import type { LabelElement, Template } from '../template.js'
import { elementLabel } from './elements.js'
import { mm, tenthUp } from './figures.js'
import type { Finding } from './finding.js'

/** Below this a QR module is hard to read for older phones and where print is rough. */
const phoneModuleMm = 0.35

/** What common printers have. */
const usualDpis = [203, 300, 600] as const

/** Bars lower than this part of the standard's height are missed by tills that turn beams around. */
const leastHeightShare = 0.4

interface SymbolRoom {
  readonly path: string
  readonly element: LabelElement
  /** Modules across, with both quiet zones. */
  readonly across: number
  /** The room there is (mm). */
  readonly room: number
  readonly least: number
  readonly most: number
  /** Height of the bars (mm) and what it should be at this module, for linear symbols. */
  readonly bars?: { readonly height: number; readonly share: number }
}

/** Findings of every symbol of a side that is printed. */
export function symbolFindings(snapshot: LabelSnapshot, drawing: Drawing, side: Side): Finding[] {
  const elements = snapshot.template[side === 'back' ? 'back' : 'elements'] ?? []
  return elements.flatMap((element, i) => {
    if (!('when' in element) || holds(element.when, snapshot)) {
      const path = side === 'back' ? `/back/${i}` : `/elements/${i}`
      const room = roomOf(snapshot, element, path, drawing)
      return room ? findingsOf(snapshot, room) : []
    }
    return []
  })
}

function roomOf(
  snapshot: LabelSnapshot,
  element: LabelElement,
  path: string,
  drawing: Drawing,
): SymbolRoom | undefined {
  if (element.kind === 'barcode') return barsRoom(snapshot, element, path)
  if (element.kind !== 'qr' && element.kind !== 'datamatrix') return undefined
  const slot = drawing.symbols.find((one) => one.path === path)
  if (!slot) return undefined
  const { min, max } = dimensions[slot.kind === 'qr' ? 'qr' : 'data-matrix'].xMm
  // What tills read has the standard's least; addresses are for phones, which read smaller ones.
  const least = slot.content === 'gs1' ? min : phoneModuleMm
  const across = slot.modules + 2 * slot.quiet
  return { path, element, across, room: element.size, least, most: max }
}

function barsRoom(
  snapshot: LabelSnapshot,
  element: Template<'barcode'>,
  path: string,
): SymbolRoom | undefined {
  const data = barData(element, snapshot, path)
  if (!data) return undefined
  const width =
    'text' in data ? encodeBars(element.symbology, data.text).width : serialBarsModules(data.around)
  const { quietZone, xMm, heightMm = 0 } = dimensions[element.symbology]
  const turned = element.rotate === 90 || element.rotate === 270
  const [length, depth] = turned ? [element.h, element.w] : [element.w, element.h]
  const across = quietZone.left + width + quietZone.right
  const height = depth - (element.digits === false ? 0 : digitsRoomMm)
  const module = moduleIn(length, across, xMm.max, snapshot.dpi)
  const wanted = (heightMm * module) / (xMm.usual ?? xMm.min)
  return {
    ...{ path, element, across, room: length, least: xMm.min, most: xMm.max },
    bars: { height, share: height / wanted },
  }
}

/** The widest module of whole dots for the room there is (mm); one dot where there is not even that. */
const moduleIn = (room: number, across: number, most: number, dpi: number): number =>
  Math.max(1, dotsIn(room, across, most, dpi)) * dotsMm(1, dpi)

const dotsIn = (room: number, across: number, most: number, dpi: number): number =>
  Math.floor(Math.min(room / across, most) / dotsMm(1, dpi) + 1e-9)

function findingsOf(snapshot: LabelSnapshot, symbol: SymbolRoom): Finding[] {
  const { path, across, room, least, bars } = symbol
  const { dpi } = snapshot
  // A QR symbol may be as large as its square: readers at a distance need that.
  const most = bars ? symbol.most : Infinity
  const dots = Math.max(1, dotsIn(room, across, most, dpi))
  const module = dots * dotsMm(1, dpi)
  const label = elementLabel(snapshot.template, path)
  const name = label ?? { vi: 'Mã', en: 'Symbol' }
  const size = mm(across * module, 1)
  const base = { path, ...(label && { elementLabel: label }) }
  const findings: Finding[] = []
  const isWide = module >= least - 1e-6
  const isInside = across * module <= room + 1e-6
  findings.push({
    ...base,
    key: 'module',
    state: isWide && isInside ? 'fine' : 'mind',
    what: {
      vi: `${name.vi}: mỗi ô ${mm(module, 3).vi} = ${dots} chấm của máy ${dpi} dpi, cả mã ${size.vi}; tối thiểu ${mm(least, 3).vi}.`,
      en: `${name.en}: a module is ${mm(module, 3).en} = ${dots} dots at ${dpi} dpi, the whole ${size.en}; the least is ${mm(least, 3).en}.`,
    },
    ...(!(isWide && isInside) && { remedy: remedyFor(snapshot, symbol, most) }),
  })
  if (bars) findings.push({ ...base, ...heightFinding(name, bars) })
  return findings
}

/** The resolutions at which the symbol as it is would do, and the size at which it would do here. */
function remedyFor(snapshot: LabelSnapshot, symbol: SymbolRoom, most: number): Words {
  const { across, room, least, bars } = symbol
  const { dpi, template } = snapshot
  const finer = usualDpis.find(
    (other) =>
      other !== dpi && dotsIn(room, across, most, other) * dotsMm(1, other) >= least - 1e-6,
  )
  const needed = tenthUp(across * Math.ceil((least * dpi) / 25.4 - 1e-9) * dotsMm(1, dpi))
  const fits = needed <= (bars ? Math.max(template.width, template.height) : smallerSide(template))
  const ways: Words[] = []
  if (finer !== undefined) {
    ways.push({ vi: `chọn máy in ${finer} dpi`, en: `choose a printer of ${finer} dpi` })
  }
  ways.push(
    fits
      ? {
          vi: `phóng mã lên ${mm(needed, 1).vi}`,
          en: `enlarge the symbol to ${mm(needed, 1).en}`,
        }
      : {
          vi: `chọn mẫu tem lớn hơn, có chỗ cho mã ${mm(needed, 1).vi}`,
          en: `choose a larger label, with room for a symbol of ${mm(needed, 1).en}`,
        },
  )
  return sentence(ways)
}

const smallerSide = ({ width, height }: LabelSnapshot['template']): number =>
  Math.min(width, height)

/** Ways joined by "or", as one sentence. */
function sentence(ways: readonly Words[]): Words {
  const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const join = (language: 'vi' | 'en', or: string) =>
    `${upper(ways.map((way) => way[language]).join(or))}.`
  return { vi: join('vi', ' hoặc '), en: join('en', ' or ') }
}

function heightFinding(
  name: Words,
  { height, share }: NonNullable<SymbolRoom['bars']>,
): Pick<Finding, 'key' | 'state' | 'what' | 'remedy'> {
  const wanted = height / share
  const isHigh = share >= leastHeightShare
  return {
    key: 'bar-height',
    state: isHigh ? 'fine' : 'mind',
    what: {
      vi: `${name.vi}: vạch cao ${mm(height, 1).vi}, GS1 đề nghị ${mm(wanted, 1).vi}.`,
      en: `${name.en}: the bars are ${mm(height, 1).en} high, GS1 asks for ${mm(wanted, 1).en}.`,
    },
    ...(!isHigh && {
      remedy: {
        vi: `Kéo mã vạch cao ít nhất ${mm(tenthUp(wanted * leastHeightShare), 1).vi} để máy quét ở quầy bắt được.`,
        en: `Make the bars at least ${mm(tenthUp(wanted * leastHeightShare), 1).en} high, so that tills catch them.`,
      },
    }),
  }
}
