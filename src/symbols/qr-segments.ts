/**
 * How a text is laid into a QR symbol: the URL scheme as typed in a byte segment (some phone cameras
 * refuse `HTTPS://`), the rest in one alphanumeric segment, which takes 5.5 bits a character, not 8.
 */

/** QR's alphanumeric characters in the order of their values (ISO/IEC 18004, table 5). */
export const alphanumericCharacters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

const onlyAlphanumeric = /^[0-9A-Z $%*+\-./:]+$/
const schemeAndRest = /^([a-zA-Z][a-zA-Z0-9+.-]*:\/\/)(.+)$/s

/** A run of characters in one mode. Byte segments hold UTF-8 in the end. */
export interface QrSegment {
  readonly mode: 'byte' | 'alphanumeric'
  readonly text: string
}

/**
 * The segments of a text: one alphanumeric segment where all of it can be, else the scheme in bytes
 * and the rest alphanumeric, else everything in one byte segment.
 */
export function segmentsOf(text: string): QrSegment[] {
  if (onlyAlphanumeric.test(text)) return [{ mode: 'alphanumeric', text }]
  const [, scheme, rest] = schemeAndRest.exec(text) ?? []
  if (scheme !== undefined && rest !== undefined && onlyAlphanumeric.test(rest)) {
    return [
      { mode: 'byte', text: scheme },
      { mode: 'alphanumeric', text: rest },
    ]
  }
  return [{ mode: 'byte', text }]
}
