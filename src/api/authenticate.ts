/** Who calls: every route of the API needs a token, and every verb is given its holder. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { fail } from '../accounts/errors.js'
import { bearerOf, findToken, type TokenHolder } from '../accounts/tokens.js'
import type { Store } from '../store/store.js'

const holders = new WeakMap<FastifyRequest, TokenHolder>()

/** Refuses requests without a valid token before anything of them is read. */
export function authenticate(app: FastifyInstance, store: Store, now: () => Date): void {
  app.addHook('onRequest', async (request) => {
    const token = bearerOf(request.headers.authorization)
    if (token === undefined) throw fail('token-missing')
    const holder = await findToken(store, token, now())
    if (!holder) throw fail('token-invalid')
    holders.set(request, holder)
  })
}

/** The token holder of a request that `authenticate` let through. */
export function holderOf(request: FastifyRequest): TokenHolder {
  const holder = holders.get(request)
  if (!holder) throw new TypeError('route without authentication')
  return holder
}
