import { hasRightCheck } from "./check.js";
import { codeLength } from "./cipher.js";
import { readCode } from "./reader.js";
import { keysBehind } from "./vietnamese-keyboard.js";
const alike = ["0DQ", "17", "2Z", "4A", "5S", "6GC", "8B", "MN", "VWY"].map((set) => [...set]);
function typingHelp(typed) {
  const read = readCode(typed);
  if (read.ok) return void 0;
  const { problem, text } = read;
  const code = forgiven(text);
  const found = [...code].map((character, place) => ({ character, place })).filter(isStrange);
  const strange = [...new Set(found.map(({ character }) => character.toUpperCase()))];
  return {
    problem,
    text,
    places: problem === "character" ? found.map(({ place }) => place) : placesOf(code),
    lookAlikes: alikeIn(code),
    made: strange.flatMap((character) => keysBehind(character) ?? []),
    strangers: strange.filter((character) => !keysBehind(character))
  };
}
const forgiven = (text) => text.replaceAll("O", "0").replace(/[IL]/g, "1");
const isStrange = ({ character }) => !/^[0-9A-HJKMNP-TV-Z]$/.test(character);
function placesOf(code) {
  if (code.length !== codeLength) return oneOf(doubleVs(code));
  const substitutions = [...code].flatMap(
    (character, place) => alike.filter((set) => set.includes(character)).flatMap((set) => set.filter((other) => other !== character)).filter((other) => hasRightCheck(code.slice(0, place) + other + code.slice(place + 1))).map(() => [place])
  );
  if (substitutions.length > 0) return oneOf(substitutions);
  const swaps = Array.from({ length: codeLength - 1 }, (_, place) => place).filter((place) => code[place] !== code[place + 1] && hasRightCheck(swapped(code, place))).map((place) => [place, place + 1]);
  return oneOf(swaps);
}
const swapped = (code, place) => code.slice(0, place) + code.charAt(place + 1) + code.charAt(place) + code.slice(place + 2);
function doubleVs(code) {
  const long = code.length === codeLength + 1;
  if (!long && code.length !== codeLength - 1) return [];
  const [from, to] = long ? ["VV", "W"] : ["W", "VV"];
  const found = [];
  for (let at = code.indexOf(from); at >= 0; at = code.indexOf(from, at + 1)) {
    if (!hasRightCheck(code.slice(0, at) + to + code.slice(at + from.length))) continue;
    found.push(long ? [at, at + 1] : [at]);
  }
  return found;
}
const oneOf = (found) => found.length === 1 ? found[0] ?? [] : [];
function alikeIn(code) {
  const sets = alike.filter((set) => set.some((character) => code.includes(character)));
  return code.includes("VV") ? [...sets, ["VV", "W"]] : sets;
}
export {
  typingHelp
};
