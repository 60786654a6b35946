/** What a change made different, as the audit trail keeps it. Pure. */

type Value = string | number | boolean | null
/** `[before, after]` by the name of the fact; `null` alone: changed, and what it was is nobody's business. */
export type Differences = Readonly<Record<string, readonly [Value, Value] | null>>

/** Longer texts are kept cut: the trail tells what was changed, it is no archive. */
const mostLetters = 400

/**
 * The facts of `after` that differ from `before`; what `before` does not name counts as null.
 * @param secret names of facts whose values stay out of the trail
 */
export function differences(
  before: object,
  after: object,
  secret: readonly string[] = [],
): Differences {
  const made: Record<string, readonly [Value, Value] | null> = {}
  const known = new Map<string, unknown>(Object.entries(before))
  for (const [name, value] of Object.entries(after)) {
    const [was, is] = [plain(known.get(name)), plain(value)]
    if (was === is) continue
    made[name] = secret.includes(name) ? null : [cut(was), cut(is)]
  }
  return made
}

function plain(value: unknown): Value {
  if (value === undefined || value === null) return null
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string')
    return value
  return JSON.stringify(value)
}

const cut = (value: Value): Value =>
  typeof value === 'string' && value.length > mostLetters
    ? `${value.slice(0, mostLetters)}…`
    : value
