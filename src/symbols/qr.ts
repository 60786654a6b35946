/** Plain QR symbols (ISO/IEC 18004), one at a time; many serial ones are made by `serial-qr.ts`. */
import { create, type QRCodeMaskPattern, type QRCodeSegment } from 'qrcode'
import { fail } from './errors.js'
import { segmentsOf } from './qr-segments.js'

/** Error correction: about 7, 15, 25 and 30 % of the symbol may be lost. */
export type QrLevel = 'L' | 'M' | 'Q' | 'H'

/** A drawn symbol without its quiet zone: `modules[row * size + column]` is 1 where it is dark. */
export interface QrSymbol {
  readonly size: number
  /** 1 to 40; the size is 17 + 4 * version modules. */
  readonly version: number
  readonly level: QrLevel
  /** 0 to 7. */
  readonly mask: number
  readonly modules: Uint8Array
}

export interface QrOptions {
  /** M where nothing is said. */
  readonly level?: QrLevel
  /** The smallest that fits where nothing is said. */
  readonly version?: number
  /** The one with the lowest penalty where nothing is said. */
  readonly mask?: number
}

/** The white margin a reader needs on all four sides, in modules. */
export const quietZoneModules = 4

/**
 * The QR symbol of a text, with the segments of `segmentsOf`. Throws `symbol-empty` and
 * `symbol-too-long` (for the version asked for, or for any).
 */
export function encodeQr(text: string, options: QrOptions = {}): QrSymbol {
  if (text === '') throw fail('symbol-empty')
  const segments = segmentsOf(text).map(({ mode, text }): QRCodeSegment =>
    mode === 'byte' ? { mode, data: new TextEncoder().encode(text) } : { mode, data: text },
  )
  return createQr(segments, options)
}

/** The QR symbol of segments given as they are; for `serial-qr.ts`, which varies their bits. */
export function createQr(segments: QRCodeSegment[], options: QrOptions): QrSymbol {
  const { level = 'M', version, mask } = options
  requireRange('version', version, 1, 40)
  requireRange('mask', mask, 0, 7)
  try {
    const made = create(segments, {
      errorCorrectionLevel: level,
      version,
      maskPattern: mask as QRCodeMaskPattern | undefined,
    })
    return {
      size: made.modules.size,
      version: made.version,
      level,
      mask: made.maskPattern ?? 0,
      modules: made.modules.data,
    }
  } catch (error) {
    // qrcode has no error classes; these two sentences are its words for "does not fit".
    if (error instanceof Error && /too big|cannot contain/.test(error.message)) {
      throw fail('symbol-too-long', version === undefined ? 'QR' : `QR ${version}-${level}`)
    }
    throw error
  }
}

function requireRange(name: string, value: number | undefined, min: number, max: number): void {
  if (value === undefined) return
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`QR ${name} is a whole number from ${min} to ${max}: ${value}`)
  }
}
