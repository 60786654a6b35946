import {} from "../accounts/actor.js";
import { recordAudit } from "../accounts/audit.js";
import { NguonError } from "../errors.js";
import { ensureMark, getRun } from "../issuing/runs.js";
import { claimJob } from "./jobs-claim.js";
import { keyOf } from "./jobs-codes.js";
import { fail } from "./jobs-errors.js";
import { isStillThere, makeDirectoriesFor, volumePath } from "./jobs-files.js";
import { renderJob, volumesOf } from "./jobs-render.js";
import { readSnapshot } from "./jobs-snapshot.js";
import {
  getPrintJob,
  printFilesOf
} from "./jobs.js";
async function runPrintJob(ctx, jobId, by, options) {
  const { now } = options;
  await getPrintJob(ctx.store.read, jobId, by);
  const claim = await claimJob(ctx.store, jobId, now);
  try {
    await renderClaimed(ctx, claim, by, options);
    await claim.write(async (tx) => {
      await tx.updateTable("print_job").set((eb) => ({
        status: "done",
        labels_done: eb.ref("quantity"),
        finished_at: now().toISOString(),
        claimed_by: null
      })).where("id", "=", jobId).execute();
      await recordAudit(tx, {
        at: now(),
        actor: by.name,
        action: "print-job-done",
        subject: "print-job",
        subjectId: jobId
      });
    });
  } catch (error) {
    await claim.stop();
    await tellEnd(claim, error, options);
    throw asFailure(jobId, error, options);
  } finally {
    await claim.stop();
  }
  return finishedPrint(ctx, jobId, by);
}
async function finishedPrint({ store }, jobId, by) {
  const job = await getPrintJob(store.read, jobId, by);
  return { job, files: await printFilesOf(store.read, jobId) };
}
async function renderClaimed(ctx, claim, by, options) {
  const { jobId } = claim;
  const job = await getPrintJob(ctx.store.read, jobId, by);
  const run = await getRun(ctx.store.read, job.runId, by);
  ensureMark(ctx, run, options.now());
  const key = keyOf(ctx, run);
  const snapshot = await readSnapshot(ctx.store.read, jobId);
  const volumes = volumesOf(
    job,
    snapshot,
    (n, total) => volumePath(job, ctx.dataDirectory, n, total)
  );
  const finished = (await printFilesOf(ctx.store.read, jobId)).filter(isStillThere);
  const before = finished.reduce((sum, file) => sum + file.labels, 0);
  makeDirectoriesFor(volumes);
  const progress = (labels) => {
    claim.progress(before + labels);
    options.onProgress?.(before + labels);
  };
  progress(0);
  const signal = AbortSignal.any([claim.lost, ...options.signal ? [options.signal] : []]);
  await renderJob({
    job,
    snapshot,
    key,
    run,
    volumes: volumes.filter((volume) => !finished.some((file) => file.n === volume.n)),
    signal,
    onProgress: progress,
    onVolume: (file) => recordVolume(claim, file, options.now())
  });
  signal.throwIfAborted();
}
async function recordVolume(claim, file, now) {
  await claim.write(async (tx) => {
    await tx.deleteFrom("print_file").where("job_id", "=", claim.jobId).where("n", "=", file.n).execute();
    await tx.insertInto("print_file").values({
      job_id: claim.jobId,
      n: file.n,
      path: file.path,
      first_number: file.firstNumber,
      labels: file.labels,
      pages: file.pages,
      bytes: file.bytes,
      sha256: file.sha256,
      proof_pages: file.proofPages,
      proof_codes: file.proofCodes,
      proof_seconds: file.proofSeconds,
      seconds: file.seconds,
      finished_at: now.toISOString()
    }).execute();
  });
}
async function tellEnd(claim, error, options) {
  if (claim.lost.aborted) return;
  const stopped = options.signal?.aborted === true;
  const status = !stopped ? "failed" : options.whenStopped === "queue" ? "queued" : "cancelled";
  await claim.write(
    (tx) => tx.updateTable("print_job").set({ status, claimed_by: null, error: stopped ? null : codeOfError(error) }).where("id", "=", claim.jobId).execute()
  ).catch(() => {
  });
}
function asFailure(jobId, error, options) {
  if (error instanceof NguonError) return error;
  if (options.signal?.aborted) return fail("print-job-cancelled", jobId);
  const failure = fail("print-job-failed", jobId, codeOfError(error));
  failure.cause = error;
  return failure;
}
const codeOfError = (error) => error.code ?? (error instanceof Error ? error.name : "unknown");
async function cancelPrintJob(ctx, jobId, by, now) {
  await getPrintJob(ctx.store.read, jobId, by);
  await ctx.store.write(async (tx) => {
    const changed = await tx.updateTable("print_job").set({ status: "cancelled", claimed_by: null }).where("id", "=", jobId).where("status", "!=", "done").executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw fail("print-job-finished", jobId);
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: "print-job-cancelled",
      subject: "print-job",
      subjectId: jobId
    });
  });
  return getPrintJob(ctx.store.read, jobId, by);
}
export {
  cancelPrintJob,
  finishedPrint,
  runPrintJob
};
