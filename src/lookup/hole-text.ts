/** A text as the bytes of a hole: UTF-8, padded with spaces, a character (Latin-1) for each byte. */

const ascii = /^[\0-\x7f]*$/
/** Texts with letters beyond ASCII are sentences, and the same ones come again and again. */
const known = new Map<string, string>()
const knownLimit = 2_000

/**
 * @param length bytes of the hole
 * @throws RangeError for a text that is longer: a mistake of ours, never cut
 */
export function holeText(text: string, length: number): string {
  const bytes = ascii.test(text) ? text : utf8(text)
  if (bytes.length > length) throw new RangeError('a text is longer than its hole')
  return bytes.padEnd(length)
}

function utf8(text: string): string {
  let bytes = known.get(text)
  if (bytes === undefined) {
    if (known.size >= knownLimit) known.clear()
    known.set(text, (bytes = Buffer.from(text).toString('latin1')))
  }
  return bytes
}
