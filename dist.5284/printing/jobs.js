import { mayTouch } from "../accounts/actor.js";
import { fail } from "./jobs-errors.js";
const printFormats = ["pdf", "csv"];
const columns = [
  "print_job.id",
  "print_job.run_id",
  "print_job.status",
  "print_job.format",
  "print_job.template",
  "print_job.stock",
  "print_job.first_number",
  "print_job.quantity",
  "print_job.labels_done",
  "print_job.out",
  "print_job.error",
  "print_job.created_by",
  "print_job.created_at",
  "print_job.finished_at"
];
async function getPrintJob(read, id, by) {
  const row = await read.selectFrom("print_job").innerJoin("run", "run.id", "print_job.run_id").select([...columns, "run.producer_id"]).where("print_job.id", "=", id).executeTakeFirst();
  if (!row || !mayTouch(by, row.producer_id)) throw fail("print-job-not-found", id);
  return toJob(row);
}
async function listPrintJobs(read, by, options = {}) {
  let query = read.selectFrom("print_job").innerJoin("run", "run.id", "print_job.run_id").select(columns).orderBy("print_job.created_at", "desc").orderBy("print_job.id", "desc").limit(options.limit ?? 100);
  if (by.producerId !== null) query = query.where("run.producer_id", "=", by.producerId);
  if (options.before !== void 0) {
    query = query.where("print_job.created_at", "<", options.before);
  }
  return (await query.execute()).map(toJob);
}
async function printFilesOf(read, jobId) {
  const rows = await read.selectFrom("print_file").selectAll().where("job_id", "=", jobId).orderBy("n").execute();
  return rows.map((row) => ({
    n: row.n,
    path: row.path,
    firstNumber: row.first_number,
    labels: row.labels,
    pages: row.pages,
    bytes: row.bytes,
    sha256: row.sha256,
    proofPages: row.proof_pages,
    proofCodes: row.proof_codes,
    proofSeconds: row.proof_seconds,
    seconds: row.seconds
  }));
}
const toJob = (row) => ({
  id: row.id,
  runId: row.run_id,
  status: row.status,
  format: row.format,
  template: row.template,
  stock: row.stock,
  firstNumber: row.first_number,
  quantity: row.quantity,
  labelsDone: row.labels_done,
  out: row.out,
  error: row.error,
  createdBy: row.created_by,
  createdAt: row.created_at,
  finishedAt: row.finished_at
});
export {
  getPrintJob,
  listPrintJobs,
  printFilesOf,
  printFormats
};
