import { startPolicy } from "./start-style.js";
import { pagePolicy } from "./style.js";
const caching = {
  // A pack's answer is of this moment and of nobody else's business.
  pack: ["Cache-Control", "no-store", "X-Robots-Tag", "noindex"],
  product: ["Cache-Control", "public, max-age=60"],
  start: ["Cache-Control", "public, max-age=300"]
};
const contentType = {
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
  problem: "application/problem+json; charset=utf-8"
};
function createHeaders(isHttps) {
  const made = /* @__PURE__ */ new Map();
  return (cache, face, encoding) => {
    const key = cache + face + encoding;
    let headers = made.get(key);
    if (!headers) made.set(key, headers = headersOf(cache, face, encoding, isHttps));
    return headers;
  };
}
function headersOf(cache, face, encoding, isHttps) {
  return [
    "Content-Type",
    contentType[face],
    ...caching[cache],
    "Referrer-Policy",
    "no-referrer",
    "X-Content-Type-Options",
    "nosniff",
    "Content-Security-Policy",
    policyOf(cache, face),
    "Permissions-Policy",
    cache === "start" ? "camera=(self)" : "camera=()",
    "Vary",
    "Accept, Accept-Language, Accept-Encoding",
    ...isHttps ? ["Strict-Transport-Security", "max-age=31536000"] : [],
    ...encoding === "identity" ? [] : ["Content-Encoding", encoding]
  ];
}
function policyOf(cache, face) {
  if (face !== "html") return "default-src 'none'; frame-ancestors 'none'";
  return cache === "start" ? startPolicy : pagePolicy;
}
export {
  createHeaders
};
