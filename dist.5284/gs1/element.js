import { applicationIdentifier } from "./application-identifiers.js";
import { hasCheckDigit } from "./check-digit.js";
import { hasCheckPair } from "./check-pair.js";
const sets = {
  N: /^[0-9]*$/,
  X: /^[!"%-?A-Z_a-z]*$/,
  Y: /^[#\-/0-9A-Z]*$/,
  Z: /^[A-Za-z0-9\-_=]*$/
};
function elementProblem({ ai, value }) {
  const form = applicationIdentifier(ai);
  if (form === void 0) return "unknown-ai";
  let at = 0;
  for (const part of form.parts) {
    const piece = value.slice(at, at + part.max);
    at += piece.length;
    if (piece === "" && part.optional) continue;
    if (piece.length < part.min || !sets[part.set].test(piece)) return "format";
    const problem = ruleProblem(part, piece);
    if (problem !== void 0) return problem;
  }
  return at === value.length ? void 0 : "format";
}
function ruleProblem({ rule }, piece) {
  switch (rule) {
    case void 0:
      return void 0;
    case "csum":
      return hasCheckDigit(piece) ? void 0 : "check-digit";
    case "csumalpha":
      return hasCheckPair(piece) ? void 0 : "check-digit";
    case "yymmdd":
      return isDate(piece, 1) ? void 0 : "format";
    case "yymmd0":
      return isDate(piece, 0) ? void 0 : "format";
    case "zero":
      return piece === "0" ? void 0 : "format";
    case "no0":
      return /^0./.test(piece) ? "format" : void 0;
    case "pieceoftotal":
      return isPieceOfTotal(piece) ? void 0 : "format";
  }
}
function isDate(yymmdd, firstDay) {
  const [year = 0, month = 0, day = 0] = (yymmdd.match(/../g) ?? []).map(Number);
  if (month < 1 || month > 12) return false;
  const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= firstDay && day <= (days[month - 1] ?? 0);
}
function isPieceOfTotal(digits) {
  const piece = Number(digits.slice(0, 2));
  return piece >= 1 && piece <= Number(digits.slice(2));
}
export {
  elementProblem
};
