/**
 * Text that no database column can hold as it is: NUL, which PostgreSQL refuses, and halves of a
 * surrogate pair, which would be stored as another character. Both engines refuse it at the door, so
 * that what one keeps the other keeps too.
 */
import type { FastifyRequest } from 'fastify'
import { fail } from './errors.js'
import type { Api } from './plugin.js'

/** Parameters, query and JSON body of every request are looked at before they are validated. */
export function refuseUnstorable(api: Api): void {
  api.addHook('preValidation', async (request: FastifyRequest) => {
    checkStorable(request.params, 'path')
    checkStorable(request.query, 'query')
    checkStorable(request.body, 'body')
  })
}

/**
 * @param where named in the error together with the field; the text itself is not repeated
 * @throws text-unstorable
 */
export function checkStorable(value: unknown, where: string): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) throw fail('text-unstorable', where)
    return
  }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return
  for (const [name, item] of Object.entries(value)) {
    if (!isStorable(name)) throw fail('text-unstorable', where)
    checkStorable(item, Array.isArray(value) ? where : `${where}.${name}`)
  }
}

const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text)
