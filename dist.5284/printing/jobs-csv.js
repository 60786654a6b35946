import { setImmediate as nextTick } from "node:timers/promises";
import { performance } from "node:perf_hooks";
import { groupCode } from "../codes/format.js";
import { runningNumber } from "../codes/running-number.js";
import { blocks } from "./jobs-codes.js";
import { fail } from "./render-errors.js";
import { growFile } from "./render-file.js";
const csvVolumeLabels = 25e4;
async function writeCsvVolume(volume) {
  const { n, path, firstNumber, labels } = volume;
  const started = performance.now();
  const file = growFile(path);
  try {
    for (const lines of linesOf(volume)) {
      volume.signal.throwIfAborted();
      file.write(Buffer.from(lines.text));
      volume.onProgress(lines.labels);
      await nextTick();
    }
    const { bytes, sha256 } = file.finish();
    file.publish();
    const seconds = (performance.now() - started) / 1e3;
    const proof = { proofPages: 0, proofCodes: 0, proofSeconds: 0 };
    return { n, path, firstNumber, labels, pages: 0, bytes, sha256, seconds, ...proof };
  } catch (error) {
    file.discard();
    throw isDiskFull(error) ? Object.assign(fail("print-disk-full"), { cause: error }) : error;
  }
}
const isDiskFull = (error) => ["ENOSPC", "EDQUOT", "EFBIG"].includes(error.code ?? "");
function* linesOf(volume) {
  const { snapshot, key, firstIndex, firstNumber, labels, runSeq } = volume;
  yield { text: "\uFEFFnumber,code,printed,url\r\n", labels: 0 };
  let done = 0;
  for (const codes of blocks(key, firstIndex, labels)) {
    const rows = codes.map((code, i) => {
      const number = runningNumber(runSeq, firstNumber + done + i);
      return `${number},${code},${groupCode(code)},${snapshot.urlPrefix}${code}\r
`;
    });
    done += codes.length;
    yield { text: rows.join(""), labels: done };
  }
}
export {
  csvVolumeLabels,
  writeCsvVolume
};
