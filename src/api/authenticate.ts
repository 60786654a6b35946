/** Who calls, and whether their token's scopes allow it: every route of the API says what it needs. */
import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify'
import { fail } from '../accounts/errors.js'
import { type Scope, scopes } from '../accounts/scopes.js'
import { bearerOf, findToken, requireScope, type TokenHolder } from '../accounts/tokens.js'
import type { Store } from '../store/store.js'

const holders = new WeakMap<FastifyRequest, TokenHolder>()

/** `security` of a route's schema: the scope that is checked is the one that the OpenAPI document names. */
export const needs = (scope: Scope): { [name: string]: string[] }[] => [{ token: [scope] }]

/** The scope a route needs. @throws TypeError when its schema names none: no route is open by oversight */
export function scopeOf(schema: FastifySchema | undefined, url: string): Scope {
  const named = schema?.security?.[0]?.['token']?.[0]
  const scope = scopes.find((known) => known === named)
  if (!scope) throw new TypeError(`route without a scope: ${url}`)
  return scope
}

/** Refuses requests without a valid token of the right scope before anything of them is read. */
export function authenticate(app: FastifyInstance, store: Store, now: () => Date): void {
  app.addHook('onRoute', ({ schema, url }) => void scopeOf(schema, url))
  app.addHook('onRequest', async (request) => {
    const token = bearerOf(request.headers.authorization)
    if (token === undefined) throw fail('token-missing')
    const holder = await findToken(store, token, now())
    if (!holder) throw fail('token-invalid')
    requireScope(holder, scopeOf(request.routeOptions.schema, request.url))
    holders.set(request, holder)
  })
}

/** The token holder of a request that `authenticate` let through. */
export function holderOf(request: FastifyRequest): TokenHolder {
  const holder = holders.get(request)
  if (!holder) throw new TypeError('route without authentication')
  return holder
}
