/** Rules that the state changes: data with the day each came into force (`data/rules.json`), never constants. */
import { readFileSync } from 'node:fs'

interface Rule {
  readonly effectiveFrom: string
  readonly source: string
}

const rules = JSON.parse(
  readFileSync(new URL('../../data/rules.json', import.meta.url), 'utf8'),
) as {
  readonly certificateValidityMonths: readonly (Rule & { readonly months: number })[]
  readonly leastStarsShown: readonly (Rule & { readonly stars: number })[]
  readonly reportContactDays: readonly (Rule & { readonly days: number })[]
}

/** Months for which a certificate issued on that day is valid. */
export const certificateValidityMonths = (issuedOn: string): number =>
  ruleOn(rules.certificateValidityMonths, issuedOn).months

/** The lowest rating whose stars may be shown on that day. */
export const leastStarsShown = (day: string): number => ruleOn(rules.leastStarsShown, day).stars

/** Days for which the contact of somebody who reported a problem on that day is kept. */
export const reportContactDays = (filedOn: string): number =>
  ruleOn(rules.reportContactDays, filedOn).days

/** The longest validity any rule has given: a year older than this is surely over. */
export const longestValidityMonths = Math.max(
  ...rules.certificateValidityMonths.map((r) => r.months),
)

/** The rule in force on a day; before the first one, the first. */
function ruleOn<T extends Rule>(list: readonly T[], day: string): T {
  const inForce = list.filter((rule) => rule.effectiveFrom <= day)
  const rule = inForce.at(-1) ?? list[0]
  if (!rule) throw new TypeError('a rule needs at least one entry')
  return rule
}
