import { createCipheriv } from "node:crypto";
import { asciiOf } from "./alphabet.js";
import { parityShares } from "./check.js";
import { codeLength, requireEpochKey, requireIndexes } from "./cipher.js";
import { blockP, halfByteOfQ, halfMask, halfSize, roundByteOfQ, rounds, yByte } from "./ff1.js";
const blockBytes = 16;
const batchSize = 4096;
const blocks = new Uint8Array(batchSize * blockBytes);
const blockWords = new DataView(blocks.buffer);
const highs = new Int32Array(batchSize);
const lows = new Int32Array(batchSize);
function writeCodes(key, firstIndex, count, out, offset = 0) {
  requireEpochKey(key);
  requireIndexes(firstIndex, count);
  if (!Number.isInteger(count) || count < 0) throw new RangeError("count is a whole number");
  if (offset < 0 || offset + count * codeLength > out.length) {
    throw new RangeError("the codes do not fit into the buffer");
  }
  const aes = createCipheriv("aes-256-ecb", key.key, null).setAutoPadding(false);
  const blockR = aes.update(blockP);
  blockR[0] = blockR[0] ^ key.epoch;
  fillBlocks(blockR, Math.min(batchSize, count));
  for (let done = 0; done < count; done += batchSize) {
    const size = Math.min(batchSize, count - done);
    fillHalves(firstIndex + done, size);
    encryptHalves((bytes) => aes.update(bytes), blockR, size);
    writeText(key.epoch, size, out, offset + done * codeLength);
  }
}
function fillBlocks(blockR, size) {
  const end = size * blockBytes;
  blocks.set(blockR);
  for (let filled = blockBytes; filled < end; filled *= 2) {
    blocks.copyWithin(filled, 0, Math.min(filled, end - filled));
  }
}
function fillHalves(firstIndex, size) {
  let high = Math.floor(firstIndex / halfSize);
  let low = firstIndex & halfMask;
  for (let i = 0; i < size; i++) {
    highs[i] = high;
    lows[i] = low;
    low = low + 1 & halfMask;
    if (low === 0) high++;
  }
}
function encryptHalves(aes, blockR, size) {
  const used = blocks.subarray(0, size * blockBytes);
  const halfOfR = new DataView(blockR.buffer, blockR.byteOffset).getInt32(halfByteOfQ);
  for (let round = 0; round < rounds; round++) {
    const [from, to] = round % 2 === 0 ? [lows, highs] : [highs, lows];
    const roundByte = blockR[roundByteOfQ] ^ round;
    fillRound(from, halfOfR, roundByte, size);
    addRound(aes(used), to, size);
  }
}
function fillRound(from, halfOfR, roundByte, size) {
  for (let i = 0, at = 0; i < size; i++, at += blockBytes) {
    blocks[at + roundByteOfQ] = roundByte;
    blockWords.setInt32(at + halfByteOfQ, halfOfR ^ from[i]);
  }
}
function addRound(output, to, size) {
  const words = new DataView(output.buffer, output.byteOffset, size * blockBytes);
  for (let i = 0, at = yByte; i < size; i++, at += blockBytes) {
    to[i] = to[i] + words.getInt32(at) & halfMask;
  }
}
const highTwo = digitTable(2, 9);
const highThree = digitTable(3, 6);
const lowTwo = digitTable(2, 4);
const lowThree = digitTable(3, 1);
function digitTable(digits, distance) {
  return Uint32Array.from({ length: 32 ** digits }, (_, value) => {
    let entry = 0;
    let parity = 0;
    for (let i = 0; i < digits; i++) {
      const digit = value >>> 5 * i & 31;
      entry |= asciiOf[digit] << 8 * (digits - 1 - i);
      parity ^= parityShares[(distance + i) * 32 + digit];
    }
    return (entry | parity << 24) >>> 0;
  });
}
function writeText(epoch, size, out, offset) {
  const words = new DataView(out.buffer, out.byteOffset);
  const epochCharacter = asciiOf[epoch];
  const epochParity = parityShares[(codeLength - 1) * 32 + epoch];
  for (let i = 0, at = offset; i < size; i++, at += codeLength) {
    const high = highs[i];
    const low = lows[i];
    const a = highTwo[high >>> 15];
    const b = highThree[high & 32767];
    const c = lowTwo[low >>> 15];
    const d = lowThree[low & 32767];
    const parity = epochParity ^ (a ^ b ^ c ^ d) >>> 24;
    words.setUint32(at, epochCharacter | a << 8 | b << 24, true);
    words.setUint32(at + 4, b >>> 8 & 65535 | c << 16, true);
    words.setUint32(at + 8, d & 16777215 | asciiOf[parity] << 24, true);
  }
}
export {
  writeCodes
};
