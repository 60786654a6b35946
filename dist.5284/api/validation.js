import { withDetail } from "../errors.js";
import { fail } from "./errors.js";
const mostNamed = 5;
const rules = {
  type: ({ type }) => ({ vi: `ph\u1EA3i l\xE0 ki\u1EC3u ${String(type)}`, en: `must be ${String(type)}` }),
  minimum: ({ limit }) => ({
    vi: `ph\u1EA3i t\u1EEB ${String(limit)} tr\u1EDF l\xEAn`,
    en: `must be at least ${String(limit)}`
  }),
  maximum: ({ limit }) => ({
    vi: `kh\xF4ng qu\xE1 ${String(limit)}`,
    en: `must be at most ${String(limit)}`
  }),
  minLength: () => ({ vi: "kh\xF4ng \u0111\u01B0\u1EE3c \u0111\u1EC3 tr\u1ED1ng", en: "must not be empty" }),
  maxLength: ({ limit }) => ({
    vi: `d\xE0i qu\xE1 ${String(limit)} k\xFD t\u1EF1`,
    en: `is longer than ${String(limit)} characters`
  }),
  minItems: () => ({ vi: "kh\xF4ng \u0111\u01B0\u1EE3c r\u1ED7ng", en: "must not be empty" }),
  maxItems: ({ limit }) => ({
    vi: `c\xF3 qu\xE1 ${String(limit)} m\u1EE5c`,
    en: `has more than ${String(limit)} items`
  }),
  pattern: () => ({ vi: "sai d\u1EA1ng", en: "has the wrong form" }),
  format: () => ({ vi: "sai d\u1EA1ng", en: "has the wrong form" }),
  enum: () => ({ vi: "kh\xF4ng thu\u1ED9c c\xE1c gi\xE1 tr\u1ECB cho ph\xE9p", en: "is not one of the values allowed" }),
  const: () => ({ vi: "kh\xF4ng thu\u1ED9c c\xE1c gi\xE1 tr\u1ECB cho ph\xE9p", en: "is not one of the values allowed" }),
  anyOf: () => ({ vi: "kh\xF4ng \u0111\xFAng d\u1EA1ng n\xE0o \u0111\u01B0\u1EE3c ph\xE9p", en: "has none of the forms allowed" })
};
const wrong = { vi: "kh\xF4ng h\u1EE3p l\u1EC7", en: "is not valid" };
function invalidRequest(found) {
  const problems = found.flatMap(problemsOf);
  const say = (language) => problems.slice(0, mostNamed).map(({ field, words }) => `${field} ${words[language]}`).join("; ");
  const error = fail("request-invalid", { vi: say("vi"), en: say("en") });
  return withDetail(error, {
    errors: problems.map(({ field, rule }) => ({ field, rule }))
  });
}
function problemsOf(error) {
  const { keyword, instancePath, params, schemaPath } = error;
  if (schemaPath.includes("/anyOf/")) return [];
  const at = instancePath.slice(1).replaceAll("/", ".");
  const each = (names, words) => names.map((name) => ({
    field: at ? `${at}.${name}` : name,
    rule: keyword,
    words
  }));
  if (keyword === "required")
    return each(params["requiredProperties"], { vi: "c\xF2n thi\u1EBFu", en: "is missing" });
  if (keyword === "additionalProperties")
    return each(params["additionalProperties"], {
      vi: "kh\xF4ng c\xF3 trong danh m\u1EE5c",
      en: "is not known"
    });
  if (keyword === "boolean" || keyword === "properties") return [];
  const rule = rules[keyword];
  const field = at === "" ? "body" : at;
  return [{ field, rule: keyword, words: rule ? rule(params) : wrong }];
}
export {
  invalidRequest
};
