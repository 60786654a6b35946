import { unsafe } from "@noble/ciphers/aes.js";
const rounds = 10;
const halfBits = 25;
const halfSize = 2 ** halfBits;
const halfMask = halfSize - 1;
const blockP = Uint8Array.of(1, 2, 1, 0, 0, 32, 10, 5, 0, 0, 0, 10, 0, 0, 0, 1);
const roundByteOfQ = 11;
const halfByteOfQ = 12;
const yByte = 4;
function createFf1(key, tweak) {
  const roundKeys = unsafe.expandKeyLE(key);
  const p = littleEndianWords(blockP);
  const r = unsafe.encrypt(roundKeys, p[0], p[1], p[2], p[3]);
  const first = r.s0 ^ tweak;
  const second = r.s1;
  const thirds = Int32Array.from({ length: rounds }, (_, i) => r.s2 ^ i << 24);
  const fourth = r.s3;
  const y = (round, half) => reversed(
    unsafe.encrypt(roundKeys, first, second, thirds[round], fourth ^ reversed(half)).s1
  );
  return {
    encrypt(index) {
      let a = Math.floor(index / halfSize);
      let b = index & halfMask;
      for (let round = 0; round < rounds; round += 2) {
        a = a + y(round, b) & halfMask;
        b = b + y(round + 1, a) & halfMask;
      }
      return a * halfSize + b;
    },
    decrypt(cipherText) {
      let a = Math.floor(cipherText / halfSize);
      let b = cipherText & halfMask;
      for (let round = rounds - 2; round >= 0; round -= 2) {
        b = b - y(round + 1, a) & halfMask;
        a = a - y(round, b) & halfMask;
      }
      return a * halfSize + b;
    }
  };
}
function littleEndianWords(block) {
  const view = new DataView(block.buffer, block.byteOffset);
  const word = (offset) => view.getInt32(offset, true);
  return [word(0), word(4), word(8), word(12)];
}
function reversed(word) {
  return word << 24 | (word & 65280) << 8 | word >>> 8 & 65280 | word >>> 24;
}
export {
  blockP,
  createFf1,
  halfBits,
  halfByteOfQ,
  halfMask,
  halfSize,
  roundByteOfQ,
  rounds,
  yByte
};
