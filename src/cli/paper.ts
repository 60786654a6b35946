/** How labels lie on paper, as the options of a command say. */
import type { Actor } from '../accounts/actor.js'
import { type DamagedCell, damagedCellPattern } from '../labels/damaged-cells.js'
import type { Stock, Turn } from '../labels/stock.js'
import type { LabelOptions } from '../printing/jobs-draft.js'
import { readStock } from '../printing/own-stocks.js'
import { findPrinter } from '../printing/printers.js'
import type { ReadDb } from '../store/store.js'
import type { Flags } from './command.js'
import { fail } from './errors.js'
import { readTextFile } from './files.js'

const turns: readonly Turn[] = [90, 180, 270]

/** @throws flag-value-wrong, printer-not-found */
export async function paperOf(
  read: ReadDb,
  flags: Flags,
  by: Actor,
): Promise<Pick<LabelOptions, 'stock' | 'skip' | 'turned' | 'booklet' | 'flip' | 'correction'>> {
  const printer = flags.text('printer')
  return {
    stock: await stockOf(flags),
    skip: cellsOf(flags),
    turned: oneOf(flags, 'turned', turns),
    booklet: flags.number('booklet', 1),
    flip: oneOf(flags, 'flip', ['long', 'short'] as const),
    correction:
      printer === undefined ? undefined : (await findPrinter(read, printer, by)).correction,
  }
}

function cellsOf(flags: Flags): DamagedCell[] | undefined {
  const text = flags.text('skip')
  if (text === undefined) return undefined
  const parts = text.split(',').map((part) => part.trim())
  const isCell = (part: string) =>
    /^\d{1,4}$/.test(part) || new RegExp(damagedCellPattern).test(part)
  if (parts.every(isCell)) return parts.map((part) => (part.includes(':') ? part : Number(part)))
  throw fail('flag-value-wrong', '--skip', text, {
    vi: 'như 3,7 hoặc 2:5 (ô 5 của tờ 2)',
    en: 'such as 3,7 or 2:5 (cell 5 of sheet 2)',
  })
}

/** A name, or what a file says when it is named: `--stock sheet.json`. */
async function stockOf(flags: Flags): Promise<string | Stock | undefined> {
  const text = flags.text('stock')
  return text?.toLowerCase().endsWith('.json') ? readStock(await readTextFile(text)) : text
}

/** The value of an option that is one of few. @throws flag-value-wrong */
export function oneOf<T extends string | number>(
  flags: Flags,
  name: string,
  known: readonly T[],
): T | undefined {
  const text = flags.text(name)
  if (text === undefined) return undefined
  const found = known.find((value) => String(value) === text)
  const list = known.join(', ')
  if (found === undefined) throw fail('flag-value-wrong', `--${name}`, text, { vi: list, en: list })
  return found
}
