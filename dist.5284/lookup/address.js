import { readCode } from "../codes/reader.js";
import { linkValue, parseDigitalLinkPath } from "../gs1/digital-link.js";
const mistyped = { kind: "mistyped" };
function readAddress(path, query) {
  switch (path.charCodeAt(1)) {
    case 84:
    // T
    case 116:
      return readTyped(path.slice(3));
    case 48:
      return readLink(path, query);
    default:
      return { kind: "product", id: decoded(path.slice(3).replace(/\/$/, "")) };
  }
}
function readTyped(text) {
  const read = readCode(text);
  if (read.ok) return { kind: "code", code: read.code };
  const spelled = readCode(decoded(text.replaceAll("+", " ")).replace(/\/+$/, ""));
  return spelled.ok ? { kind: "code", code: spelled.code } : mistyped;
}
function readLink(path, query) {
  const read = parseDigitalLinkPath(path, query);
  if (!read.ok) return mistyped;
  const { link } = read;
  const gtin14 = link.key.value;
  const lot = linkValue(link, "10");
  const serial = linkValue(link, "21") ?? linkValue(link, "235");
  if (serial === void 0) return { kind: "gtin", gtin14, lot };
  const code = readCode(serial);
  return code.ok ? { kind: "code", code: code.code, gtin14, lot } : mistyped;
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
export {
  readAddress
};
