import { parse } from "csv-parse/sync";
const longestCellLines = 100;
const batchRecords = 500;
function* csvRecords(text, delimiter, width) {
  let batch = [];
  for (const record of rawRecords(text, delimiter, width)) {
    if (batch.push(record) < batchRecords) continue;
    yield* parseBatch(batch, delimiter);
    batch = [];
  }
  yield* parseBatch(batch, delimiter);
}
function firstRecords(text, delimiter, count) {
  const first = [];
  for (const record of rawRecords(text, delimiter, Infinity)) {
    first.push(parseOne(record, delimiter));
    if (first.length === count) break;
  }
  return first;
}
function parseBatch(batch, delimiter) {
  const all = tryParse(batch.map((record) => record.raw).join("\n"), delimiter);
  if (all?.length !== batch.length) return batch.map((record) => parseOne(record, delimiter));
  return batch.map(({ line }, i) => ({ line, cells: all[i] ?? [] }));
}
function parseOne({ line, raw }, delimiter) {
  if (raw === "") return { line, cells: [""] };
  const cells = tryParse(raw, delimiter)?.[0];
  return cells ? { line, cells } : { line, broken: true };
}
function tryParse(text, delimiter) {
  const options = {
    delimiter,
    record_delimiter: "\n",
    relax_column_count: true,
    relax_quotes: true
  };
  try {
    return parse(text, options);
  } catch {
    return void 0;
  }
}
function* rawRecords(text, delimiter, width) {
  const pending = [];
  const lines = physicalLines(text)[Symbol.iterator]();
  const peek = (i) => {
    while (pending.length <= i) {
      const next = lines.next();
      if (next.done) return void 0;
      pending.push(next.value);
    }
    return pending[i];
  };
  const closes = new RegExp(`^(?:[^"]|"")*"(?=\\s*(?:${delimiter}|$))`);
  let line = 1;
  while (peek(0) !== void 0) {
    const length = recordLength(peek, delimiter, width, closes);
    yield { line, raw: pending.splice(0, length).join("\n") };
    line += length;
  }
}
function recordLength(peek, delimiter, width, closes) {
  if (!hasOpenQuote(peek(0) ?? "")) return 1;
  for (let i = 1; i < longestCellLines; i++) {
    const next = peek(i);
    if (next === void 0) return 1;
    if (hasOpenQuote(next)) return closes.test(next) ? i + 1 : 1;
    if (next.split(delimiter).length >= width) return 1;
  }
  return 1;
}
function hasOpenQuote(line) {
  let open = false;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) open = !open;
  return open;
}
function* physicalLines(text) {
  const end = /\r\n|\n|\r/g;
  let start = 0;
  for (let found = end.exec(text); found; found = end.exec(text)) {
    yield text.slice(start, found.index);
    start = end.lastIndex;
  }
  if (start < text.length) yield text.slice(start);
}
export {
  csvRecords,
  firstRecords
};
