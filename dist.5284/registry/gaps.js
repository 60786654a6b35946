import { fail } from "./errors.js";
import { findGroup } from "./groups.js";
const gapFacts = {
  "producer-missing": {
    incomplete: true,
    blocksPrinting: true,
    words: { vi: "ch\u01B0a r\xF5 ch\u1EE7 th\u1EC3 s\u1EA3n xu\u1EA5t", en: "the producer is not known" }
  },
  "certificate-missing": {
    incomplete: true,
    blocksPrinting: true,
    words: {
      vi: "s\u1ED1 sao ch\u1EC9 bi\u1EBFt theo n\u0103m, ch\u01B0a c\xF3 s\u1ED1 v\xE0 ng\xE0y quy\u1EBFt \u0111\u1ECBnh (b\u1ED5 sung quy\u1EBFt \u0111\u1ECBnh, ho\u1EB7c x\xE1c nh\u1EADn in tem kh\xF4ng c\xF3 sao)",
      en: "its stars are known by a year alone, without number and date of a decision (add the decision, or confirm labels without stars)"
    }
  },
  "certificate-undated": {
    incomplete: true,
    // A decision without its date never shows stars, so a label claims nothing by it.
    blocksPrinting: false,
    words: {
      vi: "quy\u1EBFt \u0111\u1ECBnh ch\u01B0a c\xF3 ng\xE0y: kh\xF4ng th\u1EC3 hi\u1EC7n s\u1ED1 sao",
      en: "the decision has no date: no stars are shown"
    }
  },
  "name-unconfirmed": {
    incomplete: true,
    blocksPrinting: false,
    words: {
      vi: "t\xEAn \u0111\u01B0\u1EE3c suy ra t\u1EEB ngu\u1ED3n kh\xE1c, c\u1EA7n x\xE1c nh\u1EADn",
      en: "a name was inferred from another source and needs confirming"
    }
  },
  "group-unclear": {
    incomplete: true,
    blocksPrinting: false,
    words: { vi: "nh\xF3m s\u1EA3n ph\u1EA9m ch\u01B0a r\xF5", en: "the product group is not clear" }
  },
  "province-missing": {
    incomplete: true,
    blocksPrinting: false,
    words: { vi: "ch\u01B0a c\xF3 t\u1EC9nh, th\xE0nh ph\u1ED1", en: "the province is missing" }
  },
  "commune-missing": {
    incomplete: false,
    blocksPrinting: false,
    words: { vi: "ch\u01B0a c\xF3 x\xE3, ph\u01B0\u1EDDng hi\u1EC7n nay", en: "today's commune is missing" }
  },
  /** The acknowledgement of `certificate-missing`: nothing to do, kept so that it is not asked again. */
  "printed-without-stars": {
    incomplete: false,
    blocksPrinting: false,
    words: { vi: "tem in kh\xF4ng c\xF3 s\u1ED1 sao", en: "labels are printed without stars" }
  }
};
const gapWords = (gap) => gapFacts[gap].words;
const makesIncomplete = (gap) => gapFacts[gap].incomplete;
const blocksPrinting = (gap) => gapFacts[gap].blocksPrinting;
const readGaps = (json) => JSON.parse(json).filter((gap) => gap in gapFacts);
function gapsOf(product, certificates, kept) {
  const gaps = [];
  if (product.producer_id === null) gaps.push("producer-missing");
  if (product.claimed_stars !== null && certificates.length === 0)
    gaps.push(
      kept.includes("printed-without-stars") ? "printed-without-stars" : "certificate-missing"
    );
  if (certificates.length > 0 && certificates.every((c) => c.issued_on === null))
    gaps.push("certificate-undated");
  if (kept.includes("name-unconfirmed")) gaps.push("name-unconfirmed");
  if (product.ocop_group !== null && !findGroup(product.ocop_group)) gaps.push("group-unclear");
  if (product.province_code === null) gaps.push("province-missing");
  if (product.commune === null) gaps.push("commune-missing");
  return gaps;
}
function describeGaps(gaps) {
  const all = gaps.map(gapWords);
  return { vi: all.map((w) => w.vi).join("; "), en: all.map((w) => w.en).join("; ") };
}
async function assertPrintable(read, productId) {
  const product = await read.selectFrom("product").select(["name", "gaps"]).where("id", "=", productId).executeTakeFirst();
  if (!product) throw fail("product-not-found", productId);
  const blocking = readGaps(product.gaps).filter(blocksPrinting);
  if (blocking.length > 0) throw fail("product-incomplete", product.name, describeGaps(blocking));
}
export {
  assertPrintable,
  blocksPrinting,
  describeGaps,
  gapWords,
  gapsOf,
  makesIncomplete,
  readGaps
};
