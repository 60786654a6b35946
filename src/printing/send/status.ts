/** What printers answer when they are asked how they are. */
import type { ThermalLanguage } from '../../labels/thermal/language.js'

export type PrinterProblem = 'paper-out' | 'paused' | 'head-open' | 'ribbon-out' | 'other'

export interface PrinterStatus {
  readonly problem: PrinterProblem | undefined
  /** Labels that are in the printer and not printed yet; undefined where it does not say how many. */
  readonly waiting: number | undefined
}

/** The question: `~HS` of ZPL II, `<ESC>!?` of TSPL. Both are answered at once, even while paused. */
export const questions: Readonly<Record<ThermalLanguage, Uint8Array>> = {
  zpl: Buffer.from('~HS\n', 'latin1'),
  tspl: Buffer.from('\x1b!?', 'latin1'),
}

/** More than any answer has: a device that sends so much is not answering. */
export const longestAnswer = 4096

/**
 * Reads what has been heard since the question: the status; undefined while the answer is not whole;
 * `nonsense` where it never can become one.
 */
export function readStatus(
  language: ThermalLanguage,
  heard: Buffer,
): PrinterStatus | 'nonsense' | undefined {
  const status = language === 'zpl' ? readZplStatus(heard) : readTsplStatus(heard)
  return status === undefined && heard.length > longestAnswer ? 'nonsense' : status
}

/** Three lines between STX and ETX; positions by the ZPL II Programming Guide, `~HS`. */
function readZplStatus(heard: Buffer): PrinterStatus | 'nonsense' | undefined {
  const found = /\x02([^\x02\x03]*)\x03\s*\x02([^\x02\x03]*)\x03\s*\x02[^\x02\x03]*\x03/.exec(
    heard.toString('latin1'),
  )
  if (!found) return undefined
  const [one, two] = [found[1]?.split(',') ?? [], found[2]?.split(',') ?? []]
  const flags = [one[1], one[2], two[2], two[3]]
  const counts = [one[4], two[8] ?? '0']
  if (!flags.every((flag) => /^[01]$/.test(flag ?? ''))) return 'nonsense'
  if (!counts.every((count) => /^\d{1,8}$/.test(count ?? ''))) return 'nonsense'
  const [noPaper, paused, headOpen, noRibbon] = flags.map((flag) => flag === '1')
  const problem = noPaper
    ? 'paper-out'
    : headOpen
      ? 'head-open'
      : noRibbon
        ? 'ribbon-out'
        : paused
          ? 'paused'
          : undefined
  return { problem, waiting: counts.reduce((sum, count) => sum + Number(count), 0) }
}

const tsplProblems: readonly (readonly [bit: number, problem: PrinterProblem])[] = [
  [0x04, 'paper-out'],
  [0x01, 'head-open'],
  [0x08, 'ribbon-out'],
  [0x10, 'paused'],
  [0x82, 'other'],
]
const tsplPrinting = 0x20
/** Means nothing in an answer, and is set in every letter. */
const tsplUnknown = 0x40

/** One byte of flags, for each question; while it prints it does not say how much is left. */
function readTsplStatus(heard: Buffer): PrinterStatus | 'nonsense' | undefined {
  const [flags] = heard
  if (flags === undefined) return undefined
  if ((flags & tsplUnknown) !== 0 || !/^\s*$/.test(heard.toString('latin1', 1))) return 'nonsense'
  const problem = tsplProblems.find(([bit]) => (flags & bit) !== 0)?.[1]
  const waiting = (flags & tsplPrinting) === 0 && problem === undefined ? 0 : undefined
  return { problem, waiting }
}
