import { Fragment, jsx, jsxs } from "preact/jsx-runtime";
import { formatDay } from "../language/format.js";
import { CertificateSection, RatingLine } from "./certificate.js";
import { Sign } from "./icons.js";
import { Band, Foot, Hole, renderPage } from "./page.js";
import { changedField, words } from "./page-words.js";
function renderPassport(passport) {
  const { language, band, also, product, standing, lot, host, pack } = passport;
  const compare = pack && product && /* @__PURE__ */ jsx(Compare, { ...passport, product });
  const title = pack && band.tone !== "bad" ? words.packCode[language] : band.line;
  return renderPage(
    { language, title: product ? `${product.name} \xB7 Ngu\u1ED3n` : `${title} \xB7 Ngu\u1ED3n` },
    /* @__PURE__ */ jsxs(Fragment, { children: [
      /* @__PURE__ */ jsxs("main", { children: [
        product?.demo && /* @__PURE__ */ jsx("p", { class: "demo", children: words.demo[language] }),
        /* @__PURE__ */ jsx(Band, { ...band, also }),
        product && /* @__PURE__ */ jsxs(Fragment, { children: [
          /* @__PURE__ */ jsx("h1", { children: product.name }),
          standing && /* @__PURE__ */ jsx(RatingLine, { standing, language, withStars: passport.withStars }),
          /* @__PURE__ */ jsx(Who, { product, language })
        ] }),
        lot && /* @__PURE__ */ jsx(LotFacts, { lot, language }),
        passport.compareFirst && compare,
        passport.withHistory && /* @__PURE__ */ jsx(History, { language }),
        !passport.compareFirst && compare,
        standing && /* @__PURE__ */ jsx(CertificateSection, { standing, language }),
        product && /* @__PURE__ */ jsx(About, { product, language, pack }),
        product && /* @__PURE__ */ jsx(Buy, { product, language })
      ] }),
      /* @__PURE__ */ jsx(Foot, { language, host, code: pack })
    ] })
  );
}
function Who({ product, language }) {
  const { commune, province } = product.origin;
  const place = [commune, province?.name[language]].filter(Boolean).join(", ");
  return /* @__PURE__ */ jsxs("ul", { class: "who", children: [
    /* @__PURE__ */ jsxs("li", { children: [
      /* @__PURE__ */ jsx(Sign, { name: "house" }),
      /* @__PURE__ */ jsx("span", { children: product.producer?.name ?? words.noProducer[language] })
    ] }),
    /* @__PURE__ */ jsxs("li", { children: [
      /* @__PURE__ */ jsx(Sign, { name: "place" }),
      /* @__PURE__ */ jsx("span", { children: place || words.noPlace[language] })
    ] })
  ] });
}
function LotFacts({ lot, language }) {
  return /* @__PURE__ */ jsxs("dl", { class: "facts", children: [
    /* @__PURE__ */ jsx(Fact, { term: words.lot[language], children: lot.number }),
    lot.madeOn && /* @__PURE__ */ jsx(Fact, { term: words.madeOn[language], children: formatDay(lot.madeOn) }),
    lot.expiresOn && /* @__PURE__ */ jsx(Fact, { term: words.expiresOn[language], children: formatDay(lot.expiresOn) })
  ] });
}
const Fact = ({ term, children }) => /* @__PURE__ */ jsxs("div", { children: [
  /* @__PURE__ */ jsx("dt", { children: term }),
  /* @__PURE__ */ jsx("dd", { children })
] });
function History({ language }) {
  return /* @__PURE__ */ jsxs("section", { children: [
    /* @__PURE__ */ jsx("h2", { children: words.history[language] }),
    /* @__PURE__ */ jsxs("div", { class: "card", children: [
      /* @__PURE__ */ jsx("p", { children: /* @__PURE__ */ jsx(Hole, { name: "history" }) }),
      /* @__PURE__ */ jsx("p", { class: "soft", children: words.historyNote[language] })
    ] })
  ] });
}
function Compare({ product, lot, host, language }) {
  return /* @__PURE__ */ jsxs("section", { id: "compare", children: [
    /* @__PURE__ */ jsx("h2", { children: words.compare[language] }),
    /* @__PURE__ */ jsxs("div", { class: "card", children: [
      /* @__PURE__ */ jsxs("dl", { children: [
        /* @__PURE__ */ jsx(Fact, { term: words.compareAddress[language], children: host }),
        /* @__PURE__ */ jsx(Fact, { term: words.compareNumber[language], children: /* @__PURE__ */ jsx(Hole, { name: "number" }) }),
        lot && /* @__PURE__ */ jsx(Fact, { term: words.lot[language], children: lot.number }),
        product.netContent && /* @__PURE__ */ jsx(Fact, { term: words.netContent[language], children: product.netContent })
      ] }),
      /* @__PURE__ */ jsx("p", { class: "soft", children: words.compareNote[language] })
    ] })
  ] });
}
function About({
  product,
  language,
  pack
}) {
  const { producer, origin } = product;
  const shelfLife = product.shelfLifeDays && `${product.shelfLifeDays} ${words.days[language]}`;
  const rows = [
    [words.ingredients[language], product.ingredients],
    [words.netContent[language], product.netContent],
    [words.shelfLife[language], shelfLife],
    [words.group[language], product.group?.[language]],
    [words.address[language], producer?.address],
    [words.oldAddress[language], origin.oldAddress],
    [words.story[language], product.story],
    [words.gtin[language], product.gtin]
  ];
  const known = rows.filter(([, value]) => value);
  if (known.length === 0) return null;
  return /* @__PURE__ */ jsxs("section", { children: [
    /* @__PURE__ */ jsx("h2", { children: words.law[language] }),
    /* @__PURE__ */ jsxs("div", { class: "card", children: [
      /* @__PURE__ */ jsx("dl", { children: known.map(([term, value]) => /* @__PURE__ */ jsx(Fact, { term, children: value })) }),
      pack && /* @__PURE__ */ jsx(Changes, { product, language })
    ] })
  ] });
}
function Changes({ product, language }) {
  if (product.changedSince.length === 0) return null;
  const told = product.changedSince.map(
    ({ at, fields }) => `${formatDay(at.slice(0, 10))}: ${fields.map((field) => changedField[field][language]).join(", ")}`
  );
  return /* @__PURE__ */ jsxs("p", { class: "soft", children: [
    words.changes[language],
    " ",
    told.join("; "),
    "."
  ] });
}
function Buy({ product, language }) {
  const { producer, channels } = product;
  const links = channels.map(({ title, url, phone }) => ({
    title,
    href: url ?? telephone(phone ?? "")
  }));
  if (producer?.website) links.push({ title: words.website[language], href: producer.website });
  if (producer?.phone) {
    links.push({
      title: `${words.call[language]} ${producer.phone}`,
      href: telephone(producer.phone)
    });
  }
  if (links.length === 0) return null;
  return /* @__PURE__ */ jsxs("section", { children: [
    /* @__PURE__ */ jsx("h2", { children: words.buy[language] }),
    /* @__PURE__ */ jsx("ul", { class: "act", children: links.map(({ title, href }) => /* @__PURE__ */ jsx("li", { children: /* @__PURE__ */ jsx("a", { href, rel: "nofollow noreferrer", children: title }) })) })
  ] });
}
const telephone = (number) => `tel:${number.replace(/[^\d+]/g, "")}`;
export {
  renderPassport
};
