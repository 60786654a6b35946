import { parentPort, workerData } from "node:worker_threads";
import { openScanWriter } from "../store/scan-log.js";
import { scansOf } from "./batch.js";
import { ScannedFilter } from "./scanned-filter.js";
import { visitorMark } from "./visitor.js";
const port = parentPort;
if (!port) throw new TypeError("writer-worker is started as a worker thread");
const { location, secret } = workerData;
const writer = await openScanWriter(location);
const slice = 1e4;
const watchMs = 200;
let reading;
let filter;
let watch;
answer("ready");
if (writer.scannedCodes) remember(writer.scannedCodes);
let work = Promise.resolve();
port.on("message", (message) => {
  work = work.then(() => handle(message));
});
async function handle(message) {
  if (message === "close") {
    clearInterval(watch);
    clearImmediate(reading);
    await writer.close();
    port?.close();
    return;
  }
  if ("forgetBefore" in message) {
    try {
      await writer.forgetVisitors(message.forgetBefore);
    } catch {
    }
    return;
  }
  answer(await write(message));
}
async function write(batch) {
  try {
    const scans = Array.from(scansOf(batch), (scan) => ({
      ...scan,
      visitor: visitorMark(secret, scan.epoch, scan.index, scan.visitor)
    }));
    await writer.write(scans);
    for (const { epoch, index } of scans) filter?.add(epoch, index);
    return { written: batch.id };
  } catch (error) {
    return { failed: batch.id, reason: error instanceof Error ? error.message : String(error) };
  }
}
function answer(message) {
  port?.postMessage(message);
}
function remember(codes) {
  const filling = filter = ScannedFilter.for(codes.count());
  let [epoch, index] = [-1, -1];
  const fill = () => {
    const some = codes.after(epoch, index, slice);
    for (const code of some) {
      ;
      [epoch, index] = code;
      filling.add(epoch, index);
    }
    if (some.length === slice) reading = setImmediate(fill);
    else if (!codes.othersWrote()) publish(codes, filling);
  };
  fill();
}
function publish(codes, filled) {
  filled.trust();
  answer({ filter: filled.memory });
  watch = setInterval(() => {
    if (!codes.othersWrote()) return;
    filled.distrust();
    filter = void 0;
    clearInterval(watch);
  }, watchMs);
}
