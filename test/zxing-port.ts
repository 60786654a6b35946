/**
 * A further reader: the TypeScript port of ZXing, which shares no code with zxing-cpp (the reader the
 * product proofs its pages with) nor with zbar. It is the second reader of DataMatrix. It finds one
 * symbol, a square one only where it stands in the middle of the picture.
 */
import zxing from '@zxing/library'

const { BinaryBitmap, DecodeHintType, GlobalHistogramBinarizer, HybridBinarizer } = zxing

export type PortKind = 'datamatrix' | 'qr' | 'bars'

/** One byte a pixel, 0 is black. */
interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Seen with black and white told apart place by place, then for the whole picture at once. */
const binarizers = [HybridBinarizer, GlobalHistogramBinarizer] as const

/**
 * What the symbol says, `undefined` when none is found. In DataMatrix, FNC1 comes as the separator GS
 * (0x1D), also the one in first position that says the data are GS1's; letters beyond ASCII are read as
 * UTF-8.
 */
export function readByPort(kind: PortKind, { width, height, pixels }: Picture): string | undefined {
  const source = new zxing.RGBLuminanceSource(new Uint8ClampedArray(pixels), width, height)
  for (const Binarizer of binarizers) {
    try {
      const text = readerOf(kind)
        .decode(new BinaryBitmap(new Binarizer(source)), hints)
        .getText()
      // It gives bytes as letters of ISO 8859-1, whatever character set a DataMatrix names.
      return kind === 'datamatrix' ? Buffer.from(text, 'latin1').toString('utf8') : text
    } catch (error) {
      if (!isUnread(error)) throw error
    }
  }
  return undefined
}

const hints = new Map<zxing.DecodeHintType, unknown>([[DecodeHintType.TRY_HARDER, true]])

function readerOf(kind: PortKind) {
  if (kind === 'datamatrix') return new zxing.DataMatrixReader()
  return kind === 'qr' ? new zxing.QRCodeReader() : new zxing.MultiFormatOneDReader(hints)
}

const isUnread = (error: unknown): boolean =>
  error instanceof zxing.NotFoundException ||
  error instanceof zxing.ChecksumException ||
  error instanceof zxing.FormatException ||
  // Its detectors ask for pixels beyond the picture where they follow what is no symbol.
  error instanceof zxing.IllegalArgumentException

/**
 * Element strings with their AIs in brackets, as a DataMatrix has them: FNC1 in first position and after
 * every value of no fixed length (GS1 General Specifications, 7.8) but the last.
 */
export const separated = (elements: string): string =>
  `\x1d${elements.replace(/\((10|21|37)\)([^(]+)(?=\()/g, '$1$2\x1d').replace(/[()]/g, '')}`
