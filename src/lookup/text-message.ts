/** The code in a message, as people send it: with a keyword before it, a greeting behind it. Pure. */
import { readCode } from '../codes/reader.js'

/** No longer message is looked through: ten texts in one. */
const longestMessage = 1_600
/** A code is typed in four groups at most; so many words of a message are put together. */
const mostWords = 4
const mostLooked = 60

/**
 * The code a message holds: as a whole, else the one stretch of whole words in it that reads as a code.
 * Undefined when there is none, or when two different ones could be meant: nothing is guessed.
 */
export function readMessage(text: string): string | undefined {
  const message = text.slice(0, longestMessage)
  const whole = readCode(message)
  if (whole.ok) return whole.code
  const words = message.trim().split(/\s+/).slice(0, mostLooked)
  const found = new Set<string>()
  for (let first = 0; first < words.length; first++) {
    for (let count = 1; count <= mostWords && first + count <= words.length; count++) {
      const read = readCode(words.slice(first, first + count).join(' '))
      if (read.ok) found.add(read.code)
    }
  }
  return found.size === 1 ? [...found][0] : undefined
}
