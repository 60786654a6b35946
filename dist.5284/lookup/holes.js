import { randomInt } from "node:crypto";
import { promisify } from "node:util";
import * as zlib from "node:zlib";
import { CrcOfHoles } from "./crc-of-holes.js";
const holeMark = (name) => `\uE000${name}\uE001`;
const tailLength = 2;
class HoledPage {
  holes;
  #plain;
  #forms = {};
  #making = {};
  /** @param lengths of the holes, in the order in which `fill` is given their texts */
  constructor(html, lengths) {
    const names = Object.keys(lengths);
    const parts = html.split(/\uE000([\w-]+)\uE001/);
    const chunks = [];
    const holes = [];
    let at = 0;
    for (let i = 0; i < parts.length; i += 2) {
      const name = parts[i - 1];
      const text = Buffer.from(parts[i] ?? "");
      if (name !== void 0) {
        const length = lengths[name];
        if (length === void 0) throw new TypeError(`a hole without a length: ${name}`);
        if (text.length <= tailLength) throw new TypeError(`a hole too near the next: ${name}`);
        holes.push({ value: names.indexOf(name), at, length, tail: text.subarray(0, tailLength) });
        chunks.push(Buffer.alloc(length, " "));
        at += length;
      }
      chunks.push(text);
      at += text.length;
    }
    this.holes = holes;
    this.#plain = Buffer.concat(chunks);
    this.#forms.identity = { bytes: this.#plain, places: holes.map((hole) => hole.at) };
  }
  /**
   * The page as bytes; undefined when it is not (or could not be) made for this encoding by `prepare`:
   * then the plain page is sent.
   */
  fill(values, encoding) {
    const form = this.#forms[encoding];
    if (!form) return void 0;
    const { bytes, places, crc } = form;
    const page = slabCopy(bytes);
    for (let i = 0; i < places.length; i++) {
      const hole = this.holes[i];
      writeText(page, places[i], hole.length, values[hole.value] ?? "");
    }
    crc?.seal(page, places);
    return page;
  }
  /** Makes the page ready for an encoding; off the serving thread, once. */
  async prepare(encoding) {
    if (this.#forms[encoding]) return;
    this.#making[encoding] ??= this.#make(encoding);
    await this.#making[encoding];
  }
  async #make(encoding) {
    for (let attempt = 0; attempt < 4; attempt++) {
      const form = encoding === "br" ? await this.#brotli() : await this.#gzip();
      if (await this.#isRight(form, encoding)) {
        this.#forms[encoding] = form;
        return;
      }
    }
  }
  async #isRight(form, encoding) {
    const page = Buffer.from(form.bytes);
    const expected = Buffer.from(this.#plain);
    for (const [i, { at, length }] of this.holes.entries()) {
      const text = Buffer.alloc(length, `m\xE3 ${i} th\u1EED \u2013 `);
      text.copy(page, form.places[i]);
      text.copy(expected, at);
    }
    form.crc?.seal(page, form.places);
    const decode = promisify(encoding === "br" ? zlib.brotliDecompress : zlib.gunzip);
    return decode(page).then(
      (plain) => plain.equals(expected),
      () => false
    );
  }
  async #brotli() {
    const stream = zlib.createBrotliCompress({
      params: {
        [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
        // From 10 on the encoder plans across the holes, and what it plans depends on the fillers.
        [zlib.constants.BROTLI_PARAM_QUALITY]: 9,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: this.#plain.length
      }
    });
    return this.#compress(stream, zlib.constants.BROTLI_OPERATION_FLUSH, rawMetaBlock, []);
  }
  async #gzip() {
    const stream = zlib.createDeflateRaw({ level: 9 });
    const form = await this.#compress(
      stream,
      zlib.constants.Z_SYNC_FLUSH,
      storedBlock,
      // RFC 1952: magic, deflate, no flags, no time, best compression, unknown system.
      [Buffer.from([31, 139, 8, 0, 0, 0, 0, 0, 2, 255])]
    );
    const crc = new CrcOfHoles(this.#plain, this.holes);
    return { ...form, bytes: Buffer.concat([form.bytes, crc.trailer]), crc };
  }
  /** Compresses around the holes: the stream sees a filler in each, and what it makes of that is dropped. */
  async #compress(stream, flush, rawBlock, chunks) {
    let out = [];
    stream.on("data", (chunk) => out.push(chunk));
    const passed = async (input) => {
      out = [];
      stream.write(input);
      await new Promise((resolve) => stream.flush(flush, resolve));
      return Buffer.concat(out);
    };
    const places = [];
    const filler = createFiller();
    const length = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    let from = 0;
    for (const hole of this.holes) {
      chunks.push(await passed(this.#plain.subarray(from, hole.at)));
      const block = rawBlock(Buffer.concat([Buffer.alloc(hole.length, " "), hole.tail]));
      places.push(length() + block.length - hole.length - hole.tail.length);
      chunks.push(block);
      await passed(Buffer.concat([filler(hole.length), hole.tail]));
      from = hole.at + hole.length + hole.tail.length;
    }
    out = [];
    const ended = new Promise(
      (resolve, reject) => stream.on("end", resolve).on("error", reject)
    );
    stream.end(this.#plain.subarray(from));
    await ended;
    return { bytes: Buffer.concat([...chunks, ...out]), places };
  }
}
const fillerBytes = [192, 193, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255];
function createFiller() {
  const seen = /* @__PURE__ */ new Set();
  let lastTwo = 0;
  const next = () => {
    const start = randomInt(fillerBytes.length);
    for (let i = 0; i < fillerBytes.length; i++) {
      const byte = fillerBytes[(start + i) % fillerBytes.length] ?? 255;
      const three = lastTwo * 256 + byte;
      if (seen.has(three)) continue;
      seen.add(three);
      lastTwo = three % 65536;
      return byte;
    }
    throw new RangeError("the holes are too long for fillers without repeats");
  };
  return (length) => Buffer.from(Array.from({ length }, next));
}
function rawMetaBlock(content) {
  const header = content.length - 1 << 3 | 1 << 19;
  return Buffer.concat([
    Buffer.from([header & 255, header >> 8 & 255, header >> 16 & 255]),
    content
  ]);
}
function storedBlock(content) {
  const header = Buffer.alloc(5);
  header.writeUInt16LE(content.length, 1);
  header.writeUInt16LE(~content.length & 65535, 3);
  return Buffer.concat([header, content]);
}
const slabBytes = 1 << 20;
let slab = Buffer.alloc(0);
let slabUsed = 0;
function slabCopy(bytes) {
  const { length } = bytes;
  if (slabUsed + length > slab.length) {
    slab = Buffer.allocUnsafeSlow(Math.max(slabBytes, length));
    slabUsed = 0;
  }
  const copy = slab.subarray(slabUsed, slabUsed + length);
  slabUsed += length;
  copy.set(bytes);
  return copy;
}
function writeText(page, at, length, text) {
  const end = at + length;
  let to = at;
  for (let i = 0; i < text.length; i++) {
    const c = text.codePointAt(i);
    if (to + utf8Length(c) > end) throw new RangeError("a text is longer than its hole");
    if (c < 128) {
      page[to++] = c;
    } else if (c < 2048) {
      page[to++] = 192 | c >> 6;
      page[to++] = 128 | c & 63;
    } else if (c < 65536) {
      page[to++] = 224 | c >> 12;
      page[to++] = 128 | c >> 6 & 63;
      page[to++] = 128 | c & 63;
    } else {
      page[to++] = 240 | c >> 18;
      page[to++] = 128 | c >> 12 & 63;
      page[to++] = 128 | c >> 6 & 63;
      page[to++] = 128 | c & 63;
      i++;
    }
  }
}
const utf8Length = (c) => c < 128 ? 1 : c < 2048 ? 2 : c < 65536 ? 3 : 4;
export {
  HoledPage,
  holeMark
};
