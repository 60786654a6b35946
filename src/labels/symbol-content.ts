/** What symbols of a run carry: the text before the code, by kind and content. */
import { parseGtin, toGtin14 } from '../gs1/gtin.js'
import { encodeGs1Qr } from '../symbols/bwip.js'
import { encodeQr } from '../symbols/qr.js'
import { oneDataMatrix } from '../symbols/serial-data-matrix.js'
import { gs1QrSize } from '../symbols/serial-gs1-qr.js'
import type { SymbolContent, SymbolSlot } from './drawing.js'
import { fail } from './errors.js'
import type { LabelSnapshot } from './snapshot.js'
import { urlPrefixOf } from './url-prefix.js'

export type SymbolOf = Pick<SymbolSlot, 'kind' | 'content' | 'path'>

/**
 * The text before the code; for GS1 elements in brackets, the last AI with the code for its value.
 * Throws `label-gtin-missing`.
 */
export function textBefore(snapshot: LabelSnapshot, content: SymbolContent, path: string): string {
  if (content === 'link') return snapshot.urlPrefix
  if (content === 'short') return urlPrefixOf(snapshot.baseUrl, null)
  const gtin = snapshot.values.product?.gtin
  if (!gtin) throw fail('label-gtin-missing', path)
  return `(01)${toGtin14(parseGtin(gtin))}(21)`
}

/** Modules a side of a run's symbols, all of which have the same size. */
export function modulesOf(snapshot: LabelSnapshot, symbol: SymbolOf): number {
  const prefix = textBefore(snapshot, symbol.content, symbol.path)
  if (symbol.kind === 'qr' && symbol.content === 'gs1')
    return gs1QrSize(prefix, snapshot.level).size
  return oneSymbol(snapshot, symbol, '0'.repeat(12), { mask: 0 }).size
}

/** One symbol, one byte a module, not 0 = dark. */
export function oneSymbol(
  snapshot: LabelSnapshot,
  { kind, content, path }: SymbolOf,
  code: string,
  options: { mask?: number } = {},
): { size: number; modules: Uint8Array } {
  const prefix = textBefore(snapshot, content, path)
  const gs1 = content === 'gs1'
  if (kind === 'datamatrix') {
    const { columns, modules } = oneDataMatrix({ prefix, gs1 }, code)
    return { size: columns, modules }
  }
  const { level } = snapshot
  if (!gs1) return encodeQr(prefix + code, { level, ...options })
  const { version } = gs1QrSize(prefix, level)
  const symbol = encodeGs1Qr(prefix + code, level, { version, ...options })
  if (!symbol) throw new TypeError('the encoder refuses what it has taken')
  return symbol
}
