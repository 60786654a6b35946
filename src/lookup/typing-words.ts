/** What is said of a code that was typed wrongly. */
import type { MadeLetter } from '../codes/vietnamese-keyboard.js'
import { formatNumber } from '../language/format.js'
import type { Language } from '../language/language.js'

export function lengthWords(count: number, language: Language): string {
  const n = formatNumber(count, language)
  if (language === 'vi') {
    return `Bạn gõ ${n} ký tự; mã có 12 ký tự, chia thành ba nhóm bốn ký tự.`
  }
  return `You typed ${n} ${count === 1 ? 'character' : 'characters'}; a code has 12, in three groups of four.`
}

/** @param places from 0 */
export function placeWords(places: readonly number[], language: Language): string {
  const numbers = places.map((place) => String(place + 1)).slice(0, 6)
  if (language === 'vi') return `Trước hết hãy xem lại ký tự thứ ${listed(numbers, 'và')}.`
  return `Look first at character ${listed(numbers, 'and')}.`
}

/** `Ư là do bấm W`. */
export function madeWords(made: readonly MadeLetter[], language: Language): string {
  const told = made.slice(0, 4).map(({ letter, keys }) => {
    if (keys.length === 0) return letter
    return language === 'vi'
      ? `${letter} thường do bấm ${listed(keys, 'hoặc')}`
      : `${letter} comes of ${listed(keys, 'or')}`
  })
  const none = language === 'vi' ? 'Mã không có dấu' : 'A code has no marks'
  return `${none}: ${told.join('; ')}.`
}

export function strangerWords(strangers: readonly string[], language: Language): string {
  const list = strangers.join(' ')
  const u = strangers.includes('U')
  if (language === 'vi') {
    return `Mã không bao giờ có: ${list}${u ? ' (U thường là V)' : ''}`
  }
  return `No code has: ${list}${u ? ' (U is mostly a V)' : ''}`
}

function listed(parts: readonly string[], and: string): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`
}
