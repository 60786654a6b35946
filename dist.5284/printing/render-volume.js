import { rmSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { writeCodes } from "../codes/bulk.js";
import { openFonts } from "../labels/font.js";
import { labelPdf } from "../labels/label-pdf.js";
import { layOut } from "../labels/layout.js";
import { sheetOrder } from "../labels/sheet-order.js";
import { cellsOf } from "../labels/stock-grid.js";
import { createSerialQr } from "../symbols/serial-qr.js";
import { loadFonts } from "./fonts.js";
import { proofVolume } from "./proof.js";
import { fail } from "./render-errors.js";
import { growFile, temporaryName } from "./render-file.js";
class Stopped extends Error {
}
const sampleSize = 32;
function prepareQr({ snapshot, key, firstIndex }) {
  const sample = new Uint8Array(sampleSize * 12);
  writeCodes(key, firstIndex, sampleSize, sample);
  return createSerialQr({
    prefix: snapshot.urlPrefix,
    level: snapshot.level,
    sample: Array.from(
      { length: sampleSize },
      (_, i) => Buffer.from(sample.buffer, i * 12, 12).toString("latin1")
    )
  });
}
const deflate = (bytes) => deflateSync(bytes, { level: 3 });
async function renderVolume(job) {
  const started = performance.now();
  const { volume } = job;
  const codes = new Uint8Array(volume.labels * 12);
  writeCodes(job.key, job.firstIndex + volume.firstNumber - 1, volume.labels, codes);
  const temporary = temporaryName(volume.path);
  let file;
  try {
    file = growFile(volume.path);
    await writePages(job, codes, file);
    const written = file.finish();
    const rendered = performance.now();
    const proof = job.proof ? await proofOf(job, codes, temporary) : { pages: 0, codes: 0 };
    if (job.stopped()) throw new Stopped();
    file.publish();
    return {
      ...volume,
      ...written,
      pages: orderOf(job).pages,
      seconds: (rendered - started) / 1e3,
      proof: { ...proof, seconds: (performance.now() - rendered) / 1e3 }
    };
  } catch (error) {
    if (file) file.discard();
    else rmSync(temporary, { force: true });
    throw isDiskFull(error) ? fail("print-disk-full") : error;
  }
}
async function writePages(job, codes, file) {
  const { snapshot, volume } = job;
  const pages = labelPdf({
    snapshot,
    fonts: loadFonts(),
    codes,
    firstNumber: volume.firstNumber,
    skipped: skippedOf(job),
    qr: job.qr,
    deflate
  });
  for await (const { bytes, labels } of pages) {
    if (job.stopped()) throw new Stopped();
    file.write(bytes);
    job.onProgress(labels);
  }
}
const skippedOf = ({ snapshot, volume }) => volume.n === 1 ? snapshot.startCell - 1 : 0;
const orderOf = (job) => sheetOrder(job.volume.labels, cellsOf(job.snapshot.stock), skippedOf(job), job.snapshot.order);
function proofOf(job, codes, file) {
  const { snapshot, volume } = job;
  const { qrs } = layOut(snapshot, openFonts(loadFonts())).drawing;
  return proofVolume({
    file,
    snapshot,
    qrs,
    order: orderOf(job),
    codes,
    firstNumber: volume.firstNumber
  });
}
function isDiskFull(error) {
  const { code } = error;
  return code === "ENOSPC" || code === "EDQUOT";
}
export {
  Stopped,
  prepareQr,
  renderVolume
};
