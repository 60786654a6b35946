/**
 * What an address of the look-up may be answered with, found out another way than the look-up does:
 * it looks for codes anywhere in the address, so it never says more than is sure.
 */
import { hasRightCheck } from '../../src/codes/check.js'

/** What is there to be found, as the test knows it. */
export interface Known {
  /** Codes that were issued. */
  readonly codes: ReadonlySet<string>
  readonly product: string
  /** Of that product, 14 digits. */
  readonly gtin: string
}

const undone = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The path cannot be decoded: a bad request wherever it goes. */
export const isBroken = (path: string): boolean => undone(path) === undefined

/** Every run of twelve letters and digits in the text, however it is spelled, whose check is right. */
function possibleCodes(text: string): string[] {
  const once = undone(text) ?? text
  const twice = undone(once) ?? once
  const found: string[] = []
  for (const form of new Set([text, once, twice])) {
    const letters = form
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1')
    for (let i = 0; i + 12 <= letters.length; i++) {
      const window = letters.slice(i, i + 12)
      if (hasRightCheck(window)) found.push(window)
    }
  }
  return found
}

/** Under `/T/`: 400 when no code can be meant, 200 only when a code of ours can. */
export function typedStatuses(path: string, known: Known): readonly number[] {
  const codes = possibleCodes(path.slice(3))
  if (isBroken(path) || codes.length === 0) return [400]
  return codes.some((code) => known.codes.has(code)) ? [200, 400, 404] : [400, 404]
}

/** Under `/P/` there is one product; whatever else can be read is not there. */
export function productStatuses(path: string, known: Known): readonly number[] {
  const id = undone(path.slice(3))
  if (id === undefined) return [400]
  if (id.replace(/\/$/, '') === known.product) return [200]
  // A lot of it, where the version answers for lots under this address.
  return id.startsWith(`${known.product}/10/`) ? [200, 404] : [404]
}

/** Under `/01/`: 200 only when the address begins with the one GTIN there is. */
export function linkStatuses(path: string, known: Known): readonly number[] {
  if (isBroken(path)) return [400]
  const gtin = undone(path.split('/')[2] ?? '') ?? ''
  if (!/^\d{8,14}$/.test(gtin)) return [400]
  return gtin.padStart(14, '0') === known.gtin ? [200, 400, 404] : [400, 404]
}
