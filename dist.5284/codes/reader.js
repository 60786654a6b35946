import { codeLength } from "./cipher.js";
import { valueOf } from "./alphabet.js";
import { hasRightCheck } from "./check.js";
import { asPressed } from "./vietnamese-keyboard.js";
const longestInput = 2e3;
function readCode(typed) {
  if (typed.length === codeLength && hasRightCheck(typed)) return { ok: true, code: typed };
  if (typed.length > longestInput) {
    return { ok: false, problem: "length", text: typed.slice(0, codeLength) };
  }
  const text = withoutSeparators(codePart(typed.normalize("NFKC")));
  const code = text.replaceAll("O", "0").replace(/[IL]/g, "1");
  const position = firstStranger(code);
  if (position >= 0) {
    const [pressed, another] = asPressed(code).filter(isCode);
    if (pressed !== void 0 && another === void 0) return { ok: true, code: pressed };
    return { ok: false, problem: "character", position, text };
  }
  if (code.length !== codeLength) return { ok: false, problem: "length", text };
  return hasRightCheck(code) ? { ok: true, code } : { ok: false, problem: "check", text };
}
const isCode = (text) => text.length === codeLength && hasRightCheck(text);
function codePart(text) {
  if (!text.includes("/")) return text;
  const decoded = percentDecoded(text);
  const path = /^[^?#]*/.exec(decoded)?.[0] ?? "";
  const segment = codeSegment(path) ?? codeSegment(decoded);
  if (segment === void 0) return text;
  const words = segment.trim().split(/\s+/);
  const whole = words.join("");
  return withoutSeparators(whole).length === codeLength ? whole : words[0] ?? "";
}
function codeSegment(path) {
  const capitals = path.replace(/t/g, "T");
  for (const marker of ["/21/", "/T/"]) {
    const at = capitals.lastIndexOf(marker);
    if (at >= 0) return /^[^/?#]*/.exec(path.slice(at + marker.length))?.[0];
  }
  return void 0;
}
function percentDecoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function withoutSeparators(text) {
  return text.replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, "").replace(/^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu, "").replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
function firstStranger(text) {
  for (let i = 0; i < text.length; i++) {
    if ((valueOf[text.charCodeAt(i)] ?? -1) < 0) return i;
  }
  return -1;
}
export {
  readCode
};
