/** Reading a code as people type, paste and dictate it. What could be two codes is never guessed. */
import { codeLength } from './cipher.js'
import { valueOf } from './alphabet.js'
import { hasRightCheck } from './check.js'
import { asPressed } from './vietnamese-keyboard.js'

/**
 * A code as printed, or what is wrong with what was typed. `text` is what was taken for the code,
 * without separators and in capitals; `position` (from 0) is the place in it of the first character
 * that no code has.
 */
export type ReadCode =
  | { ok: true; code: string }
  | { ok: false; problem: 'length' | 'character' | 'check'; position?: number; text: string }

/** No address that holds a code is longer; what is longer is not looked at. */
const longestInput = 2000

/**
 * Reads a code in any spelling: lower case, O for 0, I and L for 1, spaces, every kind of dash,
 * full-width letters, quotes and brackets around it, or the whole address a label holds
 * (`https://HOST/T/CODE`, `.../01/GTIN/21/CODE`). What a Vietnamese keyboard makes of W and DD (Ư, Đ)
 * is read back where only one code can have been typed. U is no letter of a code, nor is what such a
 * keyboard makes of other keys (Â, Á): these are refused with their position.
 */
export function readCode(typed: string): ReadCode {
  if (typed.length === codeLength && hasRightCheck(typed)) return { ok: true, code: typed }
  if (typed.length > longestInput) {
    return { ok: false, problem: 'length', text: typed.slice(0, codeLength) }
  }
  const text = withoutSeparators(codePart(typed.normalize('NFKC')))
  const code = text.replaceAll('O', '0').replace(/[IL]/g, '1')
  const position = firstStranger(code)
  if (position >= 0) {
    const [pressed, another] = asPressed(code).filter(isCode)
    if (pressed !== undefined && another === undefined) return { ok: true, code: pressed }
    return { ok: false, problem: 'character', position, text }
  }
  if (code.length !== codeLength) return { ok: false, problem: 'length', text }
  return hasRightCheck(code) ? { ok: true, code } : { ok: false, problem: 'check', text }
}

const isCode = (text: string): boolean => text.length === codeLength && hasRightCheck(text)

/** The part of a pasted address that holds the code; anything else as it is. */
function codePart(text: string): string {
  if (!text.includes('/')) return text
  const decoded = percentDecoded(text)
  const path = /^[^?#]*/.exec(decoded)?.[0] ?? ''
  // A forwarding service may carry our address behind its own question mark.
  const segment = codeSegment(path) ?? codeSegment(decoded)
  if (segment === undefined) return text
  const words = segment.trim().split(/\s+/)
  const whole = words.join('')
  // Both `/T/7K3Q M9TX 2PD4` and `/T/7K3QM9TX2PD4 and more words` are pasted.
  return withoutSeparators(whole).length === codeLength ? whole : (words[0] ?? '')
}

/**
 * The path segment after the last `/21/` (serial number of a GS1 Digital Link), else after the last
 * `/T/`: a lot may be named `T` or `21`, and stands before the serial number.
 */
function codeSegment(path: string): string | undefined {
  const capitals = path.replace(/t/g, 'T')
  for (const marker of ['/21/', '/T/']) {
    const at = capitals.lastIndexOf(marker)
    if (at >= 0) return /^[^/?#]*/.exec(path.slice(at + marker.length))?.[0]
  }
  return undefined
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Capitals of ASCII only: others' capitals may be two letters (ß) or a letter of ours (ı). */
function withoutSeparators(text: string): string {
  return text
    .replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, '')
    .replace(/^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu, '')
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
}

function firstStranger(text: string): number {
  for (let i = 0; i < text.length; i++) {
    if ((valueOf[text.charCodeAt(i)] ?? -1) < 0) return i
  }
  return -1
}
