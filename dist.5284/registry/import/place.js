import { withDetail } from "../../errors.js";
import { fail } from "../errors.js";
import { findProvince, nearestProvinces } from "../provinces.js";
import { notes } from "./notes.js";
function placeOf(cells, say) {
  const byCode = province("new_province_code", cells, say);
  const byName = province("new_province", cells, say);
  const old = province("old_province", cells, say);
  const now = byCode ?? byName ?? old;
  const formerName = byName?.mappedFrom === void 0 ? void 0 : cells.new_province;
  sayContradiction("new_province", byName, byCode, cells, say);
  sayContradiction("old_province", old, now, cells, say);
  sayMapped(byCode, byName, old, cells, say);
  if (cells.ambiguous !== void 0 && /^(true|1|yes|có|x)$/iu.test(cells.ambiguous))
    say("new_ward", notes["place-ambiguous"]());
  return {
    province: now?.code ?? null,
    communeCode: communeCode(cells.new_ward_code, say),
    commune: cells.new_ward ?? null,
    oldCommune: cells.old_commune ?? null,
    oldDistrict: cells.old_district ?? null,
    oldProvince: cells.old_province ?? formerName ?? null
  };
}
function sayContradiction(field, said, kept, cells, say) {
  if (said && kept && said.code !== kept.code)
    say(field, notes["province-contradiction"](cells[field] ?? "", kept.name));
}
function sayMapped(byCode, byName, old, cells, say) {
  if (byName?.mappedFrom !== void 0)
    say("new_province", notes["province-mapped"](cells.new_province ?? "", byName.name));
  else if (!byCode && !byName && old?.mappedFrom !== void 0)
    say("old_province", notes["province-mapped"](cells.old_province ?? "", old.name));
}
function province(field, cells, say) {
  const text = cells[field];
  if (text === void 0) return void 0;
  const found = findProvince(text);
  if (!found) {
    const error = fail("province-unknown", text.slice(0, 60), nearestProvinces(text.slice(0, 60)));
    throw withDetail(error, { field });
  }
  if (/^\d$/.test(text)) say(field, notes["code-padded"](text, found.code));
  return found;
}
function communeCode(text, say) {
  if (text === void 0 || !/^\d{3,4}$/.test(text)) return text ?? null;
  const code = text.padStart(5, "0");
  say("new_ward_code", notes["code-padded"](text, code));
  return code;
}
export {
  placeOf
};
