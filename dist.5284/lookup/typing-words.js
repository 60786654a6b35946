import { formatNumber } from "../language/format.js";
function lengthWords(count, language) {
  const n = formatNumber(count, language);
  if (language === "vi") {
    return `B\u1EA1n g\xF5 ${n} k\xFD t\u1EF1; m\xE3 c\xF3 12 k\xFD t\u1EF1, chia th\xE0nh ba nh\xF3m b\u1ED1n k\xFD t\u1EF1.`;
  }
  return `You typed ${n} ${count === 1 ? "character" : "characters"}; a code has 12, in three groups of four.`;
}
function placeWords(places, language) {
  const numbers = places.map((place) => String(place + 1)).slice(0, 6);
  if (language === "vi") return `H\xE3y xem l\u1EA1i tr\u01B0\u1EDBc h\u1EBFt k\xFD t\u1EF1 th\u1EE9 ${listed(numbers, "v\xE0")}.`;
  return `Look first at character ${listed(numbers, "and")}.`;
}
function madeWords(made, language) {
  const told = made.slice(0, 4).map(({ letter, keys }) => {
    if (keys.length === 0) return letter;
    return language === "vi" ? `${letter} th\u01B0\u1EDDng do b\u1EA5m ${listed(keys, "ho\u1EB7c")}` : `${letter} comes of ${listed(keys, "or")}`;
  });
  const none = language === "vi" ? "M\xE3 kh\xF4ng c\xF3 d\u1EA5u" : "A code has no marks";
  return `${none}: ${told.join("; ")}.`;
}
function strangerWords(strangers, language) {
  const list = strangers.join(" ");
  const u = strangers.includes("U");
  if (language === "vi") {
    return `M\xE3 kh\xF4ng bao gi\u1EDD c\xF3: ${list}${u ? " (U th\u01B0\u1EDDng l\xE0 V)" : ""}`;
  }
  return `No code has: ${list}${u ? " (U is mostly a V)" : ""}`;
}
function listed(parts, and) {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${and} ${parts.at(-1)}`;
}
export {
  lengthWords,
  madeWords,
  placeWords,
  strangerWords
};
