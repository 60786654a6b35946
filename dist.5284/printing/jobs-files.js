import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fail } from "./jobs-errors.js";
function volumePath(job, dataDirectory, n, volumes) {
  const extension = `.${job.format}`;
  const number = volumes > 1 ? `-${String(n).padStart(String(volumes).length, "0")}` : "";
  if (job.out?.toLowerCase().endsWith(extension)) {
    const stem = job.out.slice(0, -extension.length);
    return `${stem}${number}${job.out.slice(-extension.length)}`;
  }
  const directory = job.out ?? join(dataDirectory, "print", job.id);
  return join(directory, `nguon-${job.id}${number}${extension}`);
}
function prepareOut(out, format) {
  const path = resolve(out);
  const directory = path.toLowerCase().endsWith(`.${format}`) ? dirname(path) : path;
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK);
  } catch (error) {
    throw fail("print-out-not-writable", directory, error.code ?? "");
  }
  return path;
}
const isStillThere = (file) => statSync(file.path, { throwIfNoEntry: false })?.size === file.bytes;
function makeDirectoriesFor(volumes) {
  for (const directory of new Set(volumes.map(({ path }) => dirname(path)))) {
    mkdirSync(directory, { recursive: true });
  }
}
export {
  isStillThere,
  makeDirectoriesFor,
  prepareOut,
  volumePath
};
