import { startWorker } from "../jobs/worker-thread.js";
import { ScannedFilter } from "./scanned-filter.js";
function startScanWriter(data, settled) {
  const underWay = /* @__PURE__ */ new Set();
  let worker;
  let filter;
  let closing = false;
  let ended;
  function start() {
    worker = startWorker(import.meta.url, "./writer-worker.js", { workerData: data });
    let reason = "the writer thread ended";
    const ready2 = new Promise((resolve, reject) => {
      worker.on("message", (message) => message === "ready" && resolve());
      worker.once("exit", () => reject(new Error(reason)));
    });
    worker.on("message", (message) => {
      if (message === "ready") return;
      if ("filter" in message) {
        filter = new ScannedFilter(message.filter);
        return;
      }
      const id = "written" in message ? message.written : message.failed;
      underWay.delete(id);
      settled(id, "failed" in message ? message.reason : void 0);
    });
    worker.on("error", (error) => {
      reason = error instanceof Error ? error.message : JSON.stringify(error);
    });
    ended = new Promise((resolve) => {
      worker.once("exit", () => {
        filter = void 0;
        const lost = [...underWay];
        underWay.clear();
        for (const id of lost) settled(id, reason);
        if (!closing && lost.length > 0) start().catch(() => {
        });
        resolve();
      });
    });
    return ready2;
  }
  const ready = start();
  const post = (message) => worker.postMessage(message);
  return {
    ready,
    send(batch) {
      underWay.add(batch.id);
      worker.postMessage(batch, [batch.numbers.buffer]);
    },
    mayHave: (epoch, index) => filter === void 0 || filter.mayHave(epoch, index),
    forgetBefore: (moment) => post({ forgetBefore: moment }),
    async close() {
      closing = true;
      post("close");
      await ended;
    }
  };
}
export {
  startScanWriter
};
