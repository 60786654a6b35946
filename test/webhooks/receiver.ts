/** A real receiver of webhooks on this machine, and the one reach that leads to it. */
import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'
import type { Reach } from '../../src/webhooks/reach.js'
import type { Store } from '../../src/store/store.js'
import { deliverDue, type DeliveryContext } from '../../src/webhooks/delivery.js'

export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly json: any
}

export interface Receiver {
  readonly url: string
  readonly received: Received[]
  /** How the next messages are answered. */
  answer: (response: ServerResponse) => void
}

export async function receiver(t: Test): Promise<Receiver> {
  const own: Receiver = { url: '', received: [], answer: (response) => response.end() }
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => (body += part))
    request.on('end', () => {
      own.received.push({ headers: request.headers, body, json: JSON.parse(body) })
      own.answer(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return Object.assign(own, { url: `http://hook.example:${port}/in` })
}

/** Every name is this machine. */
export const testReach: Reach = {
  isAllowed: (address) => address === '127.0.0.1',
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  isTest: true,
}

/** What checks a message as the documentation says: with one of the signatures. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures } = headers
  const mac = createHmac('sha256', key)
    .update(`${String(id)}.${String(at)}.${body}`)
    .digest()
  return String(signatures)
    .split(' ')
    .includes(`v1,${mac.toString('base64')}`)
}

export interface Sending extends DeliveryContext {
  /** Moved by the test. */
  clock: Date
  readonly rested: string[]
  readonly send: () => Promise<number>
  readonly later: (seconds: number) => void
}

const master = Buffer.alloc(32, 7)

export function sending(store: Store, from: Date, reach = testReach): Sending {
  const own = {
    ...{ store, reach, clock: from, rested: [] as string[] },
    master: () => master,
    now: () => own.clock,
    onRested: (id: string) => void own.rested.push(id),
    send: (): Promise<number> => deliverDue(own),
    later: (seconds: number) => void (own.clock = new Date(own.clock.getTime() + seconds * 1000)),
  }
  return own
}
