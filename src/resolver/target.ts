/** Whether a link's target may be published, judged by its form alone: nothing is looked up or opened. */
import { BlockList, isIP } from 'node:net'

export type TargetProblem = 'form' | 'too-long' | 'not-https' | 'credentials' | 'not-public'

const longest = 2000

/** Addresses that mean something else on every network, or nothing at all (RFC 6890). */
const special4 = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  special4.addSubnet(network, bits, 'ipv4')
// A list of its own: a rule for IPv6 would be asked about IPv4 as `::ffff:0:0/96` too.
const special6 = new BlockList()
// Of IPv6 only 2000::/3 is given out, and some of that wraps or documents other addresses.
for (const [network, bits] of [
  ['::', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['4000::', 2],
  ['8000::', 1],
] as const)
  special6.addSubnet(network, bits, 'ipv6')

const localNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/

/** The target as it is kept, or what is wrong with it. */
export function readTarget(
  text: string,
): { readonly ok: true; readonly href: string } | { ok: false; problem: TargetProblem } {
  const no = (problem: TargetProblem) => ({ ok: false, problem }) as const
  if (text.length > longest) return no('too-long')
  // The URL reader forgives spaces and line ends; people who type them mean something else.
  if (/[\s\p{Cc}\\]/u.test(text) || !URL.canParse(text)) return no('form')
  const url = new URL(text)
  if (url.protocol !== 'https:') return no('not-https')
  if (url.username !== '' || url.password !== '') return no('credentials')
  if (!isPublicHost(url.hostname)) return no('not-public')
  return url.href.length > longest ? no('too-long') : { ok: true, href: url.href }
}

/** Whether a host, as the URL reader writes it (`0x7f.1` is `127.0.0.1` there), is for everybody. */
function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (isIP(host) === 4) return !special4.check(host, 'ipv4')
  if (isIP(host) === 6) return !special6.check(host, 'ipv6')
  return host.includes('.') && !localNames.test(host)
}
