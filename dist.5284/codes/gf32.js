const modulus = 37;
const order = 31;
const powers = new Uint8Array(order);
const logarithms = new Uint8Array(order + 1);
for (let exponent = 0, power = 1; exponent < order; exponent++) {
  powers[exponent] = power;
  logarithms[power] = exponent;
  power <<= 1;
  if (power > order) power ^= modulus;
}
function multiply(a, b) {
  if (a === 0 || b === 0) return 0;
  const exponent = logarithms[a] + logarithms[b];
  return powers[exponent % order];
}
export {
  multiply,
  order,
  powers
};
