import { formatDay } from "../language/format.js";
import { fail } from "./errors.js";
import { valueNames, varyingNames } from "./values.js";
const names = [...valueNames, ...varyingNames];
const braces = /\{([^{}]*)\}/g;
function checkNames(element, path) {
  for (const [key, value] of Object.entries(element)) {
    if (key === "when") checkName(String(value).replace(/^!/, ""), `${path}/when`);
    if (!["text", "image", "data"].includes(key)) continue;
    const texts = typeof value === "string" ? { "": value } : value;
    for (const [language, text] of Object.entries(texts)) {
      for (const [, inside = ""] of text.matchAll(braces)) {
        const at = `${path}/${key}${language && `/${language}`}`;
        for (const name of inside.split("|")) checkName(name, at);
      }
    }
  }
}
function checkName(name, path) {
  if (!names.includes(name)) throw fail("label-binding-unknown", path, name);
}
function holds(when, snapshot) {
  if (when === void 0) return true;
  const name = when.replace(/^!/, "");
  return pieceOf(name, snapshot) !== void 0 === (name === when);
}
function bindText(text, snapshot) {
  const chosen = typeof text === "string" ? text : text[snapshot.language];
  return chosen.split("\n").flatMap((line) => bindLine(line, snapshot) ?? []);
}
function bindPlain(text, snapshot) {
  const line = bindLine(text, snapshot)?.[0];
  return line?.every((piece) => "text" in piece) ? line.map((piece) => "text" in piece ? piece.text : "").join("") : void 0;
}
const separator = " \xB7 ";
function bindLine(line, snapshot) {
  const parts = line.split(separator).map((part) => bindPart(part, snapshot));
  const asked = parts.some((part) => part.asked);
  const kept = parts.filter((part) => part.found || !part.asked);
  if (asked && !kept.some((part) => part.found)) return void 0;
  const joined = joinTexts(
    kept.flatMap(({ pieces }, i) => i === 0 ? pieces : [{ text: separator }, ...pieces])
  );
  return joined.length === 0 ? void 0 : [joined];
}
function bindPart(part, snapshot) {
  const pieces = [];
  let asked = 0;
  let found = 0;
  let last = 0;
  for (const match of part.matchAll(braces)) {
    pieces.push({ text: part.slice(last, match.index) });
    last = match.index + match[0].length;
    asked++;
    const piece = firstOf(match[1] ?? "", snapshot);
    if (piece === void 0) continue;
    found++;
    pieces.push(piece);
  }
  pieces.push({ text: part.slice(last) });
  const joined = joinTexts(pieces);
  return {
    pieces: found < asked ? withoutLooseCommas(joined) : joined,
    asked: asked > 0,
    found: found > 0
  };
}
function firstOf(alternatives, snapshot) {
  for (const name of alternatives.split("|")) {
    const piece = pieceOf(name, snapshot);
    if (piece !== void 0) return piece;
  }
  return void 0;
}
function joinTexts(pieces) {
  const joined = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if ("text" in piece && before && "text" in before) {
      joined[joined.length - 1] = { text: before.text + piece.text };
    } else joined.push(piece);
  }
  return joined.map((piece) => "text" in piece ? { text: piece.text.normalize("NFC") } : piece).filter((piece) => !("text" in piece) || piece.text !== "");
}
function withoutLooseCommas(pieces) {
  return pieces.map((piece, i) => {
    if (!("text" in piece)) return piece;
    let text = piece.text.replace(/(\s*,\s*){2,}/g, ", ");
    if (i === 0) text = text.replace(/^[\s,]+/, "");
    if (i === pieces.length - 1) text = text.replace(/[\s,]+$/, "");
    return { text };
  });
}
function pieceOf(name, snapshot) {
  if (name === "code" || name === "code.grouped") return { field: name };
  if (name === "number") return snapshot.numbering ? { field: name } : void 0;
  const text = valueOf(name, snapshot);
  return text === void 0 || text === "" ? void 0 : { text };
}
function valueOf(name, snapshot) {
  if (name === "host") return snapshot.host;
  const [group = "", field = ""] = name.split(".");
  if (group === "certificate" && snapshot.values.certificate?.valid !== true) return void 0;
  const values = snapshot.values;
  const value = values[group]?.[field];
  if (value === void 0 || value === null) return void 0;
  if (typeof value === "boolean") return value ? "true" : void 0;
  if (typeof value === "number") return String(value);
  const text = inLanguage(value, snapshot.language);
  return /On$/.test(field) && /^\d{4}-\d\d-\d\d$/.test(text) ? formatDay(text) : text;
}
function inLanguage(text, language) {
  if (typeof text === "string") return text;
  return language === "en" && text.en || text.vi;
}
export {
  bindPlain,
  bindText,
  checkNames,
  holds
};
