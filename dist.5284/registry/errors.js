import { catalogue } from "../errors.js";
import { producerNotFound, productNotFound } from "../store/not-found.js";
const fail = catalogue({
  "producer-not-found": producerNotFound,
  "product-not-found": productNotFound,
  "producer-exists": {
    status: 409,
    say: (name) => ({
      vi: `\u0110\xE3 c\xF3 ch\u1EE7 th\u1EC3 t\xEAn "${name}". N\u1EBFu l\xE0 \u0111\u01A1n v\u1ECB kh\xE1c c\xF9ng t\xEAn, h\xE3y ghi th\xEAm \u0111\u1ECBa danh v\xE0o t\xEAn.`,
      en: `A producer named "${name}" exists. If this is another one of that name, add its place to the name.`
    })
  },
  "product-exists": {
    status: 409,
    say: (name) => ({
      vi: `Ch\u1EE7 th\u1EC3 n\xE0y \u0111\xE3 c\xF3 s\u1EA3n ph\u1EA9m t\xEAn "${name}".`,
      en: `This producer already has a product named "${name}".`
    })
  },
  "product-incomplete": {
    status: 409,
    say: (name, missing) => ({
      vi: `Ch\u01B0a in \u0111\u01B0\u1EE3c tem cho "${name}": ${missing.vi}`,
      en: `Labels for "${name}" cannot be printed yet: ${missing.en}`
    })
  },
  "gtin-taken": {
    status: 409,
    say: (gtin, product) => ({
      vi: `GTIN ${gtin} \u0111\xE3 thu\u1ED9c s\u1EA3n ph\u1EA9m "${product}".`,
      en: `GTIN ${gtin} belongs to "${product}" already.`
    })
  },
  "gtin-in-use": {
    status: 409,
    say: (gtin) => ({
      vi: `\u0110\xE3 c\xF3 tem ph\xE1t h\xE0nh cho GTIN ${gtin} n\xEAn kh\xF4ng \u0111\u1ED5i \u0111\u01B0\u1EE3c. H\xE3y t\u1EA1o s\u1EA3n ph\u1EA9m m\u1EDBi cho GTIN m\u1EDBi.`,
      en: `Labels were issued under GTIN ${gtin}, so it cannot change. Make a new product for the new GTIN.`
    })
  },
  "field-missing": {
    status: 400,
    say: (field) => ({ vi: `Thi\u1EBFu "${field}".`, en: `"${field}" is missing.` })
  },
  "field-too-long": {
    status: 400,
    say: (field, length, limit) => ({
      vi: `"${field}" d\xE0i ${length} k\xFD t\u1EF1; t\u1ED1i \u0111a ${limit}.`,
      en: `"${field}" has ${length} characters; at most ${limit}.`
    })
  },
  "province-unknown": {
    status: 400,
    say: (text, near) => ({
      vi: `Kh\xF4ng c\xF3 t\u1EC9nh, th\xE0nh ph\u1ED1 "${text}".${near.length ? ` C\xF3 ph\u1EA3i: ${near.join(", ")}?` : ""}`,
      en: `There is no province "${text}".${near.length ? ` Did you mean ${near.join(", ")}?` : ""}`
    })
  },
  "commune-code-invalid": {
    status: 400,
    say: (text) => ({
      vi: `M\xE3 x\xE3 "${text}" kh\xF4ng \u0111\xFAng: ph\u1EA3i l\xE0 5 ch\u1EEF s\u1ED1.`,
      en: `Commune code "${text}" is not right: it has 5 digits.`
    })
  },
  "stars-invalid": {
    status: 400,
    say: (text) => ({
      vi: `S\u1ED1 sao "${text}" kh\xF4ng \u0111\xFAng: ph\u1EA3i l\xE0 s\u1ED1 nguy\xEAn t\u1EEB 1 \u0111\u1EBFn 5.`,
      en: `Stars "${text}" are not right: a whole number from 1 to 5.`
    })
  },
  "shelf-life-invalid": {
    status: 400,
    say: (text) => ({
      vi: `H\u1EA1n s\u1EED d\u1EE5ng "${text}" kh\xF4ng \u0111\xFAng: h\xE3y ghi s\u1ED1 ng\xE0y, v\xED d\u1EE5 540.`,
      en: `Shelf life "${text}" is not right: write a number of days, such as 540.`
    })
  },
  "website-invalid": {
    status: 400,
    say: (text) => ({
      vi: `\u0110\u1ECBa ch\u1EC9 trang web "${text}" kh\xF4ng \u0111\xFAng: ph\u1EA3i b\u1EAFt \u0111\u1EA7u b\u1EB1ng https:// ho\u1EB7c http://.`,
      en: `Website "${text}" is not right: it begins with https:// or http://.`
    })
  },
  "phone-invalid": {
    status: 400,
    say: (text) => ({
      vi: `S\u1ED1 \u0111i\u1EC7n tho\u1EA1i "${text}" kh\xF4ng \u0111\xFAng.`,
      en: `Phone number "${text}" is not right.`
    })
  },
  "date-invalid": {
    status: 400,
    say: (text) => ({
      vi: `Ng\xE0y "${text}" kh\xF4ng \u0111\xFAng: h\xE3y ghi ng\xE0y/th\xE1ng/n\u0103m, v\xED d\u1EE5 26/06/2025.`,
      en: `Date "${text}" is not right: write day/month/year, such as 26/06/2025.`
    })
  },
  "certificate-not-found": {
    status: 404,
    say: (id) => ({
      vi: `Kh\xF4ng c\xF3 gi\u1EA5y ch\u1EE9ng nh\u1EADn n\xE0o mang m\xE3 "${id}".`,
      en: `There is no certificate "${id}".`
    })
  },
  "certificate-exists": {
    status: 409,
    say: (number) => ({
      vi: `S\u1EA3n ph\u1EA9m \u0111\xE3 c\xF3 gi\u1EA5y ch\u1EE9ng nh\u1EADn theo quy\u1EBFt \u0111\u1ECBnh ${number}.`,
      en: `The product already has a certificate of decision ${number}.`
    })
  },
  "certificate-in-future": {
    status: 400,
    say: (day) => ({
      vi: `Quy\u1EBFt \u0111\u1ECBnh kh\xF4ng th\u1EC3 k\xFD v\xE0o m\u1ED9t ng\xE0y ch\u01B0a t\u1EDBi (${day}).`,
      en: `A decision cannot be of a day to come (${day}).`
    })
  },
  "certificate-dates": {
    status: 400,
    say: (issued, expires) => ({
      vi: `Ch\u1EE9ng nh\u1EADn h\u1EBFt h\u1EA1n (${expires}) tr\u01B0\u1EDBc ng\xE0y k\xFD (${issued}).`,
      en: `The certificate expires (${expires}) before it was issued (${issued}).`
    })
  },
  "revocation-reason-unknown": {
    status: 400,
    say: (text, reasons) => ({
      vi: `Kh\xF4ng c\xF3 l\xFD do thu h\u1ED3i "${text}". C\xE1c l\xFD do: ${reasons.join(", ")}.`,
      en: `There is no revocation reason "${text}". Reasons: ${reasons.join(", ")}.`
    })
  },
  "channel-contact-missing": {
    status: 400,
    say: () => ({
      vi: "K\xEAnh b\xE1n h\xE0ng c\u1EA7n \u0111\u1ECBa ch\u1EC9 trang web ho\u1EB7c s\u1ED1 \u0111i\u1EC7n tho\u1EA1i.",
      en: "A sales channel needs a website or a phone number."
    })
  }
});
export {
  fail
};
