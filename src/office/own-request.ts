/** Whether a form comes from a page of ours, and where a person may be led. Pure. */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** @param bound what the token is worth with: the session, before one the form cookie */
export const formMark = (secret: Uint8Array, bound: string): string =>
  createHmac('sha256', secret).update(`form ${bound}`).digest('base64url')

export function isFormMark(secret: Uint8Array, bound: string, sent: string): boolean {
  const right = Buffer.from(formMark(secret, bound))
  const given = Buffer.from(sent)
  return bound !== '' && given.length === right.length && timingSafeEqual(given, right)
}

export interface Whence {
  readonly secFetchSite: string | undefined
  readonly origin: string | undefined
  /** The host the request was sent to, with its port. */
  readonly host: string
  /** Origin of the public address: a proxy may have changed the host. */
  readonly publicOrigin: string
}

/** Browsers say where a form was sent from; one that says nothing must still have the form's mark. */
export function isOwnOrigin({ secFetchSite, origin, host, publicOrigin }: Whence): boolean {
  if (secFetchSite !== undefined && secFetchSite !== 'same-origin' && secFetchSite !== 'none')
    return false
  if (origin === undefined) return true
  if (origin === publicOrigin) return true
  if (!URL.canParse(origin)) return false
  const { protocol, host: from } = new URL(origin)
  // Parsed alike, so that a port that is the scheme's own counts as none.
  return URL.canParse(`${protocol}//${host}`) && from === new URL(`${protocol}//${host}`).host
}

/** An address within the office, else its home: nobody is led elsewhere by a link to our sign-in. */
export function officePath(wanted: string | undefined, home = '/office'): string {
  if (wanted === undefined || wanted.length > 2_000) return home
  if (!/^\/office(?:[/?]|$)/.test(wanted) || /[\\\p{C}]/u.test(wanted)) return home
  const base = 'http://office.invalid'
  if (!URL.canParse(wanted, base)) return home
  const url = new URL(wanted, base)
  const isInside = url.origin === base && /^\/office(?:\/(?!\/)|$)/.test(url.pathname)
  return isInside ? url.pathname + url.search : home
}
