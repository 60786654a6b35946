import { rm } from "node:fs/promises";
import {} from "../accounts/actor.js";
import { recordAudit } from "../accounts/audit.js";
import { getRun } from "../issuing/runs.js";
import { keyOf } from "./jobs-codes.js";
import { createPrintJob } from "./jobs-create.js";
import { fail } from "./jobs-errors.js";
import { makeDirectoriesFor, prepareOut, volumePath } from "./jobs-files.js";
import { assertInForce, assertReason } from "./jobs-guard.js";
import { renderJob, volumesOf } from "./jobs-render.js";
import { engineVersion } from "./render.js";
import { haveStarsLapsed, readSnapshot } from "./jobs-snapshot.js";
import {
  getPrintJob,
  printFilesOf
} from "./jobs.js";
async function reprint(ctx, jobId, by, options) {
  const { read } = ctx.store;
  const job = await getPrintJob(read, jobId, by);
  const run = await getRun(read, job.runId, by);
  const snapshot = await readSnapshot(read, jobId);
  const stretch = { run, firstNumber: job.firstNumber, quantity: job.quantity };
  await assertInForce(read, stretch, jobId);
  if (await haveStarsLapsed(read, snapshot, run.productId, options.now)) {
    throw fail("reprint-stars-lapsed", jobId);
  }
  await assertReason(read, stretch, options.reason, jobId);
  const out = options.out === void 0 ? job.out : prepareOut(options.out, job.format);
  const compared = await engineOf(ctx, jobId) === engineVersion;
  const first = await printFilesOf(read, jobId);
  await auditReprint(ctx, job, by, options);
  const files = [];
  const volumes = volumesOf(
    job,
    snapshot,
    (n, total) => volumePath({ ...job, out }, ctx.dataDirectory, n, total)
  );
  makeDirectoriesFor(volumes);
  await renderJob({
    job,
    snapshot,
    key: keyOf(ctx, run),
    run,
    volumes,
    signal: options.signal ?? new AbortController().signal,
    onProgress: (labels) => options.onProgress?.(labels),
    async onVolume(file) {
      if (compared) await compare(file, first);
      files.push(file);
    }
  });
  files.sort((a, b) => a.n - b.n);
  return { job, files, compared };
}
async function compare(file, first) {
  if (first.some(({ n, sha256 }) => n === file.n && sha256 === file.sha256)) return;
  await rm(file.path, { force: true });
  throw fail("reprint-different", file.path);
}
async function engineOf({ store }, jobId) {
  const row = await store.read.selectFrom("print_job").select("engine").where("id", "=", jobId).executeTakeFirst();
  return row?.engine;
}
async function auditReprint(ctx, job, by, { now, reason }) {
  await ctx.store.write(
    (tx) => recordAudit(tx, {
      at: now,
      actor: by.name,
      action: "labels-reprinted",
      subject: "print-job",
      subjectId: job.id,
      detail: { labels: job.quantity, reason: reason ?? null }
    })
  );
}
async function renewPrintJob(ctx, jobId, options, by, now) {
  const job = await getPrintJob(ctx.store.read, jobId, by);
  const snapshot = await readSnapshot(ctx.store.read, jobId);
  return createPrintJob(
    ctx,
    {
      run: {
        id: job.runId,
        from: options.from ?? job.firstNumber,
        to: options.to ?? job.firstNumber + job.quantity - 1
      },
      template: job.template,
      stock: job.stock,
      start: snapshot.startCell,
      dpi: snapshot.dpi,
      numbers: snapshot.numbering !== null,
      cutAndStack: snapshot.order === "cut-and-stack",
      language: snapshot.language,
      format: job.format,
      out: options.out,
      reason: options.reason,
      reserve: options.reserve
    },
    by,
    now
  );
}
export {
  renewPrintJob,
  reprint
};
