/**
 * Vietnamese text from before Unicode, told by reading it: whichever old encoding turns most words
 * into possible Vietnamese syllables is the one it was written in.
 */

export type LegacyEncoding = 'TCVN3 (ABC)' | 'VNI' | 'Windows-1258'

export interface LegacyText {
  readonly encoding: LegacyEncoding
  /** A word as it stands, and as it was meant. */
  readonly sample: string
  readonly meant: string
}

// TCVN 5712:1993 VN3, the encoding of the .Vn fonts, as its bytes look in Latin-1.
const tcvn3 = pairs(
  '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¸¶·¹»¾¼½ÆÇÊÈÉËÌÐÎÏÑÒÕÓÔÖ×ÝØÜÞßãáâäåèæçéêíëìîïóñòôõøö÷ùúýûüþ',
  'ĂÂÊÔƠƯĐăâêôơưđàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ',
)

// VNI-Windows: a base letter, then a letter that stands for its marks (combining characters here).
const vniMarks: Readonly<Record<string, string>> = {
  ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323',
  â: '\u0302', á: '\u0302\u0301', à: '\u0302\u0300', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323',
  ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323',
} // prettier-ignore
const vniLetters: Readonly<Record<string, string>> = {
  ñ: 'đ', ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ',
} // prettier-ignore

const onset = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?'
const nucleus =
  '(?:oai|oay|uay|uây|uôi|uya|uyê|uyu|ươi|ươu|iêu|yêu|oao|oeo|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêiyoôơuư])'
const syllable = new RegExp(`^${onset}${nucleus}(?:ch|ng|nh|[cmnpt])?$`)
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Letters that only Unicode (or a right decoding) can give: with one of them text is not legacy. */
const unicodeOnly = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9\u0300-\u036f]/u

/**
 * The old encoding of bytes that are not UTF-8, given as Latin-1 text (one character a byte), or of
 * Unicode text whose characters came from such bytes. Undefined when none fits well.
 */
export function detectLegacy(latin1: string, least = 0.6): LegacyText | undefined {
  const words = distinctWords(latin1)
  if (words.length === 0) return undefined
  const unicode = share(words, (word) => word)
  const candidates = decoders.map(([encoding, decode]) => ({
    encoding,
    decode,
    fit: share(words, decode),
  }))
  const best = candidates.reduce((a, b) => (b.fit > a.fit ? b : a))
  if (best.fit < least || best.fit <= unicode) return undefined
  const sample = words.find((word) => isSyllable(best.decode(word))) ?? ''
  return { encoding: best.encoding, sample, meant: best.decode(sample) }
}

/** The same for one cell of a Unicode file: every word must fit, and none may be Unicode already. */
export function detectLegacyCell(cell: string): LegacyText | undefined {
  if (/^[\x00-\x7f]*$/.test(cell) || unicodeOnly.test(cell)) return undefined
  return detectLegacy(cell, 1)
}

const windows1258 = new TextDecoder('windows-1258')

const decoders: readonly (readonly [LegacyEncoding, (word: string) => string])[] = [
  ['TCVN3 (ABC)', (word) => [...word].map((c) => tcvn3.get(c) ?? c).join('')],
  ['VNI', decodeVni],
  ['Windows-1258', (word) => windows1258.decode(Buffer.from(word, 'latin1')).normalize('NFC')],
]

function decodeVni(word: string): string {
  let out = ''
  for (const char of word) {
    const lower = char.toLowerCase()
    const mark = /[aeouyơư][\u0300-\u036f]*$/iu.test(out) ? vniMarks[lower] : undefined
    const letter = vniLetters[lower] ?? char
    out += mark ?? (char === lower ? letter : letter.toUpperCase())
  }
  return out.normalize('NFC')
}

const isSyllable = (word: string): boolean => {
  const decomposed = word.toLowerCase().normalize('NFD')
  const toneCount = decomposed.match(tones)?.length ?? 0
  return toneCount <= 1 && syllable.test(decomposed.replace(tones, '').normalize('NFC'))
}

const share = (words: readonly string[], decode: (word: string) => string): number =>
  words.filter((word) => isSyllable(decode(word))).length / words.length

/** Up to 500 different words that hold something beyond ASCII. */
function distinctWords(text: string): string[] {
  const words = new Set<string>()
  for (const [word] of text.matchAll(/[a-zA-Z\u0080-\uffff]+/g)) {
    if (/[^\x00-\x7f]/.test(word) && word.length < 12) words.add(word)
    if (words.size === 500) break
  }
  return [...words]
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const letters = [...to]
  return new Map([...from].map((char, i) => [char, letters[i] ?? char]))
}
