import { checkMap, findHeading, headingDepth, missingMapped } from "./columns.js";
import { csvRecords, firstRecords } from "./csv.js";
import { decodeText } from "./encoding.js";
import { fail } from "./errors.js";
import { readWorkbook } from "./workbook.js";
const megabyte = 1024 * 1024;
const largestMb = 64;
async function openTable(bytes, filename, options) {
  const map = checkMap(options.map ?? {});
  if (bytes.length > largestMb * megabyte)
    throw fail("import-too-large", Math.ceil(bytes.length / megabyte), largestMb);
  if (bytes.length === 0) throw fail("import-empty");
  const start = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  if (start === "\xD0\xCF\xE0") throw fail("import-old-excel", filename);
  if (start.startsWith("PK")) return workbookTable(bytes, filename, map, options.sheet);
  if (start.startsWith("%PDF") || start.startsWith("\x89PNG"))
    throw fail("import-not-a-table", filename);
  const text = decodeText(bytes);
  if (text.includes("\0")) throw fail("import-not-a-table", filename);
  if (text.trim() === "") throw fail("import-empty");
  return textTable(text, map);
}
function textTable(text, map) {
  let best;
  let widest = [];
  for (const delimiter2 of [",", ";", "	"]) {
    const records = firstRecords(text, delimiter2, headingDepth);
    const sample = records.map((record) => "cells" in record ? [...record.cells] : []);
    if (Math.max(...sample.map((cells) => cells.length)) > Math.max(0, ...widest.map((c) => c.length)))
      widest = sample;
    const heading2 = findHeading(sample, map);
    if (heading2 && heading2.columns.size > (best?.heading.columns.size ?? 0))
      best = { delimiter: delimiter2, heading: heading2, line: records[heading2.index]?.line ?? 1 };
  }
  refuseMissing(best?.heading, widest, map);
  if (!best) throw fail("import-no-heading");
  const { delimiter, heading, line } = best;
  return { kind: "text", heading, rows: textRows(text, delimiter, heading.width, line) };
}
async function workbookTable(bytes, filename, map, wanted) {
  const sheets = await readWorkbook(bytes, filename);
  const names = sheets.map((sheet) => sheet.name);
  const chosen = wanted === void 0 ? sheets : sheets.filter((sheet, i) => sheet.name === wanted || String(i + 1) === wanted);
  if (wanted !== void 0 && chosen.length === 0) throw fail("import-sheet-missing", wanted, names);
  for (const { rows: rows2 } of chosen) {
    const heading = findHeading(rows2, map);
    if (heading) return { kind: "workbook", heading, rows: below(rows2, heading) };
  }
  const rows = chosen.flatMap((sheet) => sheet.rows.slice(0, headingDepth));
  if (rows.every((cells) => cells.every((cell) => cell === ""))) throw fail("import-empty");
  refuseMissing(void 0, rows, map);
  throw fail("import-no-heading");
}
function refuseMissing(heading, rows, map) {
  const mapped = Object.keys(map);
  if (heading && mapped.every((field) => heading.columns.has(field))) return;
  const missing = missingMapped(rows, map);
  if (missing !== void 0) throw fail("import-map-column-missing", missing);
}
const below = (rows, { index }) => rows.slice(index + 1).map((cells, i) => ({ row: index + 2 + i, cells }));
function* textRows(text, delimiter, width, headingLine) {
  for (const record of csvRecords(text, delimiter, width)) {
    if (record.line <= headingLine) continue;
    if ("broken" in record) yield { row: record.line, cells: [], broken: "quote" };
    else yield { row: record.line, cells: record.cells };
  }
}
export {
  openTable
};
