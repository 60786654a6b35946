import { alphabet } from "../codes/alphabet.js";
import { packModules } from "./packed.js";
import { createQr } from "./qr.js";
const tableCount = 6;
function symbolWords(modules, size) {
  const packed = packModules(modules, size);
  const words = new Int32Array(Math.ceil(packed.length / 4));
  new Uint8Array(words.buffer).set(packed);
  return words;
}
function buildTables(codeFields, fixed) {
  const symbol = (values) => {
    const { modules, size } = createQr(codeFields.segments(values), fixed);
    return symbolWords(modules, size);
  };
  const zeros = codeFields.fields.map(() => 0);
  const zero = symbol(zeros);
  const parts = codeFields.fields.map((field, i) => {
    const basis = Array.from(
      { length: field.bits },
      (_, bit) => symbol(zeros.with(i, 1 << bit)).map((word, at) => word ^ (zero[at] ?? 0))
    );
    return { field, basis };
  });
  return layOut(inTables(parts), zero);
}
function inTables(parts) {
  const tables = parts.filter(({ field }) => field.positions.length === 2).map((part) => [part]);
  const singles = parts.filter(({ field }) => field.positions.length === 1);
  for (let i = 0; i < singles.length; i += 2) tables.push(singles.slice(i, i + 2));
  return tables;
}
function layOut(groups, zero) {
  const words = zero.length;
  const values = alphabet.length;
  const tables = [];
  let next = 1;
  for (const group of groups) {
    const [a = 0, b] = group.flatMap(({ field }) => field.positions);
    const strideA = b === void 0 ? 1 : values;
    tables.push({ first: next, a, b: b ?? a, strideA, strideB: b === void 0 ? 0 : 1 });
    next += values * strideA;
  }
  while (tables.length < tableCount) tables.push({ first: 0, a: 0, b: 0, strideA: 0, strideB: 0 });
  const rows = new Int32Array(next * words);
  groups.forEach((group, i) => fillTable(rows, words, tables[i], group));
  xorIntoTable(rows, words, tables[0], zero);
  return { words, rows, tables };
}
function fillTable(rows, words, table, group) {
  if (table === void 0) return;
  const seconds = table.strideB === 0 ? [""] : [...alphabet];
  let at = table.first * words;
  for (const a of alphabet) {
    for (const b of seconds) {
      for (const { field, basis } of group) {
        const value = field.value(field.positions.map((position) => position === table.a ? a : b));
        basis.forEach((change, bit) => {
          if (value & 1 << bit) xorInto(rows, at, change);
        });
      }
      at += words;
    }
  }
}
function changeAll(tables, change) {
  xorIntoTable(tables.rows, tables.words, tables.tables[0], change);
}
function xorIntoTable(rows, words, table, change) {
  if (table === void 0) return;
  const count = alphabet.length * table.strideA;
  for (let row = table.first; row < table.first + count; row++) xorInto(rows, row * words, change);
}
function xorInto(rows, at, change) {
  for (let i = 0; i < change.length; i++) rows[at + i] ^= change[i] ?? 0;
}
export {
  buildTables,
  changeAll,
  symbolWords,
  tableCount
};
