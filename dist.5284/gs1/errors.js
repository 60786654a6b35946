import { catalogue } from "../errors.js";
const fail = catalogue({
  "gtin-scientific": {
    status: 400,
    say: (text) => ({
      vi: `"${text}" kh\xF4ng ph\u1EA3i m\xE3 GTIN: b\u1EA3ng t\xEDnh \u0111\xE3 \u0111\u1ED5i m\xE3 th\xE0nh s\u1ED1 khoa h\u1ECDc v\xE0 l\xE0m m\u1EA5t c\xE1c ch\u1EEF s\u1ED1 cu\u1ED1i. H\xE3y \u0111\u1ECBnh d\u1EA1ng c\u1ED9t GTIN l\xE0 v\u0103n b\u1EA3n r\u1ED3i nh\u1EADp l\u1EA1i t\u1EEB bao b\xEC ho\u1EB7c gi\u1EA5y ch\u1EE9ng nh\u1EADn.`,
      en: `"${text}" is not a GTIN: a spreadsheet turned it into scientific notation and lost its last digits. Format the GTIN column as text and type it again from the pack or the certificate.`
    })
  },
  "gtin-character": {
    status: 400,
    say: (text) => ({
      vi: `M\xE3 GTIN ch\u1EC9 g\u1ED3m ch\u1EEF s\u1ED1, kh\xF4ng c\xF3 d\u1EA5u c\xE1ch hay d\u1EA5u ch\u1EA5m: "${text}".`,
      en: `A GTIN consists of digits only, without spaces or points: "${text}".`
    })
  },
  "gtin-length": {
    status: 400,
    say: (length) => ({
      vi: `M\xE3 GTIN c\xF3 8, 12, 13 ho\u1EB7c 14 ch\u1EEF s\u1ED1, m\xE3 n\xE0y c\xF3 ${length}. N\u1EBFu m\xE3 b\u1EAFt \u0111\u1EA7u b\u1EB1ng s\u1ED1 0, c\xF3 th\u1EC3 b\u1EA3ng t\xEDnh \u0111\xE3 b\u1ECF m\u1EA5t s\u1ED1 0 \u0111\xF3.`,
      en: `A GTIN has 8, 12, 13 or 14 digits, this one has ${length}. A spreadsheet may have dropped zeros at its beginning.`
    })
  },
  "gtin-check-digit": {
    status: 400,
    say: (gtin) => ({
      vi: `M\xE3 GTIN ${gtin} sai s\u1ED1 ki\u1EC3m tra (ch\u1EEF s\u1ED1 cu\u1ED1i). H\xE3y so l\u1EA1i t\u1EEBng ch\u1EEF s\u1ED1 v\u1EDBi bao b\xEC.`,
      en: `The check digit (the last one) of GTIN ${gtin} is wrong. Compare every digit with the pack.`
    })
  }
});
export {
  fail
};
