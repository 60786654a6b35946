import { fail } from "./errors.js";
import { parseCivilDate } from "./civil-date.js";
import { tidy } from "./name-key.js";
const longestText = 2e3;
const longestName = 300;
function text(field, value, limit = longestText) {
  const tidied = tidy(value ?? "");
  if (tidied.length > limit) throw fail("field-too-long", field, tidied.length, limit);
  return tidied === "" ? null : tidied;
}
function requiredName(field, value) {
  const name = text(field, value, longestName);
  if (name === null) throw fail("field-missing", field);
  return name;
}
function stars(value) {
  if (!Number.isInteger(value) || value < 1 || value > 5) throw fail("stars-invalid", String(value));
  return value;
}
function shelfLifeDays(value) {
  if (value === null || value === void 0) return null;
  if (!Number.isInteger(value) || value < 1 || value > 36500)
    throw fail("shelf-life-invalid", String(value));
  return value;
}
function website(value) {
  const address = text("website", value, 500);
  if (address === null) return null;
  const url = URL.canParse(address) ? new URL(address) : void 0;
  if (url?.protocol !== "https:" && url?.protocol !== "http:")
    throw fail("website-invalid", address);
  return address;
}
function phone(value) {
  const number = text("phone", value, 40);
  if (number !== null && !/^\+?[\d\s().-]{3,}$/.test(number)) throw fail("phone-invalid", number);
  return number;
}
function communeCode(value) {
  const code = text("commune-code", value, 20);
  if (code !== null && !/^\d{5}$/.test(code)) throw fail("commune-code-invalid", code);
  return code;
}
function civilDate(value) {
  const given = text("date", value, 40);
  if (given === null) return null;
  const day = parseCivilDate(given);
  if (day === void 0) throw fail("date-invalid", given);
  return day;
}
export {
  civilDate,
  communeCode,
  longestText,
  phone,
  requiredName,
  shelfLifeDays,
  stars,
  text,
  website
};
