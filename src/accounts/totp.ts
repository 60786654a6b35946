/** Codes of authenticator apps (RFC 6238): which time step one belongs to. Pure. */
import { createHmac } from 'node:crypto'

const stepMs = 30_000

/**
 * The steps near a moment whose code this is: usually one, none when it is of another time.
 * @param secret as the app has it, its bytes as text
 */
export function stepsOf(secret: string, code: string, at: Date): number[] {
  const now = Math.floor(at.getTime() / stepMs)
  // better-auth takes the step before and after too; one more, in case a step has just ended.
  return [now - 2, now - 1, now, now + 1].filter((step) => hotp(secret, step) === code)
}

/** HOTP with SHA-1 and six digits (RFC 4226 §5.3). */
function hotp(secret: string, counter: number): string {
  const message = Buffer.alloc(8)
  message.writeBigUInt64BE(BigInt(counter))
  const mac = createHmac('sha1', secret).update(message).digest()
  const offset = mac.readUInt8(mac.length - 1) & 15
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}
