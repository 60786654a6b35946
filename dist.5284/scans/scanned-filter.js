const blockWords = 16;
const header = blockWords;
const leastBlocks = 2 ** 17;
const mostBlocks = 2 ** 20;
const bitsPerCode = 8;
class ScannedFilter {
  memory;
  #words;
  #mask;
  constructor(memory) {
    this.memory = memory;
    this.#words = new Int32Array(memory);
    this.#mask = (this.#words.length - header) / blockWords - 1;
  }
  /** An empty filter for at least so many codes, not to be relied on until `trust`. */
  static for(codes) {
    let blocks = leastBlocks;
    while (blocks < mostBlocks && blocks * blockWords * 32 < codes * 2 * bitsPerCode) blocks *= 2;
    return new ScannedFilter(new SharedArrayBuffer((header + blocks * blockWords) * 4));
  }
  add(epoch, index) {
    const a = mix(epoch, index);
    const b = remix(a);
    const at = header + (a & this.#mask) * blockWords;
    for (let shift = 0; shift < 27; shift += 9) {
      const bit = b >>> shift;
      const word = at + (bit >>> 5 & 15);
      this.#words[word] = this.#words[word] | 1 << (bit & 31);
    }
  }
  /** False = the code was never scanned. */
  mayHave(epoch, index) {
    if (Atomics.load(this.#words, 0) === 0) return true;
    const a = mix(epoch, index);
    const b = remix(a);
    const at = header + (a & this.#mask) * blockWords;
    for (let shift = 0; shift < 27; shift += 9) {
      const bit = b >>> shift;
      if ((this.#words[at + (bit >>> 5 & 15)] & 1 << (bit & 31)) === 0) return false;
    }
    return true;
  }
  /** From here on it holds every code that was scanned. */
  trust() {
    Atomics.store(this.#words, 0, 1);
  }
  /** It may have missed scans: every code is "perhaps" again. */
  distrust() {
    Atomics.store(this.#words, 0, 0);
  }
}
function mix(epoch, index) {
  const low = index | 0;
  const high = index / 4294967296 | 0;
  return remix(low ^ Math.imul(high + (epoch << 20), 2654435761));
}
function remix(h) {
  h = Math.imul(h ^ h >>> 16, 2246822507);
  h = Math.imul(h ^ h >>> 13, 3266489909);
  return h ^ h >>> 16;
}
export {
  ScannedFilter
};
