/** The field of 32 elements as polynomials over GF(2) modulo x^5 + x^2 + 1; adding is XOR. */

const modulus = 0b100101

/** How many different powers alpha has: alpha^31 is 1 again. */
export const order = 31

/** The powers of alpha, the element x (value 2): alpha^0 = 1 up to alpha^30. */
export const powers: Uint8Array = new Uint8Array(order)
const logarithms = new Uint8Array(order + 1)
for (let exponent = 0, power = 1; exponent < order; exponent++) {
  powers[exponent] = power
  logarithms[power] = exponent
  power <<= 1
  if (power > order) power ^= modulus
}

/** The product of two elements (0 to 31). */
export function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0
  const exponent = (logarithms[a] as number) + (logarithms[b] as number)
  return powers[exponent % order] as number
}
