/** Lists are handed out in pages; the cursor is opaque to the caller and names the last item seen. */
import { type TSchema, Type } from 'typebox'
import { fail } from './errors.js'
import { Id } from './shapes.js'

export const mostPerPage = 200

export const pageQuery = {
  limit: Type.Integer({ minimum: 1, maximum: mostPerPage, default: 50 }),
  after: Type.String({ maxLength: 300, description: '`next` of the page before' }),
}

/** Asks for a page of what belongs to one product. */
export const productPageQuery = Type.Object({
  product: Id,
  limit: Type.Optional(pageQuery.limit),
  after: Type.Optional(pageQuery.after),
})

export interface Page<T> {
  readonly items: T[]
  /** Null on the last page. */
  readonly next: string | null
}

export const pageOf = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) })

/** The first `limit` of what was read with `limit + 1`. */
export function toPage<T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => readonly (string | number)[],
): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const next = rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null
  return { items, next }
}

/**
 * A page of a list that is read whole because it is short (what belongs to one product). When the
 * item the page before ended with was taken away meanwhile, the page begins where it stood.
 */
export function pageOfAll<T extends { readonly id: string }>(
  all: readonly T[],
  { limit = 50, after }: { readonly limit?: number; readonly after?: string },
): Page<T> {
  const [id, position] = readCursor(after) ?? []
  if (after !== undefined && typeof position !== 'number') throw fail('cursor-invalid')
  const found = all.findIndex((item) => item.id === id)
  const from = found === -1 ? Number(position ?? 0) : found + 1
  const end = from + limit
  return toPage(all.slice(from, end + 1), limit, (item) => [item.id, all.indexOf(item)])
}

const writeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

/** @throws cursor-invalid */
export function readCursor(after: string | undefined): (string | number)[] | undefined {
  if (after === undefined) return undefined
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString())
    if (Array.isArray(key) && key.every((part) => /^(string|number)$/.test(typeof part)))
      return key as (string | number)[]
  } catch {
    // Not ours: told below.
  }
  throw fail('cursor-invalid')
}
