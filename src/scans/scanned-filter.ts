/**
 * Tells most codes that were never scanned without asking the disk: nearly every scan is its pack's
 * first, and the question would cost more than verifying the code. A blocked Bloom filter: all bits of
 * a code lie in one line of the processor's cache; "perhaps" is wrong now and then, "never" is not.
 * It lies in memory that the writer thread fills and the serving thread reads.
 */

/** 16 words of 32 bits: a cache line. */
const blockWords = 16
/** Word 0 says whether the filter may be relied on; the bits begin after its block. */
const header = blockWords
/** Room for some eight million codes before "perhaps" becomes frequent: 8 MiB. */
const leastBlocks = 2 ** 17
/** 64 MiB; with more codes the filter only answers "perhaps" more often. */
const mostBlocks = 2 ** 20
const bitsPerCode = 8

export class ScannedFilter {
  readonly memory: SharedArrayBuffer
  readonly #words: Int32Array
  readonly #mask: number

  constructor(memory: SharedArrayBuffer) {
    this.memory = memory
    this.#words = new Int32Array(memory)
    this.#mask = (this.#words.length - header) / blockWords - 1
  }

  /** An empty filter for at least so many codes, not to be relied on until `trust`. */
  static for(codes: number): ScannedFilter {
    let blocks = leastBlocks
    while (blocks < mostBlocks && blocks * blockWords * 32 < codes * 2 * bitsPerCode) blocks *= 2
    return new ScannedFilter(new SharedArrayBuffer((header + blocks * blockWords) * 4))
  }

  add(epoch: number, index: number): void {
    const a = mix(epoch, index)
    const b = remix(a)
    const at = header + (a & this.#mask) * blockWords
    for (let shift = 0; shift < 27; shift += 9) {
      const bit = b >>> shift
      const word = at + ((bit >>> 5) & 15)
      this.#words[word] = (this.#words[word] as number) | (1 << (bit & 31))
    }
  }

  /** False = the code was never scanned. */
  mayHave(epoch: number, index: number): boolean {
    if (!this.isTrusted) return true
    const a = mix(epoch, index)
    const b = remix(a)
    const at = header + (a & this.#mask) * blockWords
    for (let shift = 0; shift < 27; shift += 9) {
      const bit = b >>> shift
      if (((this.#words[at + ((bit >>> 5) & 15)] as number) & (1 << (bit & 31))) === 0) return false
    }
    return true
  }

  get isTrusted(): boolean {
    return Atomics.load(this.#words, 0) === 1
  }

  /** From here on it holds every code that was scanned. */
  trust(): void {
    Atomics.store(this.#words, 0, 1)
  }

  /** It may have missed scans: every code is "perhaps" again. */
  distrust(): void {
    Atomics.store(this.#words, 0, 0)
  }
}

/** 32 bits that depend on all bits of the code's place (the finaliser of MurmurHash3). */
function mix(epoch: number, index: number): number {
  const low = index | 0
  const high = (index / 4294967296) | 0
  return remix(low ^ Math.imul(high + (epoch << 20), 0x9e3779b1))
}

function remix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
