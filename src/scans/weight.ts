/**
 * What a visitor's scan counts for when copies are looked for: 1 or nothing. Anyone can scan a
 * competitor's labels from photos, and shops scan their shelves: who looks up many codes of one
 * producer in a day weighs nothing. It is kept in memory for the day, hashed under a random seed that
 * is dropped at midnight; only the weight is stored, so what lies on disk still says nothing across
 * codes.
 */
import { randomBytes } from 'node:crypto'

/** Different codes of one producer that a visitor may look up in a day; from the next on nothing weighs. */
export const codesPerVisitor = 20
/** The same for a whole address (/24, /56) whatever its browsers: carriers put thousands behind one. */
export const codesPerAddress = 40
/** Browsers at one address that weigh on one code in one day: changing the browser's name is free. */
export const browsersPerAddress = 2
/** Codes of one producer on which a second browser at one address weighs in a day: a family has a few packs. */
export const sharedPerAddress = 5

/** Entries kept in a day; visitors beyond are not held against anybody. */
const limit = 200_000
const dayMs = 86_400_000
const vietNamMs = 7 * 3_600_000

export interface WeighedScan {
  readonly epoch: number
  readonly index: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** `visitorText`: address prefix, line feed, user agent. */
  readonly visitor: string
  /** Whose code it is. */
  readonly producerId?: string | undefined
}

export class VisitorWeights {
  #day = -1
  #seed = 0
  /** What belongs to a key today: codes looked up, or browsers seen; as hashes. */
  #members = new Map<number, number[]>()

  /** Call it once for each scan. */
  weigh({ epoch, index, at, visitor, producerId = '' }: WeighedScan): 0 | 1 {
    this.#turn(Math.floor((at + vietNamMs) / dayMs))
    const code = this.#hash(`${epoch}:${index}`)
    const address = visitor.slice(0, visitor.indexOf('\n') + 1)
    const ofVisitor = this.#among(`v${producerId}\n${visitor}`, code, codesPerVisitor)
    // Past its budget a visitor weighs nothing at all, and takes nothing from its neighbours.
    if (ofVisitor.size > codesPerVisitor) return 0
    const ofAddress = this.#among(`a${producerId}\n${address}`, code, codesPerAddress)
    if (ofAddress.size > codesPerAddress) return 0
    const browser = this.#among(
      `b${epoch}:${index}\n${address}`,
      this.#hash(visitor),
      browsersPerAddress,
    )
    // Of browsers the first ones go on weighing.
    if (browser.place >= browsersPerAddress) return 0
    if (browser.place === 0) return 1
    const shared = this.#among(`s${producerId}\n${address}`, code, sharedPerAddress)
    return shared.place < sharedPerAddress ? 1 : 0
  }

  /** At midnight in Viet Nam everything is forgotten, the seed too. */
  #turn(day: number): void {
    if (day <= this.#day) return
    this.#day = day
    this.#seed = randomBytes(4).readUInt32LE()
    this.#members = new Map()
  }

  /** The members that a key has with this one, counted to one more than `most`, and its place among them. */
  #among(name: string, member: number, most: number): { size: number; place: number } {
    const key = this.#hash(name)
    const members = this.#members.get(key)
    if (!members) {
      if (this.#members.size < limit) this.#members.set(key, [member])
      return { size: 1, place: 0 }
    }
    const place = members.indexOf(member)
    if (place >= 0) return { size: members.length, place }
    if (members.length <= most) members.push(member)
    return { size: members.length, place: members.length - 1 }
  }

  /** 53 bits that depend on all of the text and the seed of the day (cyrb53). */
  #hash(text: string): number {
    let a = 0xdeadbeef ^ this.#seed
    let b = 0x41c6ce57 ^ this.#seed
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      a = Math.imul(a ^ c, 2654435761)
      b = Math.imul(b ^ c, 1597334677)
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
    return 4294967296 * (2097151 & b) + (a >>> 0)
  }
}
