import { alphanumericCharacters, segmentsOf } from "./qr-segments.js";
function codeFields(prefix, codeLength) {
  const zeros = "0".repeat(codeLength);
  const segments = segmentsOf(prefix + zeros);
  const last = segments.at(-1);
  if (last === void 0) throw new RangeError("a code has at least one character");
  const before = segments.slice(0, -1).map(({ mode, text }) => {
    return mode === "byte" ? { mode, data: utf8(text) } : { mode, data: text };
  });
  const fixed = last.text.slice(0, last.text.length - codeLength);
  return last.mode === "byte" ? byteFields(before, fixed, codeLength) : alphanumericFields(before, fixed, codeLength);
}
function byteFields(before, fixed, codeLength) {
  const head = utf8(fixed);
  const fields = Array.from({ length: codeLength }, (_, position) => {
    return { bits: 8, positions: [position], value: ([a = ""]) => a.charCodeAt(0) };
  });
  return {
    fields,
    segments: (values) => [
      ...before,
      { mode: "byte", data: Uint8Array.from([...head, ...values]) }
    ]
  };
}
function alphanumericFields(before, fixed, codeLength) {
  const odd = fixed.length % 2;
  const kept = fixed.slice(0, fixed.length - odd);
  const shared = odd ? valueOf(fixed.at(-1) ?? "") * 45 : 0;
  const fields = [];
  if (odd) fields.push({ bits: 11, positions: [0], value: ([a = ""]) => shared + valueOf(a) });
  for (let at = odd; at < codeLength; at += 2) {
    fields.push(
      at + 1 < codeLength ? {
        bits: 11,
        positions: [at, at + 1],
        value: ([a = "", b = ""]) => valueOf(a) * 45 + valueOf(b)
      } : { bits: 6, positions: [at], value: ([a = ""]) => valueOf(a) }
    );
  }
  return {
    fields,
    segments: (values) => {
      const text = fields.map(({ bits }, i) => charactersOf(values[i] ?? 0, bits)).join("");
      return [...before, { mode: "alphanumeric", data: kept + text }];
    }
  };
}
const utf8 = (text) => new TextEncoder().encode(text);
const valueOf = (character) => alphanumericCharacters.indexOf(character);
function charactersOf(value, bits) {
  const low = alphanumericCharacters[value % 45] ?? "";
  return bits === 6 ? low : (alphanumericCharacters[Math.floor(value / 45)] ?? "") + low;
}
export {
  codeFields
};
