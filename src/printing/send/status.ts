/** What printers answer when they are asked how they are. */
import type { ThermalLanguage } from '../../labels/thermal/language.js'

export const printerProblems = ['paper-out', 'paused', 'head-open', 'ribbon-out', 'other'] as const
export type PrinterProblem = (typeof printerProblems)[number]

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

/** Reads an answer that is whole: the status, and how many bytes it took. Undefined while it is not. */
export function readStatus(
  language: ThermalLanguage,
  bytes: Buffer,
): { status: PrinterStatus; length: number } | undefined {
  return language === 'zpl' ? readZplStatus(bytes) : readTsplStatus(bytes)
}

/** Three lines between STX and ETX; positions by the ZPL II Programming Guide, `~HS`. */
function readZplStatus(bytes: Buffer) {
  const text = bytes.toString('latin1')
  const found = /\x02([^\x03]*)\x03\s*\x02([^\x03]*)\x03\s*\x02[^\x03]*\x03\s*/.exec(text)
  if (!found) return undefined
  const [one, two] = [found[1]?.split(',') ?? [], found[2]?.split(',') ?? []]
  const isSet = (flag: string | undefined) => Number(flag) === 1
  const problem = isSet(one[1])
    ? 'paper-out'
    : isSet(two[2])
      ? 'head-open'
      : isSet(two[3])
        ? 'ribbon-out'
        : isSet(one[2])
          ? 'paused'
          : undefined
  const waiting = Number(one[4] ?? 0) + Number(two[8] ?? 0)
  return {
    status: { problem, waiting: Number.isFinite(waiting) ? waiting : undefined } as const,
    length: found.index + found[0].length,
  }
}

const tsplProblems: readonly (readonly [bit: number, problem: PrinterProblem])[] = [
  [0x04, 'paper-out'],
  [0x01, 'head-open'],
  [0x08, 'ribbon-out'],
  [0x10, 'paused'],
  [0x82, 'other'],
]
const tsplPrinting = 0x20

/** One byte of flags; while it prints it does not say how much is left. */
function readTsplStatus(bytes: Buffer) {
  const [flags] = bytes
  if (flags === undefined) return undefined
  const problem = tsplProblems.find(([bit]) => (flags & bit) !== 0)?.[1]
  const waiting = (flags & tsplPrinting) === 0 && problem === undefined ? 0 : undefined
  return { status: { problem, waiting }, length: 1 }
}
