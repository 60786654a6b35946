/**
 * Epoch keys at rest: AES-256-GCM under the master key, with the epoch as associated data, so that
 * a wrapped key is of no use under another epoch's number.
 */
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { requireEpochKey } from './cipher.js'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/**
 * Wraps an epoch key under the master key (32 bytes): base64 of nonce, encrypted key and tag.
 * `random` gives so many random bytes; the nonce must never come twice under one master key.
 */
export function wrapKey(
  master: Uint8Array,
  epoch: number,
  key: Uint8Array,
  random: (bytes: number) => Uint8Array,
): string {
  requireEpochKey({ epoch, key })
  const nonce = random(nonceBytes)
  if (nonce.length !== nonceBytes) throw new RangeError('the nonce has 12 bytes')
  const cipher = createCipheriv(algorithm, master, nonce).setAAD(epochAsData(epoch))
  const wrapped = [nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat(wrapped).toString('base64')
}

/** The epoch key again. Throws Error('wrong master key') when it was not wrapped by it, for this epoch. */
export function unwrapKey(master: Uint8Array, epoch: number, wrapped: string): Uint8Array {
  const bytes = Buffer.from(wrapped, 'base64')
  const body = bytes.subarray(nonceBytes, -tagBytes)
  try {
    const decipher = createDecipheriv(algorithm, master, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
    decipher.setAAD(epochAsData(epoch)).setAuthTag(bytes.subarray(-tagBytes))
    const key = Uint8Array.from([...decipher.update(body), ...decipher.final()])
    requireEpochKey({ epoch, key })
    return key
  } catch (cause) {
    throw new Error('wrong master key', { cause })
  }
}

/** A short public name of a key: tells keys apart in files and messages, tells nothing of the key. */
export function keyId(key: Uint8Array): string {
  return createHash('sha256').update('nguon epoch key').update(key).digest('hex').slice(0, 16)
}

function epochAsData(epoch: number): Uint8Array {
  return Buffer.from(`nguon epoch ${epoch}`)
}
