/**
 * Legal completeness: which data the rules in force on a day ask of a product, and which of them are
 * there. Pure; the rules are versioned data (`data/passport.json`), never constants.
 */
import { readFileSync } from 'node:fs'
import type { Words } from '../errors.js'
import { type FactName, type PassportSubject, passportFacts } from './passport-facts.js'

interface Requirement {
  readonly key: string
  readonly label: Words
  readonly needs: readonly FactName[]
  /** Asked for only where the product has it. */
  readonly ifAny?: boolean
}

interface Framework {
  readonly key: string
  readonly name: Words
  readonly versions: readonly {
    readonly effectiveFrom: string
    readonly source: string
    readonly items: readonly Requirement[]
  }[]
}

const { frameworks } = JSON.parse(
  readFileSync(new URL('../../data/passport.json', import.meta.url), 'utf8'),
) as { readonly frameworks: readonly Framework[] }

/** there; missing; asked of each lot, and none was named; asked for only where there is one. */
export type ItemStatus = 'present' | 'missing' | 'per-lot' | 'if-any'

export interface PassportItem {
  readonly key: string
  readonly label: Words
  readonly status: ItemStatus
  readonly facts: {
    readonly key: FactName
    readonly label: Words
    readonly value: string | null
  }[]
}

export interface PassportOfFramework {
  readonly key: string
  readonly name: Words
  readonly source: string
  readonly effectiveFrom: string
  /** Nothing is missing. */
  readonly complete: boolean
  readonly items: PassportItem[]
}

/** What every framework in force on `today` (a civil date) asks, and what of it is there. */
export function passportOf(subject: PassportSubject, today: string): PassportOfFramework[] {
  return frameworks.flatMap(({ key, name, versions }) => {
    const version = versions.findLast(({ effectiveFrom }) => effectiveFrom <= today)
    if (!version) return []
    const items = version.items.map((item) => itemOf(item, subject, today))
    const complete = items.every(({ status }) => status === 'present' || status === 'if-any')
    const { source, effectiveFrom } = version
    return [{ key, name, source, effectiveFrom, complete, items }]
  })
}

function itemOf(
  { key, label, needs, ifAny }: Requirement,
  subject: PassportSubject,
  today: string,
): PassportItem {
  const facts = needs.map((need) => {
    const { label, read } = passportFacts[need]
    return { key: need, label, value: read(subject, today) }
  })
  const missing = facts.filter(({ value }) => value === null)
  const isPerLot = missing.every((fact) => 'perLot' in passportFacts[fact.key])
  const status: ItemStatus =
    missing.length === 0
      ? 'present'
      : ifAny
        ? 'if-any'
        : isPerLot && subject.lot === null
          ? 'per-lot'
          : 'missing'
  return { key, label, status, facts }
}

/** A passport in words, one line an item. */
export function passportText(passport: readonly PassportOfFramework[], language: keyof Words) {
  return passport
    .map(({ name, items, complete, effectiveFrom }) =>
      [
        `${name[language]}${complete ? ` – ${words.complete[language]}` : ''}`,
        `  (${words.since[language]} ${effectiveFrom})`,
        ...items.map(
          (item) => `  ${marks[item.status]} ${item.label[language]}${said(item, language)}`,
        ),
      ].join('\n'),
    )
    .join('\n\n')
}

const marks: Record<ItemStatus, string> = {
  present: '✓',
  missing: '✗',
  'per-lot': '·',
  'if-any': '–',
}

const words = {
  complete: { vi: 'đủ', en: 'complete' },
  since: { vi: 'hiệu lực từ', en: 'in force since' },
  missing: { vi: 'thiếu', en: 'missing' },
  'per-lot': { vi: 'theo từng lô: hãy nêu --lot', en: 'for each lot: name one with --lot' },
  'if-any': { vi: 'nếu có', en: 'if any' },
} as const satisfies Record<string, Words>

function said({ status, facts }: PassportItem, language: keyof Words): string {
  if (status === 'present') return `: ${facts.map(({ value }) => value).join(' · ')}`
  if (status !== 'missing') return ` (${words[status][language]})`
  const missing = facts.filter(({ value }) => value === null)
  return ` – ${words.missing[language]}: ${missing.map(({ label }) => label[language]).join(', ')}`
}
