import readXlsxFile from "read-excel-file/node";
import { fail } from "./errors.js";
const largestUnpacked = 512 * 1024 * 1024;
async function readWorkbook(bytes, filename) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unpacked = unpackedSize(file);
  if (unpacked === void 0) throw fail("import-broken-workbook", filename);
  if (unpacked > largestUnpacked)
    throw fail("import-too-large", Math.ceil(unpacked / 2 ** 20), largestUnpacked / 2 ** 20);
  let sheets;
  try {
    sheets = await readXlsxFile(file, { parseNumber: (digits) => digits });
  } catch (error) {
    if (error instanceof Error) throw fail("import-broken-workbook", filename);
    throw error;
  }
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(cellText))
  }));
}
const cellText = (cell) => {
  if (cell === null || cell === void 0) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "string" ? cell : JSON.stringify(cell);
};
function unpackedSize(file) {
  const end = file.lastIndexOf("PK", void 0, "latin1");
  if (end < 0 || end + 20 > file.length) return void 0;
  const entries = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  let sum = 0;
  for (let i = 0; i < entries; i++) {
    if (at + 46 > file.length || file.toString("latin1", at, at + 4) !== "PK")
      return void 0;
    sum += file.readUInt32LE(at + 24);
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return sum;
}
export {
  readWorkbook
};
