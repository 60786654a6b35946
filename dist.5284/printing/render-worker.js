import { parentPort, workerData } from "node:worker_threads";
import { NguonError } from "../errors.js";
import { prepareQr, renderVolume, Stopped } from "./render-volume.js";
const progressEvery = 5e3;
const settings = workerData;
let qr;
const stop = new Int32Array(settings.stop);
const report = (message) => parentPort?.postMessage(message);
parentPort?.on("message", (volume) => void makeVolume(volume));
async function makeVolume(volume) {
  let told = 0;
  try {
    const rendered = await renderVolume({
      ...settings,
      qr: qr ??= prepareQr(settings),
      volume,
      stopped: () => Atomics.load(stop, 0) !== 0,
      onProgress: (labels) => {
        if (labels - told < progressEvery) return;
        report({ kind: "progress", labels: labels - told });
        told = labels;
      }
    });
    report({ kind: "progress", labels: volume.labels - told });
    report({ kind: "done", volume: rendered });
  } catch (error) {
    report(asReport(error));
  }
}
function asReport(error) {
  if (error instanceof Stopped) return { kind: "stopped" };
  const message = error instanceof Error ? error.stack ?? error.message : String(error);
  if (!(error instanceof NguonError)) return { kind: "failed", message };
  const { code, status, words, detail } = error;
  return { kind: "failed", message, known: { code, status, words, detail } };
}
