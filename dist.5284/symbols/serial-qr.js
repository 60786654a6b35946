import { alphabet } from "../codes/alphabet.js";
import { codeFields } from "./code-fields.js";
import { rowBytesOf, unpackModules } from "./packed.js";
import { createQr, encodeQr } from "./qr.js";
import { qrPenalty } from "./qr-penalty.js";
import { buildTables, changeAll, symbolWords, tableCount } from "./qr-tables.js";
const longestCode = 2 * tableCount;
const masks = [0, 1, 2, 3, 4, 5, 6, 7];
const notInAlphabet = -(2 ** 30);
function createSerialQr(options) {
  const { prefix, codeLength = 12, level = "M" } = options;
  if (!Number.isInteger(codeLength) || codeLength < 1 || codeLength > longestCode) {
    throw new RangeError(`a code has 1 to ${longestCode} characters: ${codeLength}`);
  }
  const { version, size } = encodeQr(prefix + "0".repeat(codeLength), {
    level,
    mask: 0,
    ...options.version === void 0 ? {} : { version: options.version }
  });
  const fields = codeFields(prefix, codeLength);
  const tables = buildTables(fields, { level, version, mask: 0 });
  const drawing = drawer(tables, codeLength, size);
  const changes = masks.map((mask2) => changeOfMask(fields, { level, version, mask: mask2 }));
  const mask = options.mask ?? bestMask(drawing, options.sample, codeLength, changes);
  const change = changes[mask];
  if (change === void 0) throw new RangeError(`a QR mask is a number from 0 to 7: ${mask}`);
  changeAll(tables, change);
  return { version, level, mask, ...drawing };
}
function changeOfMask(fields, fixed) {
  const zeros = fields.segments(fields.fields.map(() => 0));
  const masked = createQr(zeros, fixed);
  const unmasked = symbolWords(createQr(zeros, { ...fixed, mask: 0 }).modules, masked.size);
  return symbolWords(masked.modules, masked.size).map((word, i) => word ^ (unmasked[i] ?? 0));
}
function bestMask(drawing, sample, codeLength, changes) {
  if (sample.length === 0) throw new RangeError("the mask is chosen by at least one code");
  const { size, symbolBytes } = drawing;
  const words = new Int32Array(Math.ceil(symbolBytes / 4));
  const bytes = new Uint8Array(words.buffer);
  const points = masks.map(() => 0);
  for (const code of sample) {
    if (code.length !== codeLength) throw new RangeError(`a code has ${codeLength} characters`);
    drawing.draw(new TextEncoder().encode(code), 0, bytes, 0);
    changes.forEach((change, mask) => {
      const masked = new Uint8Array(words.map((word, i) => word ^ (change[i] ?? 0)).buffer);
      points[mask] += qrPenalty(unpackModules(masked.subarray(0, symbolBytes), size), size);
    });
  }
  return points.indexOf(Math.min(...points));
}
function rowPlaces({ words, tables }) {
  const places = new Int32Array(2 * tableCount * 256).fill(notInAlphabet);
  tables.forEach(({ first, strideA, strideB }, table) => {
    ;
    [...alphabet].forEach((character, value) => {
      const at = table * 512 + character.charCodeAt(0);
      places[at] = (first + value * strideA) * words;
      places[at + 256] = value * strideB * words;
    });
  });
  return places;
}
function drawer({ rows, words, tables }, codeLength, size) {
  const rowBytes = rowBytesOf(size);
  const symbolBytes = size * rowBytes;
  const scratch = new Int32Array(words);
  const scratchBytes = new Uint8Array(scratch.buffer, 0, symbolBytes);
  const places = rowPlaces({ rows, words, tables });
  const positions = tables.flatMap(({ a, b }) => [a, b]);
  const [a0 = 0, b0 = 0, a1 = 0, b1 = 0, a2 = 0, b2 = 0] = positions;
  const [a3 = 0, b3 = 0, a4 = 0, b4 = 0, a5 = 0, b5 = 0] = positions.slice(6);
  let viewed = scratchBytes;
  let view = scratch;
  function drawWords(codes, o, target, at) {
    const r0 = places[codes[o + a0]] + places[256 + codes[o + b0]];
    const r1 = places[512 + codes[o + a1]] + places[768 + codes[o + b1]];
    const r2 = places[1024 + codes[o + a2]] + places[1280 + codes[o + b2]];
    const r3 = places[1536 + codes[o + a3]] + places[1792 + codes[o + b3]];
    const r4 = places[2048 + codes[o + a4]] + places[2304 + codes[o + b4]];
    const r5 = places[2560 + codes[o + a5]] + places[2816 + codes[o + b5]];
    if ((r0 | r1 | r2 | r3 | r4 | r5) < 0) throw new RangeError(`there is no code at ${o}`);
    xorRows(rows, words, r0, r1, r2, r3, r4, r5, target, at);
  }
  function draw(codes, codesOffset, out, outOffset) {
    if (outOffset < 0 || outOffset + symbolBytes > out.length) {
      throw new RangeError(`there is no room for a symbol at ${outOffset}`);
    }
    if (codesOffset < 0 || codesOffset + codeLength > codes.length) {
      throw new RangeError(`there is no code at ${codesOffset}`);
    }
    if (symbolBytes & 3 || out.byteOffset + outOffset & 3) {
      drawWords(codes, codesOffset, scratch, 0);
      out.set(scratchBytes, outOffset);
      return;
    }
    if (viewed !== out) {
      viewed = out;
      view = new Int32Array(out.buffer, 0, out.buffer.byteLength >> 2);
    }
    drawWords(codes, codesOffset, view, out.byteOffset + outOffset >> 2);
  }
  function drawMany(codes, count, out) {
    for (let i = 0; i < count; i++) draw(codes, i * codeLength, out, i * symbolBytes);
  }
  return { size, rowBytes, symbolBytes, draw, drawMany };
}
function xorRows(rows, words, r0, r1, r2, r3, r4, r5, target, at) {
  for (let i = 0; i < words; i++) {
    target[at + i] = rows[r0 + i] ^ rows[r1 + i] ^ rows[r2 + i] ^ rows[r3 + i] ^ rows[r4 + i] ^ rows[r5 + i];
  }
}
export {
  createSerialQr
};
