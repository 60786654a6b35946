/** The six OCOP groups of Decision 148/QĐ-TTg (2023), and how lists, also of Decision 1048, write them. */
import { readFileSync } from 'node:fs'
import type { Words } from '../errors.js'
import { searchKey, tidy } from './name-key.js'

export interface Group {
  readonly key: 'food' | 'beverage' | 'medicinal' | 'craft' | 'ornamental' | 'tourism'
  readonly name: Words
  /** Groups without a packed label: plants sold by the piece, tourism (a plaque or poster). */
  readonly packed: boolean
  /** Names of the branches of Decision 1048 and other wordings of lists. */
  readonly legacy: readonly string[]
}

export interface FoundGroup {
  readonly key: Group['key']
  readonly name: Words
  readonly packed: boolean
  /** What stood in brackets behind it: `chè`. */
  readonly detail?: string
}

export const groups = JSON.parse(
  readFileSync(new URL('../../data/ocop-groups.json', import.meta.url), 'utf8'),
) as readonly Group[]

const byText = new Map<string, Group>()
for (const group of groups)
  for (const text of [group.key, group.name.vi, group.name.en, ...group.legacy])
    byText.set(searchKey(text), group)

/**
 * The group a text of a list means: `Thực phẩm (chè)` is food. Undefined when the text names two or
 * none (`Thực phẩm / dược liệu (nhóm chưa rõ)`): then the text stays as it is written.
 */
export function findGroup(text: string): FoundGroup | undefined {
  const [, head = '', detail] = /^([^(]*)(?:\(([^)]*)\))?\s*$/.exec(tidy(text)) ?? []
  const key = searchKey(head).replace(/^nhom /, '')
  const group = byText.get(key) ?? byText.get(key.replace(/^san pham /, ''))
  if (!group) return undefined
  const { name, packed } = group
  return { key: group.key, name, packed, ...(detail?.trim() ? { detail: detail.trim() } : {}) }
}

/** How a stored group is said: its official name, else the list's own text in both languages. */
export const groupWords = (text: string): Words => findGroup(text)?.name ?? { vi: text, en: text }
