/** Sends garbled requests to a real server and says of every answer what is wrong with it. */
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import type { Case } from './cases.js'

/** How many requests are under way at a time. */
const lanes = 16

/** What only the inside of a server says: stack traces, files, databases, values that were not there. */
const internal =
  /\n\s+at |node_modules|file:\/\/|\.[jt]sx?:\d|SQLITE|sqlite|postgres|TypeError|RangeError|ENOENT|undefined|\[object |NaN/

/**
 * Sends so many cases and answers a line for every answer that should not have been given.
 * @param next makes a case; called once for each, in order
 */
export async function sendCases(
  base: string,
  count: number,
  next: () => Case,
): Promise<{ wrong: string[]; statuses: Map<number, number> }> {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes })
  const wrong: string[] = []
  const statuses = new Map<number, number>()
  let left = count
  const lane = async () => {
    while (left-- > 0) {
      const asked = next()
      const { response, body } = await send(agent, base, asked)
      const status = response.statusCode ?? 0
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      const problem = problemOf(base, asked, response, body)
      if (problem !== undefined) wrong.push(`${problem}: ${described(asked)}`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  agent.destroy()
  return { wrong, statuses }
}

const described = ({ method, target, headers }: Case): string =>
  `${method} ${target.slice(0, 300)} ${JSON.stringify(headers).slice(0, 400)}`

async function send(
  agent: Agent,
  base: string,
  { method, target, headers }: Case,
): Promise<{ response: IncomingMessage; body: string }> {
  const { hostname, port } = new URL(base)
  const hasBody = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method)
  const sent = request({ agent, hostname, port, method, path: target, headers })
  sent.end(hasBody ? '{"reason":' : undefined)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return { response, body: Buffer.concat(chunks).toString('latin1') }
}

function problemOf(
  base: string,
  asked: Case,
  response: IncomingMessage,
  body: string,
): string | undefined {
  const { statusCode: status = 0, headers } = response
  if (!asked.allowed.includes(status)) return `${status} instead of ${asked.allowed.join(' or ')}`
  if (asked.method === 'HEAD' && body !== '') return 'a body for HEAD'
  if (headers['x-injected'] !== undefined) return 'a header from the address'
  const to = headers.location
  // The resolver's addresses are whole, all others begin at the root.
  const path = to?.startsWith(`${base}/`) ? to.slice(base.length) : to
  if (path !== undefined && !/^\/(?!\/)[!-~]*$/.test(path)) return `sent away to ${to}`
  if (status === 405 && !headers.allow?.includes('GET')) return '405 does not say what is allowed'
  if (status < 300 || status >= 400) {
    if (headers['x-content-type-options'] !== 'nosniff') return 'without nosniff'
    if (headers['content-security-policy'] === undefined) return 'without a policy'
  }
  if (headers['content-encoding'] !== undefined) return undefined
  const leak = internal.exec(body)?.[0]
  if (leak !== undefined) return `tells ${JSON.stringify(leak)}`
  // A problem document says what was asked for as a JSON string: nothing runs there, nor is it guessed to be HTML.
  const type = headers['content-type'] ?? ''
  if (/^(application\/(problem\+|ld\+|linkset\+)?json|text\/plain)\b/.test(type)) return undefined
  return /<script>alert|" ?onload="x/.test(body) ? 'runs what was sent' : undefined
}

/**
 * Sends what is no HTTP on a connection of its own and answers all that came back until the server
 * closed it, or until it had nothing more to say.
 */
export async function sendRaw(base: string, text: string): Promise<string> {
  const { hostname, port } = new URL(base)
  const socket = connect(Number(port), hostname)
  // A server that goes before it has read everything resets the connection.
  socket.on('error', () => {})
  let answer = ''
  socket.setEncoding('latin1').on('data', (part: string) => (answer += part))
  socket.end(text, 'latin1')
  await once(socket, 'close')
  return answer
}
