/** What can be said of a run's labels before they are printed. */
import type { Words } from '../errors.js'
import type { FontFiles } from './font.js'
import { drawnFindings } from './preflight/preflight.js'
import type { LabelSnapshot } from './snapshot.js'

export interface LabelWarning {
  /** JSON pointer into the template. */
  readonly path: string
  readonly message: Words
}

/**
 * Warnings for what will be printed otherwise than the template asks. Throws with the JSON pointer
 * what cannot be printed at all: see `parseTemplate`, `parseStock`, `checkPlacement`,
 * `label-qr-too-small`, `label-line-too-long`.
 */
export const checkSnapshot = (snapshot: LabelSnapshot, fonts: FontFiles): LabelWarning[] =>
  drawnFindings(snapshot, fonts)
    .filter(({ state }) => state !== 'fine')
    .map(({ path = '', what }) => ({ path, message: what }))
