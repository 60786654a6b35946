/** An entry of the audit trail as people read it: what was different before and after. */
import type { AuditLine } from '../../accounts/audit-log.js'
import { grantableRightWords } from '../../accounts/right-words.js'
import { memberRoles, roleWords } from '../../accounts/permissions.js'
import type { Words } from '../../errors.js'
import { scopeWords } from '../../accounts/scopes.js'
import { formatDay, formatNumber } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import { provinceName } from '../../registry/provinces.js'
import { kindWords as producerKinds } from '../registry/producer-words.js'
import { channelWords } from '../registry/product-words.js'
import { eventWords } from '../../webhooks/events.js'
import { factOf } from './fact-words.js'
import { words } from './words.js'

export interface Fact {
  readonly name: Words
  /** Undefined: nothing was said of before. */
  readonly before: string | undefined
  readonly after: string
}

/** Names of what ids stand for, as `namesIn` finds them. */
export type Names = ReadonlyMap<string, string>

/** Longer lists are told by how many there are. */
const mostListed = 12

/** Facts of an entry in the order they were written: differences first. */
export function factsOf({ detail }: AuditLine, names: Names, language: Language): Fact[] {
  const { changed, before, after, ...rest } = detail
  const told = (name: string, value: unknown) => tell(name, value, names, language)
  const differences = Object.entries(asRecord(changed)).map(([name, pair]): Fact => {
    if (!Array.isArray(pair))
      return { name: factOf(name), before: undefined, after: words.kept[language] }
    return { name: factOf(name), before: told(name, pair[0]), after: told(name, pair[1]) }
  })
  const then = asRecord(before)
  const pairs = Object.entries(asRecord(after)).map(([name, value]): Fact => ({
    name: factOf(name),
    before: told(name, then[name]),
    after: told(name, value),
  }))
  const plain = Object.entries(rest)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]): Fact => ({
      name: factOf(name),
      before: undefined,
      after: told(name, value),
    }))
  return [...differences, ...pairs, ...plain]
}

/** One line of it, for files: `Tên: cũ → mới; Số mã: 40`. */
export const sentenceOf = (facts: readonly Fact[], language: Language): string =>
  facts
    .map(({ name, before, after }) => {
      const said = before === undefined ? after : `${before} → ${after}`
      return `${name[language]}: ${said}`
    })
    .join('; ')

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}

function tell(name: string, value: unknown, names: Names, language: Language): string {
  if (value === null || value === undefined || value === '') return words.nothing[language]
  if (typeof value === 'boolean') return (value ? words.yes : words.no)[language]
  if (typeof value === 'number') return formatNumber(value, language)
  if (Array.isArray(value)) return tellList(name, value, names, language)
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => `${factOf(key)[language]}: ${tell(key, one, names, language)}`)
      .join(', ')
  return typeof value === 'string' ? tellText(name, value, names, language) : ''
}

/** Values that are words of the office. */
function valueOf(name: string, text: string): Words | undefined {
  if (name === 'kind') return kindWords[text]
  if (name === 'events') return (eventWords as Record<string, Words>)[text]
  return name === 'scopes' ? (scopeWords as Record<string, Words>)[text] : undefined
}

const kindWords: Readonly<Record<string, Words>> = {
  ...producerKinds,
  ...channelWords,
  invitation: { vi: 'lời mời', en: 'invitation' },
  reset: { vi: 'đặt mật khẩu mới', en: 'to set a new password' },
  'sign-in': { vi: 'đăng nhập một lần', en: 'to sign in once' },
}

function tellList(name: string, list: unknown[], names: Names, language: Language): string {
  if (list.length === 0) return words.nothing[language]
  const first = list.slice(0, mostListed).map((one) => tell(name, one, names, language))
  const more = list.length - first.length
  return more > 0 ? `${first.join(', ')} … (+${formatNumber(more, language)})` : first.join(', ')
}

function tellText(name: string, text: string, names: Names, language: Language): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDay(text)
  if (name === 'role') {
    const role = memberRoles.find((one) => one === text)
    return role ? roleWords[role][language] : text
  }
  if (name === 'rights') return grantableRightWords(text)?.[language] ?? text
  if ((name === 'province' || name === 'province_code') && /^\d\d$/.test(text))
    return provinceName(text, language) ?? text
  return names.get(text) ?? valueOf(name, text)?.[language] ?? text
}
