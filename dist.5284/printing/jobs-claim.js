import { hostname } from "node:os";
import { nanoid } from "nanoid";
import { fail } from "./jobs-errors.js";
const heartbeatMs = 2e3;
const staleMs = 2e4;
const reservation = () => `${hostname()}:${process.pid}:reserved`;
async function claimJob(store, jobId, now) {
  const by = `${hostname()}:${process.pid}:${nanoid(8)}`;
  await store.write(async (tx) => {
    const job = await tx.selectFrom("print_job").select(["status", "claimed_by", "claimed_at"]).where("id", "=", jobId).executeTakeFirst();
    if (!job) throw fail("print-job-not-found", jobId);
    const isMine = job.claimed_by === reservation();
    if (job.status === "running" && !isMine && isAlive(job.claimed_by, job.claimed_at, now())) {
      throw fail("print-job-busy", jobId);
    }
    await tx.updateTable("print_job").set({
      status: "running",
      error: null,
      claimed_by: by,
      claimed_at: now().toISOString(),
      finished_at: null
    }).where("id", "=", jobId).execute();
  });
  return heldClaim(store, jobId, by, now);
}
async function nextWaitingJob(store, now) {
  const rows = await store.read.selectFrom("print_job").select(["id", "status", "claimed_by", "claimed_at"]).where("status", "in", ["queued", "running"]).orderBy("created_at").execute();
  return rows.find(
    (row) => row.status === "queued" || !isAlive(row.claimed_by, row.claimed_at, now)
  )?.id;
}
function isAlive(by, at, now) {
  if (by === null || at === null || now.getTime() - Date.parse(at) > staleMs) return false;
  const [host, pid] = by.split(":");
  return host !== hostname() || processExists(Number(pid));
}
function processExists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
function heldClaim(store, jobId, by, now) {
  const lost = new AbortController();
  let labelsDone;
  let beating = Promise.resolve();
  let lastBeat = now().getTime();
  const write = (verb) => store.write(async (tx) => {
    const mine = await tx.updateTable("print_job").set({
      claimed_at: now().toISOString(),
      ...labelsDone !== void 0 && { labels_done: labelsDone }
    }).where("id", "=", jobId).where("claimed_by", "=", by).where("status", "=", "running").executeTakeFirst();
    if (mine.numUpdatedRows > 0n) return verb(tx);
    lost.abort();
    throw fail("print-job-cancelled", jobId);
  });
  const beat = () => {
    lastBeat = now().getTime();
    beating = beating.then(() => write(async () => {
    })).catch(() => {
    });
  };
  const timer = setInterval(beat, heartbeatMs);
  timer.unref();
  return {
    jobId,
    by,
    lost: lost.signal,
    progress(done) {
      labelsDone = done;
      if (now().getTime() - lastBeat >= 500) beat();
    },
    write,
    stop() {
      clearInterval(timer);
      return beating;
    }
  };
}
export {
  claimJob,
  nextWaitingJob,
  reservation
};
