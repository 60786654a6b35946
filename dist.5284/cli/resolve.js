import { readRunningNumber, runName } from "../codes/running-number.js";
import { fail as failIssuing } from "../issuing/errors.js";
import { getRun } from "../issuing/runs.js";
import { fail as failJob } from "../printing/jobs-errors.js";
import { nameKey } from "../registry/name-key.js";
import { findLot } from "../trace/lots.js";
import { fail } from "./errors.js";
async function productIdOf(read, text) {
  const rows = await read.selectFrom("product").select(["id", "name"]).where((eb) => eb.or([eb("id", "=", text), eb("name_key", "=", nameKey(text))])).execute();
  const exact = rows.find((row) => row.id === text) ?? (rows.length === 1 ? rows[0] : void 0);
  if (exact) return exact.id;
  if (rows.length === 0) throw failIssuing("product-not-found", text);
  throw fail("name-ambiguous", text, rows.map((row) => row.id).join(", "));
}
async function lotIdOf(read, text, productId) {
  const byId = await read.selectFrom("lot").select("id").where("id", "=", text).executeTakeFirst();
  const lot = byId ?? (productId === void 0 ? void 0 : await findLot(read, productId, text));
  if (!lot) throw failIssuing("lot-not-found", text);
  return lot.id;
}
async function subjectOf(read, flags) {
  const product = flags.text("product");
  const lot = flags.text("lot");
  const productId = product === void 0 ? void 0 : await productIdOf(read, product);
  const lotId = lot === void 0 ? void 0 : await lotIdOf(read, lot, productId);
  return { ...productId && { productId }, ...lotId && { lotId } };
}
async function stretchOf(read, flags) {
  const [from, to] = [flags.text("from"), flags.text("to")];
  const whole = await wholeOf(read, flags);
  if (whole) {
    return {
      runId: whole.id,
      from: numberOf("--from", from, whole.seq) ?? whole.first,
      to: numberOf("--to", to, whole.seq) ?? whole.last
    };
  }
  if (from === void 0 && to === void 0) return void 0;
  if (from === void 0 || to === void 0) {
    throw fail("flag-missing", from === void 0 ? "--from" : "--to");
  }
  return betweenPrinted(from, to) ?? { fromCode: from, toCode: to };
}
async function wholeOf(read, flags) {
  const [run, job] = [flags.text("run"), flags.text("job")];
  if (run !== void 0 && job !== void 0) throw fail("flags-conflict", "--run, --job");
  if (run !== void 0) {
    const { id: id2, seq: seq2, quantity: quantity2 } = await getRun(read, run, everybody);
    return { id: id2, seq: seq2, first: 1, last: quantity2 };
  }
  if (job === void 0) return void 0;
  const row = await read.selectFrom("print_job").innerJoin("run", "run.id", "print_job.run_id").select(["run.id", "run.seq", "print_job.first_number", "print_job.quantity"]).where("print_job.id", "=", job).executeTakeFirst();
  if (!row) throw failJob("print-job-not-found", job);
  const { id, seq, first_number: first, quantity } = row;
  return { id, seq, first, last: first + quantity - 1 };
}
const everybody = { name: "cli", producerId: null };
function numberOf(flag, text, seq) {
  if (text === void 0) return void 0;
  const read = readRunningNumber(text);
  if (!read) {
    throw fail("flag-value-wrong", flag, text, {
      vi: "s\u1ED1 th\u1EE9 t\u1EF1 nh\u01B0 500 ho\u1EB7c A7-000500-K",
      en: "a running number such as 500 or A7-000500-K"
    });
  }
  if (read.seq !== void 0 && read.seq !== seq) {
    throw failIssuing("stretch-of-two-runs", runName(read.seq), runName(seq));
  }
  return read.number;
}
function betweenPrinted(from, to) {
  const [a, b] = [readRunningNumber(from), readRunningNumber(to)];
  if (a?.seq === void 0 || b?.seq === void 0) return void 0;
  if (a.seq !== b.seq) throw failIssuing("stretch-of-two-runs", runName(a.seq), runName(b.seq));
  return { runId: runName(a.seq), from: a.number, to: b.number };
}
export {
  lotIdOf,
  productIdOf,
  stretchOf,
  subjectOf
};
