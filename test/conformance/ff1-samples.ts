/** NIST's samples of FF1, against the reference that tests hold the product's cipher to. */
import { encrypt, decrypt } from '../codes/ff1-reference.js'
import type { Check } from './report.js'

export interface Ff1Samples {
  readonly alphabet: string
  readonly samples: readonly {
    readonly sample: number
    readonly key: string
    readonly radix: number
    readonly tweak: string
    readonly plaintext: string
    readonly ciphertext: string
  }[]
}

export function checkFf1({ alphabet, samples }: Ff1Samples, check: Check): void {
  const digits = (text: string) => [...text].map((digit) => alphabet.indexOf(digit))
  for (const { sample, key, radix, tweak, plaintext, ciphertext } of samples) {
    const by = { key: Buffer.from(key, 'hex'), radix, tweak: Buffer.from(tweak, 'hex') }
    const there = encrypt(by, digits(plaintext)).join() === digits(ciphertext).join()
    const back = decrypt(by, digits(ciphertext)).join() === digits(plaintext).join()
    check(there && back, 'ff1', `NIST sample ${sample}, radix ${radix}`)
  }
}
