import { alphabet, valueOf } from "./alphabet.js";
import { multiply, order, powers } from "./gf32.js";
const longest = order - 1;
const parityShares = Uint8Array.from(
  { length: order * 32 },
  (_, i) => multiply(i % 32, powers[Math.floor(i / 32)])
);
function checkCharacter(text) {
  if (text.length > longest) throw new RangeError(`text to check is longer than ${longest}`);
  let parity = 0;
  for (let i = 0; i < text.length; i++) {
    const value = valueOf[text.charCodeAt(i)] ?? -1;
    if (value < 0) throw new RangeError(`character ${i} to check is not in the alphabet`);
    parity ^= parityShares[(text.length - i) * 32 + value];
  }
  return alphabet.charAt(parity);
}
function hasRightCheck(text) {
  if (text.length === 0 || text.length > order) return false;
  let parity = 0;
  for (let i = 0; i < text.length; i++) {
    const value = valueOf[text.charCodeAt(i)] ?? -1;
    if (value < 0) return false;
    parity ^= parityShares[(text.length - 1 - i) * 32 + value];
  }
  return parity === 0;
}
export {
  checkCharacter,
  hasRightCheck,
  parityShares
};
