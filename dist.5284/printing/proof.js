import { PDFiumLibrary } from "@hyzyla/pdfium";
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { placeOnPage } from "../labels/place.js";
import { cellsOf } from "../labels/stock-grid.js";
import { drawPage } from "./proof-picture.js";
import { proofPages } from "./proof-pages.js";
import { fail } from "./render-errors.js";
const proofDpi = 300;
const readerOptions = {
  formats: ["QRCode"],
  maxNumberOfSymbols: 1,
  tryInvert: false,
  tryRotate: false,
  tryDownscale: false
};
let tools;
async function prepareTools() {
  const require2 = createRequire(import.meta.url);
  const wasm = readFileSync(require2.resolve("zxing-wasm/reader/zxing_reader.wasm"));
  const wasmBinary = new Uint8Array(wasm).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return { pdfium: await PDFiumLibrary.init() };
}
async function proofVolume(request) {
  if (request.qrs.length === 0) return { pages: 0, codes: 0 };
  const { pdfium } = await (tools ??= prepareTools());
  const document = await pdfium.loadDocument(readWhole(request.file));
  try {
    const pages = proofPages(request.order.pages, cellsOf(request.snapshot.stock));
    let codes = 0;
    for (const page of pages) {
      codes += await drawPage(
        document,
        page,
        proofDpi,
        (picture) => proofPage(request, page, picture)
      );
    }
    return { pages: pages.length, codes };
  } finally {
    document.destroy();
  }
}
let fileBuffer = Buffer.alloc(0);
function readWhole(file) {
  const descriptor = openSync(file, "r");
  try {
    const { size } = fstatSync(descriptor);
    if (fileBuffer.length < size) fileBuffer = Buffer.allocUnsafeSlow(size);
    for (let at = 0; at < size; ) {
      const count = readSync(descriptor, fileBuffer, at, size - at, at);
      if (count === 0) throw new Error("the file became shorter while it was read");
      at += count;
    }
    return fileBuffer.subarray(0, size);
  } finally {
    closeSync(descriptor);
  }
}
async function proofPage(request, page, picture) {
  const { snapshot, order, codes, firstNumber } = request;
  const side = pixels(Math.max(...request.qrs.map(({ size }) => size)));
  const scratch = new Uint32Array(side * side);
  let read = 0;
  for (let cell = 0; cell < cellsOf(snapshot.stock); cell++) {
    const label = order.labelAt(page, cell);
    if (label < 0) continue;
    const code = Buffer.from(codes.buffer, codes.byteOffset + label * 12, 12).toString("latin1");
    for (const slot of request.qrs) {
      const place = { ...placeOnPage(snapshot, slot, cell), size: slot.size };
      const [result] = await readBarcodes(crop(picture, place, scratch), readerOptions);
      if (result?.text !== snapshot.urlPrefix + code) {
        throw fail("print-proof-failed", page + 1, String(firstNumber + label));
      }
      read++;
    }
  }
  return read;
}
const pixels = (mm) => Math.round(mm * proofDpi / 25.4);
function crop(picture, { x, y, size }, scratch) {
  const [left, top] = [pixels(x), pixels(y)];
  const width = Math.min(pixels(size), picture.width - left);
  const height = Math.min(pixels(size), picture.height - top);
  for (let row = 0, at = 0; row < height; row++) {
    let from = (top + row) * picture.width + left;
    for (let column = 0; column < width; column++) {
      scratch[at++] = 4278190080 | picture.pixels[from++] * 65793;
    }
  }
  const data = new Uint8ClampedArray(scratch.buffer, 0, width * height * 4);
  return { data, width, height, colorSpace: "srgb" };
}
export {
  proofVolume
};
