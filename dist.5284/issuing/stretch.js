import { mayTouch } from "../accounts/actor.js";
import { createCodeCipher } from "../codes/cipher.js";
import { valueOf } from "../codes/alphabet.js";
import { readCode } from "../codes/reader.js";
import { runningNumber } from "../codes/running-number.js";
import { fail } from "./errors.js";
import { getRun, toRun } from "./runs.js";
async function resolveStretch(ctx, read, name, by) {
  if ("runId" in name) {
    const run = await getRun(read, name.runId, by);
    return numbersOf(run, name.from ?? 1, name.to ?? run.quantity);
  }
  const a = await placeOfCode(ctx, read, name.fromCode, by);
  const b = await placeOfCode(ctx, read, name.toCode, by);
  if (a.run.seq !== b.run.seq) throw fail("stretch-of-two-runs", a.run.name, b.run.name);
  const [first, last] = a.index < b.index ? [a.index, b.index] : [b.index, a.index];
  return { run: a.run, runSeq: a.run.seq, epoch: a.run.epoch, first, last };
}
function numbersOf(run, from, to) {
  const [low, high] = from < to ? [from, to] : [to, from];
  if (!Number.isInteger(low) || !Number.isInteger(high) || low < 1 || high > run.quantity) {
    throw fail("stretch-outside-run", run.name, run.quantity);
  }
  return {
    run,
    runSeq: run.seq,
    epoch: run.epoch,
    first: run.firstIndex + low - 1,
    last: run.firstIndex + high - 1
  };
}
async function placeOfCode(ctx, read, typed, by, which = "\u2026") {
  const read1 = readCode(typed);
  if (!read1.ok) throw fail("code-unknown", which);
  const key = ctx.keyring.epochKey(valueOf[read1.code.charCodeAt(0)]);
  const index = key && createCodeCipher(key).indexOf(read1.code);
  if (key === void 0 || index === void 0) throw fail("code-unknown", which);
  const row = await read.selectFrom("run").selectAll().where("epoch", "=", key.epoch).where("first_index", "<=", index).orderBy("first_index", "desc").limit(1).executeTakeFirst();
  if (!row || index >= row.first_index + row.quantity || !mayTouch(by, row.producer_id)) {
    throw fail("code-unknown", which);
  }
  return { run: toRun(row), index };
}
function describe(run, range) {
  const name = (index) => runningNumber(run.seq, index - run.firstIndex + 1);
  return range.first === range.last ? name(range.first) : `${name(range.first)} \u2026 ${name(range.last)}`;
}
export {
  describe,
  numbersOf,
  placeOfCode,
  resolveStretch
};
