import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { syncDirectory } from "../files/durable.js";
const bufferBytes = 1 << 18;
const temporaryName = (path) => `${path}.part`;
function growFile(path) {
  const temporary = temporaryName(path);
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(bufferBytes);
  let descriptor = openSync(temporary, "w", 384);
  let filled = 0;
  let total = 0;
  function flush(bytes) {
    hash.update(bytes);
    total += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      at += writeSync(descriptor ?? -1, bytes, at, bytes.length - at);
    }
  }
  function close() {
    if (descriptor !== void 0) closeSync(descriptor);
    descriptor = void 0;
  }
  return {
    write(bytes) {
      if (filled + bytes.length > bufferBytes) {
        flush(buffer.subarray(0, filled));
        filled = 0;
      }
      if (bytes.length > bufferBytes) return flush(bytes);
      buffer.set(bytes, filled);
      filled += bytes.length;
    },
    finish() {
      flush(buffer.subarray(0, filled));
      fsyncSync(descriptor ?? -1);
      close();
      return { bytes: total, sha256: hash.digest("hex") };
    },
    publish() {
      renameSync(temporary, path);
      syncDirectory(dirname(path));
    },
    discard() {
      close();
      rmSync(temporary, { force: true });
    }
  };
}
export {
  growFile,
  temporaryName
};
