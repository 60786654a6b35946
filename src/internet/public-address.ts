/** Whether an address or host name is for everybody, and not of this machine or a private network. Pure. */
import { BlockList, isIP } from 'node:net'

/** Addresses that mean something else on every network, or nothing at all (RFC 6890). */
const special4 = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Answers for machines in one data centre alone, among them their secrets.
  ['168.63.129.16', 32],
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
  ['3fff::', 20],
  ['4000::', 2],
  ['8000::', 1],
] as const)
  special6.addSubnet(network, bits, 'ipv6')

const localNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/

/** An IP address of the public internet; false for anything that is no address. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !special4.check(address, 'ipv4')
  return isIP(address) === 6 && !special6.check(address, 'ipv6')
}

/** Whether a host, as the URL reader writes it (`0x7f.1` is `127.0.0.1` there), may be for everybody. */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (isIP(host) !== 0) return isPublicAddress(host)
  return host.includes('.') && !localNames.test(host)
}
