/** The letters of Vietnamese that plain Latin lacks, and the typefaces that labels set them in. */
import { faceOf, type Family, weights } from '../../src/labels/font.js'
import type { TextItem } from '../../src/labels/template.js'

const bases = [...'aăâeêioôơuưy']
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const small = [...bases.flatMap((base) => tones.map((tone) => base + tone)), ...'ăâêôơưđ']

/** 134, composed. */
export const letters: readonly string[] = [
  ...small,
  ...small.map((letter) => letter.toUpperCase()),
].map((letter) => letter.normalize('NFC'))

type Typeface = Required<Pick<TextItem, 'weight'>> & { readonly family: Family }

/** Every family in the weights it has, as templates ask for them. */
export const typefaces: readonly Typeface[] = [
  ...weights.map((weight): Typeface => ({ family: 'sans', weight })),
  { family: 'serif', weight: 'regular' },
  { family: 'serif', weight: 'bold' },
  { family: 'script', weight: 'regular' },
]

export const faceOfTypeface = ({ family, weight }: Typeface) => faceOf(family, weight)
