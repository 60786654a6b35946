import { dayOf } from "../language/format.js";
const codeStates = [
  "recalled",
  "revoked",
  "suspect",
  "inactive",
  "expired",
  "valid"
];
function stateOf(facts, lotExpiresOn, now) {
  const holds = (kind) => facts.decisions.some((decision) => decision.kind === kind);
  const applies = {
    recalled: holds("recall"),
    revoked: holds("revocation"),
    suspect: holds("suspicion"),
    inactive: facts.activatedAt === void 0,
    expired: lotExpiresOn !== void 0 && dayOf(now) > lotExpiresOn,
    valid: true
  };
  const [state = "valid", ...also] = codeStates.filter((name) => applies[name]);
  return { state, also: also.filter((name) => name !== "valid") };
}
function addMonths(date, months) {
  const result = new Date(date);
  result.setUTCMonth(result.getUTCMonth() + months);
  if (result.getUTCDate() !== date.getUTCDate()) result.setUTCDate(0);
  return result;
}
export {
  addMonths,
  codeStates,
  stateOf
};
