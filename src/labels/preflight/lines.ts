/** Lines that differ from label to label have few letters; a longer one is told before a code is issued. */
import type { Drawing } from '../drawing.js'
import { fail } from '../errors.js'
import { longestLine, lettersOf } from '../varying-line.js'

/** Throws `label-line-too-long`. */
export function checkLines({ varying }: Drawing): void {
  for (const { pieces } of varying) {
    const letters = lettersOf(pieces)
    if (letters > longestLine) {
      const text = pieces.map((piece) => ('text' in piece ? piece.text : `{${piece.field}}`))
      throw fail('label-line-too-long', [...text.join('')].slice(0, 40).join(''), longestLine)
    }
  }
}
