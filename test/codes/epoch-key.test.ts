import { randomBytes } from 'node:crypto'
import t from 'tap'
import { keyId, unwrapKey, wrapKey } from '../../src/codes/epoch-key.js'

const master = randomBytes(32)
const key = Uint8Array.from(randomBytes(32))

t.test('an epoch key comes back from its wrapping', async (t) => {
  t.same(unwrapKey(master, 3, wrapKey(master, 3, key, randomBytes)), key)
})

t.test('a wrapping is base64, shows nothing of the key and differs every time', async (t) => {
  const wrapped = wrapKey(master, 3, key, randomBytes)
  t.equal(Buffer.from(wrapped, 'base64').toString('base64'), wrapped)
  t.notOk(Buffer.from(wrapped, 'base64').includes(Buffer.from(key)))
  t.not(wrapKey(master, 3, key, randomBytes), wrapped)
})

t.test('another master key, another epoch and any damage are refused', async (t) => {
  const wrapped = wrapKey(master, 3, key, randomBytes)
  const refused = { message: 'wrong master key' }
  t.throws(() => unwrapKey(randomBytes(32), 3, wrapped), refused)
  t.throws(() => unwrapKey(master, 4, wrapped), refused)
  t.throws(() => unwrapKey(master, 3, ''), refused)
  t.throws(() => unwrapKey(master, 3, wrapped.slice(0, 40)), refused)
  const bytes = Buffer.from(wrapped, 'base64')
  for (let place = 0; place < bytes.length; place++) {
    const damaged = Buffer.from(bytes)
    damaged[place] = (damaged[place] as number) ^ 1
    t.throws(() => unwrapKey(master, 3, damaged.toString('base64')), refused, `byte ${place}`)
  }
})

t.test('keys and randomness of a wrong length are programming mistakes', async (t) => {
  t.throws(() => wrapKey(master, 3, key.subarray(1), randomBytes), RangeError)
  t.throws(() => wrapKey(master, 32, key, randomBytes), RangeError)
  t.throws(() => wrapKey(master, 3, key, () => new Uint8Array(8)), RangeError)
})

t.test('a key has one short name, another key another', async (t) => {
  t.match(keyId(key), /^[0-9a-f]{16}$/)
  t.equal(keyId(key), keyId(Uint8Array.from(key)))
  t.not(keyId(key), keyId(randomBytes(32)))
})
