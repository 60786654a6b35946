/** DataMatrix symbols (ECC 200), plain or with GS1 elements. */
import { elementProblem } from '../gs1/element.js'
import { readElementString } from '../gs1/element-string.js'
import { encodeMatrix } from './bwip.js'
import { fail } from './errors.js'

export interface DataMatrixSymbol {
  readonly rows: number
  readonly columns: number
  /** One byte a module, row by row, 1 = dark; without the quiet zone of one module. */
  readonly modules: Uint8Array
}

/**
 * The symbol of a text; with `gs1`, of an element string in brackets, `(01)09506000134352(21)A1`.
 * Throws `symbol-empty`, `symbol-wrong-content`, `symbol-too-long`.
 */
export function encodeDataMatrix(text: string, options: { gs1?: boolean } = {}): DataMatrixSymbol {
  if (text === '') throw fail('symbol-empty')
  if (options.gs1) requireElements(text)
  const symbol = encodeMatrix(options.gs1 ? 'gs1datamatrix' : 'datamatrix', text)
  if (symbol === undefined) throw fail('symbol-too-long', 'DataMatrix')
  return symbol
}

function requireElements(text: string): void {
  const elements = readElementString(text)
  if (elements === undefined || elements.some((e) => elementProblem(e) !== undefined)) {
    throw fail('symbol-wrong-content', 'GS1 DataMatrix', {
      vi: 'các trường GS1 đúng quy cách, như (01)09506000134352(21)A1',
      en: 'right GS1 elements, such as (01)09506000134352(21)A1',
    })
  }
}
