import { setImmediate } from "node:timers/promises";
import { makesIncomplete } from "../gaps.js";
import { searchKey, tidy } from "../name-key.js";
import { notes, rejections } from "./notes.js";
import { parseRow } from "./row.js";
import { saveRows } from "./save.js";
import { openTable } from "./table.js";
const chunkRows = 250;
async function importProducts(store, bytes, filename, options, by, now) {
  const table = await openTable(bytes, filename, options);
  const tally = new Tally();
  if (table.heading.ignored.length > 0)
    tally.note(null, notes["columns-ignored"](table.heading.ignored));
  const run = { filename, by, now, touched: /* @__PURE__ */ new Set() };
  let chunk = [];
  let rows = 0;
  const flush = async () => {
    if (chunk.length > 0) tally.saved(await saveRows(store, chunk, run));
    chunk = [];
    await setImmediate();
  };
  for (const parsed of readRows(table, now, tally)) {
    rows++;
    if (!("product" in parsed)) {
      tally.rejected.push(parsed);
      continue;
    }
    if (chunk.push(parsed) === chunkRows) await flush();
  }
  await flush();
  if (rows === 0) tally.note(null, notes["no-rows"]());
  return tally.result();
}
function* readRows(table, now, tally) {
  const { heading } = table;
  const seen = /* @__PURE__ */ new Map();
  for (const line of table.rows) {
    if (line.broken) {
      yield { row: line.row, field: null, message: rejections.quote() };
      continue;
    }
    if (line.cells.every((cell) => cell.trim() === "")) continue;
    if (isHeading(line.cells, heading)) {
      tally.note(line.row, notes["heading-repeated"]());
      continue;
    }
    const parsed = tooWide(table, line) ?? titleOnly(line, heading) ?? parseRow(line.row, line.cells, heading.columns, now);
    if (!("product" in parsed)) {
      yield parsed;
      continue;
    }
    const key = `${parsed.product.name_key}
${parsed.producer?.name_key ?? ""}`;
    const content = JSON.stringify([parsed.product, parsed.producer, parsed.certificate]);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, { row: line.row, content: fingerprint(content) });
      yield parsed;
    } else if (first.content === fingerprint(content)) {
      tally.note(line.row, notes["duplicate-row"](first.row));
    } else {
      yield { row: line.row, field: "product", message: rejections.duplicate(first.row) };
    }
  }
}
function tooWide(table, line) {
  if (table.kind === "workbook") return void 0;
  const { width } = table.heading;
  const extra = line.cells.slice(width).some((cell) => cell.trim() !== "");
  if (!extra) return void 0;
  return { row: line.row, field: null, message: rejections.cells(line.cells.length, width) };
}
function isHeading(cells, heading) {
  return searchKey(cells[heading.columns.get("product") ?? 0] ?? "") === heading.productHeading;
}
function titleOnly({ row, cells }, { columns }) {
  const filled = [...columns.values()].filter((column) => (cells[column] ?? "").trim() !== "");
  if (columns.size < 3 || filled.length > 1) return void 0;
  return {
    row,
    field: "product",
    message: rejections.title(tidy(cells[filled[0] ?? 0] ?? "").slice(0, 60))
  };
}
function fingerprint(content) {
  let hash = 2166136261;
  for (let i = 0; i < content.length; i++)
    hash = Math.imul(hash ^ content.charCodeAt(i), 16777619) >>> 0;
  return `${content.length}:${hash}`;
}
class Tally {
  rejected = [];
  #incomplete = [];
  #notes = [];
  #counts = { created: 0, updated: 0, unchanged: 0 };
  note(row, message) {
    this.#notes.push({ row, field: null, message });
  }
  saved(rows) {
    for (const saved of rows) {
      if ("message" in saved) {
        this.rejected.push(saved);
        continue;
      }
      this.#counts[saved.outcome]++;
      this.#notes.push(...saved.notes);
      const { row, product, gaps } = saved;
      if (gaps.some(makesIncomplete)) this.#incomplete.push({ row, product, gaps });
    }
  }
  result() {
    const byRow = (a, b) => (a.row ?? 0) - (b.row ?? 0);
    return {
      ...this.#counts,
      rejected: this.rejected.sort(byRow),
      incomplete: this.#incomplete.sort(byRow),
      notes: this.#notes.sort(byRow)
    };
  }
}
export {
  importProducts
};
