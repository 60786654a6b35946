/** What a proof looks for on a label: where, with which reader, and what it must say. */
import type { ReaderOptions, ReadResult } from 'zxing-wasm/reader'
import type { BarsSlot, Drawing, FixedBars, SymbolSlot } from '../labels/drawing.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { textBefore } from '../labels/symbol-content.js'

export interface ProofTarget {
  /** On the label, in mm, with the quiet zone. */
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly options: ReaderOptions
  /** Whether what was read is what the label with this code must say. */
  isRight(result: ReadResult, code: string): boolean
}

/** Every symbol that differs from label to label. */
export const proofTargets = (snapshot: LabelSnapshot, drawing: Drawing): ProofTarget[] => [
  ...drawing.symbols.map((slot) => squareTarget(snapshot, slot)),
  ...drawing.bars.map(barsTarget),
]

/** Bars that are the same on all labels: it is enough to read them on one. */
export const fixedTargets = ({ fixedBars }: Drawing): ProofTarget[] => fixedBars.map(fixedTarget)

function squareTarget(snapshot: LabelSnapshot, slot: SymbolSlot): ProofTarget {
  const { kind, content, x, y, size } = slot
  const prefix = textBefore(snapshot, content, slot.path)
  // FNC1 in first position is in no text: it shows in the symbology identifier (ISO/IEC 15424).
  const gs1 = kind === 'qr' ? ']Q3' : ']d2'
  return {
    ...{ x, y, w: size, h: size },
    options: { formats: [kind === 'qr' ? 'QRCode' : 'DataMatrix'] },
    isRight: ({ text, symbologyIdentifier }, code) =>
      text === prefix + code && (content === 'gs1') === (symbologyIdentifier === gs1),
  }
}

/** Element strings are read with their AIs in brackets, whatever separators stand between them. */
function barsTarget({ around, rotate, quietMm, ...slot }: BarsSlot): ProofTarget {
  const level = rotate === 0
  const [acrossX, acrossY] = level ? [quietMm, 0] : [0, quietMm]
  return {
    ...{ x: slot.x - acrossX, y: slot.y - acrossY },
    ...{ w: slot.w + 2 * acrossX, h: slot.h + 2 * acrossY },
    options: { formats: ['Code128'], tryRotate: !level },
    isRight: ({ text, symbologyIdentifier }, code) =>
      text === around.before + code + around.after && symbologyIdentifier === ']C1',
  }
}

/** The reader's name of a symbology, and what it says in front of GS1 data (ISO/IEC 15424). */
const readers = {
  ean13: { format: 'EAN13' },
  ean8: { format: 'EAN8' },
  itf14: { format: 'ITF' },
  'gs1-128': { format: 'Code128', identifier: ']C1' },
} as const

function fixedTarget({ symbology, text, x, y, w, h, rotate }: FixedBars): ProofTarget {
  const { format, ...gs1 } = readers[symbology]
  return {
    ...{ x, y, w, h },
    options: { formats: [format], tryRotate: rotate !== 0 },
    isRight: (result) =>
      result.text === text &&
      (!('identifier' in gs1) || result.symbologyIdentifier === gs1.identifier),
  }
}
