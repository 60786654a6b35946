/**
 * Who scanned, as far as it must be known: whether the same visitor asked for the same code a moment
 * ago. The mark is stable for one code and says nothing across codes, because the code is part of it.
 */
import { createHmac } from 'node:crypto'

/** The same visitor and code within this time is one scan, with one verdict. */
export const sameScanMs = 30 * 60_000

/** What is kept of an address: /24 of IPv4, /56 of IPv6, so that a phone changing cells stays one visitor. */
export function addressPrefix(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address
  if (!plain.includes(':')) return plain.slice(0, plain.lastIndexOf('.') + 1)
  const [head = '', tail] = plain.split('%')[0]!.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array<string>(Math.max(0, zeros)).fill('0'), ...right]
  const number = (group: string | undefined) => Number.parseInt(group ?? '0', 16) || 0
  const [a, b, c, d] = groups
  // 56 bits: three groups and the upper half of the fourth.
  return [number(a), number(b), number(c), number(d) & 0xff00].map((n) => n.toString(16)).join(':')
}

/**
 * A visitor in memory, before it is made unreadable: address prefix and user agent. The same visitor
 * is the same text, remembered, because making and comparing it anew costs more than finding the code.
 */
export function visitorText(address: string, userAgent: string): string {
  let ofAgent = visitors.get(userAgent)
  if (!ofAgent) {
    if (visitors.size >= rememberedAgents) visitors.clear()
    visitors.set(userAgent, (ofAgent = new Map<string, string>()))
  }
  let text = ofAgent.get(address)
  if (text === undefined) {
    if (ofAgent.size >= rememberedAddresses) ofAgent.clear()
    ofAgent.set(address, (text = `${addressPrefix(address)}\n${userAgent.slice(0, 300)}`))
  }
  return text
}

/** The parts of a visitor's text. */
export function partsOf(visitor: string): { readonly prefix: string; readonly userAgent: string } {
  const end = visitor.indexOf('\n')
  return { prefix: visitor.slice(0, end), userAgent: visitor.slice(end + 1) }
}

const visitors = new Map<string, Map<string, string>>()
const rememberedAgents = 1_000
const rememberedAddresses = 100

/** The mark that is stored: HMAC-SHA-256 over code and visitor, its first 16 bytes. */
export const visitorMark = (
  secret: Uint8Array,
  epoch: number,
  index: number,
  visitor: string,
): string =>
  createHmac('sha256', secret)
    .update(`${epoch}:${index}\n${visitor}`)
    .digest('base64url')
    .slice(0, 22)
