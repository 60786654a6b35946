/** Running numbers as people list them: `12, 15, 20-22`, `A7-000012-K … A7-000020-3`. Pure. */
import { readRunningNumber } from '../codes/running-number.js'
import type { Numbers } from '../issuing/field-activation.js'

/** Parts of a list, more than anybody types. */
const mostParts = 500

/**
 * The stretches of a list in order, without overlap; undefined when a part cannot be read or is of
 * another run than `seq`.
 */
export function readNumbers(text: string, seq: number): Numbers[] | undefined {
  const parts = text
    .normalize('NFKC')
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length > mostParts) return undefined
  const read: Numbers[] = []
  for (const part of parts) {
    const stretch = readPart(part, seq)
    if (!stretch) return undefined
    read.push(stretch)
  }
  return merged(read)
}

function readPart(part: string, seq: number): Numbers | undefined {
  const one = numberOf(part, seq)
  if (one !== undefined) return { from: one, to: one }
  const plain = /^(\d+)\s*(?:-|–|…|\.{2,3}|đến|to)\s*(\d+)$/i.exec(part)
  const [, a = '', b = ''] =
    plain ?? /^(.+?)\s*(?:…|\.{2,3}|–|đến|to|\s-\s)\s*(.+)$/i.exec(part) ?? []
  const from = numberOf(a, seq)
  const to = numberOf(b, seq)
  if (from === undefined || to === undefined) return undefined
  return { from: Math.min(from, to), to: Math.max(from, to) }
}

function numberOf(text: string, seq: number): number | undefined {
  const read = readRunningNumber(text.trim())
  return read && (read.seq === undefined || read.seq === seq) ? read.number : undefined
}

function merged(parts: readonly Numbers[]): Numbers[] {
  const result: { from: number; to: number }[] = []
  for (const { from, to } of [...parts].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to)
    else result.push({ from, to })
  }
  return result
}

export const countNumbers = (parts: readonly Numbers[]): number =>
  parts.reduce((sum, { from, to }) => sum + to - from + 1, 0)
