import {} from "../accounts/actor.js";
import { recordAudit } from "../accounts/audit.js";
import { writeCodes } from "../codes/bulk.js";
import { createCodeCipher } from "../codes/cipher.js";
import { fail as failIssuing } from "../issuing/errors.js";
import { ensureMark, getRun } from "../issuing/runs.js";
import { getPrintJob } from "./jobs.js";
const blockCodes = 16384;
const codeLength = 12;
async function codesOf(ctx, jobId, by, now) {
  const job = await getPrintJob(ctx.store.read, jobId, by);
  const run = await getRun(ctx.store.read, job.runId, by);
  const key = keyOf(ctx, run);
  ensureMark(ctx, run, now);
  await ctx.store.write(
    (tx) => recordAudit(tx, {
      at: now,
      actor: by.name,
      action: "codes-read",
      subject: "print-job",
      subjectId: jobId,
      detail: { run: run.name, from: job.firstNumber, codes: job.quantity }
    })
  );
  return blocks(key, run.firstIndex + job.firstNumber - 1, job.quantity);
}
async function endCodesOf(ctx, job, by) {
  const run = await getRun(ctx.store.read, job.runId, by);
  const cipher = createCodeCipher(keyOf(ctx, run));
  const first = run.firstIndex + job.firstNumber - 1;
  return { first: cipher.codeOf(first), last: cipher.codeOf(first + job.quantity - 1) };
}
function keyOf({ keyring }, run) {
  const key = keyring.epochKey(run.epoch);
  if (!key) throw keyring.problem() ?? failIssuing("master-key-wrong", String(run.epoch));
  return key;
}
function* blocks(key, firstIndex, count) {
  const bytes = Buffer.alloc(blockCodes * codeLength);
  for (let done = 0; done < count; done += blockCodes) {
    const size = Math.min(blockCodes, count - done);
    writeCodes(key, firstIndex + done, size, bytes);
    const text = bytes.toString("latin1", 0, size * codeLength);
    yield Array.from({ length: size }, (_, i) => text.slice(i * codeLength, (i + 1) * codeLength));
  }
}
export {
  blocks,
  codesOf,
  endCodesOf,
  keyOf
};
