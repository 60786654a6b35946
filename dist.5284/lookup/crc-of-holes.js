const table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? n >>> 1 ^ 3988292384 : n >>> 1;
  return n >>> 0;
});
function apply(map, value) {
  let result = 0;
  for (let bit = 0; value !== 0; bit++, value >>>= 1) {
    if (value & 1) result ^= map[bit];
  }
  return result >>> 0;
}
function afterZeros(count) {
  let result = Uint32Array.from({ length: 32 }, (_, bit) => 1 << bit >>> 0);
  let step = result.map((bit) => (bit >>> 8 ^ table[bit & 255]) >>> 0);
  for (let rest = count; rest > 0; rest >>>= 1) {
    if (rest & 1) result = result.map((value) => apply(step, value));
    step = step.map((value) => apply(step, value));
  }
  return result;
}
function crc32(bytes) {
  let crc = 4294967295;
  for (const byte of bytes) crc = crc >>> 8 ^ table[(crc ^ byte) & 255];
  return (crc ^ 4294967295) >>> 0;
}
const space = 32;
class CrcOfHoles {
  /** The eight bytes at the end of a gzip file, with the checksum of a page whose holes are empty. */
  trailer = Buffer.alloc(8);
  #empty;
  #holes;
  /** @param plain the page with spaces in its holes */
  constructor(plain, holes) {
    this.#empty = crc32(plain);
    this.#holes = holes.map(({ at, length }) => ({
      length,
      after: afterZeros(plain.length - at - length)
    }));
    this.trailer.writeUInt32LE(this.#empty, 0);
    this.trailer.writeUInt32LE(plain.length, 4);
  }
  /** Writes the checksum of the texts now in the holes into the page's trailer. */
  seal(page, places) {
    let crc = this.#empty;
    for (const [i, { length, after }] of this.#holes.entries()) {
      const from = places[i];
      let change = 0;
      for (let at = from; at < from + length; at++) {
        change = change >>> 8 ^ table[(change ^ page[at] ^ space) & 255];
      }
      crc ^= apply(after, change >>> 0);
    }
    page.writeUInt32LE(crc >>> 0, page.length - 8);
  }
}
export {
  CrcOfHoles
};
