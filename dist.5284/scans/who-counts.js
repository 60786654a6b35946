import { isbot } from "isbot";
const known = /* @__PURE__ */ new Map();
const knownLimit = 2e3;
function isRobot(userAgent) {
  let verdict = known.get(userAgent);
  if (verdict === void 0) {
    verdict = isbot(userAgent);
    if (known.size >= knownLimit) known.delete(known.keys().next().value);
    known.set(userAgent, verdict);
  }
  return verdict;
}
function isPersonalVisit(method, headers) {
  if (method !== "GET") return false;
  const userAgent = headers["user-agent"];
  if (!userAgent || userAgent.length > 1e3) return false;
  if (headers["sec-purpose"] !== void 0) return false;
  if (headers.purpose !== void 0 && /prefetch|preview/i.test(String(headers.purpose)))
    return false;
  if (headers["x-purpose"] !== void 0 || headers["x-moz"] !== void 0) return false;
  return !isRobot(userAgent);
}
export {
  isPersonalVisit
};
