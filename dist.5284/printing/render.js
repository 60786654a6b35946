import { availableParallelism } from "node:os";
import { NguonError } from "../errors.js";
import { startWorker } from "../jobs/worker-thread.js";
import { checkPlacement } from "../labels/check.js";
import { cellsOf } from "../labels/stock-grid.js";
import { fail } from "./render-errors.js";
import { engineVersion } from "./render-engine.js";
const mostLabels = 1e5;
const mostPages = 2e4;
const memoryOfThread = { maxYoungGenerationSizeMb: 12 };
function planVolumes(snapshot, firstNumber, quantity, pathOf, most = Math.min(mostLabels, mostPages * cellsOf(snapshot.stock))) {
  checkPlacement(snapshot);
  if (!Number.isSafeInteger(quantity) || quantity < 1) {
    throw new RangeError(`a run has at least one label: ${quantity}`);
  }
  const total = Math.ceil(quantity / most);
  return Array.from({ length: total }, (_, i) => ({
    n: i + 1,
    firstNumber: firstNumber + i * most,
    labels: Math.min(most, quantity - i * most),
    path: pathOf(i + 1, total)
  }));
}
async function renderVolumes(request) {
  const { signal, volumes } = request;
  signal?.throwIfAborted();
  if (volumes.length === 0) return;
  const stop = new SharedArrayBuffer(4);
  const stopAll = () => Atomics.store(new Int32Array(stop), 0, 1);
  signal?.addEventListener("abort", stopAll);
  const queue = [...volumes];
  let done = 0;
  const settings = {
    snapshot: request.snapshot,
    key: request.key,
    firstIndex: request.firstIndex,
    proof: request.proof ?? true,
    stop
  };
  const count = Math.min(request.workers ?? 2, availableParallelism(), volumes.length);
  const threads = Array.from(
    { length: Math.max(1, count) },
    () => feedWorker(settings, queue, {
      onProgress: (labels) => request.onProgress?.(done += labels),
      onVolume: async (volume) => request.onVolume?.(volume)
    }).catch((error) => {
      stopAll();
      throw error;
    })
  );
  const ends = await Promise.allSettled(threads);
  signal?.removeEventListener("abort", stopAll);
  signal?.throwIfAborted();
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
async function feedWorker(settings, queue, listeners) {
  const worker = startWorker(import.meta.url, "./render-worker.js", {
    workerData: settings,
    resourceLimits: memoryOfThread
  });
  const stopped = () => Atomics.load(new Int32Array(settings.stop), 0) !== 0;
  try {
    for (let plan = queue.shift(); plan && !stopped(); plan = queue.shift()) {
      const volume = await makeVolume(worker, plan, listeners);
      if (volume === void 0) return;
      await listeners.onVolume(volume);
    }
  } finally {
    await worker.terminate();
  }
}
function makeVolume(worker, plan, listeners) {
  return new Promise((resolve, reject) => {
    const onMessage = (report) => {
      if (report.kind === "progress") return listeners.onProgress(report.labels);
      quiet();
      if (report.kind === "done") resolve(report.volume);
      else if (report.kind === "stopped") resolve(void 0);
      else reject(errorOf(report));
    };
    const onLost = (cause) => {
      quiet();
      reject(Object.assign(fail("print-worker-lost"), { cause }));
    };
    const quiet = () => {
      worker.off("message", onMessage);
      worker.off("error", onLost);
      worker.off("exit", onLost);
    };
    worker.on("message", onMessage);
    worker.on("error", onLost);
    worker.on("exit", onLost);
    worker.postMessage(plan);
  });
}
function errorOf({ known, message }) {
  if (!known) return new Error(message);
  return new NguonError(known.code, known.status, known.words, known.detail);
}
export {
  engineVersion,
  planVolumes,
  renderVolumes
};
