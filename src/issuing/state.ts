/** The state of a code: a pure function of what is known of it and the day. */
import { dayOf } from '../language/format.js'

export const codeStates = [
  'recalled',
  'revoked',
  'suspect',
  'inactive',
  'expired',
  'valid',
] as const
/** In order of precedence: the first that applies is the verdict, the others are told as well. */
export type CodeState = (typeof codeStates)[number]

/** A decision not undone that holds for a code. */
export interface LiveDecision {
  readonly id: string
  readonly kind: 'revocation' | 'recall' | 'suspicion'
  readonly scope: 'ranges' | 'lot' | 'product'
  readonly at: string
  readonly reason: string | null
  readonly notice: string | null
}

export interface CodeFacts {
  readonly activatedAt: string | undefined
  readonly decisions: readonly LiveDecision[]
}

/**
 * @param lotExpiresOn the lot's use-by date, `YYYY-MM-DD`; the day itself is still good
 */
export function stateOf(
  facts: CodeFacts,
  lotExpiresOn: string | undefined,
  now: Date,
): { readonly state: CodeState; readonly also: CodeState[] } {
  const holds = (kind: LiveDecision['kind']) =>
    facts.decisions.some((decision) => decision.kind === kind)
  const applies: Record<CodeState, boolean> = {
    recalled: holds('recall'),
    revoked: holds('revocation'),
    suspect: holds('suspicion'),
    inactive: facts.activatedAt === undefined,
    expired: lotExpiresOn !== undefined && dayOf(now) > lotExpiresOn,
    valid: true,
  }
  const [state = 'valid', ...also] = codeStates.filter((name) => applies[name])
  return { state, also: also.filter((name) => name !== 'valid') }
}

/** The same day some months later, or the month's last day where there is no such day. */
export function addMonths(date: Date, months: number): Date {
  const result = new Date(date)
  result.setUTCMonth(result.getUTCMonth() + months)
  if (result.getUTCDate() !== date.getUTCDate()) result.setUTCDate(0)
  return result
}
