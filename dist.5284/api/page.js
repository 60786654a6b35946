import { Type } from "typebox";
import { fail } from "./errors.js";
const mostPerPage = 200;
const pageQuery = {
  limit: Type.Integer({ minimum: 1, maximum: mostPerPage, default: 50 }),
  after: Type.String({ maxLength: 300, description: "`next` of the page before" })
};
const pageOf = (item) => Type.Object({ items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) });
function toPage(rows, limit, keyOf) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last !== void 0 ? writeCursor(keyOf(last)) : null;
  return { items, next };
}
const writeCursor = (key) => Buffer.from(JSON.stringify(key)).toString("base64url");
function readCursor(after) {
  if (after === void 0) return void 0;
  try {
    const key = JSON.parse(Buffer.from(after, "base64url").toString());
    if (Array.isArray(key) && key.every((part) => /^(string|number)$/.test(typeof part)))
      return key;
  } catch {
  }
  throw fail("cursor-invalid");
}
export {
  mostPerPage,
  pageOf,
  pageQuery,
  readCursor,
  toPage
};
