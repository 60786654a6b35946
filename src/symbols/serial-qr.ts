/**
 * QR symbols of one prefix and many codes, at memory speed.
 *
 * With length, version, level and mask fixed, every module is an affine function over GF(2) of the
 * data bits: Reed-Solomon is linear and the mask is a constant. So a symbol is the XOR of one table
 * row for each two characters of the code. The tables come from some seventy symbols of the ordinary
 * encoder, and what is drawn equals its symbols bit for bit.
 */
import { codeFields, type CodeFields } from './code-fields.js'
import { unpackModules } from './packed.js'
import { createQr, encodeQr, type QrLevel, type QrOptions } from './qr.js'
import { qrPenalty } from './qr-penalty.js'
import { drawer, type SerialSymbol } from './serial-symbol.js'
import { buildTables, changeAll, symbolWords, tableCount } from './symbol-tables.js'

export interface SerialQr extends SerialSymbol {
  readonly version: number
  readonly level: QrLevel
  /** The same for all symbols of a run. */
  readonly mask: number
}

export interface SerialQrOptions {
  /** What stands before the code in every symbol, such as `https://HOST/T/` in the case printed. */
  readonly prefix: string
  /** 1 to 12; 12 where nothing is said. */
  readonly codeLength?: number
  /** M where nothing is said. */
  readonly level?: QrLevel
  /** The smallest that fits where nothing is said. */
  readonly version?: number
  /** Codes of the run: the mask with the lowest average penalty over them is taken for all. */
  readonly sample: readonly string[]
  /** The mask of an earlier printing, instead of choosing one by the sample. */
  readonly mask?: number
}

const longestCode = 2 * tableCount
export const masks = [0, 1, 2, 3, 4, 5, 6, 7]

/**
 * Prepares a run (some tens of milliseconds; 0.7 MB of tables for a symbol of 29 x 29 modules).
 * Throws `symbol-too-long` when prefix and code do not fit, RangeError for a sample of no codes.
 */
export function createSerialQr(options: SerialQrOptions): SerialQr {
  const { prefix, codeLength = 12, level = 'M' } = options
  if (!Number.isInteger(codeLength) || codeLength < 1 || codeLength > longestCode) {
    throw new RangeError(`a code has 1 to ${longestCode} characters: ${codeLength}`)
  }
  const { version, size } = encodeQr(prefix + '0'.repeat(codeLength), {
    level,
    mask: 0,
    ...(options.version === undefined ? {} : { version: options.version }),
  })
  const fields = codeFields(prefix, codeLength)
  const tables = buildTables(fields.fields, (values) => {
    const { modules } = createQr(fields.segments(values), { level, version, mask: 0 })
    return symbolWords(modules, size)
  })
  const drawing = drawer(tables, codeLength, size)
  const changes = masks.map((mask) => changeOfMask(fields, { level, version, mask }))
  const mask = options.mask ?? bestMask(drawing, options.sample, codeLength, changes)
  const change = changes[mask]
  if (change === undefined) throw new RangeError(`a QR mask is a number from 0 to 7: ${mask}`)
  changeAll(tables, change)
  return { version, level, mask, ...drawing }
}

/** What another mask than 0 changes: the same modules in every symbol of the run. */
function changeOfMask(fields: CodeFields, fixed: Required<QrOptions>): Int32Array {
  const zeros = fields.segments(fields.fields.map(() => 0))
  const masked = createQr(zeros, fixed)
  const unmasked = symbolWords(createQr(zeros, { ...fixed, mask: 0 }).modules, masked.size)
  return symbolWords(masked.modules, masked.size).map((word, i) => word ^ (unmasked[i] ?? 0))
}

/** The mask with the lowest average penalty over a sample of codes, of symbols drawn with mask 0. */
export function bestMask(
  drawing: SerialSymbol,
  sample: readonly string[],
  codeLength: number,
  changes: readonly Int32Array[],
): number {
  if (sample.length === 0) throw new RangeError('the mask is chosen by at least one code')
  const { size, symbolBytes } = drawing
  const words = new Int32Array(Math.ceil(symbolBytes / 4))
  const bytes = new Uint8Array(words.buffer)
  const points = masks.map(() => 0)
  for (const code of sample) {
    if (code.length !== codeLength) throw new RangeError(`a code has ${codeLength} characters`)
    drawing.draw(new TextEncoder().encode(code), 0, bytes, 0)
    changes.forEach((change, mask) => {
      const masked = new Uint8Array(words.map((word, i) => word ^ (change[i] ?? 0)).buffer)
      points[mask]! += qrPenalty(unpackModules(masked.subarray(0, symbolBytes), size), size)
    })
  }
  return points.indexOf(Math.min(...points))
}
