import { readFileSync } from "node:fs";
import { searchKey, tidy } from "./name-key.js";
const groups = JSON.parse(
  readFileSync(new URL("../../data/ocop-groups.json", import.meta.url), "utf8")
);
const byText = /* @__PURE__ */ new Map();
for (const group of groups)
  for (const text of [group.key, group.name.vi, group.name.en, ...group.legacy])
    byText.set(searchKey(text), group);
function findGroup(text) {
  const [, head = "", detail] = /^([^(]*)(?:\(([^)]*)\))?\s*$/.exec(tidy(text)) ?? [];
  const key = searchKey(head).replace(/^nhom /, "");
  const group = byText.get(key) ?? byText.get(key.replace(/^san pham /, ""));
  if (!group) return void 0;
  const { name, packed } = group;
  return { key: group.key, name, packed, ...detail?.trim() ? { detail: detail.trim() } : {} };
}
const groupWords = (text) => findGroup(text)?.name ?? { vi: text, en: text };
export {
  findGroup,
  groupWords,
  groups
};
