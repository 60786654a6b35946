import { dayOf } from "../language/format.js";
import { stateOf } from "../issuing/state.js";
import { standing } from "../registry/standing.js";
const usualScans = 20;
const nothing = { attention: false, also: [], links: [] };
const mistyped = { verdict: "mistyped", ...nothing };
const unknown = { verdict: "unknown", ...nothing };
const mismatch = { verdict: "unknown", ...nothing, reason: "mismatch" };
const lost = { verdict: "lost", ...nothing };
function packVerdict(pack, scans, language, now) {
  const { code, found, product, lot } = pack;
  const { state, also } = stateOf(found, lot?.expiresOn ?? void 0, now);
  return {
    verdict: state,
    attention: found.compromised || (scans?.count ?? 0) > usualScans,
    also,
    code,
    ...product && productFacts(product, language, now),
    ...lot && { lot: lotFacts(lot) },
    ...scans && { scans },
    ...decisionFacts(found.decisions),
    links: product ? linksOf(product) : []
  };
}
function productVerdict(product, lot, decisions, language, now) {
  const facts = decisionFacts(decisions);
  return {
    verdict: facts.recall ? "recalled" : facts.revocation ? "revoked" : "product",
    attention: false,
    also: facts.recall && facts.revocation ? ["revoked"] : [],
    ...productFacts(product, language, now),
    ...lot && { lot: lotFacts(lot) },
    ...facts,
    links: linksOf(product)
  };
}
function productFacts(product, language, now) {
  const { producer, origin } = product;
  const { stars, certificate, claim } = standing(product.certificates, product.claim, dayOf(now));
  return {
    product: {
      id: product.id,
      name: product.name,
      gtin: product.gtin,
      netContent: product.netContent,
      producer: producer && { name: producer.name, address: producer.address },
      origin: {
        province: origin.province?.name[language] ?? null,
        commune: origin.commune,
        communeCode: origin.communeCode,
        oldAddress: origin.oldAddress
      },
      images: [],
      demo: product.demo
    },
    ocop: {
      stars,
      certificate: {
        number: certificate?.number ?? null,
        issuedBy: certificate?.issuedBy ?? null,
        issuedOn: certificate?.issuedOn ?? null,
        expiresOn: certificate?.expiresOn ?? null,
        status: certificate?.status ?? "none"
      },
      claim: claim && { stars: claim.stars, year: claim.year }
    }
  };
}
const lotFacts = ({ number, madeOn, expiresOn }) => ({
  number,
  madeOn,
  expiresOn
});
function decisionFacts(decisions) {
  const told = (kind) => {
    const decision = decisions.find((d) => d.kind === kind);
    if (!decision) return void 0;
    const { at, reason, notice } = decision;
    return { at, reason, notice };
  };
  const [revocation, recall, suspicion] = [told("revocation"), told("recall"), told("suspicion")];
  return {
    ...revocation && { revocation },
    ...recall && { recall },
    ...suspicion && { suspicion }
  };
}
const linksOf = (product) => product.channels.flatMap(
  ({ kind, title, url }) => url === null ? [] : [{ kind, title, href: url }]
);
function statusOf({ verdict }) {
  if (verdict === "mistyped") return 400;
  return verdict === "unknown" ? 404 : 200;
}
export {
  lost,
  mismatch,
  mistyped,
  packVerdict,
  productVerdict,
  statusOf,
  unknown,
  usualScans
};
