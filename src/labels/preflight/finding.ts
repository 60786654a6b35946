/** What a look at a label before printing answers: one finding a thing looked at, good ones among them. */
import type { Words } from '../../errors.js'

/** fine: as it should be; mind: prints, but look at it; stop: does not print. */
export const findingStates = ['stop', 'mind', 'fine'] as const
export type FindingState = (typeof findingStates)[number]

export const findingKeys = [
  'template',
  'stock',
  'start-cell',
  'address',
  'demo',
  'module',
  'bars-wide',
  'bar-height',
  'quiet-zone',
  'overlap',
  'overflow',
  'small-letters',
  'glyphs',
  'contrast',
  'crowded',
  'apart',
  'bars-long',
  'certificate',
  'facts',
  'contents',
  'product',
  'print',
] as const
export type FindingKey = (typeof findingKeys)[number]

export interface Finding {
  readonly key: FindingKey
  readonly state: FindingState
  readonly what: Words
  /** What to do about it; nothing for what is fine. */
  readonly remedy?: Words
  /** JSON pointer into the template. */
  readonly path?: string
  /** The element at that place, as people would name it. */
  readonly elementLabel?: Words
  /** The code of the error that printing would end with. */
  readonly code?: string
}
