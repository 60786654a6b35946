import { hasCheckDigit } from "./check-digit.js";
import { fail } from "./errors.js";
const scientific = /^[+]?[0-9]+([.,][0-9]*)?e[+]?[0-9]+$/i;
function parseGtin(text) {
  if (scientific.test(text)) throw fail("gtin-scientific", text);
  if (!/^[0-9]*$/.test(text)) throw fail("gtin-character", text.slice(0, 40));
  if (![8, 12, 13, 14].includes(text.length)) throw fail("gtin-length", text.length);
  if (!hasCheckDigit(text)) throw fail("gtin-check-digit", text);
  return text;
}
const toGtin14 = (gtin) => gtin.padStart(14, "0");
export {
  parseGtin,
  toGtin14
};
