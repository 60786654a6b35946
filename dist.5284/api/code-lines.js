import { recordAudit } from "../accounts/audit.js";
import { writeCodes } from "../codes/bulk.js";
import { fail } from "../issuing/errors.js";
import { ensureMark } from "../issuing/runs.js";
const blockCodes = 8192;
const codeLength = 12;
async function readCodes(ctx, run, by, now) {
  const key = ctx.keyring.epochKey(run.epoch);
  if (!key) throw ctx.keyring.problem() ?? fail("master-key-wrong", String(run.epoch));
  ensureMark(ctx, run, now);
  await ctx.store.write(
    (tx) => recordAudit(tx, {
      at: now,
      actor: by.name,
      action: "codes-read",
      subject: "run",
      subjectId: run.id,
      detail: { run: run.name, codes: run.quantity }
    })
  );
  return codeLines(key, run.firstIndex, run.quantity);
}
function* codeLines(key, firstIndex, count) {
  const codes = new Uint8Array(blockCodes * codeLength);
  for (let done = 0; done < count; done += blockCodes) {
    const size = Math.min(blockCodes, count - done);
    writeCodes(key, firstIndex + done, size, codes);
    const lines = Buffer.alloc(size * (codeLength + 1), "\n");
    for (let i = 0; i < size; i++)
      lines.set(codes.subarray(i * codeLength, (i + 1) * codeLength), i * (codeLength + 1));
    yield lines;
  }
}
export {
  readCodes
};
