import { formatDate, formatDay, formatNumber, formatTime } from "../language/format.js";
import { usualScans } from "./verdict.js";
const bare = {
  unknown: {
    tone: "none",
    line: { vi: "M\xE3 kh\xF4ng c\xF3 trong h\u1EC7 th\u1ED1ng", en: "Not one of our codes" },
    sentence: {
      vi: "Ch\xFAng t\xF4i kh\xF4ng bi\u1EBFt g\xEC v\u1EC1 g\xF3i h\xE0ng n\xE0y. N\u1EBFu m\xE3 \u0111\u01B0\u1EE3c in tr\xEAn tem, h\xE3y h\u1ECFi n\u01A1i b\xE1n.",
      en: "We know nothing about this pack. If the code is printed on a label, ask where you bought it."
    }
  },
  mismatch: {
    tone: "bad",
    line: {
      vi: "M\xE3 n\xE0y kh\xF4ng thu\u1ED9c s\u1EA3n ph\u1EA9m ghi tr\xEAn \u0111\u1ECBa ch\u1EC9",
      en: "This code does not belong to this product"
    },
    sentence: {
      vi: "\u0110\u1ECBa ch\u1EC9 tr\xEAn tem v\xE0 m\xE3 kh\xF4ng kh\u1EDBp nhau: \u0111\xE2y c\xF3 th\u1EC3 l\xE0 tem b\u1ECB s\u1EEDa ho\u1EB7c ch\xE9p l\u1EA1i.",
      en: "The address on the label and the code do not match: the label may have been altered or copied."
    }
  },
  lost: {
    tone: "warn",
    line: {
      vi: "M\xE3 do h\u1EC7 th\u1ED1ng ph\xE1t h\xE0nh nh\u01B0ng d\u1EEF li\u1EC7u \u0111ang \u0111\u01B0\u1EE3c kh\xF4i ph\u1EE5c \u2013 h\xE3y h\u1ECFi nh\xE0 s\u1EA3n xu\u1EA5t",
      en: "Issued by us, record being restored"
    },
    sentence: {
      vi: "Hi\u1EC7n ch\u01B0a n\xF3i \u0111\u01B0\u1EE3c g\xEC v\u1EC1 g\xF3i h\xE0ng n\xE0y.",
      en: "Nothing can be said about this pack for now; ask the producer."
    }
  },
  "mistyped-typed": {
    tone: "none",
    line: {
      vi: "M\xE3 g\xF5 ch\u01B0a \u0111\xFAng \u2013 h\xE3y ki\u1EC3m tra l\u1EA1i t\u1EEBng k\xFD t\u1EF1",
      en: "Check the characters"
    },
    sentence: {
      vi: "M\xE3 c\xF3 12 k\xFD t\u1EF1, chia th\xE0nh ba nh\xF3m b\u1ED1n k\xFD t\u1EF1.",
      en: "A code has 12 characters in three groups of four."
    }
  },
  "mistyped-scanned": {
    tone: "none",
    line: {
      vi: "M\xE3 kh\xF4ng c\xF3 trong h\u1EC7 th\u1ED1ng \u2013 n\u1EBFu b\u1EA1n g\xF5 tay, h\xE3y ki\u1EC3m tra l\u1EA1i t\u1EEBng k\xFD t\u1EF1",
      en: "Not one of our codes \u2013 if you typed it, check the characters"
    },
    sentence: {
      vi: "N\u1EBFu b\u1EA1n qu\xE9t t\u1EEB tem, h\xE3y h\u1ECFi n\u01A1i b\xE1n.",
      en: "If you scanned it from a label, ask where you bought the pack."
    }
  }
};
function bareWords(kind, language) {
  const { tone, line, sentence } = bare[kind];
  return { tone, line: line[language], sentence: sentence[language] };
}
function bandWords(facts, language) {
  const { decision } = facts;
  return bands[facts.state]({
    ...facts,
    vi: language === "vi",
    on: decision ? formatDate(new Date(decision.at)) : "",
    why: decision?.reason ?? "",
    notice: decision?.notice ?? ""
  });
}
const bands = {
  valid: (told) => ({
    tone: told.attention ? "warn" : "good",
    line: told.validLine,
    sentence: validSentence(told)
  }),
  suspect: ({ vi, notice }) => ({
    tone: "warn",
    line: vi ? "C\u1EA9n th\u1EADn: m\xE3 n\xE0y \u0111\xE3 b\u1ECB sao ch\xE9p; g\xF3i b\u1EA1n c\u1EA7m c\xF3 th\u1EC3 l\xE0 th\u1EADt ho\u1EB7c gi\u1EA3 \u2013 c\xE1ch so s\xE1nh \u1EDF d\u01B0\u1EDBi" : "Careful: this code was copied; the pack you hold may be the real one \u2013 how to compare",
    sentence: notice || (vi ? "H\xE3y so s\xE1nh t\u1EEBng \u0111i\u1EC3m." : "Compare point by point.")
  }),
  inactive: ({ vi }) => ({
    tone: "warn",
    line: vi ? "M\xE3 ch\u01B0a \u0111\u01B0\u1EE3c k\xEDch ho\u1EA1t \u2013 s\u1EA3n ph\u1EA9m ch\u01B0a \u0111\u01B0\u1EE3c nh\xE0 s\u1EA3n xu\u1EA5t \u0111\u01B0a ra th\u1ECB tr\u01B0\u1EDDng" : "Not activated: not yet released by the producer",
    sentence: vi ? "N\u1EBFu b\u1EA1n mua \u0111\u01B0\u1EE3c g\xF3i n\xE0y \u1EDF c\u1EEDa h\xE0ng, h\xE3y h\u1ECFi nh\xE0 s\u1EA3n xu\u1EA5t." : "If you bought this pack in a shop, ask the producer."
  }),
  expired: ({ vi, expiresOn }) => ({
    tone: "warn",
    line: vi ? `S\u1EA3n ph\u1EA9m \u0111\xE3 h\u1EBFt h\u1EA1n s\u1EED d\u1EE5ng ng\xE0y ${formatDay(expiresOn ?? "")}` : `Past its use-by date (${formatDay(expiresOn ?? "")})`,
    sentence: vi ? "Kh\xF4ng n\xEAn s\u1EED d\u1EE5ng." : "Better not to use it."
  }),
  recalled: (told) => ({
    tone: "bad",
    line: told.vi ? "L\xF4 h\xE0ng n\xE0y \u0111ang b\u1ECB thu h\u1ED3i \u2013 kh\xF4ng s\u1EED d\u1EE5ng" : "This lot is being recalled \u2013 do not use",
    sentence: recallSentence(told)
  }),
  revoked: ({ vi, on, why, notice }) => ({
    tone: "bad",
    line: vi ? `M\xE3 \u0111\xE3 b\u1ECB v\xF4 hi\u1EC7u ho\xE1 ng\xE0y ${on}${why && ` \u2013 l\xFD do: ${why}`}` : `This code was revoked on ${on}${why && ` \u2013 reason: ${why}`}`,
    sentence: notice || (vi ? "\u0110\u1EEBng tin g\xF3i h\xE0ng ch\u1EC9 v\xEC tem n\xE0y." : "Do not trust the pack because of this label.")
  }),
  product: ({ vi }) => ({
    tone: "none",
    line: vi ? "M\xE3 chung c\u1EE7a s\u1EA3n ph\u1EA9m \u2013 kh\xF4ng ki\u1EC3m tra \u0111\u01B0\u1EE3c t\u1EEBng g\xF3i" : "Product code: single packs cannot be checked",
    sentence: vi ? "M\u1ECDi g\xF3i mang c\xF9ng m\u1ED9t m\xE3 n\xE0y; tem ch\xE9p l\u1EA1i c\u0169ng m\u1EDF \u0111\u01B0\u1EE3c trang n\xE0y." : "Every pack carries this same code; a copied label opens this page too."
  })
};
function validSentence({ compromised, attention, vi }) {
  if (compromised) {
    return vi ? "Kho\xE1 t\u1EA1o m\xE3 c\u1EE7a \u0111\u1EE3t tem n\xE0y \u0111\xE3 b\u1ECB l\u1ED9: ng\u01B0\u1EDDi kh\xE1c c\xF3 th\u1EC3 t\u1EA1o \u0111\u01B0\u1EE3c m\xE3 gi\u1ED1ng v\u1EADy." : "The key behind these labels has leaked: somebody else may have made such a code.";
  }
  if (attention) {
    return vi ? "Nhi\u1EC1u ng\u01B0\u1EDDi c\xF9ng qu\xE9t m\u1ED9t g\xF3i, ho\u1EB7c tem \u0111\xE3 b\u1ECB ch\xE9p l\u1EA1i." : "Many people scanned one pack, or the label was copied.";
  }
  return vi ? "M\xE3 do h\u1EC7 th\u1ED1ng c\u1EA5p cho m\u1ED9t g\xF3i. H\xE3y so s\xE1nh v\u1EDBi g\xF3i tr\xEAn tay." : "The code was issued for one pack. Compare with the one you hold.";
}
function recallSentence({ vi, on, why, notice }) {
  const since = vi ? `Thu h\u1ED3i t\u1EEB ng\xE0y ${on}` : `Recalled since ${on}`;
  const reason = why && `: ${why}`;
  const stop = /[.!?]$/.test(why) ? "" : ".";
  return `${since}${reason}${stop}${notice && ` ${notice}`}`;
}
function validLine(scan, language) {
  const vi = language === "vi";
  const valid = vi ? "M\xE3 h\u1EE3p l\u1EC7" : "Valid code";
  if (!scan) return valid;
  const { nth } = scan;
  if (nth === 1) return vi ? `${valid} \u2013 \u0111\xE2y l\xE0 l\u1EA7n qu\xE9t \u0111\u1EA7u ti\xEAn` : `${valid} \u2013 first scan`;
  const n = formatNumber(nth, language);
  if (nth > usualScans) {
    return vi ? `${valid} \u2013 nh\u01B0ng \u0111\xE3 \u0111\u01B0\u1EE3c qu\xE9t nhi\u1EC1u b\u1EA5t th\u01B0\u1EDDng (${n} l\u1EA7n); h\xE3y so s\xE1nh k\u1EF9 v\u1EDBi g\xF3i h\xE0ng` : `${valid} \u2013 but scanned unusually often: compare with care`;
  }
  const first = formatDate(new Date(scan.firstAt));
  return vi ? `${valid} \u2013 \u0111\xE3 qu\xE9t ${n} l\u1EA7n, l\u1EA7n \u0111\u1EA7u ${first}` : `${valid} \u2013 scanned ${n} times, first on ${first}`;
}
let lastMoment = { minute: -1, language: "vi", text: "" };
function momentWords(ms, language) {
  const minute = Math.floor(ms / 6e4);
  if (lastMoment.minute === minute && lastMoment.language === language) return lastMoment.text;
  const date = new Date(ms);
  const text = `${formatTime(date)} ${language === "vi" ? "ng\xE0y" : "on"} ${formatDate(date)}`;
  lastMoment = { minute, language, text };
  return text;
}
function historyWords(scan, language) {
  const vi = language === "vi";
  const moment = (ms) => momentWords(ms, language);
  if (scan.nth === 1) {
    return vi ? `M\u1ED9t l\u1EA7n: l\u1EA7n n\xE0y, l\xFAc ${moment(scan.firstAt)}.` : `Once: this time, at ${moment(scan.firstAt)}.`;
  }
  const n = formatNumber(scan.nth, language);
  const first = moment(scan.firstAt);
  const previous = scan.previousAt === void 0 ? void 0 : moment(scan.previousAt);
  if (vi) {
    const before2 = scan.nth > 2 && previous ? `, g\u1EA7n \u0111\xE2y nh\u1EA5t l\xFAc ${previous}` : "";
    return `${n} l\u1EA7n k\u1EC3 c\u1EA3 l\u1EA7n n\xE0y: l\u1EA7n \u0111\u1EA7u l\xFAc ${first}${before2}.`;
  }
  const before = scan.nth > 2 && previous ? `, last before at ${previous}` : "";
  return `${n} times with this one: first at ${first}${before}.`;
}
function alsoWords(state, language) {
  const words = {
    recalled: { vi: "l\xF4 h\xE0ng \u0111ang b\u1ECB thu h\u1ED3i", en: "the lot is being recalled" },
    revoked: { vi: "m\xE3 \u0111\xE3 b\u1ECB v\xF4 hi\u1EC7u ho\xE1", en: "the code was revoked" },
    suspect: { vi: "m\xE3 \u0111\xE3 b\u1ECB sao ch\xE9p", en: "the code was copied" },
    inactive: { vi: "m\xE3 ch\u01B0a \u0111\u01B0\u1EE3c k\xEDch ho\u1EA1t", en: "the code is not activated" },
    expired: { vi: "s\u1EA3n ph\u1EA9m \u0111\xE3 h\u1EBFt h\u1EA1n s\u1EED d\u1EE5ng", en: "the product is past its use-by date" },
    valid: { vi: "m\xE3 h\u1EE3p l\u1EC7", en: "the code is valid" }
  };
  return words[state][language];
}
export {
  alsoWords,
  bandWords,
  bareWords,
  historyWords,
  validLine
};
