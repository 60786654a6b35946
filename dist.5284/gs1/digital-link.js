import { applicationIdentifier } from "./application-identifiers.js";
import { primaryKeys } from "./digital-link-keys.js";
import { elementProblem } from "./element.js";
import { toGtin14 } from "./gtin.js";
import { decodePath, decodeQuery, encodePath } from "./percent.js";
const invalid = (reason, at = "") => ({
  ok: false,
  error: "invalid",
  reason,
  at
});
const uriCharacters = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/;
function parseDigitalLinkPath(rawPath, rawQuery = "") {
  if (!uriCharacters.test(rawPath) || !uriCharacters.test(rawQuery)) return invalid("character");
  const path = rawPath.replace(/^\//, "").replace(/\/$/, "");
  if (path === "") return invalid("no-key");
  return readSegments(path.split("/"), rawQuery);
}
function parseDigitalLink(uri) {
  if (!uriCharacters.test(uri)) return invalid("character");
  const parts = /^(?:https?|HTTPS?):\/\/([A-Za-z0-9\-.:[\]]+)\/([^?#]*)(?:\?([^#]*))?/.exec(uri);
  const [, host, path = "", query = ""] = parts ?? [];
  if (host === void 0) return invalid("no-key");
  const segments = path.replace(/\/$/, "").split("/");
  let start = segments.length - 2;
  while (start >= 0 && !primaryKeys.has(segments[start] ?? "")) start -= 2;
  while (start >= 2 && primaryKeys.has(segments[start - 2] ?? "")) start -= 2;
  return start < 0 ? invalid("no-key") : readSegments(segments.slice(start), query);
}
function linkValue(link, ai) {
  return [link.key, ...link.qualifiers, ...link.attributes].find((e) => e.ai === ai)?.value;
}
function readSegments(segments, rawQuery) {
  const [first = ""] = segments;
  const rows = primaryKeys.get(first);
  if (rows === void 0) return invalid("no-key", first);
  if (segments.length % 2 === 1) return invalid("odd-segments");
  const path = [];
  for (let i = 0; i < segments.length; i += 2) {
    path.push({ ai: segments[i] ?? "", value: decodePath(segments[i + 1] ?? "") });
  }
  const query = queryElements(rawQuery);
  const problem = pathProblem(path, rows) ?? queryProblem(path, query, rows);
  if (problem !== void 0) return invalid(...problem);
  const [key, ...qualifiers] = path;
  return key === void 0 ? invalid("no-key") : { ok: true, link: { key, qualifiers, attributes: query } };
}
function pathProblem(path, rows) {
  for (const [i, { ai, value }] of path.entries()) {
    const form = applicationIdentifier(ai);
    if (form === void 0) return ["unknown-ai", ai.slice(0, 8)];
    if (path.findIndex((other) => other.ai === ai) < i) return ["repeated", ai];
    if (i > 0 && !rows.flat().includes(ai)) return ["attribute-in-path", ai];
    if (value === "") return ["empty-value", ai];
    const problem = elementProblem({ ai, value });
    if (problem !== void 0) return [problem, ai];
  }
  const qualifiers = path.slice(1).map(({ ai }) => ai);
  if (qualifiers.length === 0 || rows.some((row) => inOrder(qualifiers, row))) return void 0;
  return ["qualifier-order", qualifiers[0] ?? ""];
}
function inOrder(qualifiers, row) {
  const places = qualifiers.map((ai) => row.indexOf(ai));
  return places.every((place, i) => place > (places[i - 1] ?? -1));
}
function queryElements(rawQuery) {
  const elements = [];
  for (const pair of rawQuery.split("&")) {
    const equals = pair.indexOf("=");
    const ai = equals < 0 ? "" : pair.slice(0, equals);
    if (/^[0-9]+$/.test(ai)) elements.push({ ai, value: decodeQuery(pair.slice(equals + 1)) });
  }
  return elements;
}
function queryProblem(path, query, rows) {
  for (const [i, { ai, value }] of query.entries()) {
    const form = applicationIdentifier(ai);
    if (form === void 0) return ["unknown-ai", ai.slice(0, 8)];
    if (path.some((e) => e.ai === ai) || query.findIndex((e) => e.ai === ai) < i) {
      return ["repeated", ai];
    }
    if (!form.attribute || rows.flat().includes(ai)) return ["qualifier-in-query", ai];
    if (value === "") return ["empty-value", ai];
    const problem = elementProblem({ ai, value });
    if (problem !== void 0) return [problem, ai];
  }
  return void 0;
}
function formatDigitalLink(base, what) {
  let link = `${base.replace(/\/$/, "")}/01/${toGtin14(what.gtin)}`;
  for (const [ai, value] of [
    ["10", what.lot],
    ["21", what.serial]
  ]) {
    if (value === void 0) continue;
    if (elementProblem({ ai, value }) !== void 0) throw new RangeError(`not a value of AI ${ai}`);
    link += `/${ai}/${encodePath(value)}`;
  }
  return link;
}
export {
  formatDigitalLink,
  linkValue,
  parseDigitalLink,
  parseDigitalLinkPath
};
