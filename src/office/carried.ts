/** What was typed into a form whose session had ended, carried through signing in again. Pure. */
import { officePath } from './own-request.js'

export interface Carried {
  readonly path: string
  readonly fields: readonly (readonly [string, string])[]
}

/** Marks are of the old session, and passwords are not written into pages. */
const isLeftOut = (name: string): boolean => /^(?:mark|again)$|password/i.test(name)

export function carriedFrom(path: string, values: URLSearchParams): string {
  const fields = [...values].filter(([name]) => !isLeftOut(name))
  return JSON.stringify({ path, fields })
}

/** Undefined when it is not what `carriedFrom` wrote. */
export function readCarried(text: string): Carried | undefined {
  try {
    const { path, fields } = JSON.parse(text) as { path?: unknown; fields?: unknown }
    if (typeof path !== 'string' || officePath(path, '') === '' || !Array.isArray(fields)) return
    const pairs = fields.filter(
      (field): field is [string, string] =>
        Array.isArray(field) &&
        field.length === 2 &&
        field.every((part) => typeof part === 'string'),
    )
    return { path, fields: pairs.filter(([name]) => !isLeftOut(name)) }
  } catch {
    return undefined
  }
}
