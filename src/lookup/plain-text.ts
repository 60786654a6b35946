/**
 * Text for telephones that know the GSM 7-bit alphabet alone: no marks, and of its characters only
 * those that are also ASCII and cost one unit (3GPP TS 23.038 §6.2.1; the others cost two or look
 * different from network to network). Pure.
 */

/** Characters with a plain spelling that taking marks away does not give. */
const spelled: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '~': '-',
  '·': '-',
  '•': '-',
  '‘': "'",
  '’': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '…': '...',
  '×': 'x',
  '⁄': '/',
  '\\': '/',
  '|': '/',
  '[': '(',
  '{': '(',
  ']': ')',
  '}': ')',
  '€': 'EUR',
  '★': '*',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  œ: 'oe',
  ł: 'l',
}

/** What has no spelling here (another script, a picture) is left out, without gluing its neighbours. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\n\x20-\x5a_a-z]/gu, (character) => spelled[character] ?? ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?)])/g, '')
    .trim()
}

/** A text of whole words in at most `most` characters; empty when not even the first word fits. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.lastIndexOf(' ', most - ellipsis.length)
  if (cut <= 0) return ''
  return text.slice(0, cut).replace(/[ ,;:("-]+$/, '') + ellipsis
}

const ellipsis = '...'
