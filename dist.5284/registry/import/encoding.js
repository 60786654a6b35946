import { fail } from "./errors.js";
import { detectLegacy } from "./legacy-vietnamese.js";
const sampleBytes = 256 * 1024;
function decodeText(bytes) {
  if (startsWith(bytes, 255, 254)) return decode("utf-16le", bytes);
  if (startsWith(bytes, 254, 255)) return decode("utf-16be", bytes);
  const wide = wideWithoutMark(bytes);
  if (wide) return decode(wide, bytes);
  const latin1 = () => Buffer.from(bytes.subarray(0, sampleBytes)).toString("latin1");
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const legacy = detectLegacy(latin1());
    if (legacy) throw fail("import-legacy-encoding", legacy.encoding, legacy.sample, legacy.meant);
    throw fail("import-encoding-unknown", firstBrokenLine(bytes));
  }
  refuseDisguised(text.slice(0, sampleBytes));
  return text;
}
function refuseDisguised(sample) {
  if (/[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9\u0300-\u036f]/u.test(sample)) return;
  const twice = /[\u00c2-\u00e1][^\s,;"]{1,3}/u.exec(sample);
  const once = twice && decodedTwice(sample);
  if (once) throw fail("import-double-encoded", once.sample, once.meant);
  const legacy = detectLegacy(sample);
  if (legacy) throw fail("import-legacy-encoding", legacy.encoding, legacy.sample, legacy.meant);
}
const bytesOf1252 = new Map(
  [
    ...new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 32 }, (_, i) => 128 + i))
  ].map((char, i) => [char, 128 + i])
);
function decodedTwice(sample) {
  const words = sample.match(/[^\s,;"]+/gu) ?? [];
  const telling = words.filter((word) => /[^\x00-\x7f]/.test(word)).slice(0, 200);
  const decoded = telling.flatMap((word) => {
    const bytes = [...word].map((c) => bytesOf1252.get(c) ?? c.charCodeAt(0));
    if (bytes.some((b) => b > 255)) return [];
    try {
      const meant = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
      return [{ sample: word, meant }];
    } catch {
      return [];
    }
  });
  return decoded.length * 2 > telling.length ? decoded[0] : void 0;
}
function wideWithoutMark(bytes) {
  const length = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const enough = length * 0.2;
  if (odd > enough && even < odd / 10) return "utf-16le";
  return even > enough && odd < even / 10 ? "utf-16be" : void 0;
}
function decode(encoding, bytes) {
  const even = bytes.subarray(0, bytes.length & ~1);
  const little = encoding === "utf-16le" ? even : Buffer.from(even).swap16();
  return new TextDecoder("utf-16le").decode(little);
}
function firstBrokenLine(bytes) {
  const loose = new TextDecoder("utf-8").decode(bytes);
  const at = loose.indexOf("\uFFFD");
  return loose.slice(0, at < 0 ? 0 : at).split("\n").length;
}
const startsWith = (bytes, ...start) => start.every((byte, i) => bytes[i] === byte);
export {
  decodeText
};
