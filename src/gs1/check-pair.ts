/**
 * The two check characters of alphanumeric keys such as the GMN (GS1 General Specifications, 7.9.5):
 * character values weighted with primes from the right, modulo 1021, written with 32 characters.
 */

/** GS1's set 82 in the order of its values. */
const set82 = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
const set32 = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const primes = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83,
] as const

/** Whether a key of at most 25 characters of set 82 ends with its right check pair. */
export function hasCheckPair(key: string): boolean {
  const length = key.length - 2
  if (length < 0 || length > primes.length) return false
  let sum = 0
  for (let i = 0; i < length; i++) {
    const value = set82.indexOf(key.charAt(i))
    if (value < 0) return false
    sum += value * (primes[length - 1 - i] ?? 0)
  }
  sum %= 1021
  return key.slice(length) === set32.charAt(sum >> 5) + set32.charAt(sum & 31)
}
