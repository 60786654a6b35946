/** The whole server with a clock that can be moved, and what a browser does with the form. */
import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import { createToken } from '../../src/accounts/tokens.js'
import { buildApp } from '../../src/app.js'
import { createCodeCipher } from '../../src/codes/cipher.js'
import { configOf } from '../../src/config.js'
import { issueRun } from '../../src/issuing/runs.js'
import type { Store, StoreLocation } from '../../src/store/store.js'
import { administrator, installation, seedRegistry } from '../issuing/installation.js'

export interface Sent {
  readonly status: number
  readonly body: string
  readonly location: string
  readonly headers: Record<string, unknown>
}

export async function startReporting(
  t: Test,
  store: Store,
  storeLocation: StoreLocation,
  settings: Record<string, string> = {},
) {
  const clock = { now: new Date('2026-11-24T03:00:00Z') }
  const issuing = await installation(t, store)
  await seedRegistry(store)
  const run = await issueRun(
    issuing,
    { productId: 'tea', lotId: 'tea-1', quantity: 20, activate: true },
    administrator,
    clock.now,
  )
  const key = issuing.keyring.epochKey(run.epoch)
  if (!key) throw new TypeError('no key')
  const cipher = createCodeCipher(key)
  const log: string[] = []
  const all = { LOG_LEVEL: 'debug', NGUON_DATA: issuing.dataDirectory, ...settings }
  const app = await buildApp({
    config: { ...configOf(all, issuing.dataDirectory), storeLocation },
    issuing,
    now: () => clock.now,
    logTo: { write: (line: string) => void log.push(line) },
  })
  t.teardown(() => app.close())
  const token = async (producerId?: string) =>
    (
      await createToken(
        store,
        producerId === undefined
          ? { role: 'administrator', label: 't' }
          : { role: 'producer', producerId, label: 't' },
        'test',
        clock.now,
      )
    ).token
  return {
    app,
    clock,
    issuing,
    run,
    log,
    code: (n: number) => cipher.codeOf(run.firstIndex + n - 1),
    tokens: { admin: await token(), p1: await token('p1'), p2: await token('p2') },
    api: (what: string, bearer: string, payload?: object) => api(app, what, bearer, payload),
    wait: (ms: number) => {
      clock.now = new Date(clock.now.getTime() + ms)
    },
    /** The form as a visitor gets it: its signed mark. */
    mark: async (url = '/report') => markOf((await app.inject({ url })).body),
    send: (fields: Record<string, string>, more: SendOptions = {}) => send(app, fields, more),
  }
}

export type Reporting = Awaited<ReturnType<typeof startReporting>>

export const markOf = (html: string): string => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''

interface SendOptions {
  readonly photo?: Buffer
  readonly from?: string
  readonly url?: string
  readonly urlencoded?: boolean
}

/** As a browser sends the form. */
async function send(
  app: FastifyInstance,
  fields: Record<string, string>,
  { photo, from = '203.0.113.7', url = '/report', urlencoded = false }: SendOptions,
): Promise<Sent> {
  const boundary = `----${randomBytes(8).toString('hex')}`
  const parts: Buffer[] = Object.entries(fields).map(([name, value]) =>
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
  )
  parts.push(
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="photo"; filename="${photo ? 'a.jpg' : ''}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    photo ?? Buffer.alloc(0),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  )
  const response = await app.inject({
    method: 'POST',
    url,
    remoteAddress: from,
    headers: {
      'content-type': urlencoded
        ? 'application/x-www-form-urlencoded'
        : `multipart/form-data; boundary=${boundary}`,
    },
    payload: urlencoded ? new URLSearchParams(fields).toString() : Buffer.concat(parts),
  })
  return {
    status: response.statusCode,
    body: response.body,
    location: String(response.headers.location ?? ''),
    headers: response.headers,
  }
}

async function api(app: FastifyInstance, what: string, bearer: string, payload?: object) {
  const [method = 'GET', path = ''] = what.split(' ')
  const response = await app.inject({
    method: method as 'GET',
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${bearer}` },
    ...(payload && { payload }),
  })
  const isJson = String(response.headers['content-type']).includes('json')
  return {
    status: response.statusCode,
    headers: response.headers,
    bytes: response.rawPayload,
    json: isJson ? response.json<any>() : undefined,
  }
}

/** Fills the form in as somebody would, and sends it. */
export async function report(r: Reporting, fields: Record<string, string>, more: SendOptions = {}) {
  const token = await r.mark()
  r.wait(20_000)
  return r.send(
    { kind: 'copied', text: 'Tem in mờ', token, lang: 'vi', website: '', ...fields },
    more,
  )
}
