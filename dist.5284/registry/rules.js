import { readFileSync } from "node:fs";
const rules = JSON.parse(
  readFileSync(new URL("../../data/rules.json", import.meta.url), "utf8")
);
const certificateValidityMonths = (issuedOn) => ruleOn(rules.certificateValidityMonths, issuedOn).months;
const leastStarsShown = (day) => ruleOn(rules.leastStarsShown, day).stars;
const longestValidityMonths = Math.max(
  ...rules.certificateValidityMonths.map((r) => r.months)
);
function ruleOn(list, day) {
  const inForce = list.filter((rule2) => rule2.effectiveFrom <= day);
  const rule = inForce.at(-1) ?? list[0];
  if (!rule) throw new TypeError("a rule needs at least one entry");
  return rule;
}
export {
  certificateValidityMonths,
  leastStarsShown,
  longestValidityMonths
};
