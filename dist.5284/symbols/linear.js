import { elementProblem } from "../gs1/element.js";
import { readElementString } from "../gs1/element-string.js";
import { parseGtin } from "../gs1/gtin.js";
import { encodeLinear } from "./bwip.js";
import { dimensions } from "./dimensions.js";
import { fail } from "./errors.js";
const digits = { ean13: 13, ean8: 8, itf14: 14 };
const names = { ean13: "EAN-13", ean8: "EAN-8", itf14: "ITF-14", "gs1-128": "GS1-128" };
const gs1128Limits = { characters: 48, mm: 165 };
function encodeBars(symbology, text) {
  if (symbology === "gs1-128") requireElements(text);
  else requireGtin(symbology, text);
  const sbs = encodeLinear(symbology, text);
  if (sbs === void 0) throw wrongContent(symbology);
  const modules = symbology === "itf14" ? sbs.map((width2) => width2 === 1 ? 1 : 2.5) : sbs;
  const width = modules.reduce((sum, width2) => sum + width2, 0);
  const facts = dimensions[symbology];
  const { left, right } = facts.quietZone;
  if (symbology === "gs1-128" && (width + left + right) * facts.xMm.min > gs1128Limits.mm) {
    throw fail("symbol-too-long", "GS1-128");
  }
  return { ...facts, symbology, modules, width, text };
}
function requireGtin(symbology, text) {
  const wanted = digits[symbology];
  if (/^[0-9]*$/.test(text) && text.length !== wanted) throw wrongContent(symbology);
  if (parseGtin(text).length !== wanted) throw wrongContent(symbology);
}
function requireElements(text) {
  const elements = readElementString(text);
  if (elements === void 0 || elements.some((e) => elementProblem(e) !== void 0)) {
    throw wrongContent("gs1-128");
  }
  const characters = elements.reduce((sum, { ai, value }) => sum + ai.length + value.length, 0);
  if (characters + elements.length - 1 > gs1128Limits.characters) {
    throw fail("symbol-too-long", "GS1-128");
  }
}
function wrongContent(symbology) {
  return fail(
    "symbol-wrong-content",
    names[symbology],
    symbology === "gs1-128" ? {
      vi: "c\xE1c tr\u01B0\u1EDDng GS1 \u0111\xFAng quy c\xE1ch, nh\u01B0 (01)09506000134352(10)LO1",
      en: "right GS1 elements, such as (01)09506000134352(10)LOT1"
    } : {
      vi: `\u0111\u1EE7 ${digits[symbology]} ch\u1EEF s\u1ED1, k\u1EC3 c\u1EA3 s\u1ED1 ki\u1EC3m tra`,
      en: `all ${digits[symbology]} digits, the check digit included`
    }
  );
}
export {
  encodeBars
};
