/** The one place that calls bwip-js, for bars and modules, never for pictures. */
import bwip from 'bwip-js/node'

/** Bars and spaces in modules, a bar first and last, or undefined where the encoder refuses the text. */
export function encodeLinear(bcid: 'ean13' | 'ean8' | 'itf14' | 'gs1-128', text: string) {
  const symbol = encode(bcid, text)
  if (symbol === undefined || !('sbs' in symbol)) return undefined
  // behind an ITF symbol it leaves one space more, which is a part of the quiet zone
  return symbol.sbs.length % 2 === 0 ? symbol.sbs.slice(0, -1) : symbol.sbs
}

/** Modules row by row, 1 = dark, or undefined where the encoder refuses the text. */
export function encodeMatrix(bcid: 'datamatrix' | 'gs1datamatrix', text: string) {
  const symbol = encode(bcid, text)
  return symbol && 'pixs' in symbol
    ? { columns: symbol.pixx, rows: symbol.pixy, modules: Uint8Array.from(symbol.pixs) }
    : undefined
}

/** The DataMatrix symbol of codewords as they are, in the smallest square; undefined where none is large enough. */
export function encodeCodewords(codewords: readonly number[]) {
  const text = codewords.map((codeword) => `^${String(codeword).padStart(3, '0')}`).join('')
  const symbol = encode('datamatrix', text, { raw: true })
  return symbol && 'pixs' in symbol
    ? { columns: symbol.pixx, rows: symbol.pixy, modules: Uint8Array.from(symbol.pixs) }
    : undefined
}

/**
 * The QR symbol of GS1 elements (FNC1 in first position), row by row, 1 = dark; the smallest version and
 * the mask of lowest penalty where nothing is said. Undefined where the encoder refuses the text.
 */
export function encodeGs1Qr(
  text: string,
  level: string,
  fixed: { version?: number; mask?: number } = {},
) {
  const symbol = encode('gs1qrcode', text, {
    eclevel: level,
    ...(fixed.version !== undefined && { version: String(fixed.version) }),
    // It counts masks from 1.
    ...(fixed.mask !== undefined && { mask: fixed.mask + 1 }),
  })
  return symbol && 'pixs' in symbol
    ? { size: symbol.pixx, modules: Uint8Array.from(symbol.pixs) }
    : undefined
}

function encode(bcid: string, text: string, options: object = {}) {
  try {
    return bwip.raw({ bcid, text, ...options })[0]
  } catch (error) {
    // Its refusals are plain errors whose words begin with the encoder's name.
    if (error instanceof Error && error.message.startsWith('bwipp.')) return undefined
    throw error
  }
}
