/** Putting something new on the label: where there is room, or where it was let go. */
import { freePlace, takenBy } from '../../../../designer/free-place.js'
import {
  around,
  hundredths,
  keptInside,
  movedBy,
  rectangleOf,
  type Rectangle,
} from '../../../../designer/rectangle.js'
import { isSymbol, quietZone } from '../../../../designer/symbol-facts.js'
import type { LabelElement } from '../../../../labels/template.js'
import { words } from '../words.js'
import type { Editor } from './editor.js'

/** @param at the point of the label that is their middle; without it a free place is looked for */
export function put(
  editor: Editor,
  elements: readonly LabelElement[],
  at?: { readonly x: number; readonly y: number },
): void {
  const { head } = editor.design
  const whole = around(
    elements.flatMap((element) => [rectangleOf(element), ...quietOf(editor, element)]),
  )
  if (!whole) return
  if (at) {
    const [dx, dy] = [at.x - whole.x - whole.w / 2, at.y - whole.y - whole.h / 2]
    editor.add(elements.map((element) => keptInside(movedBy(element, dx, dy), head)))
    return editor.tell(words.addedAt)
  }
  // Hidden ones are printed all the same.
  const taken = editor.items.flatMap(({ element }) => [
    ...takenBy(element),
    ...quietOf(editor, element),
  ])
  const [only] = elements
  const isText = elements.length === 1 && (only?.kind === 'text' || only?.kind === 'stack')
  const { x, y, share, isFree } = freePlace(whole, taken, head, isText)
  const narrowed = elements.map((element) =>
    share < 1 && (element.kind === 'text' || element.kind === 'stack')
      ? { ...element, w: hundredths(element.w * share) }
      : element,
  )
  editor.add(
    narrowed.map((element) => keptInside(movedBy(element, x - whole.x, y - whole.y), head)),
  )
  editor.tell(isFree ? words.addedAt : words.addedOver, false, !isFree)
}

/** The white around a symbol, which may reach further than its box. */
function quietOf(editor: Editor, element: LabelElement): Rectangle[] {
  if (!isSymbol(element)) return []
  const quiet = quietZone(element, editor.drawer()?.alone(editor.design.head, element))
  return quiet ? [quiet] : []
}
