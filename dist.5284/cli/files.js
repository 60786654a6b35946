import { readFile } from "node:fs/promises";
import { fail } from "./errors.js";
const readTextFile = async (file) => (await readBytes(file)).toString("utf8");
async function readBytes(file) {
  try {
    return await readFile(file);
  } catch (error) {
    throw fail("file-not-readable", file, codeOf(error));
  }
}
const codeOf = (error) => error.code ?? (error instanceof Error ? error.message : String(error));
export {
  codeOf,
  readBytes,
  readTextFile
};
