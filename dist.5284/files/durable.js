import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync
} from "node:fs";
import { dirname } from "node:path";
function writeFileDurably(file, content, mode = 420) {
  const temporary = writeTemporary(file, content, mode);
  renameSync(temporary, file);
  syncDirectory(dirname(file));
}
function createFileDurably(file, content, mode = 420) {
  const temporary = writeTemporary(file, content, mode);
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  } finally {
    rmSync(temporary);
  }
  syncDirectory(dirname(file));
}
function writeTemporary(file, content, mode) {
  mkdirSync(dirname(file), { recursive: true, mode: 448 });
  const temporary = `${file}.${process.pid}.${randomBytes(4).toString("hex")}.tmp`;
  const descriptor = openSync(temporary, "w", mode);
  try {
    writeSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return temporary;
}
function syncDirectory(directory) {
  const descriptor = openSync(directory, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
export {
  createFileDurably,
  syncDirectory,
  writeFileDurably
};
