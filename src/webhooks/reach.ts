/**
 * Where webhooks may go. The address is judged when it is saved, and again on the address that the
 * name leads to when it is connected to: what was looked up is what is dialled, so a name that
 * answers otherwise a moment later (DNS rebinding) leads nowhere.
 */
import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress, isPublicHost } from '../internet/public-address.js'
import { fail } from './errors.js'

export interface Address {
  readonly address: string
  readonly family: number
}

export interface Reach {
  readonly isAllowed: (address: string) => boolean
  readonly resolve: (hostname: string) => Promise<readonly Address[]>
  /** Tests alone talk to a receiver on the same machine, without TLS. */
  readonly isTest?: true
}

export const publicReach: Reach = {
  isAllowed: isPublicAddress,
  resolve: (hostname) => lookup(hostname, { all: true }),
}

const longest = 2000

/**
 * The address as it is kept.
 * @throws webhook-url-wrong, webhook-not-public, webhook-host-unknown
 */
export async function readUrl(text: string, reach: Reach): Promise<string> {
  const url = readForm(text, reach)
  if (reach.isTest !== true && !isPublicHost(url.hostname)) throw fail('webhook-not-public')
  const host = bare(url.hostname)
  const addresses =
    isIP(host) === 0 ? await reach.resolve(host).catch(() => []) : [{ address: host }]
  if (addresses.length === 0) throw fail('webhook-host-unknown', host)
  if (!addresses.every(({ address }) => reach.isAllowed(address))) throw fail('webhook-not-public')
  return url.href
}

function readForm(text: string, reach: Reach): URL {
  // The URL reader forgives spaces and line ends; people who type them mean something else.
  if (text.length > longest || /[\s\p{Cc}\\]/u.test(text) || !URL.canParse(text))
    throw fail('webhook-url-wrong')
  const url = new URL(text)
  const isSecure = url.protocol === 'https:' || (reach.isTest && url.protocol === 'http:')
  const isPlain = url.username === '' && url.password === '' && url.hash === ''
  const port = url.port === '' ? 443 : Number(url.port)
  if (!isSecure || !isPlain || (port !== 443 && port < 1024) || url.href.length > longest)
    throw fail('webhook-url-wrong')
  return url
}

/** A host of a URL as `net` knows it: IPv6 without brackets. */
export const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')

/** What is thrown where a name leads to an address that is not allowed. */
export class NotPublic extends Error {
  readonly code = 'not-public'
}

/** Looks a name up for a connection; one address that is not allowed refuses them all. */
export const guardedLookup =
  (reach: Reach): LookupFunction =>
  (hostname, options, callback) => {
    reach.resolve(hostname).then(
      (addresses) => {
        const [first] = addresses
        if (!first || !addresses.every(({ address }) => reach.isAllowed(address)))
          callback(new NotPublic(), '', 0)
        else if (options.all) callback(null, [...addresses])
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    )
  }
