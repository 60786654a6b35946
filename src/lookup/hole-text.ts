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

/**
 * Writes the same bytes at a place in a buffer: for a short text of ASCII a character at a time, which
 * costs less than one call into the runtime.
 */
export function writeHole(bytes: Buffer, at: number, text: string, length: number): void {
  if (text.length > length || text.length > shortText) {
    bytes.write(holeText(text, length), at, 'latin1')
    return
  }
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i)
    if (character > 0x7f) {
      bytes.write(holeText(text, length), at, 'latin1')
      return
    }
    bytes[at + i] = character
  }
  bytes.fill(0x20, at + text.length, at + length)
}

const shortText = 40

function utf8(text: string): string {
  let bytes = known.get(text)
  if (bytes === undefined) {
    if (known.size >= knownLimit) known.clear()
    known.set(text, (bytes = Buffer.from(text).toString('latin1')))
  }
  return bytes
}
