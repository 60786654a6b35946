const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const marks = new RegExp("\\p{M}", "gu");
const tidy = (text) => text.normalize("NFC").replace(/[\u200b-\u200f\u2060\ufeff]/g, "").replace(/[\s\u00a0]+/g, " ").trim();
function nameKey(name) {
  return tidy(name).toLowerCase().split(" ").map(wordKey).join(" ").replace(/[‐-―]/g, "-");
}
const searchKey = (text) => text.normalize("NFD").replace(marks, "").toLowerCase().replace(/đ/g, "d").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
function matchesSearch(text, search) {
  const padded = ` ${text}`;
  return search.split(" ").every((word) => padded.includes(` ${word}`));
}
function wordKey(word) {
  if (/^[\x00-\x7f]*$/.test(word)) return word;
  const decomposed = word.normalize("NFD");
  const found = decomposed.match(tones);
  if (!found) return word;
  return decomposed.replace(tones, "").normalize("NFC") + found.join("");
}
export {
  matchesSearch,
  nameKey,
  searchKey,
  tidy
};
