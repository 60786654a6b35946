const tcvn3 = pairs(
  "\xA1\xA2\xA3\xA4\xA5\xA6\xA7\xA8\xA9\xAA\xAB\xAC\xAD\xAE\xB5\xB8\xB6\xB7\xB9\xBB\xBE\xBC\xBD\xC6\xC7\xCA\xC8\xC9\xCB\xCC\xD0\xCE\xCF\xD1\xD2\xD5\xD3\xD4\xD6\xD7\xDD\xD8\xDC\xDE\xDF\xE3\xE1\xE2\xE4\xE5\xE8\xE6\xE7\xE9\xEA\xED\xEB\xEC\xEE\xEF\xF3\xF1\xF2\xF4\xF5\xF8\xF6\xF7\xF9\xFA\xFD\xFB\xFC\xFE",
  "\u0102\xC2\xCA\xD4\u01A0\u01AF\u0110\u0103\xE2\xEA\xF4\u01A1\u01B0\u0111\xE0\xE1\u1EA3\xE3\u1EA1\u1EB1\u1EAF\u1EB3\u1EB5\u1EB7\u1EA7\u1EA5\u1EA9\u1EAB\u1EAD\xE8\xE9\u1EBB\u1EBD\u1EB9\u1EC1\u1EBF\u1EC3\u1EC5\u1EC7\xEC\xED\u1EC9\u0129\u1ECB\xF2\xF3\u1ECF\xF5\u1ECD\u1ED3\u1ED1\u1ED5\u1ED7\u1ED9\u1EDD\u1EDB\u1EDF\u1EE1\u1EE3\xF9\xFA\u1EE7\u0169\u1EE5\u1EEB\u1EE9\u1EED\u1EEF\u1EF1\u1EF3\xFD\u1EF7\u1EF9\u1EF5"
);
const vniMarks = {
  \u00F8: "\u0300",
  \u00F9: "\u0301",
  \u00FB: "\u0309",
  \u00F5: "\u0303",
  \u00EF: "\u0323",
  \u00E2: "\u0302",
  \u00E1: "\u0302\u0301",
  \u00E0: "\u0302\u0300",
  \u00E5: "\u0302\u0309",
  \u00E3: "\u0302\u0303",
  \u00E4: "\u0302\u0323",
  \u00EA: "\u0306",
  \u00E9: "\u0306\u0301",
  \u00E8: "\u0306\u0300",
  \u00FA: "\u0306\u0309",
  \u00FC: "\u0306\u0303",
  \u00EB: "\u0306\u0323"
};
const vniLetters = {
  \u00F1: "\u0111",
  \u00F4: "\u01A1",
  \u00F6: "\u01B0",
  \u00ED: "\xED",
  \u00EC: "\xEC",
  \u00E6: "\u1EC9",
  \u00F3: "\u0129",
  \u00F2: "\u1ECB",
  \u00EE: "\u1EF5"
};
const onset = "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcd\u0111ghklmnprstvx])?";
const nucleus = "(?:oai|oay|uay|u\xE2y|u\xF4i|uya|uy\xEA|uyu|\u01B0\u01A1i|\u01B0\u01A1u|i\xEAu|y\xEAu|oao|oeo|ai|ao|au|ay|\xE2u|\xE2y|eo|\xEAu|ia|i\xEA|iu|oa|o\u0103|oe|oi|oo|\xF4i|\u01A1i|ua|u\xE2|u\xEA|ui|u\xF4|u\u01A1|uy|\u01B0a|\u01B0i|\u01B0\u01A1|\u01B0u|y\xEA|[a\u0103\xE2e\xEAiyo\xF4\u01A1u\u01B0])";
const syllable = new RegExp(`^${onset}${nucleus}(?:ch|ng|nh|[cmnpt])?$`);
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const unicodeOnly = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9\u0300-\u036f]/u;
function detectLegacy(latin1, least = 0.6) {
  const words = distinctWords(latin1);
  if (words.length === 0) return void 0;
  const unicode = share(words, (word) => word);
  const candidates = decoders.map(([encoding, decode]) => ({
    encoding,
    decode,
    fit: share(words, decode)
  }));
  const best = candidates.reduce((a, b) => b.fit > a.fit ? b : a);
  if (best.fit < least || best.fit <= unicode) return void 0;
  const sample = words.find((word) => isSyllable(best.decode(word))) ?? "";
  return { encoding: best.encoding, sample, meant: best.decode(sample) };
}
function detectLegacyCell(cell) {
  if (/^[\x00-\x7f]*$/.test(cell) || unicodeOnly.test(cell)) return void 0;
  return detectLegacy(cell, 1);
}
const windows1258 = new TextDecoder("windows-1258");
const decoders = [
  ["TCVN3 (ABC)", (word) => [...word].map((c) => tcvn3.get(c) ?? c).join("")],
  ["VNI", decodeVni],
  ["Windows-1258", (word) => windows1258.decode(Buffer.from(word, "latin1")).normalize("NFC")]
];
function decodeVni(word) {
  let out = "";
  for (const char of word) {
    const lower = char.toLowerCase();
    const mark = /[aeouyơư][\u0300-\u036f]*$/iu.test(out) ? vniMarks[lower] : void 0;
    const letter = vniLetters[lower] ?? char;
    out += mark ?? (char === lower ? letter : letter.toUpperCase());
  }
  return out.normalize("NFC");
}
const isSyllable = (word) => {
  const decomposed = word.toLowerCase().normalize("NFD");
  const toneCount = decomposed.match(tones)?.length ?? 0;
  return toneCount <= 1 && syllable.test(decomposed.replace(tones, "").normalize("NFC"));
};
const share = (words, decode) => words.filter((word) => isSyllable(decode(word))).length / words.length;
function distinctWords(text) {
  const words = /* @__PURE__ */ new Set();
  for (const [word] of text.matchAll(/[a-zA-Z\u0080-\uffff]+/g)) {
    if (/[^\x00-\x7f]/.test(word) && word.length < 12) words.add(word);
    if (words.size === 500) break;
  }
  return [...words];
}
function pairs(from, to) {
  const letters = [...to];
  return new Map([...from].map((char, i) => [char, letters[i] ?? char]));
}
export {
  detectLegacy,
  detectLegacyCell
};
