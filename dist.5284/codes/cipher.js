import { asciiOf, valueOf } from "./alphabet.js";
import { hasRightCheck, parityShares } from "./check.js";
import { createFf1, halfBits, halfMask, halfSize } from "./ff1.js";
const codeLength = 12;
const indexLimit = 2 ** 50;
function createCodeCipher({ epoch, key }) {
  requireEpochKey({ epoch, key });
  const ff1 = createFf1(key, epoch);
  return {
    epoch,
    codeOf(index) {
      requireIndexes(index, 1);
      return textOf(epoch, ff1.encrypt(index));
    },
    indexOf(code) {
      if (code.length !== codeLength || !hasRightCheck(code)) return void 0;
      if (valueOf[code.charCodeAt(0)] !== epoch) return void 0;
      return ff1.decrypt(halfAt(code, 1) * halfSize + halfAt(code, 6));
    }
  };
}
function requireEpochKey({ epoch, key }) {
  if (!Number.isInteger(epoch) || epoch < 0 || epoch > 31) {
    throw new RangeError("an epoch is a whole number from 0 to 31");
  }
  if (key.length !== 32) throw new RangeError("an epoch key has 32 bytes");
}
function requireIndexes(first, count) {
  if (!Number.isInteger(first) || first < 0 || first + count > indexLimit) {
    throw new RangeError("an index is a whole number from 0 to 2^50 - 1");
  }
}
function textOf(epoch, cipherText) {
  const high = Math.floor(cipherText / halfSize);
  const low = cipherText & halfMask;
  const parity = parityShares[11 * 32 + epoch] ^ halfParity(high, 6) ^ halfParity(low, 1);
  return String.fromCharCode(asciiOf[epoch]) + halfText(high) + halfText(low) + String.fromCharCode(asciiOf[parity]);
}
function halfText(half) {
  return String.fromCharCode(
    asciiOf[half >>> 20],
    asciiOf[half >>> 15 & 31],
    asciiOf[half >>> 10 & 31],
    asciiOf[half >>> 5 & 31],
    asciiOf[half & 31]
  );
}
function halfParity(half, distance) {
  let parity = 0;
  for (let shift = 0; shift < halfBits; shift += 5, distance++) {
    parity ^= parityShares[distance * 32 + (half >>> shift & 31)];
  }
  return parity;
}
function halfAt(code, place) {
  let half = 0;
  for (let i = place; i < place + 5; i++) {
    half = half << 5 | valueOf[code.charCodeAt(i)];
  }
  return half;
}
export {
  codeLength,
  createCodeCipher,
  indexLimit,
  requireEpochKey,
  requireIndexes
};
