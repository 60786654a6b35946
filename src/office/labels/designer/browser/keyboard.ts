/** The designer by keyboard. Nothing is taken from somebody who is typing in a field. */
import { around, rectangleOf } from '../../../../designer/rectangle.js'
import { words, kindWords } from '../words.js'
import { copyChosen, duplicateChosen, pasteCopied, removeChosen } from './clipboard.js'
import type { Editor } from './editor.js'
import { placeGuide, removeGuide } from './guide-drag.js'
import { save } from './save.js'
import { nameOf } from './name-of.js'

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const fineMm = 0.1
const coarseMm = 1

/** Keys over the label itself, and those that work on the whole page outside of fields. */
export function onKey(event: KeyboardEvent, editor: Editor, where: 'canvas' | 'page'): void {
  if (event.defaultPrevented) return
  const done =
    event.ctrlKey || event.metaKey
      ? chord(event, editor)
      : where === 'canvas' && single(event, editor)
  if (done) event.preventDefault()
}

export const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select') !== null

function chord(event: KeyboardEvent, editor: Editor): boolean {
  const key = event.key.toLowerCase()
  if (key === 's') {
    void save(editor)
    return true
  }
  if (isTyping(event)) return false
  switch (key) {
    case 'z':
      if (event.shiftKey) editor.redo()
      else editor.undo()
      return true
    case 'y':
      editor.redo()
      return true
    case 'a':
      editor.select(editor.items.filter(({ isHidden }) => isHidden !== true).map(({ id }) => id))
      return true
    case 'c':
      // Words that somebody marked on the page are copied as ever.
      if (String(getSelection()) !== '') return false
      copyChosen(editor)
      return true
    case 'x':
      copyChosen(editor)
      removeChosen(editor)
      return true
    case 'v':
      pasteCopied(editor)
      return true
    case 'd':
      duplicateChosen(editor)
      return true
    default:
      return false
  }
}

function single(event: KeyboardEvent, editor: Editor): boolean {
  const arrow = arrows[event.key]
  const { guide } = editor
  if (guide !== undefined && editor.selection.length === 0) {
    if (arrow) return nudgeGuide(editor, guide, arrow, event.shiftKey ? coarseMm : fineMm)
    if (event.key === 'Delete' || event.key === 'Backspace') {
      removeGuide(editor, guide)
      return true
    }
  }
  if (arrow) return nudge(editor, arrow, event.shiftKey ? coarseMm : fineMm, event.altKey)
  switch (event.key) {
    case 'Delete':
    case 'Backspace':
      removeChosen(editor)
      return true
    case 'Escape':
      if (editor.selection.length === 0 && guide === undefined) return false
      editor.select([])
      return true
    case 'Enter':
      document.querySelector<HTMLElement>('#d-panel :is(textarea, input, select)')?.focus()
      return true
    case 'Tab':
      return next(editor, event.shiftKey ? -1 : 1)
    default:
      return false
  }
}

function nudge(
  editor: Editor,
  [dx, dy]: readonly [number, number],
  by: number,
  isStretching: boolean,
): boolean {
  const ids = editor.selection
  const whole = around(editor.chosen.map(({ element }) => rectangleOf(element)))
  if (!whole) return false
  if (!isStretching) {
    return editor.run({ do: 'move', ids, dx: dx * by, dy: dy * by }, `nudge ${ids.join()}`)
  }
  const to = { ...whole, w: Math.max(1, whole.w + dx * by), h: Math.max(1, whole.h + dy * by) }
  editor.run({ do: 'resize', ids, to }, `stretch ${ids.join()}`)
  return true
}

function nudgeGuide(
  editor: Editor,
  index: number,
  [dx, dy]: readonly [number, number],
  by: number,
): boolean {
  const guide = editor.guides[index]
  const delta = guide?.axis === 'x' ? dx : dy
  return guide !== undefined && delta !== 0
    ? placeGuide(editor, index, guide.at + delta * by, `guide ${index}`)
    : false
}

/** The next part; past the last one Tab leaves the label as it leaves any field. */
function next(editor: Editor, step: 1 | -1): boolean {
  const shown = editor.items.filter(({ isHidden }) => isHidden !== true)
  const at = shown.findIndex(({ id }) => id === editor.selection.at(-1))
  const item = at < 0 ? (step > 0 ? shown[0] : undefined) : shown[at + step]
  if (!item) return false
  editor.select([item.id])
  const kind = editor.say(kindWords[item.element.kind])
  const name = nameOf(item.element, editor.props.language)
  editor.tell(words.chosen(name === kind ? kind : `${kind}: ${name}`))
  return true
}
