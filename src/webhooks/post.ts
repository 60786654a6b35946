/** One try: a message is posted, and what came back is told in short. Nothing is followed, nothing kept. */
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import { bare, guardedLookup, type Reach } from './reach.js'

/** What a try came to. */
export interface Tried {
  /** HTTP status; null = no answer. */
  readonly status: number | null
  /** Why there was no answer: `timeout`, `not-public`, `ECONNREFUSED` and the like. */
  readonly problem: string | null
  readonly durationMs: number
}

/** A receiver has this long for everything: to be found, to connect and to answer. */
export const patienceMs = 10_000
/** Of an answer's body no more is taken off the line. */
const mostBytes = 65_536

export function post(
  href: string,
  message: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  reach: Reach,
  patience = patienceMs,
): Promise<Tried> {
  const started = performance.now()
  const url = new URL(href)
  const told = (status: number | null, problem: string | null): Tried => ({
    status,
    problem,
    durationMs: Math.round(performance.now() - started),
  })
  const host = bare(url.hostname)
  // An address is never looked up, so it is judged here.
  if (isIP(host) !== 0 && !reach.isAllowed(host)) return Promise.resolve(told(null, 'not-public'))
  const isPlain = url.protocol === 'http:'
  if (isPlain && reach.isTest !== true) return Promise.resolve(told(null, 'not-secure'))
  const signal = AbortSignal.timeout(patience)
  return new Promise((resolve) => {
    const failed = (error: Error & { code?: string }) =>
      resolve(told(null, signal.aborted ? 'timeout' : (error.code ?? error.name)))
    const sent = (isPlain ? requestPlain : requestSecure)(
      url,
      {
        method: 'POST',
        // A connection of its own: one kept open was judged at another time.
        agent: false,
        lookup: guardedLookup(reach),
        signal,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(message.body),
          'user-agent': 'Nguon-Webhooks/1',
          ...message.headers,
        },
      },
      (response) => {
        const { statusCode = 0 } = response
        let bytes = 0
        response.on('data', (part: Buffer) => {
          bytes += part.length
          if (bytes > mostBytes) response.destroy()
        })
        response.on('close', () => resolve(told(statusCode, null)))
        response.on('error', () => resolve(told(statusCode, null)))
      },
    )
    sent.on('error', failed)
    sent.end(message.body)
  })
}

/** 2xx; a redirection is no receipt. */
export const isReceived = ({ status }: Tried): boolean =>
  status !== null && status >= 200 && status < 300
