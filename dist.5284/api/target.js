import { Type } from "typebox";
import { mayTouch } from "../accounts/actor.js";
import { readRunningNumber, runName } from "../codes/running-number.js";
import { fail as failIssuing } from "../issuing/errors.js";
import { getRun } from "../issuing/runs.js";
import { fail } from "./errors.js";
import { Id, RunningNumber } from "./shapes.js";
const mostCodesListed = 1e4;
const stretchFields = {
  run: Type.Optional(Id),
  job: Type.Optional(Id),
  from: Type.Optional(RunningNumber),
  to: Type.Optional(RunningNumber)
};
const revocationFields = {
  ...stretchFields,
  lot: Type.Optional(Id),
  product: Type.Optional(Id),
  codes: Type.Optional(
    Type.Array(Type.String({ maxLength: 300 }), { minItems: 1, maxItems: mostCodesListed })
  )
};
async function targetOf(body, asking) {
  const named = [body.run, body.job, body.lot, body.product, body.codes].filter(
    (x) => x !== void 0
  );
  if (named.length > 1) throw unclear();
  if (body.run !== void 0 || body.job !== void 0) return stretchOfRun(body, asking);
  const hasEnds = body.from !== void 0 || body.to !== void 0;
  if (hasEnds !== (named.length === 0)) throw unclear();
  if (body.lot !== void 0) return { lotId: body.lot };
  if (body.product !== void 0) return { productId: body.product };
  if (body.codes !== void 0) return { codes: body.codes };
  return endCodes(body);
}
async function stretchOrLotOf(body, asking) {
  const target = await targetOf(body, asking);
  if ("codes" in target || "productId" in target) throw unclear();
  return target;
}
async function stretchOf(body, asking) {
  const target = await stretchOrLotOf(body, asking);
  if ("lotId" in target) throw unclear();
  return target;
}
const unclear = () => fail("target-unclear", "run (+ from, to), job (+ from, to), from + to, lot, product, codes");
async function stretchOfRun(body, { read, by }) {
  const job = body.job === void 0 ? void 0 : await jobStretch(read, body.job, by);
  const run = await getRun(read, job?.runId ?? body.run ?? "", by);
  const numberOf = (given) => {
    if (given === void 0 || typeof given === "number") return given;
    const printed = readRunningNumber(given);
    if (!printed) throw unclear();
    if (printed.seq !== void 0 && printed.seq !== run.seq)
      throw failIssuing("stretch-of-two-runs", runName(printed.seq), run.name);
    return printed.number;
  };
  return {
    runId: run.id,
    from: numberOf(body.from) ?? job?.from,
    to: numberOf(body.to) ?? job?.to
  };
}
function endCodes({ from, to }) {
  if (typeof from !== "string" || typeof to !== "string") throw unclear();
  return { fromCode: from, toCode: to };
}
async function jobStretch(read, id, by) {
  const job = await read.selectFrom("print_job").innerJoin("run", "run.id", "print_job.run_id").select(["run_id", "producer_id", "first_number", "print_job.quantity"]).where("print_job.id", "=", id).executeTakeFirst();
  if (!job || !mayTouch(by, job.producer_id)) throw failIssuing("run-not-found", id);
  return { runId: job.run_id, from: job.first_number, to: job.first_number + job.quantity - 1 };
}
export {
  revocationFields,
  stretchFields,
  stretchOf,
  stretchOrLotOf,
  targetOf
};
