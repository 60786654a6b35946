import { setTimeout as sleep } from "node:timers/promises";
import { nextWaitingJob } from "./jobs-claim.js";
import { runPrintJob } from "./jobs-run.js";
const lookEveryMs = 1e3;
async function workOff(ctx, by, options) {
  const { now, signal } = options;
  let done = 0;
  while (!signal.aborted) {
    const jobId = await nextWaitingJob(ctx.store, now());
    if (jobId === void 0) {
      if (options.once) break;
      await sleep(lookEveryMs, void 0, { signal }).catch(() => {
      });
      continue;
    }
    try {
      await runPrintJob(ctx, jobId, by, { now, signal, whenStopped: "queue" });
      done++;
      options.onEnd?.(jobId, void 0);
    } catch (error) {
      options.onEnd?.(jobId, error);
      await sleep(lookEveryMs, void 0, { signal }).catch(() => {
      });
    }
  }
  return done;
}
export {
  workOff
};
