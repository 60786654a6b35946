import { readFileSync } from "node:fs";
import { nameKey, searchKey } from "./name-key.js";
const rows = JSON.parse(
  readFileSync(new URL("../../data/provinces.json", import.meta.url), "utf8")
);
const provinces = rows;
const byCode = new Map(rows.map((row) => [row.code, row]));
function provinceName(code, language = "vi") {
  const row = byCode.get(code);
  if (!row) return void 0;
  if (language === "en")
    return row.kind === "city" ? `${row.nameEn} City` : `${row.nameEn} Province`;
  return `${row.kind === "city" ? "Th\xE0nh ph\u1ED1" : "T\u1EC9nh"} ${row.name}`;
}
const withMarks = /* @__PURE__ */ new Map();
const withoutMarks = /* @__PURE__ */ new Map();
for (const row of rows) {
  const present = { code: row.code, name: provinceName(row.code) };
  for (const name of [row.name, ...row.spellings]) addName(name, present);
  for (const former of row.former)
    for (const name of [former.name, ...former.spellings])
      addName(name, { ...present, mappedFrom: former.name });
}
function addName(name, found) {
  withMarks.set(nameKey(bare(name)), found);
  const key = searchKey(bare(name));
  withoutMarks.set(key, withoutMarks.has(key) && !same(withoutMarks.get(key), found) ? null : found);
}
function same(a, b) {
  return a?.code === b.code && a.mappedFrom === b.mappedFrom;
}
function findProvince(text) {
  const wanted = text.trim();
  if (/^\d{1,2}$/.test(wanted)) {
    const code = wanted.padStart(2, "0");
    const name = provinceName(code);
    return name === void 0 ? void 0 : { code, name };
  }
  return withMarks.get(nameKey(bare(wanted))) ?? withoutMarks.get(searchKey(bare(wanted))) ?? void 0;
}
function nearestProvinces(text) {
  const wanted = searchKey(bare(text));
  if (wanted === "") return [];
  return [...withoutMarks].filter((entry) => entry[1] !== null).map(([key, found]) => ({
    name: found.mappedFrom ?? found.name,
    distance: distance(wanted, key)
  })).filter((near) => near.distance <= Math.max(2, wanted.length / 3)).sort((a, b) => a.distance - b.distance).map((near) => near.name).filter((name, i, names) => names.indexOf(name) === i).slice(0, 3);
}
function bare(name) {
  return name.normalize("NFC").replace(/[-–—.,]+/g, " ").replace(/^\s*(tỉnh|thành phố|tp|t\s?p|t|tinh|thanh pho|city of|province of)\s+/iu, "").replace(/\s+(city|province)\s*$/i, "");
}
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
export {
  findProvince,
  nearestProvinces,
  provinceName,
  provinces
};
