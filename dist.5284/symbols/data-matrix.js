import { elementProblem } from "../gs1/element.js";
import { readElementString } from "../gs1/element-string.js";
import { encodeMatrix } from "./bwip.js";
import { fail } from "./errors.js";
function encodeDataMatrix(text, options = {}) {
  if (text === "") throw fail("symbol-empty");
  if (options.gs1) requireElements(text);
  const symbol = encodeMatrix(options.gs1 ? "gs1datamatrix" : "datamatrix", text);
  if (symbol === void 0) throw fail("symbol-too-long", "DataMatrix");
  return symbol;
}
function requireElements(text) {
  const elements = readElementString(text);
  if (elements === void 0 || elements.some((e) => elementProblem(e) !== void 0)) {
    throw fail("symbol-wrong-content", "GS1 DataMatrix", {
      vi: "c\xE1c tr\u01B0\u1EDDng GS1 \u0111\xFAng quy c\xE1ch, nh\u01B0 (01)09506000134352(21)A1",
      en: "right GS1 elements, such as (01)09506000134352(21)A1"
    });
  }
}
export {
  encodeDataMatrix
};
