/** Undo and redo: designs are never changed in place, so a step is the design before it. Pure. */
import type { Design } from './design.js'

export interface History {
  readonly past: readonly Design[]
  readonly present: Design
  readonly future: readonly Design[]
  /** What the last step was, so that a word typed or a key held down is one step. */
  readonly key: string | undefined
}

const mostSteps = 300

export const begun = (present: Design): History => ({
  past: [],
  present,
  future: [],
  key: undefined,
})

/** A step further; one with the key of the step before it becomes one with that. */
export function stepped(history: History, design: Design, key?: string): History {
  if (design === history.present) return history
  if (key !== undefined && key === history.key) {
    return { ...history, present: design, future: [] }
  }
  const past = [...history.past, history.present].slice(-mostSteps)
  return { past, present: design, future: [], key }
}

/** The next step stands alone, whatever its key. */
export const sealed = (history: History): History =>
  history.key === undefined ? history : { ...history, key: undefined }

export function undone(history: History): History {
  const before = history.past.at(-1)
  if (!before) return history
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    key: undefined,
  }
}

export function redone(history: History): History {
  const [next, ...future] = history.future
  if (!next) return history
  return { past: [...history.past, history.present], present: next, future, key: undefined }
}
