/** Code 128 (ISO/IEC 15417): patterns by value, and which values characters have in code sets B and C. */

/** Widths in modules of bars and spaces in turn; the place in the list is the value. */
export const code128Patterns: readonly string[] = `
212222 222122 222221 121223 121322 131222 122213 122312 132212 221213
221312 231212 112232 122132 122231 113222 123122 123221 223211 221132
221231 213212 223112 312131 311222 321122 321221 312212 322112 322211
212123 212321 232121 111323 131123 131321 112313 132113 132311 211313
231113 231311 112133 112331 132131 113123 113321 133121 313121 211331
231131 213113 213311 213131 311123 311321 331121 312113 312311 332111
314111 221411 431111 111224 111422 121124 121421 141122 141221 112214
112412 122114 122411 142112 142211 241211 221114 413111 241112 134111
111242 121142 121241 114212 124112 124211 411212 421112 421211 212141
214121 412121 111143 111341 131141 114113 114311 411113 411311 113141
114131 311141 411131 211412 211214 211232`
  .trim()
  .split(/\s+/)

/** The stop character's modules: 1 = bar. */
export const code128Stop = [1, 1, 0, 0, 0, 1, 1, 1, 0, 1, 0, 1, 1] as const

/** Function 1: in front it marks GS1 data, later it ends a value. */
export const fnc1 = Symbol('FNC1')
const fnc1Value = 102

/** The values that switch to a code set, and those that start with it. */
export const codeSets = { B: 100, C: 99 } as const
const starts = { B: 104, C: 105 } as const

type CodeSet = keyof typeof codeSets
type Character = string | typeof fnc1

/**
 * The values of characters from the start character on, or within a symbol from a code set on: pairs of
 * digits in set C where four or more follow, all else in set B.
 */
export function valuesOf(
  characters: readonly Character[],
  from?: CodeSet,
): { values: number[]; set: CodeSet } {
  const values: number[] = []
  let set = from
  const become = (wanted: CodeSet): void => {
    if (set === wanted) return
    values.push((set === undefined ? starts : codeSets)[wanted])
    set = wanted
  }
  for (let at = 0; at < characters.length;) {
    const character = characters[at]
    if (character === fnc1) {
      if (set === undefined) become(digitsFrom(characters, at + 1) >= 2 ? 'C' : 'B')
      values.push(fnc1Value)
      at++
      continue
    }
    const digits = digitsFrom(characters, at)
    if (set === 'C' ? digits >= 2 : digits >= 4 && digits % 2 === 0) {
      become('C')
      values.push(Number(`${String(character)}${String(characters[at + 1])}`))
      at += 2
      continue
    }
    become('B')
    values.push(String(character).charCodeAt(0) - 32)
    at++
  }
  return { values, set: set ?? 'B' }
}

function digitsFrom(characters: readonly Character[], at: number): number {
  let count = 0
  for (let i = at; i < characters.length; i++) {
    const character = characters[i]
    if (typeof character !== 'string' || !/[0-9]/.test(character)) break
    count++
  }
  return count
}
