/**
 * A page kept as bytes with holes of fixed length: what is told of one scan goes in, padded with
 * spaces. It is kept in each content encoding, because compressing costs many times what the rest of
 * a look-up does: around the holes the page is compressed once, and each hole is a stretch that both
 * formats allow to stand as it is. Look-ups send a page from one sheet of memory whose holes are written
 * anew for each answer: memory of its own for each would be released so often that it stops the thread.
 */
import { randomInt } from 'node:crypto'
import { promisify } from 'node:util'
import * as zlib from 'node:zlib'
import { CrcOfHoles } from './crc-of-holes.js'
import { holeText, writeHole } from './hole-text.js'

export type ContentEncoding = 'identity' | 'br' | 'gzip'

/** Bytes of every hole; texts are shorter, and what is left is spaces. */
export type HoleLengths = Readonly<Record<string, number>>

/** Marks a hole in the text a page is made from. */
export const holeMark = (name: string): string => `\uE000${name}\uE001`

interface Hole {
  /** Which of the values goes in. */
  readonly value: number
  /** Where it begins in the plain page. */
  readonly at: number
  readonly length: number
  /**
   * Two fixed bytes after it that travel with it: a decoder takes what came before into account, and
   * so must never look at bytes that change.
   */
  readonly tail: Buffer
}

/** A page in one encoding: what stands before, between and after its holes, as Latin-1. */
interface Form {
  readonly parts: readonly string[]
  readonly crc?: CrcOfHoles
  /** The whole page in memory of its own, whose holes are written anew for every answer. */
  sheet?: Buffer | undefined
  /** The values last written into each hole of the sheet. */
  written?: string[] | undefined
}

const tailLength = 2

export class HoledPage {
  readonly holes: readonly Hole[]
  readonly #plain: Buffer
  readonly #forms: Partial<Record<ContentEncoding, Form>> = {}
  readonly #making: { br?: Promise<void>; gzip?: Promise<void> } = {}

  /** @param lengths of the holes, in the order in which `fill` is given their texts */
  constructor(html: string, lengths: HoleLengths) {
    const names = Object.keys(lengths)
    const parts = html.split(/\uE000([\w-]+)\uE001/)
    const chunks: Buffer[] = []
    const holes: Hole[] = []
    let at = 0
    for (let i = 0; i < parts.length; i += 2) {
      const name = parts[i - 1]
      const text = Buffer.from(parts[i] ?? '')
      if (name !== undefined) {
        const length = lengths[name]
        if (length === undefined) throw new TypeError(`a hole without a length: ${name}`)
        if (text.length <= tailLength) throw new TypeError(`a hole too near the next: ${name}`)
        holes.push({ value: names.indexOf(name), at, length, tail: text.subarray(0, tailLength) })
        chunks.push(Buffer.alloc(length, ' '))
        at += length
      }
      chunks.push(text)
      at += text.length
    }
    this.holes = holes
    this.#plain = Buffer.concat(chunks)
    this.#forms.identity = {
      parts: cutAt(
        this.#plain,
        holes.map((hole) => hole.at),
        holes,
      ),
    }
  }

  /**
   * The page's bytes as Latin-1; undefined when it is not (or could not be) made for this encoding by
   * `prepare`: then the plain page is sent.
   */
  fill(values: readonly string[], encoding: 'identity'): string
  fill(values: readonly string[], encoding: ContentEncoding): string | undefined
  fill(values: readonly string[], encoding: ContentEncoding): string | undefined {
    const form = this.#forms[encoding]
    return form && this.#fill(form, values)
  }

  #fill({ parts, crc }: Form, values: readonly string[]): string {
    const { holes } = this
    let page = parts[0] as string
    const texts: string[] | undefined = crc && []
    for (let i = 0; i < holes.length; i++) {
      const { value, length } = holes[i] as Hole
      const text = holeText(values[value] ?? '', length)
      texts?.push(text)
      page += text + (parts[i + 1] as string)
    }
    return crc && texts ? page + crc.trailerOf(texts) : page
  }

  /** How many bytes `sheet` has; undefined while the page is not made for this encoding. */
  size(encoding: ContentEncoding): number | undefined {
    const form = this.#forms[encoding]
    return form && (form.sheet ??= this.#sheetOf(form)).length
  }

  /**
   * The page's bytes in memory that the next call writes into again: for who sends them at once, and
   * calls `letGo` when they did not all leave.
   */
  sheet(values: readonly string[], encoding: ContentEncoding): Buffer {
    const form = this.#forms[encoding] as Form
    const sheet = (form.sheet ??= this.#sheetOf(form))
    const written = (form.written ??= [])
    const { parts, crc } = form
    let at = 0
    for (let i = 0; i < this.holes.length; i++) {
      const { value, length } = this.holes[i] as Hole
      const text = values[value] ?? ''
      at += (parts[i] as string).length
      // Most of what is told of one scan is told of the next one too.
      if (text !== written[i]) {
        writeHole(sheet, at, text, length)
        written[i] = text
      }
      at += length
    }
    if (crc) {
      const texts = this.holes.map(({ value, length }) => holeText(values[value] ?? '', length))
      sheet.write(crc.trailerOf(texts), sheet.length - 8, 'latin1')
    }
    return sheet
  }

  /** Leaves the present sheet to whoever is still sending it. */
  letGo(encoding: ContentEncoding): void {
    const form = this.#forms[encoding]
    if (form) form.sheet = form.written = undefined
  }

  #sheetOf(form: Form): Buffer {
    return Buffer.from(this.#fill(form, []), 'latin1')
  }

  /** Makes the page ready for an encoding; off the serving thread, once. */
  async prepare(encoding: 'br' | 'gzip'): Promise<void> {
    if (this.#forms[encoding]) return
    this.#making[encoding] ??= this.#make(encoding)
    await this.#making[encoding]
  }

  async #make(encoding: 'br' | 'gzip'): Promise<void> {
    // The fillers are chance: should the compressor ever have looked into one, another is taken.
    for (let attempt = 0; attempt < 4; attempt++) {
      const form = encoding === 'br' ? await this.#brotli() : await this.#gzip()
      if (await this.#isRight(form, encoding)) {
        this.#forms[encoding] = form
        return
      }
    }
  }

  async #isRight(form: Form, encoding: 'br' | 'gzip'): Promise<boolean> {
    const values: string[] = []
    for (const { value, length } of this.holes) {
      const text = Buffer.alloc(length, 'mã thử 7 – ').toString().replaceAll('\uFFFD', '')
      values[value] = text
    }
    const page = Buffer.from(this.#fill(form, values), 'latin1')
    const expected = Buffer.from(this.fill(values, 'identity'), 'latin1')
    const decode = promisify(encoding === 'br' ? zlib.brotliDecompress : zlib.gunzip)
    return decode(page).then(
      (plain) => plain.equals(expected),
      () => false,
    )
  }

  async #brotli(): Promise<Form> {
    const stream = zlib.createBrotliCompress({
      params: {
        [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
        // From 10 on the encoder plans across the holes, and what it plans depends on the fillers.
        [zlib.constants.BROTLI_PARAM_QUALITY]: 9,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: this.#plain.length,
      },
    })
    return this.#compress(stream, zlib.constants.BROTLI_OPERATION_FLUSH, rawMetaBlock, [])
  }

  async #gzip(): Promise<Form> {
    const stream = zlib.createDeflateRaw({ level: 9 })
    const form = await this.#compress(
      stream,
      zlib.constants.Z_SYNC_FLUSH,
      storedBlock,
      // RFC 1952: magic, deflate, no flags, no time, best compression, unknown system.
      [Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255])],
    )
    return { ...form, crc: new CrcOfHoles(this.#plain, this.holes) }
  }

  /** Compresses around the holes: the stream sees a filler in each, and what it makes of that is dropped. */
  async #compress(
    stream: zlib.BrotliCompress | zlib.DeflateRaw,
    flush: number,
    rawBlock: (content: Buffer) => Buffer,
    chunks: Buffer[],
  ): Promise<Form> {
    let out: Buffer[] = []
    stream.on('data', (chunk: Buffer) => out.push(chunk))
    const passed = async (input: Buffer): Promise<Buffer> => {
      out = []
      stream.write(input)
      await new Promise<void>((resolve) => stream.flush(flush, resolve))
      return Buffer.concat(out)
    }
    const places: number[] = []
    const filler = createFiller()
    const length = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0)
    let from = 0
    for (const hole of this.holes) {
      chunks.push(await passed(this.#plain.subarray(from, hole.at)))
      const block = rawBlock(Buffer.concat([Buffer.alloc(hole.length, ' '), hole.tail]))
      places.push(length() + block.length - hole.length - hole.tail.length)
      chunks.push(block)
      await passed(Buffer.concat([filler(hole.length), hole.tail]))
      from = hole.at + hole.length + hole.tail.length
    }
    out = []
    const ended = new Promise<void>((resolve, reject) =>
      stream.on('end', resolve).on('error', reject),
    )
    stream.end(this.#plain.subarray(from))
    await ended
    return { parts: cutAt(Buffer.concat([...chunks, ...out]), places, this.holes) }
  }
}

/**
 * Bytes that no UTF-8 text has, with no three of them twice: nothing that a compressor could refer to,
 * so that what it remembers of the distances between repeats does not depend on a hole.
 */
const fillerBytes = [0xc0, 0xc1, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe, 0xff]

function createFiller(): (length: number) => Buffer {
  const seen = new Set<number>()
  let lastTwo = 0
  const next = (): number => {
    const start = randomInt(fillerBytes.length)
    for (let i = 0; i < fillerBytes.length; i++) {
      const byte = fillerBytes[(start + i) % fillerBytes.length] ?? 0xff
      const three = lastTwo * 256 + byte
      if (seen.has(three)) continue
      seen.add(three)
      lastTwo = three % 65_536
      return byte
    }
    throw new RangeError('the holes are too long for fillers without repeats')
  }
  return (length) => Buffer.from(Array.from({ length }, next))
}

/** RFC 7932 9.2: an uncompressed meta-block; the stream is at a byte boundary after a flush. */
function rawMetaBlock(content: Buffer): Buffer {
  // ISLAST 0, MNIBBLES 0 (four nibbles), MLEN - 1 in 16 bits, ISUNCOMPRESSED 1, padding.
  const header = ((content.length - 1) << 3) | (1 << 19)
  return Buffer.concat([
    Buffer.from([header & 0xff, (header >> 8) & 0xff, (header >> 16) & 0xff]),
    content,
  ])
}

/** RFC 1951 3.2.4: a stored block, not the last one. */
function storedBlock(content: Buffer): Buffer {
  const header = Buffer.alloc(5)
  header.writeUInt16LE(content.length, 1)
  header.writeUInt16LE(~content.length & 0xffff, 3)
  return Buffer.concat([header, content])
}

/** What stands before, between and after the holes, as Latin-1. */
function cutAt(bytes: Buffer, places: readonly number[], holes: readonly Hole[]): string[] {
  const parts: string[] = []
  let from = 0
  for (const [i, { length }] of holes.entries()) {
    parts.push(bytes.toString('latin1', from, places[i]))
    from = (places[i] as number) + length
  }
  return [...parts, bytes.toString('latin1', from)]
}
