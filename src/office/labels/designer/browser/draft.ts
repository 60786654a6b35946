/** What is not saved yet, kept in this browser: closed pages and lost connections take nothing away. */
import { parseTemplate, type LabelTemplate } from '../../../../labels/template.js'
import type { Editor } from './editor.js'

export interface Draft {
  /** The version it began with. */
  readonly version: number
  readonly at: string
  readonly template: LabelTemplate
}

const everyMs = 800
const keyOf = (editor: Editor): string => `nguon.design.${editor.props.id}`

export function keepDraft(editor: Editor): void {
  if (!editor.isChanged) return dropDraft(editor)
  const { version, template } = editor
  const draft: Draft = { version, at: new Date().toISOString(), template }
  try {
    localStorage.setItem(keyOf(editor), JSON.stringify(draft))
  } catch {
    // Full, or not allowed: leaving the page still warns.
  }
}

export function dropDraft(editor: Editor): void {
  try {
    localStorage.removeItem(keyOf(editor))
  } catch {
    // Nothing was kept there, then.
  }
}

/** A draft that says something else than what is saved. */
export function findDraft(editor: Editor): Draft | undefined {
  try {
    const text = localStorage.getItem(keyOf(editor))
    if (text === null) return undefined
    const draft = JSON.parse(text) as Draft
    if (JSON.stringify(draft.template) === JSON.stringify(editor.template)) return undefined
    openable(draft.template)
    return draft
  } catch {
    return undefined
  }
}

/** Drafts lack what a label must have when it is saved; everything else must be right. */
function openable(template: LabelTemplate): void {
  const line = { kind: 'line', x1: 0, y1: 0, x2: 1, y2: 0, thickness: 0.2 } as const
  const host = { kind: 'text', x: 0, y: 0, w: 1, h: 1, text: '{host}', size: 3 } as const
  parseTemplate({ ...template, elements: [...template.elements, line, host] })
}

/** Keeps the draft a moment after every change, and when the page goes out of sight. */
export function watchDraft(editor: Editor, isAsking: () => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let known = editor.history.present
  const keep = () => {
    clearTimeout(timer)
    timer = undefined
    // While an older draft waits for an answer, it must not be written over.
    if (!isAsking()) keepDraft(editor)
  }
  editor.listen(() => {
    if (editor.history.present === known) return
    known = editor.history.present
    timer ??= setTimeout(keep, everyMs)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer !== undefined) keep()
  })
  window.addEventListener('pagehide', () => {
    if (timer !== undefined) keep()
  })
  window.addEventListener('beforeunload', (event) => {
    if (editor.props.canEdit && editor.isChanged) event.preventDefault()
  })
}
