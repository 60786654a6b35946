import { jsx, jsxs } from "preact/jsx-runtime";
import { formatDay } from "../language/format.js";
import { revocationReasons } from "../registry/standing.js";
import { Stars } from "./icons.js";
import { words } from "./page-words.js";
const starsInWords = (stars, language) => language === "vi" ? `${stars} sao` : stars === 1 ? "1 star" : `${stars} stars`;
function RatingLine(props) {
  const { standing, language, withStars } = props;
  const { stars, certificate } = standing;
  if (stars !== null) {
    const until = certificate?.expiresOn;
    const text = language === "vi" ? `OCOP ${stars} sao` : `OCOP ${starsInWords(stars, "en")}`;
    if (!withStars) return null;
    return /* @__PURE__ */ jsxs("p", { class: "stars", children: [
      /* @__PURE__ */ jsx(Stars, { count: stars }),
      /* @__PURE__ */ jsx("span", { children: text }),
      until && /* @__PURE__ */ jsxs("small", { children: [
        language === "vi" ? "c\xF3 gi\xE1 tr\u1ECB \u0111\u1EBFn" : "valid until",
        " ",
        formatDay(until)
      ] })
    ] });
  }
  const line = ratingWords(standing, language);
  return line === void 0 ? null : /* @__PURE__ */ jsx("p", { class: "rating", children: line });
}
function ratingWords({ certificate, claim }, language) {
  const vi = language === "vi";
  if (certificate?.status === "revoked" && certificate.revokedOn) {
    const on = formatDay(certificate.revokedOn);
    const why = certificate.revokedReason ? `: ${revocationReasons[certificate.revokedReason][language]}` : "";
    return vi ? `Ch\u1EE9ng nh\u1EADn OCOP \u0111\xE3 b\u1ECB thu h\u1ED3i ng\xE0y ${on}${why}` : `OCOP certificate withdrawn on ${on}${why}`;
  }
  if (certificate?.expiresOn && certificate.status === "expired") {
    const on = formatDay(certificate.expiresOn);
    return vi ? `Ch\u1EE9ng nh\u1EADn OCOP \u0111\xE3 h\u1EBFt h\u1EA1n ng\xE0y ${on}` : `OCOP certificate expired on ${on}`;
  }
  if (claim) return claimWords(claim, certificate, language);
  if (!certificate) return void 0;
  const decision = `${certificate.number}`;
  if (certificate.status === "expired") {
    return vi ? `Ch\u1EE9ng nh\u1EADn OCOP \u0111\xE3 h\u1EBFt h\u1EA1n (${decision})` : `OCOP certificate expired (${decision})`;
  }
  return vi ? `${certificate.stars} sao theo quy\u1EBFt \u0111\u1ECBnh ${decision}, ch\u01B0a \u0111\u1EE7 d\u1EEF li\u1EC7u \u0111\u1EC3 x\xE1c nh\u1EADn c\xF2n gi\xE1 tr\u1ECB` : `${starsInWords(certificate.stars, "en")} by decision ${decision}; not known whether it is in force`;
}
function claimWords(claim, certificate, language) {
  const vi = language === "vi";
  const stars = starsInWords(claim.stars, language);
  const year = claim.year === null ? "" : vi ? `c\xF4ng b\u1ED1 n\u0103m ${claim.year}, ` : `published in ${claim.year}, `;
  const missing = certificate ? vi ? `quy\u1EBFt \u0111\u1ECBnh ${certificate.number}, ch\u01B0a c\xF3 ng\xE0y` : `decision ${certificate.number}, date not known` : vi ? "ch\u01B0a c\xF3 s\u1ED1 quy\u1EBFt \u0111\u1ECBnh" : "decision number not known";
  const lapsed = claim.lapsed ? vi ? "; \u0111\xE3 qu\xE1 36 th\xE1ng" : "; more than 36 months ago" : "";
  return `${stars} (${year}${missing}${lapsed})`;
}
const officialRegister = "https://ocopvietnam.gov.vn/";
function CertificateSection(props) {
  const { standing, language } = props;
  const { certificate, claim, history } = standing;
  if (!certificate && !claim) return null;
  return /* @__PURE__ */ jsxs("section", { children: [
    /* @__PURE__ */ jsx("h2", { children: words.certificate[language] }),
    /* @__PURE__ */ jsxs("div", { class: "card", children: [
      certificate && /* @__PURE__ */ jsx(CertificateFacts, { certificate, language }),
      standing.stars === null && /* @__PURE__ */ jsxs("p", { children: [
        ratingWords(standing, language),
        "."
      ] }),
      /* @__PURE__ */ jsx(Earlier, { history: history.filter((c) => c.id !== certificate?.id), language }),
      /* @__PURE__ */ jsxs("p", { class: "soft", children: [
        words.notRegister[language],
        " ",
        /* @__PURE__ */ jsx("a", { class: "touch", href: officialRegister, rel: "noreferrer", children: words.register[language] })
      ] })
    ] })
  ] });
}
function CertificateFacts(props) {
  const { certificate, language } = props;
  const rows = [
    [words.rated[language], starsInWords(certificate.stars, language)],
    [words.decision[language], certificate.number],
    [
      words.decidedOn[language],
      certificate.issuedOn ? formatDay(certificate.issuedOn) : words.noDate[language]
    ],
    [words.decidedBy[language], certificate.issuedBy],
    [words.validUntil[language], certificate.expiresOn && formatDay(certificate.expiresOn)]
  ];
  return /* @__PURE__ */ jsx("dl", { children: rows.map(
    ([term, value]) => value ? /* @__PURE__ */ jsxs("div", { children: [
      /* @__PURE__ */ jsx("dt", { children: term }),
      /* @__PURE__ */ jsx("dd", { children: value })
    ] }) : null
  ) });
}
function Earlier(props) {
  const { history, language } = props;
  if (history.length === 0) return null;
  const told = history.map(({ stars, number, issuedOn }) => {
    const on = issuedOn ? formatDay(issuedOn) : words.noDate[language];
    return `${starsInWords(stars, language)} (${number}, ${on})`;
  });
  return /* @__PURE__ */ jsxs("p", { class: "soft", children: [
    words.earlier[language],
    " ",
    told.join("; "),
    "."
  ] });
}
export {
  CertificateSection,
  RatingLine,
  ratingWords
};
