import { FF1 } from '@noble/ciphers/ff1.js'
import fc from 'fast-check'
import t from 'tap'
import { createFf1 } from '../../src/codes/ff1.js'
import nist from '../vectors/nist-ff1-samples.json' with { type: 'json' }
import { decrypt, encrypt } from './ff1-reference.js'

const indexes = fc.maxSafeInteger().map((n) => Math.abs(n) % 2 ** 50)
const keys = fc.uint8Array({ minLength: 32, maxLength: 32 })
const tweaks = fc.integer({ min: 0, max: 255 })

const digitsOf = (index: number): number[] =>
  Array.from({ length: 10 }, (_, place) => Math.floor(index / 32 ** (9 - place)) % 32)
const indexOf = (digits: readonly number[]): number =>
  digits.reduce((index, digit) => index * 32 + digit, 0)

t.test('the reference gives the nine NIST samples and reads them back', async (t) => {
  t.equal(nist.samples.length, 9)
  for (const { name, key, radix, tweak, plain, encrypted } of nist.samples) {
    const by = { key: Buffer.from(key, 'hex'), radix, tweak: Buffer.from(tweak, 'hex') }
    const digits = (text: string) => [...text].map((digit) => nist.digits.indexOf(digit))
    t.same(encrypt(by, digits(plain)), digits(encrypted), name)
    t.same(decrypt(by, digits(encrypted)), digits(plain), name)
  }
})

t.test('the form codes need equals the reference on random keys, tweaks and indexes', async () => {
  fc.assert(
    fc.property(keys, tweaks, indexes, (key, tweak, index) => {
      const by = { key, radix: 32, tweak: Uint8Array.of(tweak) }
      return createFf1(key, tweak).encrypt(index) === indexOf(encrypt(by, digitsOf(index)))
    }),
    { numRuns: 200 },
  )
})

t.test('it equals an FF1 of other hands, both ways', async () => {
  fc.assert(
    fc.property(keys, tweaks, indexes, (key, tweak, index) => {
      const ours = createFf1(key, tweak)
      const other = FF1(32, key, Uint8Array.of(tweak))
      return (
        ours.encrypt(index) === indexOf(other.encrypt(digitsOf(index))) &&
        ours.decrypt(index) === indexOf(other.decrypt(digitsOf(index)))
      )
    }),
    { numRuns: 500 },
  )
})

t.test('it is right at the edges of the halves', async (t) => {
  const key = new Uint8Array(32).fill(7)
  const ours = createFf1(key, 31)
  const other = FF1(32, key, Uint8Array.of(31))
  for (const index of [0, 1, 2 ** 25 - 1, 2 ** 25, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 50 - 1]) {
    t.equal(ours.encrypt(index), indexOf(other.encrypt(digitsOf(index))), `index ${index}`)
    t.equal(ours.decrypt(ours.encrypt(index)), index, `index ${index} back`)
  }
})
