import { readCode } from "../codes/reader.js";
import { hasCheckDigit } from "../gs1/check-digit.js";
import { ownPath } from "./own-path.js";
const longest = 2e3;
function typedTarget(typed, bases) {
  const text = typed.trim().slice(0, longest);
  if (text === "") return void 0;
  const own = ownPath(text, bases);
  if (own !== void 0 && !/^\/t\//i.test(own)) return own;
  const read = readCode(text);
  if (read.ok) return `/T/${read.code}?typed=1`;
  const digits = text.replace(/[\s\p{Pd}]/gu, "");
  if (/^(?:[0-9]{8}|[0-9]{12,14})$/.test(digits) && hasCheckDigit(digits)) {
    return `/01/${digits.padStart(14, "0")}`;
  }
  const echoed = text.slice(0, longestEchoed).replace(/[\ud800-\udbff]$/, "");
  return `/T/${encodeURIComponent(echoed)}?typed=1`;
}
const longestEchoed = 200;
export {
  typedTarget
};
