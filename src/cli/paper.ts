/** How labels lie on paper, as the options of a command say. */
import type { Actor } from '../accounts/actor.js'
import type { Turn } from '../labels/stock.js'
import type { LabelOptions } from '../printing/jobs-draft.js'
import { findPrinter } from '../printing/printers.js'
import type { ReadDb } from '../store/store.js'
import type { Flags } from './command.js'
import { fail } from './errors.js'

const turns: readonly Turn[] = [90, 180, 270]

/** @throws flag-value-wrong, printer-not-found */
export async function paperOf(
  read: ReadDb,
  flags: Flags,
  by: Actor,
): Promise<Pick<LabelOptions, 'skip' | 'turned' | 'booklet' | 'flip' | 'correction'>> {
  const printer = flags.text('printer')
  return {
    skip: cellsOf(flags),
    turned: oneOf(flags, 'turned', turns),
    booklet: flags.number('booklet', 1),
    flip: oneOf(flags, 'flip', ['long', 'short'] as const),
    correction:
      printer === undefined ? undefined : (await findPrinter(read, printer, by)).correction,
  }
}

function cellsOf(flags: Flags): number[] | undefined {
  const text = flags.text('skip')
  if (text === undefined) return undefined
  if (/^\d{1,4}(\s*,\s*\d{1,4})*$/.test(text)) return text.split(',').map(Number)
  throw fail('flag-value-wrong', '--skip', text, { vi: 'như 3,7', en: 'such as 3,7' })
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
