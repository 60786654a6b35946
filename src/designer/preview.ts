/**
 * The picture of a label while it is worked on, by the drawing that prints it. An element that cannot be
 * drawn does not take the others with it: the rest is drawn, and why it is missing is told. Pure.
 */
import { groupCode } from '../codes/format.js'
import { NguonError, type Words } from '../errors.js'
import type { Problem } from '../labels/canvas.js'
import type { Drawing } from '../labels/drawing.js'
import { faces, lazily, type LabelFont, type LabelFonts } from '../labels/font.js'
import { type Inks, inksOf } from '../labels/ink.js'
import { layOut, type Layout } from '../labels/layout.js'
import { sampleCode } from '../labels/sample-code.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { slotParts, varyingSvg, markSvg, type LabelWords } from '../labels/svg.js'
import type { LabelElement } from '../labels/template.js'
import type { Head, Item, Side } from './design.js'

/** All of a snapshot but its template. */
export type Setting = Omit<LabelSnapshot, 'template'>

export interface Fault {
  /** Of the item. */
  readonly id: number
  readonly problem: Problem | 'broken'
  /** Of the item it lies over. */
  readonly other?: number
  /** Why it cannot be drawn. */
  readonly words?: Words
}

export interface Picture {
  readonly drawing: Drawing
  /** SVG of what stands inside the label. */
  readonly svg: string
  readonly faults: readonly Fault[]
}

const unknownFault: Words = {
  vi: 'Chưa vẽ được phần này.',
  en: 'This part cannot be drawn yet.',
}

export interface Drawer {
  /** A side as it stands; the same items give the same picture again. */
  picture(head: Head, items: readonly Item[], side: Side): Picture
  /** One element by itself; undefined where it cannot be drawn. */
  alone(head: Head, element: LabelElement): Drawing | undefined
  /** Its SVG, empty where it cannot be drawn; made once, so that a part that is dragged costs only itself. */
  part(head: Head, element: LabelElement): string
}

/** Draws a label for one sample and printer. */
export function openDrawer(setting: Setting, fonts: LabelFonts): Drawer {
  const pen = { setting, fonts: remembering(fonts), inks: inksOf(setting.values) }
  const pictures = new WeakMap<readonly Item[], { head: Head; picture: Picture }>()
  const alones = new WeakMap<LabelElement, { head: Head; drawing: Drawing | undefined }>()
  const parts = new WeakMap<Drawing, string>()
  const drawer: Drawer = {
    picture(head, items, side) {
      const known = pictures.get(items)
      if (known?.head === head) return known.picture
      const picture = draw(pen, head, items, side)
      pictures.set(items, { head, picture })
      return picture
    },
    alone(head, element) {
      const known = alones.get(element)
      if (known?.head === head) return known.drawing
      const { layout } = tried(() => laidOut(pen, head, [element], 'front'))
      alones.set(element, { head, drawing: layout?.drawing })
      return layout?.drawing
    },
    part(head, element) {
      const drawing = drawer.alone(head, element)
      if (!drawing) return ''
      const svg = parts.get(drawing) ?? svgOf(pen, head, drawing)
      parts.set(drawing, svg)
      return svg
    },
  }
  return drawer
}

interface DrawingPen {
  readonly setting: Setting
  readonly fonts: LabelFonts
  readonly inks: Inks
}

function draw(pen: DrawingPen, head: Head, all: readonly Item[], side: Side): Picture {
  let items = all.filter(({ isHidden }) => isHidden !== true)
  const faults: Fault[] = []
  let { layout } = tried(() => layOutItems(pen, head, items, side))
  if (!layout) {
    items = items.filter(({ id, element }) => {
      const { words } = tried(() => laidOut(pen, head, [element], side))
      if (words) faults.push({ id, problem: 'broken', words })
      return !words
    })
    layout = layOutItems(pen, head, items, side)
  }
  const itemAt = (path: string) => items[Number(path.split('/')[2])]
  for (const { path, problem, other } of layout.notes) {
    const [item, below] = [itemAt(path), other === undefined ? undefined : itemAt(other)]
    if (item) faults.push({ id: item.id, problem, ...(below && { other: below.id }) })
  }
  return { drawing: layout.drawing, svg: svgOf(pen, head, layout.drawing), faults }
}

function tried(lay: () => Layout): { layout?: Layout; words?: Words } {
  try {
    return { layout: lay() }
  } catch (error) {
    return { words: error instanceof NguonError ? error.words : unknownFault }
  }
}

const layOutItems = (pen: DrawingPen, head: Head, items: readonly Item[], side: Side): Layout =>
  laidOut(
    pen,
    head,
    items.map(({ element }) => element),
    side,
  )

const laidOut = (
  { setting, fonts }: DrawingPen,
  head: Head,
  elements: LabelElement[],
  side: Side,
): Layout => layOut(snapshotOf(setting, head, elements, side), fonts, side)

const snapshotOf = (
  setting: Setting,
  head: Head,
  elements: LabelElement[],
  side: Side,
): LabelSnapshot => ({
  ...setting,
  template: side === 'front' ? { ...head, elements } : { ...head, elements: [], back: elements },
})

function svgOf({ setting, fonts, inks }: DrawingPen, head: Head, drawing: Drawing): string {
  const snapshot = snapshotOf(setting, head, [], 'front')
  const words: LabelWords = { code: sampleCode, grouped: groupCode(sampleCode), number: 1 }
  const marks = drawing.marks.map((mark) => markSvg(mark, fonts, inks))
  const varying = drawing.varying.map((text) => varyingSvg(text, { snapshot, fonts, inks }, words))
  return [...marks, ...varying, ...slotParts(drawing, snapshot, sampleCode)].join('')
}

const mostOutlines = 3000

/** The same fonts; outlines and widths of a text are made once, for most texts stay while one is dragged. */
function remembering(fonts: LabelFonts): LabelFonts {
  return lazily(faces, (face): LabelFont => {
    const font = fonts[face]
    const known = new Map<string, ReturnType<LabelFont['outline']>>()
    const widths = new Map<string, number>()
    return {
      ...font,
      widthOf(text) {
        const width = widths.get(text) ?? font.widthOf(text)
        if (widths.size >= mostOutlines) widths.clear()
        widths.set(text, width)
        return width
      },
      outline(text) {
        let outline = known.get(text)
        if (!outline) {
          outline = font.outline(text)
          if (known.size >= mostOutlines) known.clear()
          known.set(text, outline)
        }
        return outline
      },
    }
  })
}
