/**
 * How a message is signed: as Standard Webhooks says (standardwebhooks.com), so that its libraries
 * check it. A webhook's secret is shown once and not stored: it is derived from the master key and a
 * random salt, so that neither the database nor a backup is enough to speak in our name.
 */
import { createHmac, hkdfSync } from 'node:crypto'

export interface Salted {
  readonly id: string
  readonly salt: string
}

/** 32 bytes as people copy them: `whsec_` and base64. */
export const secretOf = (master: Uint8Array, { id, salt }: Salted): string =>
  `whsec_${Buffer.from(hkdfSync('sha256', master, salt, `nguon webhook ${id}`, 32)).toString('base64')}`

/**
 * `webhook-signature`: one `v1,BASE64` for each secret, today's first.
 * @param timestamp seconds since 1970
 */
export function signatureOf(
  secrets: readonly string[],
  message: { readonly id: string; readonly timestamp: number; readonly body: string },
): string {
  const signed = `${message.id}.${message.timestamp}.${message.body}`
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
      return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
    })
    .join(' ')
}
