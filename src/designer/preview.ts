/**
 * The picture of a label while it is worked on, by the drawing that prints it: each element is laid out
 * alone, so that one that cannot be drawn does not take the others with it, and only what was changed
 * is drawn anew. Pure.
 */
import { groupCode } from '../codes/format.js'
import { NguonError, type Words } from '../errors.js'
import type { Drawing } from '../labels/drawing.js'
import type { LabelFonts } from '../labels/font.js'
import { layOut, type LayoutNote } from '../labels/layout.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { encodeQr } from '../symbols/qr.js'
import { markSvg, modulesSvg, varyingSvg } from '../labels/svg.js'
import type { LabelElement } from '../labels/template.js'

/** All of a snapshot but its template. */
export type Setting = Omit<LabelSnapshot, 'template'>

/** One element, drawn. */
export interface Drawn {
  readonly drawing: Drawing
  /** SVG: what is the same on all labels, what differs, and symbols; drawn in this order. */
  readonly marks: string
  readonly varying: string
  readonly symbols: string
  /** Paths count from the element: '' or '/items/1'. */
  readonly notes: readonly LayoutNote[]
  /** Why it cannot be drawn. */
  readonly broken?: Words
}

/** Stands for a code that is not issued yet; no code has its letters. */
export const sampleCode = 'XXXXXXXXXXXX'

const unknownFault: Words = {
  vi: 'Chưa vẽ được phần này.',
  en: 'This part cannot be drawn yet.',
}

export interface Drawer {
  draw(element: LabelElement): Drawn
}

/** Draws elements for one sample; remembers what it drew. */
export function openDrawer(
  size: { width: number; height: number },
  setting: Setting,
  fonts: LabelFonts,
): Drawer {
  const drawn = new WeakMap<LabelElement, Drawn>()
  return {
    draw(element) {
      let found = drawn.get(element)
      if (!found) {
        found = drawOne(element, size, setting, fonts)
        drawn.set(element, found)
      }
      return found
    },
  }
}

function drawOne(
  element: LabelElement,
  { width, height }: { width: number; height: number },
  setting: Setting,
  fonts: LabelFonts,
): Drawn {
  try {
    const snapshot = snapshotOf(element, width, height, setting)
    const { drawing, notes } = layOut(snapshot, fonts)
    const code = sampleCode
    const words = { code, grouped: groupCode(code), number: 1 }
    return {
      drawing,
      marks: drawing.marks.map((mark) => markSvg(mark, fonts)).join(''),
      varying: drawing.varying.map((text) => varyingSvg(text, snapshot, fonts, words)).join(''),
      symbols: drawing.qrs.map((slot) => modulesSvg(slot, modulesOf(snapshot, code))).join(''),
      notes: notes.map(({ path, problem }) => ({ path: path.replace('/elements/0', ''), problem })),
    }
  } catch (error) {
    const broken = error instanceof NguonError ? error.words : unknownFault
    const drawing = { width, height, marks: [], varying: [], qrs: [] }
    return { drawing, marks: '', varying: '', symbols: '', notes: [], broken }
  }
}

const modulesOf = (snapshot: LabelSnapshot, code: string): Uint8Array =>
  encodeQr(snapshot.urlPrefix + code, { level: snapshot.level }).modules

/** The label with this element alone. */
const snapshotOf = (
  element: LabelElement,
  width: number,
  height: number,
  setting: Setting,
): LabelSnapshot => ({
  ...setting,
  template: {
    name: 'x',
    version: 1,
    title: { vi: '', en: '' },
    width,
    height,
    elements: [element],
  },
})
