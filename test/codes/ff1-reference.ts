/**
 * FF1 written down as in NIST SP 800-38G (algorithms 6 to 8), step by step, for any radix, length,
 * tweak and AES key size. Slow and plain: what the product's own form of it is compared with.
 */
import { createCipheriv } from 'node:crypto'

interface Numerals {
  readonly key: Uint8Array
  readonly radix: number
  readonly tweak: Uint8Array
}

export function encrypt(by: Numerals, plain: readonly number[]): number[] {
  let [a, b] = halves(plain)
  for (let i = 0; i < 10; i++) {
    const m = i % 2 === 0 ? Math.floor(plain.length / 2) : Math.ceil(plain.length / 2)
    const c = modulo(num(by.radix, a) + y(by, i, b, plain.length), BigInt(by.radix) ** BigInt(m))
    ;[a, b] = [b, str(by.radix, m, c)]
  }
  return [...a, ...b]
}

export function decrypt(by: Numerals, encrypted: readonly number[]): number[] {
  const n = encrypted.length
  let [a, b] = halves(encrypted)
  for (let i = 9; i >= 0; i--) {
    const m = i % 2 === 0 ? Math.floor(n / 2) : Math.ceil(n / 2)
    const c = modulo(num(by.radix, b) - y(by, i, a, n), BigInt(by.radix) ** BigInt(m))
    ;[a, b] = [str(by.radix, m, c), a]
  }
  return [...a, ...b]
}

/** Steps 3 to 6.iv: P and Q, the PRF's output stretched to d bytes, as a number. */
function y({ key, radix, tweak }: Numerals, i: number, half: readonly number[], n: number): bigint {
  const u = Math.floor(n / 2)
  const b = Math.ceil(Math.ceil((n - u) * Math.log2(radix)) / 8)
  const d = 4 * Math.ceil(b / 4) + 4
  const p = [1, 2, 1, ...bytes(BigInt(radix), 3), 10, u % 256]
  p.push(...bytes(BigInt(n), 4), ...bytes(BigInt(tweak.length), 4))
  const padding = new Array<number>((((-tweak.length - b - 1) % 16) + 16) % 16).fill(0)
  const q = [...tweak, ...padding, i, ...bytes(num(radix, half), b)]
  const r = cbcMac(key, Uint8Array.from([...p, ...q]))
  const s = [...r]
  for (let j = 1n; s.length < d; j++) {
    const counter = bytes(j, 16)
    s.push(
      ...cbcMac(
        key,
        Uint8Array.from(r, (byte, at) => byte ^ (counter[at] as number)),
      ),
    )
  }
  return num(256, s.slice(0, d))
}

/** Algorithm 6: the last block of CBC with a zero initialisation vector. */
function cbcMac(key: Uint8Array, data: Uint8Array): Uint8Array {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, Buffer.alloc(16))
  return cipher.setAutoPadding(false).update(data).subarray(-16)
}

function halves(digits: readonly number[]): [readonly number[], readonly number[]] {
  const u = Math.floor(digits.length / 2)
  return [digits.slice(0, u), digits.slice(u)]
}

function num(radix: number, digits: readonly number[]): bigint {
  return digits.reduce((sum, digit) => sum * BigInt(radix) + BigInt(digit), 0n)
}

function str(radix: number, length: number, value: bigint): number[] {
  const digits: number[] = []
  for (let rest = value; digits.length < length; rest /= BigInt(radix)) {
    digits.unshift(Number(rest % BigInt(radix)))
  }
  return digits
}

function bytes(value: bigint, length: number): number[] {
  return str(256, length, value)
}

function modulo(value: bigint, size: bigint): bigint {
  return ((value % size) + size) % size
}
