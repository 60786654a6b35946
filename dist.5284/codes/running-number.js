import { alphabet } from "./alphabet.js";
import { checkCharacter } from "./check.js";
const letters = alphabet.slice(10);
const fewestDigits = 6;
const mostCodes = 999999999;
function runName(seq) {
  if (!Number.isSafeInteger(seq) || seq < 1) throw new RangeError("runs are counted from 1");
  const turn = Math.floor((seq - 1) / letters.length);
  return `${letters.charAt((seq - 1) % letters.length)}${turn + 1}`;
}
function readRunName(text) {
  const [, letter = "", turn = ""] = /^([A-Z])([1-9]\d{0,9})$/.exec(tidied(text)) ?? [];
  if (letter === "" || !letters.includes(letter)) return void 0;
  return (Number(turn) - 1) * letters.length + letters.indexOf(letter) + 1;
}
function runningNumber(seq, n) {
  if (!Number.isInteger(n) || n < 1 || n > mostCodes) {
    throw new RangeError("codes of a run are counted from 1 to 999,999,999");
  }
  const name = runName(seq);
  const digits = String(n).padStart(fewestDigits, "0");
  return `${name}-${digits}-${checkCharacter(name + digits)}`;
}
const plain = /^\d{1,9}$/;
const printed = /^([A-Z]\d+)[ -]+(\d{6,9})[ -]*([0-9A-Z])$/;
function readRunningNumber(text) {
  const tidy = tidied(text);
  if (plain.test(tidy)) return Number(tidy) > 0 ? { number: Number(tidy) } : void 0;
  const [, name = "", digits = ""] = printed.exec(tidy) ?? [];
  const seq = readRunName(name);
  const number = Number(digits);
  if (seq === void 0 || number < 1) return void 0;
  const right = runningNumber(seq, number).replaceAll("-", "") === tidy.replace(/[ -]/g, "");
  return right ? { seq, number } : void 0;
}
function tidied(text) {
  return text.normalize("NFKC").replace(new RegExp("\\p{Pd}|\\u2212", "gu"), "-").replace(/\s/gu, " ").trim().toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");
}
export {
  readRunName,
  readRunningNumber,
  runName,
  runningNumber
};
