import { groupCode } from "../../codes/format.js";
import { openIssued } from "../../issuing/issued.js";
import { formatDay, formatNumber } from "../../language/format.js";
import { verifyCode } from "../../lookup/look-up.js";
import { openScanReader } from "../../store/scan-log.js";
const verdictWords = {
  valid: { vi: "M\xE3 h\u1EE3p l\u1EC7", en: "Valid code" },
  suspect: { vi: "C\u1EA9n th\u1EADn: m\xE3 n\xE0y \u0111\xE3 b\u1ECB sao ch\xE9p", en: "Careful: this code was copied" },
  inactive: { vi: "M\xE3 ch\u01B0a \u0111\u01B0\u1EE3c k\xEDch ho\u1EA1t", en: "Not activated" },
  expired: { vi: "S\u1EA3n ph\u1EA9m \u0111\xE3 h\u1EBFt h\u1EA1n s\u1EED d\u1EE5ng", en: "Past its use-by date" },
  recalled: { vi: "L\xF4 h\xE0ng n\xE0y \u0111ang b\u1ECB thu h\u1ED3i", en: "This lot is being recalled" },
  revoked: { vi: "M\xE3 \u0111\xE3 b\u1ECB v\xF4 hi\u1EC7u ho\xE1", en: "This code was revoked" },
  lost: {
    vi: "M\xE3 do h\u1EC7 th\u1ED1ng ph\xE1t h\xE0nh nh\u01B0ng d\u1EEF li\u1EC7u \u0111ang \u0111\u01B0\u1EE3c kh\xF4i ph\u1EE5c",
    en: "Issued by us, record being restored"
  },
  unknown: { vi: "M\xE3 kh\xF4ng c\xF3 trong h\u1EC7 th\u1ED1ng", en: "Not one of our codes" },
  mistyped: {
    vi: "M\xE3 g\xF5 ch\u01B0a \u0111\xFAng \u2013 h\xE3y ki\u1EC3m tra l\u1EA1i t\u1EEBng k\xFD t\u1EF1",
    en: "Mistyped \u2013 check the characters"
  },
  product: { vi: "M\xE3 chung c\u1EE7a s\u1EA3n ph\u1EA9m", en: "Product code" }
};
async function run({ positionals, language, session }) {
  const [typed = ""] = positionals;
  const issuing = await session.issuing();
  const scans = await openScanReader(session.config.storeLocation);
  try {
    const issued = await openIssued(issuing);
    const history = async (epoch, index) => scans.counters(epoch, index);
    const sources = { issued, read: issuing.store.read, scans: { history } };
    const verdict = await verifyCode(sources, typed, language, session.now());
    return { json: verdict, text: { vi: said(verdict, "vi"), en: said(verdict, "en") } };
  } finally {
    await scans.close();
  }
}
function said(verdict, language) {
  const { code, product, ocop, lot, scans } = verdict;
  const vi = language === "vi";
  const why = verdict.recall ?? verdict.revocation ?? verdict.suspicion;
  const also = verdict.also.map((state) => verdictWords[state][language]);
  return [
    [verdictWords[verdict.verdict][language], ...also].join("; "),
    why && (why.notice ?? why.reason),
    code && groupCode(code),
    product && [product.name, product.producer?.name].filter(Boolean).join(" \u2013 "),
    ocop?.stars && `OCOP ${"\u2605".repeat(ocop.stars)}`,
    lot && `${vi ? "L\xF4" : "Lot"} ${lot.number}` + (lot.expiresOn ? ` (${vi ? "HSD" : "use by"} ${formatDay(lot.expiresOn)})` : ""),
    scans && `${vi ? "S\u1ED1 l\u1EA7n qu\xE9t" : "Scans"}: ${formatNumber(scans.count, language)}` + (scans.first ? ` (${vi ? "t\u1EEB" : "since"} ${formatDay(scans.first.slice(0, 10))})` : "")
  ].filter(Boolean).join("\n");
}
export {
  run
};
