import { alphabet } from "../codes/alphabet.js";
import { runningNumber } from "../codes/running-number.js";
import { matrix, units } from "./pdf-marks.js";
const latin1 = (text) => Buffer.from(text, "latin1");
const longestLine = 64;
const codeLength = 12;
function varyingWriter(pdf, text, height, runSeq) {
  const table = glyphTable(pdf, text);
  const fill = lineFiller(text.pieces, table, runSeq);
  const rows = new Uint16Array(longestLine);
  const size = units(text.size);
  const room = units(text.width);
  const share = { left: 0, center: 0.5, right: 1 }[text.align];
  const angle = text.rotate * Math.PI / 180;
  const [cos, sin] = [Math.round(Math.cos(angle)), Math.round(Math.sin(angle))];
  const [x, y] = [units(text.x), units(height - text.y)];
  const level = text.rotate === 0;
  const open = latin1(`BT/${pdf.fontName(text.weight)} ${size} Tf `);
  const turn = latin1(level ? "" : `${matrix(text.rotate)} `);
  const middle = latin1(level ? " Td(" : " Tm(");
  const close = latin1(")Tj ET\n");
  const closeCondensed = latin1(")Tj 100 Tz ET\n");
  return (out, start, label) => {
    const count = fill(rows, label);
    let ems = 0;
    for (let i = 0; i < count; i++) ems += table.advances[rows[i]];
    let width = ems * size / 1e3;
    let at = put(out, start, open);
    const condensed = width > room;
    if (condensed) {
      const percent = Math.floor(100 * room / width);
      width = width * percent / 100;
      at = put(out, at, latin1(`${percent} Tz `));
    }
    const back = Math.round(width * share);
    at = put(out, at, turn);
    at = putInteger(out, at, x - back * cos);
    out[at++] = 32;
    at = putInteger(out, at, y - back * sin);
    at = put(out, at, middle);
    for (let i = 0; i < count; i++) {
      const from = rows[i] * 4;
      const length = table.lengths[rows[i]];
      for (let j = 0; j < length; j++) out[at++] = table.bytes[from + j];
    }
    return put(out, at, condensed ? closeCondensed : close);
  };
}
const varyingRoom = 200 + longestLine * 4;
function glyphTable(pdf, text) {
  const constants = text.pieces.map((piece) => "text" in piece ? piece.text : "").join("");
  const characters = [...new Set(`${alphabet}-${constants}`)];
  const bytes = new Uint8Array(characters.length * 4);
  const lengths = new Uint8Array(characters.length);
  const advances = new Float64Array(characters.length);
  characters.forEach((character, row) => {
    const glyph = pdf.glyph(text.weight, character);
    bytes.set(glyph.bytes, row * 4);
    lengths[row] = glyph.bytes.length;
    advances[row] = glyph.advance;
  });
  return { bytes, lengths, advances, rowOf: new Map(characters.map((c, row) => [c, row])) };
}
function lineFiller(pieces, table, runSeq) {
  const rowOfCharCode = new Uint16Array(128);
  for (const [character, row] of table.rowOf) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 128) rowOfCharCode[code] = row;
  }
  const dash = table.rowOf.get("-") ?? 0;
  const fillers = pieces.map(
    (piece) => {
      if ("text" in piece) {
        const constant = [...piece.text].map((character) => table.rowOf.get(character) ?? 0);
        return (rows, at) => {
          for (const row of constant) rows[at++] = row;
          return at;
        };
      }
      if (piece.field === "number") {
        return (rows, at, { number }) => {
          const text = runningNumber(runSeq, number);
          for (let i = 0; i < text.length; i++) rows[at++] = rowOfCharCode[text.charCodeAt(i)];
          return at;
        };
      }
      const grouped = piece.field === "code.grouped";
      return (rows, at, { codes, codeAt }) => {
        for (let i = 0; i < codeLength; i++) {
          if (grouped && (i === 4 || i === 8)) rows[at++] = dash;
          rows[at++] = rowOfCharCode[codes[codeAt + i]];
        }
        return at;
      };
    }
  );
  if (pieces.reduce((sum, p) => sum + ("text" in p ? [...p.text].length : 20), 0) > longestLine) {
    throw new RangeError(`a line with varying text has at most ${longestLine} characters`);
  }
  return (rows, label) => {
    let at = 0;
    for (const filler of fillers) at = filler(rows, at, label);
    return at;
  };
}
function put(out, at, bytes) {
  for (let i = 0; i < bytes.length; i++) out[at + i] = bytes[i];
  return at + bytes.length;
}
function putInteger(out, start, value) {
  let at = start;
  let rest = value;
  if (rest < 0) {
    out[at++] = 45;
    rest = -rest;
  }
  let digits = 1;
  for (let bound = 10; rest >= bound; bound *= 10) digits++;
  for (let i = at + digits - 1; i >= at; i--) {
    out[i] = 48 + rest % 10;
    rest = Math.floor(rest / 10);
  }
  return at + digits;
}
export {
  varyingRoom,
  varyingWriter
};
