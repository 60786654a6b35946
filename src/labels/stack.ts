/** A column of texts and star rows, set as large as its box allows. */
import type { Ink } from './drawing.js'
import type { LabelFonts } from './font.js'
import { setText, type SetText, type TextBlock } from './text-setting.js'

export type StackPart =
  | {
      readonly kind: 'text'
      readonly block: TextBlock
      readonly path: string
      readonly ink?: Ink
    }
  | { readonly kind: 'stars'; readonly count: number; readonly size: number; readonly ink?: Ink }

export type SetPart =
  | { readonly kind: 'text'; readonly set: SetText; readonly part: StackPart & { kind: 'text' } }
  | (StackPart & { kind: 'stars' })

export interface SetStack {
  readonly parts: readonly SetPart[]
  readonly height: number
  /** JSON pointers of texts that did not fit even at their smallest size. */
  readonly cut: readonly string[]
}

const steps = 12

/**
 * Sets the parts below one another: every text at its own size if that fits, else all of them smaller
 * by the same share of the way to their smallest size; then with fewer lines, cut with an ellipsis.
 */
export function setStack(
  parts: readonly StackPart[],
  fonts: LabelFonts,
  width: number,
  height: number,
  gap: number,
): SetStack {
  for (let step = 0; step <= steps; step++) {
    const stack = attempt(parts, fonts, width, gap, step / steps)
    if (stack.height <= height + 1e-6 && stack.cut.length === 0) return stack
  }
  return cutDown(parts, fonts, width, height, gap)
}

function attempt(
  parts: readonly StackPart[],
  fonts: LabelFonts,
  width: number,
  gap: number,
  shrink: number,
): SetStack {
  const set = parts.map((part): SetPart => {
    if (part.kind === 'stars') return part
    const { size, min } = part.block
    return {
      kind: 'text',
      part,
      set: setText(part.block, fonts, size - shrink * (size - min), width),
    }
  })
  return stacked(set, gap)
}

/** At the smallest sizes, takes lines away from the bottom up until the rest has room. */
function cutDown(
  parts: readonly StackPart[],
  fonts: LabelFonts,
  width: number,
  height: number,
  gap: number,
): SetStack {
  let kept = parts
  const lost = new Set<string>()
  for (;;) {
    const stack = attempt(kept, fonts, width, gap, 1)
    if (stack.height <= height + 1e-6 || kept.length === 0) {
      return { ...stack, cut: [...new Set([...stack.cut, ...lost])] }
    }
    const longest = stack.parts.findLastIndex(
      (part) => part.kind === 'text' && part.set.lines.length > 1,
    )
    if (longest >= 0) kept = kept.map((part, i) => (i === longest ? withLineLess(part) : part))
    else {
      const last = kept.at(-1)
      if (last?.kind === 'text') lost.add(last.path)
      kept = kept.slice(0, -1)
    }
  }
}

function withLineLess(part: StackPart): StackPart {
  if (part.kind === 'stars') return part
  return { ...part, block: { ...part.block, lines: part.block.lines - 1 } }
}

function stacked(parts: readonly SetPart[], gap: number): SetStack {
  const heights = parts.map((part) => (part.kind === 'stars' ? part.size : part.set.height))
  return {
    parts,
    height: heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, parts.length - 1),
    cut: parts.flatMap((part) => (part.kind === 'text' && !part.set.whole ? [part.part.path] : [])),
  }
}
