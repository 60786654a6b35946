/** Guides by hand: pulled out of a ruler, moved, thrown away where they leave the label. */
import { isOnLabel, movedGuide, withGuide, withoutGuide } from '../../../../designer/guides.js'
import { rectangleOf } from '../../../../designer/rectangle.js'
import { type Guide, snapLines, snapPoint } from '../../../../designer/snap.js'
import { words } from '../words.js'
import type { Editor } from './editor.js'

/** Without an index it is a new one. */
export interface DraggedGuide {
  readonly axis: Guide['axis']
  readonly index?: number
}

/** Shows the guide at a point in mm; it is pulled to parts, to the label and to the grid. */
export function dragGuide(
  editor: Editor,
  { axis, index }: DraggedGuide,
  point: { readonly x: number; readonly y: number },
  reach: number,
): void {
  const { head } = editor.design
  const shown = editor.items.filter(({ isHidden }) => isHidden !== true)
  const others = shown.map(({ element }) => rectangleOf(element))
  const lines = snapLines(head, others, [], editor.grid, reach)
  const { x, y } = snapPoint(
    axis === 'x' ? point.x : undefined,
    axis === 'y' ? point.y : undefined,
    lines,
  )
  const to = { axis, at: axis === 'x' ? x : y }
  const isKept = isOnLabel({ axis, at: point[axis] }, head) || isOnLabel(to, head)
  editor.show({
    draggedGuide: {
      ...(index !== undefined && { index }),
      ...(isKept && isOnLabel(to, head) && { to }),
    },
  })
}

/** One step of the history. */
export function dropGuide(editor: Editor): void {
  const { draggedGuide, guides } = editor
  editor.show({ draggedGuide: undefined })
  if (!draggedGuide) return
  const { index, to } = draggedGuide
  if (to && index === undefined) return addGuide(editor, to)
  if (index === undefined) return
  if (to) placeGuide(editor, index, to.at)
  else if (guides[index]) removeGuide(editor, index)
}

export function addGuide(editor: Editor, guide: Guide): void {
  const guides = withGuide(editor.guides, guide)
  if (guides === editor.guides || !editor.setGuides(guides)) return
  editor.show({ guide: guides.length - 1, selection: [] })
}

/** @param key steps with the same key are one */
export function placeGuide(editor: Editor, index: number, at: number, key?: string): boolean {
  const moved = movedGuide(editor.guides, index, at)
  const guide = moved.guides[moved.index]
  if (!guide || !isOnLabel(guide, editor.design.head)) {
    editor.tell(words.guideOutside, true)
    return false
  }
  if (!editor.setGuides(moved.guides, key)) return false
  editor.show({ guide: moved.index })
  return true
}

export function removeGuide(editor: Editor, index: number): void {
  if (!editor.setGuides(withoutGuide(editor.guides, index))) return
  editor.show({ guide: undefined })
  editor.tell(words.guideRemoved)
}
