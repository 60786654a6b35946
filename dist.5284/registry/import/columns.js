import { searchKey } from "../name-key.js";
import { fail } from "./errors.js";
const headings = {
  product: ["product", "product name", "name", "T\xEAn s\u1EA3n ph\u1EA9m", "S\u1EA3n ph\u1EA9m", "T\xEAn SP", "T\xEAn h\xE0ng h\xF3a", "T\xEAn h\xE0ng"],
  producer: ["producer", "producer name", "company", "manufacturer", "Ch\u1EE7 th\u1EC3", "T\xEAn ch\u1EE7 th\u1EC3", "Ch\u1EE7 th\u1EC3 s\u1EA3n xu\u1EA5t", "Ch\u1EE7 th\u1EC3 OCOP", "C\u01A1 s\u1EDF s\u1EA3n xu\u1EA5t", "T\xEAn c\u01A1 s\u1EDF", "\u0110\u01A1n v\u1ECB s\u1EA3n xu\u1EA5t", "T\xEAn \u0111\u01A1n v\u1ECB", "Nh\xE0 s\u1EA3n xu\u1EA5t", "Doanh nghi\u1EC7p"],
  address: ["address", "producer address", "\u0110\u1ECBa ch\u1EC9", "\u0110\u1ECBa ch\u1EC9 ch\u1EE7 th\u1EC3", "\u0110\u1ECBa ch\u1EC9 s\u1EA3n xu\u1EA5t", "\u0110\u1ECBa ch\u1EC9 c\u01A1 s\u1EDF"],
  phone: ["phone", "\u0110i\u1EC7n tho\u1EA1i", "S\u1ED1 \u0111i\u1EC7n tho\u1EA1i", "S\u0110T"],
  website: ["website", "web", "Trang web"],
  old_commune: ["old_commune", "old ward", "X\xE3 c\u0169", "X\xE3 ph\u01B0\u1EDDng c\u0169"],
  old_district: ["old_district", "district", "Huy\u1EC7n", "Qu\u1EADn huy\u1EC7n", "Huy\u1EC7n th\u1ECB x\xE3", "Huy\u1EC7n c\u0169", "Huy\u1EC7n th\u1ECB x\xE3 th\xE0nh ph\u1ED1"],
  old_province: ["old_province", "T\u1EC9nh c\u0169", "T\u1EC9nh th\xE0nh c\u0169"],
  new_ward_code: ["new_ward_code", "commune code", "ward code", "M\xE3 x\xE3", "M\xE3 x\xE3 ph\u01B0\u1EDDng"],
  new_ward: ["new_ward", "commune", "ward", "X\xE3", "Ph\u01B0\u1EDDng", "X\xE3 ph\u01B0\u1EDDng", "X\xE3 ph\u01B0\u1EDDng \u0111\u1EB7c khu", "X\xE3 m\u1EDBi", "X\xE3 ph\u01B0\u1EDDng m\u1EDBi", "X\xE3 ph\u01B0\u1EDDng th\u1ECB tr\u1EA5n"],
  new_province_code: ["new_province_code", "province code", "M\xE3 t\u1EC9nh", "M\xE3 t\u1EC9nh th\xE0nh"],
  new_province: ["new_province", "province", "city", "T\u1EC9nh", "T\u1EC9nh th\xE0nh", "T\u1EC9nh th\xE0nh ph\u1ED1", "T\u1EC9nh m\u1EDBi", "\u0110\u1ECBa ph\u01B0\u01A1ng"],
  stars: ["stars", "star", "rating", "S\u1ED1 sao", "Sao", "H\u1EA1ng sao", "X\u1EBFp h\u1EA1ng", "Ph\xE2n h\u1EA1ng", "H\u1EA1ng", "X\u1EBFp h\u1EA1ng sao", "S\u1ED1 sao \u0111\u1EA1t \u0111\u01B0\u1EE3c"],
  group: ["group", "category", "Nh\xF3m", "Nh\xF3m s\u1EA3n ph\u1EA9m", "Ng\xE0nh", "Ng\xE0nh h\xE0ng", "Ph\xE2n nh\xF3m", "Nh\xF3m ng\xE0nh", "Lo\u1EA1i s\u1EA3n ph\u1EA9m"],
  year: ["year", "N\u0103m", "N\u0103m c\xF4ng nh\u1EADn", "N\u0103m \u0111\u1EA1t", "N\u0103m \u0111\xE1nh gi\xE1", "N\u0103m ch\u1EE9ng nh\u1EADn"],
  note: ["note", "notes", "Ghi ch\xFA", "Ch\xFA th\xEDch"],
  source: ["source", "Ngu\u1ED3n"],
  ambiguous: ["ambiguous"],
  certificate_number: ["certificate_number", "decision number", "decision", "S\u1ED1 quy\u1EBFt \u0111\u1ECBnh", "Quy\u1EBFt \u0111\u1ECBnh", "Quy\u1EBFt \u0111\u1ECBnh s\u1ED1", "S\u1ED1 Q\u0110", "Q\u0110 c\xF4ng nh\u1EADn", "Quy\u1EBFt \u0111\u1ECBnh c\xF4ng nh\u1EADn", "S\u1ED1 gi\u1EA5y ch\u1EE9ng nh\u1EADn", "S\u1ED1 ch\u1EE9ng nh\u1EADn"],
  certificate_date: ["certificate_date", "decision date", "Ng\xE0y quy\u1EBFt \u0111\u1ECBnh", "Ng\xE0y Q\u0110", "Ng\xE0y k\xFD", "Ng\xE0y c\u1EA5p", "Ng\xE0y c\xF4ng nh\u1EADn", "Ng\xE0y ban h\xE0nh"],
  certificate_expires: ["certificate_expires", "expires", "valid until", "Ng\xE0y h\u1EBFt h\u1EA1n", "Hi\u1EC7u l\u1EF1c \u0111\u1EBFn", "C\xF3 gi\xE1 tr\u1ECB \u0111\u1EBFn"],
  certificate_body: ["certificate_body", "issued by", "C\u01A1 quan c\u1EA5p", "C\u01A1 quan c\xF4ng nh\u1EADn", "N\u01A1i c\u1EA5p", "C\u01A1 quan ban h\xE0nh", "\u0110\u01A1n v\u1ECB c\u1EA5p"],
  gtin: ["gtin", "ean", "barcode", "M\xE3 v\u1EA1ch", "M\xE3 s\u1ED1 m\xE3 v\u1EA1ch", "M\xE3 GTIN"],
  net_content: ["net_content", "net content", "net weight", "Kh\u1ED1i l\u01B0\u1EE3ng t\u1ECBnh", "Kh\u1ED1i l\u01B0\u1EE3ng", "Th\u1EC3 t\xEDch", "Th\u1EC3 t\xEDch th\u1EF1c", "Dung t\xEDch", "\u0110\u1ECBnh l\u01B0\u1EE3ng", "Quy c\xE1ch", "Quy c\xE1ch \u0111\xF3ng g\xF3i"],
  shelf_life_days: ["shelf_life_days", "shelf life", "H\u1EA1n s\u1EED d\u1EE5ng", "H\u1EA1n d\xF9ng", "H\u1EA1n s\u1EED d\u1EE5ng ng\xE0y", "HSD", "S\u1ED1 ng\xE0y s\u1EED d\u1EE5ng"],
  ingredients: ["ingredients", "Th\xE0nh ph\u1EA7n", "Nguy\xEAn li\u1EC7u"],
  story: ["story", "product story", "C\xE2u chuy\u1EC7n", "C\xE2u chuy\u1EC7n s\u1EA3n ph\u1EA9m"]
};
const fields = Object.keys(headings);
const byHeading = /* @__PURE__ */ new Map();
for (const field of fields)
  for (const heading of headings[field]) byHeading.set(searchKey(heading), field);
const headingDepth = 30;
function findHeading(rows, map = {}) {
  let best;
  for (const [index, cells] of rows.slice(0, headingDepth).entries()) {
    const found = { index, ...readHeading(cells, map) };
    const enough = found.columns.size >= 2 || Object.keys(map).length > 0 || found.width === 1;
    if (found.columns.has("product") && enough && found.columns.size > (best?.columns.size ?? 0))
      best = found;
  }
  return best;
}
function checkMap(map) {
  for (const field of Object.keys(map))
    if (!Object.hasOwn(headings, field)) throw fail("import-map-field-unknown", field, fields);
  return map;
}
function missingMapped(rows, map) {
  const seen = new Set(rows.slice(0, headingDepth).flatMap((cells) => cells.map(searchKey)));
  return Object.values(map).find((heading) => !seen.has(searchKey(heading)));
}
function readHeading(cells, map) {
  const columns = /* @__PURE__ */ new Map();
  const ignored = [];
  const mapped = new Map(
    Object.entries(map).map(([field, text]) => [searchKey(text), field])
  );
  let width = 0;
  for (const [i, cell] of cells.entries()) {
    const key = searchKey(cell);
    if (key === "") continue;
    width = i + 1;
    const field = mapped.get(key) ?? fieldOf(cell);
    if (field !== void 0 && !columns.has(field)) columns.set(field, i);
    else if (!/^(stt|tt|so tt|so thu tu|no)$/.test(key)) ignored.push(cell);
  }
  beforeReform(columns, cells);
  const productHeading = searchKey(cells[columns.get("product") ?? -1] ?? "");
  return { columns, productHeading, width, ignored };
}
const fieldOf = (cell) => byHeading.get(searchKey(cell)) ?? byHeading.get(searchKey(cell.replace(/\([^)]*\)/g, " ")));
function beforeReform(columns, cells) {
  const ward = columns.get("new_ward");
  if (ward === void 0 || !columns.has("old_district") || columns.has("old_commune")) return;
  if (/mới|new/i.test((cells[ward] ?? "").normalize("NFC"))) return;
  columns.delete("new_ward");
  columns.set("old_commune", ward);
}
export {
  checkMap,
  fields,
  findHeading,
  headingDepth,
  missingMapped
};
