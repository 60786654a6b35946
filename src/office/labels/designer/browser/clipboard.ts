/** Copying parts of labels: within this browser, from one template to another. */
import type { LabelElement } from '../../../../labels/template.js'
import { keptInside, movedBy } from '../../../../designer/rectangle.js'
import { words } from '../words.js'
import type { Editor } from './editor.js'

const key = 'nguon.design.copied'
const asideMm = 2

export function copyChosen(editor: Editor): void {
  const elements = editor.chosen.map(({ element }) => element)
  if (elements.length === 0) return
  try {
    localStorage.setItem(key, JSON.stringify(elements))
  } catch {
    // Without storage (private windows) copies last as long as the page.
  }
  kept = elements
  editor.tell(words.copied(elements.length))
}

let kept: readonly LabelElement[] = []

export function pasteCopied(editor: Editor): void {
  const elements = copied().map((element) =>
    keptInside(movedBy(element, asideMm, asideMm), editor.design.head),
  )
  if (elements.length > 0) editor.add(elements)
}

function copied(): readonly LabelElement[] {
  try {
    // What stands there is looked at as any element that is added.
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return Array.isArray(found) ? (found as LabelElement[]) : kept
  } catch {
    return kept
  }
}

export function duplicateChosen(editor: Editor): void {
  const first = editor.history.present.nextId
  const { length } = editor.chosen
  if (length === 0) return
  if (editor.run({ do: 'duplicate', ids: editor.selection, by: asideMm }))
    editor.select(Array.from({ length }, (_, i) => first + i))
}

export function removeChosen(editor: Editor): void {
  const { length } = editor.chosen
  if (length > 0 && editor.run({ do: 'delete', ids: editor.selection }))
    editor.tell(words.removed(length))
}
