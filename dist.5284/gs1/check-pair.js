const set82 = `!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`;
const set32 = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const primes = [
  2,
  3,
  5,
  7,
  11,
  13,
  17,
  19,
  23,
  29,
  31,
  37,
  41,
  43,
  47,
  53,
  59,
  61,
  67,
  71,
  73,
  79,
  83
];
function hasCheckPair(key) {
  const length = key.length - 2;
  if (length < 0 || length > primes.length) return false;
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const value = set82.indexOf(key.charAt(i));
    if (value < 0) return false;
    sum += value * (primes[length - 1 - i] ?? 0);
  }
  sum %= 1021;
  return key.slice(length) === set32.charAt(sum >> 5) + set32.charAt(sum & 31);
}
export {
  hasCheckPair
};
