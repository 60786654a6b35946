import { valueOf } from "./alphabet.js";
const marks = {
  "\u0302": ["", "6"],
  "\u031B": ["W", "7"],
  "\u0306": ["W", "8"],
  "\u0301": ["S", "1"],
  "\u0300": ["F", "2"],
  "\u0309": ["R", "3"],
  "\u0303": ["X", "4"],
  "\u0323": ["J", "5"]
};
function keysBehind(character) {
  const letter = character.toUpperCase();
  if (letter === "\u0110") return { letter, keys: ["DD", "D9"] };
  const [base = "", ...combined] = letter.normalize("NFD");
  if (!/^[AEIOUY]$/.test(base) || combined.length === 0) return void 0;
  if (combined.some((mark) => !(mark in marks))) return void 0;
  let telex = base;
  let vni = base;
  for (const [mark, keys] of Object.entries(marks)) {
    if (!combined.includes(mark)) continue;
    telex += keys[0] || base;
    vni += keys[1];
  }
  if (telex.startsWith("UW")) telex = telex.slice(1);
  return { letter, keys: [telex, vni].filter(isSpelling) };
}
const isSpelling = (keys) => [...keys.replaceAll("O", "0").replaceAll("I", "1")].every(
  (key) => (valueOf[key.charCodeAt(0)] ?? -1) >= 0
);
function asPressed(text) {
  if (!/[ƯưĐđ]/.test(text)) return [];
  const telex = text.replace(/[Ưư]/g, "W");
  return [.../* @__PURE__ */ new Set([telex.replace(/[Đđ]/g, "DD"), telex.replace(/[Đđ]/g, "D9")])];
}
export {
  asPressed,
  keysBehind
};
