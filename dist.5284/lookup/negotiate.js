import { pickLanguage } from "../language/language.js";
function weightOf(header, name) {
  for (const part of header.toLowerCase().split(",")) {
    const [entry = "", ...params] = part.trim().split(";");
    if (entry.trim() !== name) continue;
    const q = params.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((v) => v !== void 0);
    return q === void 0 ? 1 : Number(q);
  }
  return 0;
}
function wantsJson(accept) {
  if (accept === void 0 || !accept.includes("json")) return false;
  return weightOf(accept, "application/json") > weightOf(accept, "text/html");
}
function remembering(read) {
  const known = /* @__PURE__ */ new Map();
  return (header = "") => {
    let meaning = known.get(header);
    if (meaning === void 0) {
      meaning = read(header);
      if (known.size >= 500) known.clear();
      if (header.length <= 300) known.set(header, meaning);
    }
    return meaning;
  };
}
const pickEncoding = remembering((acceptEncoding) => {
  if (weightOf(acceptEncoding, "br") > 0) return "br";
  return weightOf(acceptEncoding, "gzip") > 0 ? "gzip" : "identity";
});
const acceptedLanguage = remembering((acceptLanguage) => pickLanguage(acceptLanguage));
function languageOf(query, headers) {
  const chosen = query === "" ? void 0 : /(?:^|&)lang=(vi|en)(?:&|$)/.exec(query)?.[1];
  return chosen ?? acceptedLanguage(headers["accept-language"]);
}
export {
  languageOf,
  pickEncoding,
  wantsJson
};
