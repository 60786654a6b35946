/**
 * What can be done to a design: every command gives a new one that `parseTemplate` takes, or throws the
 * error of `parseTemplate` that says why not. Pure.
 */
import { NguonError } from '../errors.js'
import { parseTemplate, type LabelElement } from '../labels/template.js'
import { aligned, distributed, type Edge } from './arrange.js'
import { itemsOf, type Design, type Head, type Item, type Side } from './design.js'
import { isOnLabel } from './guides.js'
import {
  around,
  hundredths,
  keptInside,
  movedBy,
  overEdge,
  placedIn,
  rectangleOf,
  type Rectangle,
  within,
} from './rectangle.js'
import { type SharedName, withShared } from './shared.js'

/** Values to set; undefined takes a property away. */
export type Changes = Readonly<Record<string, unknown>>

export type Command =
  | { readonly do: 'add'; readonly elements: readonly LabelElement[] }
  | { readonly do: 'move'; readonly ids: Ids; readonly dx: number; readonly dy: number }
  /** Stretches all from the rectangle around them to another. */
  | { readonly do: 'resize'; readonly ids: Ids; readonly to: Rectangle }
  | { readonly do: 'align'; readonly ids: Ids; readonly edge: Edge; readonly to: 'label' | 'each' }
  | { readonly do: 'distribute'; readonly ids: Ids; readonly along: 'x' | 'y' }
  | { readonly do: 'order'; readonly ids: Ids; readonly to: Order }
  | { readonly do: 'delete'; readonly ids: Ids }
  | { readonly do: 'duplicate'; readonly ids: Ids; readonly by: number }
  | { readonly do: 'set'; readonly ids: Ids; readonly values: Changes }
  /** One property of all that know it; undefined takes it away. */
  | { readonly do: 'share'; readonly ids: Ids; readonly name: SharedName; readonly value: unknown }
  /** Degrees counter-clockwise; what turns by a quarter changes width for height. */
  | { readonly do: 'turn'; readonly ids: Ids; readonly rotate: 0 | 90 | 270 }
  | { readonly do: 'label'; readonly values: Partial<Head> }
  | {
      readonly do: 'mark'
      readonly ids: Ids
      readonly isLocked?: boolean
      readonly isHidden?: boolean
    }

export type Order = 'front' | 'back' | 'forward' | 'backward'
type Ids = readonly number[]

/** Throws what `parseTemplate` throws; the pointer counts from the first element that was changed. */
export function applied(design: Design, side: Side, command: Command): Design {
  const next = changed(design, side, command)
  refuseBroken(design, next)
  return next
}

function changed(design: Design, side: Side, command: Command): Design {
  const { head } = design
  const items = itemsOf(design, side)
  switch (command.do) {
    case 'add':
      return added(design, side, command.elements)
    case 'duplicate': {
      const copies = chosen(items, command.ids).map(({ element }) =>
        keptInside(movedBy(element, command.by, command.by), head),
      )
      return added(design, side, copies)
    }
    case 'delete':
      return withItems(
        design,
        side,
        items.filter((item) => item.isLocked || !command.ids.includes(item.id)),
      )
    case 'move':
      return each(
        design,
        side,
        command.ids,
        (element, [dx, dy]) => keptInside(movedBy(element, dx, dy), head),
        command,
      )
    case 'resize':
      return resized(design, side, command.ids, command.to)
    case 'align':
    case 'distribute': {
      const free = freeOf(items, command.ids)
      const rectangles = free.map(({ element }) => rectangleOf(element))
      const places =
        command.do === 'align'
          ? aligned(rectangles, command.edge, command.to === 'label' ? head : undefined)
          : distributed(rectangles, command.along)
      const placeOf = new Map(free.map(({ id }, i) => [id, places[i]]))
      return mapped(design, side, (item) => {
        const place = placeOf.get(item.id)
        return place ? { ...item, element: keptInside(placedIn(item.element, place), head) } : item
      })
    }
    case 'order':
      return withItems(design, side, ordered(items, command.ids, command.to))
    case 'set':
      return each(design, side, command.ids, (element) => withValues(element, command.values))
    case 'share':
      return each(design, side, command.ids, (element) =>
        withShared(element, command.name, command.value),
      )
    case 'turn':
      return each(design, side, command.ids, (element) => turned(element, command.rotate, design))
    case 'label':
      return relabelled(design, command.values)
    case 'mark': {
      const { isLocked, isHidden } = command
      const marks = {
        ...(isLocked !== undefined && { isLocked }),
        ...(isHidden !== undefined && { isHidden }),
      }
      return mapped(design, side, (item) =>
        command.ids.includes(item.id) ? { ...item, ...marks } : item,
      )
    }
  }
}

const chosen = (items: readonly Item[], ids: Ids): Item[] =>
  items.filter(({ id }) => ids.includes(id))

const freeOf = (items: readonly Item[], ids: Ids): Item[] =>
  chosen(items, ids).filter(({ isLocked }) => isLocked !== true)

const withItems = (design: Design, side: Side, items: readonly Item[]): Design => ({
  ...design,
  [side]: items,
})

const mapped = (design: Design, side: Side, change: (item: Item) => Item): Design =>
  withItems(design, side, itemsOf(design, side).map(change))

function added(design: Design, side: Side, elements: readonly LabelElement[]): Design {
  const items = elements.map((element, i): Item => ({ id: design.nextId + i, element }))
  const all = [...itemsOf(design, side), ...items]
  return { ...withItems(design, side, all), nextId: design.nextId + items.length }
}

/** Changes every chosen element that is not locked; a move is cut off at the label's edges. */
function each(
  design: Design,
  side: Side,
  ids: Ids,
  change: (element: LabelElement, by: readonly [number, number]) => LabelElement,
  { dx, dy }: { readonly dx: number; readonly dy: number } = { dx: 0, dy: 0 },
): Design {
  const free = freeOf(itemsOf(design, side), ids)
  const whole = around(free.map(({ element }) => rectangleOf(element)))
  if (!whole) return design
  const over = Math.min(...free.map(({ element }) => overEdge(element, design.head)))
  const by = within(whole, design.head, dx, dy, over)
  return mapped(design, side, (item) =>
    free.includes(item) ? { ...item, element: change(item.element, by) } : item,
  )
}

function resized(design: Design, side: Side, ids: Ids, to: Rectangle): Design {
  const free = freeOf(itemsOf(design, side), ids)
  const from = around(free.map(({ element }) => rectangleOf(element)))
  if (!from) return design
  const across = from.w > 0 ? to.w / from.w : 1
  const down = from.h > 0 ? to.h / from.h : 1
  return mapped(design, side, (item) => {
    if (!free.includes(item)) return item
    const { x, y, w, h } = rectangleOf(item.element)
    const place = {
      x: to.x + (x - from.x) * across,
      y: to.y + (y - from.y) * down,
      w: w * across,
      h: h * down,
    }
    return { ...item, element: keptInside(placedIn(item.element, place), design.head) }
  })
}

function ordered(items: readonly Item[], ids: Ids, to: Order): readonly Item[] {
  const moved = chosen(items, ids)
  const rest = items.filter((item) => !moved.includes(item))
  const [first] = moved
  if (!first) return items
  if (to === 'front') return [...rest, ...moved]
  if (to === 'back') return [...moved, ...rest]
  const at = rest.filter((item) => items.indexOf(item) < items.indexOf(first)).length
  const place = Math.max(0, Math.min(rest.length, at + (to === 'forward' ? 1 : -1)))
  return [...rest.slice(0, place), ...moved, ...rest.slice(place)]
}

/** Properties that the kind of an element does not know are left out by `refuseBroken`. */
function withValues(element: LabelElement, values: Changes): LabelElement {
  const entries = Object.entries({ ...element, ...values }).filter(
    ([, value]) => value !== undefined,
  )
  return Object.fromEntries(entries) as LabelElement
}

function turned(element: LabelElement, rotate: 0 | 90 | 270, { head }: Design): LabelElement {
  if (element.kind !== 'text' && element.kind !== 'stack' && element.kind !== 'barcode')
    return element
  const isQuarter = ((element.rotate ?? 0) === 0) !== (rotate === 0)
  const next = withValues(element, { rotate: rotate === 0 ? undefined : rotate })
  if (!isQuarter) return next
  const { x, y, w, h } = rectangleOf(element)
  const place = { x: x + (w - h) / 2, y: y + (h - w) / 2, w: h, h: w }
  return keptInside(placedIn(next, place), head)
}

function relabelled(design: Design, values: Partial<Head>): Design {
  const head = Object.fromEntries(
    Object.entries({ ...design.head, ...values }).filter(([, value]) => value !== undefined),
  ) as unknown as Head
  // A size that the schema refuses is refused below: nothing is squeezed into it.
  if (!(head.width >= 10 && head.height >= 10)) return { ...design, head }
  const { guides = [], ...plain } = head
  const onLabel = guides.filter((guide) => isOnLabel(guide, head))
  const size: Head = {
    ...plain,
    width: hundredths(head.width),
    height: hundredths(head.height),
    ...(onLabel.length > 0 && { guides: onLabel }),
  }
  const kept = (item: Item): Item => {
    const element = keptInside(item.element, size)
    return element === item.element ? item : { ...item, element }
  }
  const { front, back } = design
  return { ...design, head: size, front: front.map(kept), back: back?.map(kept) }
}

/** What a label must have only when it is saved. */
const lacking = 'label-host-missing'

/** Of a whole label only what was changed is looked at: the rest was looked at when it was made. */
function refuseBroken(before: Design, after: Design): void {
  const known = new Set([...before.front, ...(before.back ?? [])].map(({ element }) => element))
  const fresh = [...after.front, ...(after.back ?? [])].filter(({ element }) => !known.has(element))
  if (fresh.length === 0 && after.head === before.head) return
  if (after.front.length > mostElements || (after.back?.length ?? 0) > mostElements) {
    parseTemplate({ ...after.head, elements: after.front.map(({ element }) => element) })
  }
  const elements = fresh.length > 0 ? fresh.map(({ element }) => element) : [placeholder]
  try {
    parseTemplate({ ...after.head, elements })
  } catch (error) {
    if (!(error instanceof NguonError) || error.code !== lacking) throw error
  }
}

const mostElements = 500
const placeholder = { kind: 'line', x1: 0, y1: 0, x2: 1, y2: 0, thickness: 0.2 } as const
