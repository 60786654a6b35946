/** An authenticator app, and setting it up as a person would. */
import { createHmac } from 'node:crypto'
import { type Browser, markOf, password } from './server.js'

/** The code an authenticator app would show now (RFC 6238, SHA-1, 30 s, 6 digits). */
export function codeOf(uri: string, at = Date.now()): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = mac.at(-1)! & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

function fromBase32(text: string): Buffer {
  let bits = ''
  for (const letter of text.replace(/=+$/, ''))
    bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}

/** Sets two-step sign-in up as a person would, and answers what the app and the paper hold. */
export async function setUpSecondFactor(own: Browser): Promise<{
  /** A code that was not taken yet: three times at most within half a minute. */
  code: () => string
  /** What the app shows now. */
  shown: () => string
  backup: string[]
  answer: { status: number; to?: string | undefined }
}> {
  const made = await own.fill('/office/account/second-factor', { password })
  const uri = (/name="uri" value="([^"]+)"/.exec(made.text)?.[1] ?? '').replaceAll('&amp;', '&')
  const backup = [...made.text.matchAll(/name="backup" value="([^"]+)"/g)].map((m) => m[1]!)
  // A code is taken once; those of the half minutes before and after the present one are good too.
  let last = 0
  const code = () => {
    last = Math.max(last + 1, Math.floor(Date.now() / 30_000) - 1)
    return codeOf(uri, last * 30_000)
  }
  const answer = await own.post('/office/account/second-factor/code', {
    mark: markOf(made.text),
    uri,
    code: code(),
  })
  return { code, shown: () => codeOf(uri), backup, answer }
}
