import { addMonths } from "./civil-date.js";
import { leastStarsShown, longestValidityMonths } from "./rules.js";
const revocationReasons = {
  "process-not-followed": {
    vi: "kh\xF4ng th\u1EF1c hi\u1EC7n \u0111\xFAng quy tr\xECnh s\u1EA3n xu\u1EA5t \u0111\xE3 c\xF4ng b\u1ED1",
    en: "the declared process was not followed"
  },
  "food-safety": {
    vi: "kh\xF4ng gi\u1EEF \u0111i\u1EC1u ki\u1EC7n an to\xE0n th\u1EF1c ph\u1EA9m",
    en: "food-safety conditions were not kept"
  },
  "product-differs": {
    vi: "s\u1EA3n ph\u1EA9m kh\xE1c v\u1EDBi s\u1EA3n ph\u1EA9m \u0111\xE3 \u0111\u01B0\u1EE3c c\xF4ng nh\u1EADn",
    en: "the product differs from the certified one"
  },
  "no-records": {
    vi: "kh\xF4ng c\xF3 h\u1ED3 s\u01A1 ch\u1EA5t l\u01B0\u1EE3ng ho\u1EB7c truy xu\u1EA5t ngu\u1ED3n g\u1ED1c",
    en: "there are no quality or traceability records"
  },
  "business-stopped": { vi: "ch\u1EE7 th\u1EC3 ng\u1EEBng s\u1EA3n xu\u1EA5t, kinh doanh", en: "the business stopped" }
};
const isRevocationReason = (text) => Object.hasOwn(revocationReasons, text);
function standing(certificates, claim, today) {
  const history = certificates.map((certificate2) => ({
    ...certificate2,
    status: certificateStatus(certificate2, claim, today)
  })).sort((a, b) => (b.issuedOn ?? "").localeCompare(a.issuedOn ?? ""));
  const inForce = history.filter((c) => c.issuedOn === null || c.issuedOn <= today);
  const certificate = inForce.find((c) => c.issuedOn !== null) ?? inForce[0] ?? history[0] ?? null;
  const shown = certificate?.status === "valid" && certificate.stars >= leastStarsShown(today) ? certificate.stars : null;
  const said = certificate !== null && (certificate.issuedOn !== null || certificate.status === "revoked");
  return {
    stars: shown,
    certificate,
    claim: claim && !said ? { ...claim, lapsed: surelyLapsed(claim.year, today) } : null,
    history
  };
}
function certificateStatus(certificate, claim, today) {
  if (certificate.revokedOn !== null && certificate.revokedOn <= today) return "revoked";
  if (certificate.expiresOn !== null && certificate.expiresOn < today) return "expired";
  if (certificate.issuedOn === null || certificate.expiresOn === null)
    return claim && surelyLapsed(claim.year, today) ? "expired" : "none";
  return certificate.issuedOn <= today ? "valid" : "none";
}
function surelyLapsed(year, today) {
  const last = lastYear(year);
  return last !== void 0 && addMonths(`${last}-12-31`, longestValidityMonths) < today;
}
function lastYear(year) {
  if (year === null || /[>≥]|từ|since|sau|after/i.test(year)) return void 0;
  const range = /^(\d{2})(\d{2})\s*[-–/]\s*(\d{2})$/.exec(year.trim());
  if (range) return Number(`${range[1]}${range[3]}`);
  const years = [...year.matchAll(/\b(?:19|20)\d{2}\b/g)].map((m) => Number(m[0]));
  return years.length === 0 ? void 0 : Math.max(...years);
}
export {
  certificateStatus,
  isRevocationReason,
  lastYear,
  revocationReasons,
  standing,
  surelyLapsed
};
