/**
 * How a gateway signs what it sends: `Nguon-Signature: t=SECONDS,v1=HEX`, where HEX is HMAC-SHA-256
 * under the gateway's secret over `SECONDS.BODY`, the body byte for byte. The time inside the signature
 * keeps an overheard message from being of use later. Pure.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** A signature holds for this long, either way: clocks differ. */
export const signatureHoldsMs = 5 * 60_000

export interface Signature {
  /** When it was made, seconds since 1970. */
  readonly seconds: number
  readonly mac: Buffer
}

/** The value of the header. @param seconds since 1970 */
export const signatureOf = (secret: string, seconds: number, body: Uint8Array | string): string =>
  `t=${seconds},v1=${macOf(secret, seconds, body).toString('hex')}`

/** Undefined when it is not written as a signature is. */
export function readSignature(header: string | undefined): Signature | undefined {
  const [, seconds, mac] = /^t=(\d{1,11}),v1=([0-9a-f]{64})$/i.exec(header ?? '') ?? []
  if (seconds === undefined || mac === undefined) return undefined
  return { seconds: Number(seconds), mac: Buffer.from(mac, 'hex') }
}

/** Whether the secret made it over this body. Takes as long for a wrong one as for the right one. */
export const isSignedBy = (secret: string, signature: Signature, body: Uint8Array): boolean =>
  timingSafeEqual(signature.mac, macOf(secret, signature.seconds, body))

/** Whether it was made about now. */
export const isTimely = ({ seconds }: Signature, now: Date): boolean =>
  Math.abs(now.getTime() - seconds * 1000) <= signatureHoldsMs

const macOf = (secret: string, seconds: number, body: Uint8Array | string): Buffer =>
  createHmac('sha256', secret).update(`${seconds}.`).update(body).digest()
