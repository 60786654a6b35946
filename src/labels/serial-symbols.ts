/** The symbols of a run that differ from label to label, each prepared when it is first drawn. */
import { createSerialBars, type SerialBars } from '../symbols/serial-bars.js'
import { createSerialDataMatrix } from '../symbols/serial-data-matrix.js'
import { createSerialGs1Qr } from '../symbols/serial-gs1-qr.js'
import { createSerialQr } from '../symbols/serial-qr.js'
import type { SerialSymbol } from '../symbols/serial-symbol.js'
import type { BarsSlot } from './drawing.js'
import type { LabelSnapshot } from './snapshot.js'
import { type SymbolOf, textBefore } from './symbol-content.js'

export interface SerialSymbols {
  square(symbol: SymbolOf): SerialSymbol & { readonly mask?: number }
  bars(slot: Pick<BarsSlot, 'around'>): SerialBars
}

/** @param sample codes of the run, which choose the masks of QR symbols: the same ones every time */
export function serialSymbols(snapshot: LabelSnapshot, sample: readonly string[]): SerialSymbols {
  const squares = new Map<string, SerialSymbol & { readonly mask?: number }>()
  const bars = new Map<string, SerialBars>()
  return {
    square: (symbol) =>
      once(squares, `${symbol.kind} ${symbol.content}`, () =>
        createSquare(snapshot, symbol, sample),
      ),
    bars: ({ around }) => once(bars, JSON.stringify(around), () => createSerialBars(around)),
  }
}

function createSquare(snapshot: LabelSnapshot, symbol: SymbolOf, sample: readonly string[]) {
  const prefix = textBefore(snapshot, symbol.content, symbol.path)
  const gs1 = symbol.content === 'gs1'
  if (symbol.kind === 'datamatrix') return createSerialDataMatrix({ prefix, gs1 })
  const { level } = snapshot
  return gs1
    ? createSerialGs1Qr({ prefix, level, sample })
    : createSerialQr({ prefix, level, sample })
}

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  let found = made.get(key)
  if (found === undefined) made.set(key, (found = make()))
  return found
}
