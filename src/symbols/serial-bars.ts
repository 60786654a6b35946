/**
 * GS1-128 symbols in which a code differs from label to label. Bars are no affine function of the code,
 * but nearly: each of its characters is one symbol character of code set B, so that all symbols of a run
 * have the same width, and besides the twelve patterns only the check character changes
 * (ISO/IEC 15417; GS1 General Specifications, 5.4).
 */
import { endsByItself, readElementString } from '../gs1/element-string.js'
import { elementProblem } from '../gs1/element.js'
import { alphabet } from '../codes/alphabet.js'
import { code128Patterns, code128Stop, codeSets, fnc1, valuesOf } from './code128.js'
import { fail } from './errors.js'
import { rowBytesOf } from './packed.js'

export interface SerialBars {
  /** Width without quiet zones, in modules. */
  readonly modules: number
  /** Bytes of a symbol: one row of packed bits (`packed.ts`). */
  readonly symbolBytes: number
  /** Draws the bars of the code at `codes[codesOffset...]` (ASCII) to `out[outOffset...]`. */
  draw(codes: Uint8Array, codesOffset: number, out: Uint8Array, outOffset: number): void
}

const codeLength = 12
const patternBits = 11
const zeros = '0'.repeat(codeLength)

/** The elements of a bar code with the code between two texts: `(01)09506000134352(21)`, `(10)L1`. */
export interface AroundCode {
  readonly before: string
  readonly after: string
}

/** Prepares a run. Throws `symbol-wrong-content` for what are no GS1 elements. */
export function createSerialBars(around: AroundCode): SerialBars {
  const { values, codeAt } = symbolValues(around)
  const bits: number[] = []
  for (const value of values) bits.push(...patternOf(value))
  const checkAt = bits.length
  bits.push(...Array<number>(patternBits).fill(0), ...code128Stop)
  const modules = bits.length
  const symbolBytes = rowBytesOf(modules)
  const fixed = new Uint8Array(symbolBytes)
  const put = (out: Uint8Array, from: number, at: number, pattern: number): void => {
    for (let bit = 0; bit < patternBits; bit++) {
      if (!(pattern & (1 << (patternBits - 1 - bit)))) continue
      out[from + ((at + bit) >> 3)]! |= 0x80 >> ((at + bit) & 7)
    }
  }
  bits.forEach((bit, at) => {
    const isOfCode = at >= patternBits * codeAt && at < patternBits * (codeAt + codeLength)
    if (bit && !isOfCode) fixed[at >> 3]! |= 0x80 >> (at & 7)
  })
  const patterns = code128Patterns.map((_, value) =>
    patternOf(value).reduce((bits, bit) => bits * 2 + bit, 0),
  )
  const valueOfCharacter = new Int16Array(256).fill(-1)
  for (const character of alphabet) {
    const ascii = character.charCodeAt(0)
    valueOfCharacter[ascii] = ascii - 32
  }
  // The start character counts once, as does the one behind it.
  const fixedSum = values.reduce((sum, value, i) => {
    const isOfCode = i >= codeAt && i < codeAt + codeLength
    return sum + (isOfCode ? 0 : value * Math.max(1, i))
  }, 0)
  return {
    modules,
    symbolBytes,
    draw(codes, codesOffset, out, outOffset) {
      if (outOffset < 0 || outOffset + symbolBytes > out.length) {
        throw new RangeError(`there is no room for a symbol at ${outOffset}`)
      }
      out.set(fixed, outOffset)
      let sum = fixedSum
      for (let i = 0; i < codeLength; i++) {
        const value = valueOfCharacter[codes[codesOffset + i] ?? 0]!
        if (value < 0) throw new RangeError(`there is no code at ${codesOffset}`)
        sum += value * (codeAt + i)
        put(out, outOffset, patternBits * (codeAt + i), patterns[value]!)
      }
      put(out, outOffset, checkAt, patterns[sum % 103]!)
    },
  }
}

/** Modules of such a symbol; throws what `createSerialBars` throws. */
export const serialBarsModules = (around: AroundCode): number =>
  patternBits * (symbolValues(around).values.length + 1) + code128Stop.length

/** Symbol characters from the start character to the one before the check character. */
function symbolValues({ before, after }: AroundCode): { values: number[]; codeAt: number } {
  const elements = readElementString(before + zeros + after)
  if (!elements || elements.some((element) => elementProblem(element) !== undefined)) {
    throw fail('symbol-wrong-content', 'GS1-128', {
      vi: 'các trường GS1 đúng quy cách, như (01)09506000134352(21){code}',
      en: 'right GS1 elements, such as (01)09506000134352(21){code}',
    })
  }
  const head = valuesOf([fnc1, ...charactersOf(before)])
  // Behind the code comes a separator, or nothing: the code is the end of its element or all of it.
  const tail = after === '' ? [] : charactersOf(after)
  const inB = head.set === 'B' ? [] : [codeSets.B]
  const codeAt = head.values.length + inB.length
  const code = Array<number>(codeLength).fill(0)
  const rest = valuesOf(endOfCode(before, after).concat(tail), 'B')
  return { values: [...head.values, ...inB, ...code, ...rest.values], codeAt }
}

const endOfCode = (before: string, after: string): (string | typeof fnc1)[] => {
  const ai = /\((\d+)\)[^()]*$/.exec(before)?.[1] ?? ''
  return after.startsWith('(') && !endsByItself(ai) ? [fnc1] : []
}

/** A part of an element string as characters, FNC1 between elements where one is needed. */
function charactersOf(text: string): (string | typeof fnc1)[] {
  const characters: (string | typeof fnc1)[] = []
  let open = ''
  for (const [, ai, value = ''] of text.matchAll(/(?:\((\d+)\))?([^()]*)/g)) {
    if (ai !== undefined) {
      if (open !== '' && !endsByItself(open)) characters.push(fnc1)
      open = ai
    }
    characters.push(...(ai ?? ''), ...value)
  }
  return characters
}

function patternOf(value: number): number[] {
  const widths = [...(code128Patterns[value] ?? '')].map(Number)
  return widths.flatMap((width, i) => Array<number>(width).fill(i % 2 === 0 ? 1 : 0))
}
