import { catalogue } from "../errors.js";
const fail = catalogue({
  "page-not-found": {
    status: 404,
    say: () => ({
      vi: "Kh\xF4ng c\xF3 trang n\xE0y.",
      en: "There is no such page."
    })
  },
  "request-malformed": {
    status: 400,
    say: () => ({
      vi: "Kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c y\xEAu c\u1EA7u.",
      en: "The request could not be read."
    })
  },
  "request-too-large": {
    status: 413,
    say: () => ({
      vi: "Y\xEAu c\u1EA7u qu\xE1 l\u1EDBn.",
      en: "The request is too large."
    })
  },
  "media-type-unsupported": {
    status: 415,
    say: () => ({
      vi: "Ch\u1EC9 nh\u1EADn n\u1ED9i dung ki\u1EC3u application/json.",
      en: "Only application/json is accepted here."
    })
  },
  "too-many-requests": {
    status: 429,
    say: () => ({
      vi: "Qu\xE1 nhi\u1EC1u y\xEAu c\u1EA7u. H\xE3y th\u1EED l\u1EA1i sau gi\xE2y l\xE1t.",
      en: "Too many requests. Try again in a moment."
    })
  },
  "not-ready": {
    status: 503,
    say: () => ({
      vi: "M\xE1y ch\u1EE7 \u0111ang kh\u1EDFi \u0111\u1ED9ng ho\u1EB7c \u0111ang d\u1EEBng.",
      en: "The server is starting or stopping."
    })
  },
  "something-broke": {
    status: 500,
    say: () => ({
      vi: "\u0110\xE3 c\xF3 l\u1ED7i \u1EDF ph\xEDa m\xE1y ch\u1EE7. L\u1ED7i \u0111\xE3 \u0111\u01B0\u1EE3c ghi l\u1EA1i.",
      en: "Something went wrong on our side. It has been noted."
    })
  }
});
export {
  fail
};
