import { createHmac } from "node:crypto";
const sameScanMs = 30 * 6e4;
function addressPrefix(address) {
  const plain = address.startsWith("::ffff:") ? address.slice(7) : address;
  if (!plain.includes(":")) return plain.slice(0, plain.lastIndexOf(".") + 1);
  const [head = "", tail] = plain.split("%")[0].split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const zeros = tail === void 0 ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array(Math.max(0, zeros)).fill("0"), ...right];
  const number = (group) => Number.parseInt(group ?? "0", 16) || 0;
  const [a, b, c, d] = groups;
  return [number(a), number(b), number(c), number(d) & 65280].map((n) => n.toString(16)).join(":");
}
function visitorText(address, userAgent) {
  let ofAgent = visitors.get(userAgent);
  if (!ofAgent) {
    if (visitors.size >= rememberedAgents) visitors.clear();
    visitors.set(userAgent, ofAgent = /* @__PURE__ */ new Map());
  }
  let text = ofAgent.get(address);
  if (text === void 0) {
    if (ofAgent.size >= rememberedAddresses) ofAgent.clear();
    ofAgent.set(address, text = `${addressPrefix(address)}
${userAgent.slice(0, 300)}`);
  }
  return text;
}
const visitors = /* @__PURE__ */ new Map();
const rememberedAgents = 1e3;
const rememberedAddresses = 100;
const visitorMark = (secret, epoch, index, visitor) => createHmac("sha256", secret).update(`${epoch}:${index}
${visitor}`).digest("base64url").slice(0, 22);
export {
  addressPrefix,
  sameScanMs,
  visitorMark,
  visitorText
};
