/**
 * A label template while somebody works on it: its elements have names of their own (ids), and can be
 * locked or put out of sight. Nothing here is ever changed in place. Pure.
 */
import type { LabelElement, LabelTemplate } from '../labels/template.js'

export type Side = 'front' | 'back'

export interface Item {
  readonly id: number
  readonly element: LabelElement
  /** Not moved or changed by hand. */
  readonly isLocked?: boolean
  /** Not shown while working; it is printed all the same. */
  readonly isHidden?: boolean
}

export type Head = Omit<LabelTemplate, 'elements' | 'back'>

export interface Design {
  readonly head: Head
  readonly front: readonly Item[]
  readonly back: readonly Item[] | undefined
  readonly nextId: number
}

export function openDesign(template: LabelTemplate): Design {
  const { elements, back, ...head } = template
  let nextId = 1
  const items = (list: readonly LabelElement[]): Item[] =>
    list.map((element) => ({ id: nextId++, element }))
  const front = items(elements)
  const behind = back && items(back)
  return { head, front, back: behind, nextId }
}

/** The template of a design; an empty side beside another is left out. */
export function templateOf({ head, front, back }: Design): LabelTemplate {
  const elements = front.map(({ element }) => element)
  return back === undefined || back.length === 0
    ? { ...head, elements }
    : { ...head, elements, back: back.map(({ element }) => element) }
}

export const itemsOf = (design: Design, side: Side): readonly Item[] =>
  (side === 'front' ? design.front : design.back) ?? []

/** The element a JSON pointer of an error or a note leads to: `/elements/3/items/0`. */
export function itemAt(design: Design, path: string): { side: Side; item: Item } | undefined {
  const [, list, index] = /^\/(elements|back)\/(\d+)/.exec(path) ?? []
  const side = list === 'back' ? 'back' : 'front'
  const item = index === undefined ? undefined : itemsOf(design, side)[Number(index)]
  return item && { side, item }
}
