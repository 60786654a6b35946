import { catalogue } from "../errors.js";
import { lotNotFound } from "../store/not-found.js";
const fail = catalogue({
  "lot-not-found": lotNotFound,
  "lot-exists": {
    status: 409,
    say: (number) => ({
      vi: `S\u1EA3n ph\u1EA9m \u0111\xE3 c\xF3 l\xF4 "${number}" (kh\xF4ng ph\xE2n bi\u1EC7t ch\u1EEF hoa, ch\u1EEF th\u01B0\u1EDDng).`,
      en: `The product has a lot "${number}" already (capitals do not count).`
    })
  },
  "lot-number-invalid": {
    status: 400,
    say: (number) => ({
      vi: `S\u1ED1 l\xF4 "${number}" kh\xF4ng \u0111\xFAng: d\xF9ng 1 \u0111\u1EBFn 20 k\xFD t\u1EF1 g\u1ED3m ch\u1EEF c\xE1i kh\xF4ng d\u1EA5u, ch\u1EEF s\u1ED1, d\u1EA5u ch\u1EA5m, g\u1EA1ch ngang.`,
      en: `Lot number "${number}" is not right: 1 to 20 letters without marks, digits, dots and hyphens.`
    })
  },
  "lot-date-invalid": {
    status: 400,
    say: (text) => ({
      vi: `Ng\xE0y "${text}" kh\xF4ng \u0111\xFAng: h\xE3y ghi ng\xE0y/th\xE1ng/n\u0103m, v\xED d\u1EE5 26/06/2025.`,
      en: `Date "${text}" is not right: write day/month/year, such as 26/06/2025.`
    })
  },
  "lot-expires-before-made": {
    status: 400,
    say: (made, expires) => ({
      vi: `H\u1EA1n s\u1EED d\u1EE5ng (${expires}) tr\u01B0\u1EDBc ng\xE0y s\u1EA3n xu\u1EA5t (${made}).`,
      en: `The use-by date (${expires}) is before the date of manufacture (${made}).`
    })
  },
  "lot-quantity-invalid": {
    status: 400,
    say: (quantity) => ({
      vi: `S\u1ED1 l\u01B0\u1EE3ng ${quantity} kh\xF4ng \u0111\xFAng: ph\u1EA3i l\xE0 s\u1ED1 nguy\xEAn l\u1EDBn h\u01A1n 0.`,
      en: `Quantity ${quantity} is not right: a whole number above 0.`
    })
  }
});
export {
  fail
};
