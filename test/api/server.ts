/** The whole server over a fresh store, and a way to call it. */
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Test } from 'tap'
import { createToken, type TokenRequest } from '../../src/accounts/tokens.js'
import { scopesOf } from '../../src/accounts/scopes.js'
import { buildApp } from '../../src/app.js'
import { configOf } from '../../src/config.js'
import type { StoreLocation } from '../../src/store/store.js'
import type { OpenIssuing } from '../../src/issuing/open.js'
import type { Store } from '../../src/store/store.js'
import { testReach } from '../webhooks/receiver.js'
import { installation, now, seedRegistry } from '../issuing/installation.js'

export interface Call {
  readonly token?: string | null
  readonly body?: object
  readonly headers?: Record<string, string>
}

export interface Server {
  readonly app: FastifyInstance
  readonly issuing: OpenIssuing & { readonly dataDirectory: string }
  /** Tokens of an administrator and of the producers `p1` and `p2`. */
  readonly tokens: { readonly admin: string; readonly p1: string; readonly p2: string }
  /** Lines of the log. */
  readonly log: string[]
  /** Calls as the administrator unless a token is given. */
  readonly call: (what: string, options?: Call) => Promise<Answered>
}

export interface Answered {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly text: string
  readonly bytes: Buffer
  readonly json: any
}

/** @param before an earlier server: started again on the same data */
export async function serve(
  t: Test,
  store: Store,
  storeLocation: StoreLocation,
  before?: Server,
  more: Record<string, string> = {},
): Promise<Server> {
  const issuing = before?.issuing ?? (await installation(t, store))
  if (!before) await seedRegistry(store)
  const make = async (request: Omit<TokenRequest, 'label'>) =>
    (await createToken(store, { label: 'test', ...request }, 'test', now)).token
  const tokens = before?.tokens ?? {
    admin: await make({ role: 'administrator', scopes: scopesOf('administrator') }),
    p1: await make({ role: 'producer', producerId: 'p1' }),
    p2: await make({ role: 'producer', producerId: 'p2' }),
  }
  const settings = { LOG_LEVEL: 'debug', NGUON_DATA: issuing.dataDirectory, ...more }
  const log: string[] = []
  const app = await buildApp({
    config: { ...configOf(settings, issuing.dataDirectory), storeLocation },
    issuing,
    now: () => now,
    webhookReach: testReach,
    logTo: { write: (line: string) => void log.push(line) },
  })
  t.teardown(() => app.close())
  return { app, issuing, tokens, log, call: (what, options) => call(app, tokens, what, options) }
}

async function call(
  app: FastifyInstance,
  tokens: Server['tokens'],
  what: string,
  { token = tokens.admin, body, headers }: Call = {},
): Promise<Answered> {
  const [method, path] = what.split(' ') as [NonNullable<InjectOptions['method']>, string]
  const response = await app.inject({
    method,
    url: path.startsWith('/v1') ? `/api${path}` : path,
    headers: { ...(token !== null && { authorization: `Bearer ${token}` }), ...headers },
    ...(body && { payload: body }),
  })
  const isJson = String(response.headers['content-type']).includes('json')
  return {
    status: response.statusCode,
    headers: response.headers,
    text: response.body,
    bytes: response.rawPayload,
    json: isJson ? response.json() : undefined,
  }
}
