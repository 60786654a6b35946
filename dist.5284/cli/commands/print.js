import { performance } from "node:perf_hooks";
import { formatNumber } from "../../language/format.js";
import { runningNumber } from "../../codes/running-number.js";
import { fail as failIssuing } from "../../issuing/errors.js";
import { getRun } from "../../issuing/runs.js";
import { renewPrintJob, reprint } from "../../printing/jobs-again.js";
import { endCodesOf } from "../../printing/jobs-codes.js";
import { createPrintJob } from "../../printing/jobs-create.js";
import { runPrintJob } from "../../printing/jobs-run.js";
import { getPrintJob } from "../../printing/jobs.js";
import { fail } from "../errors.js";
import { printingOf } from "../printing.js";
import { progressLine } from "../progress.js";
import { subjectOf } from "../resolve.js";
const demoWarning = {
  vi: "CH\u01AFA C\xC0I BASE_URL: tem mang d\u1EA5u DEMO v\xE0 m\xE3 QR ch\u1EC9 m\u1EDF \u0111\u01B0\u1EE3c tr\xEAn m\xE1y n\xE0y. \u0110\u1EEBng d\xE1n l\xEAn h\xE0ng. H\xE3y \u0111\u1EB7t BASE_URL=https://t\xEAn-mi\u1EC1n r\u1ED3i in l\u1EA1i.",
  en: "BASE_URL IS NOT SET: the labels carry a DEMO mark and their QR codes open on this machine only. Do not stick them on packs. Set BASE_URL=https://your-host and print again."
};
async function run(call) {
  const { flags, session, language } = call;
  const started = performance.now();
  const outcome = flags.has("job") ? await printJob(call) : await printNew(call);
  const isDemo = session.config.baseUrl === null;
  const warnings = [...outcome.warnings, ...isDemo ? [demoWarning] : []];
  for (const warning of warnings) session.say(warning);
  const seconds = (performance.now() - started) / 1e3;
  const issuing = await session.issuing();
  const job = outcome.job;
  const { seq } = await getRun(issuing.store.read, job.runId, session.actor);
  const files = outcome.files;
  const sum = (pick) => files.reduce((n, f) => n + pick(f), 0);
  const number = (n) => runningNumber(seq, n);
  const json = {
    job: job.id,
    run: job.runId,
    quantity: job.quantity,
    numbers: {
      first: number(job.firstNumber),
      last: number(job.firstNumber + job.quantity - 1)
    },
    codes: await endCodesOf(issuing, job, session.actor),
    files: files.map(({ path, labels, pages, bytes, sha256 }) => ({
      path,
      labels,
      pages,
      bytes,
      sha256
    })),
    seconds: round(seconds),
    proof: {
      pages: sum((file) => file.proofPages),
      codes: sum((file) => file.proofCodes),
      seconds: round(sum((file) => file.proofSeconds))
    },
    warnings: warnings.map((words) => words[language])
  };
  const paths = files.map((file) => file.path).join("\n");
  const { proof } = json;
  return {
    json,
    text: {
      vi: `${paths}
${formatNumber(job.quantity, "vi")} tem (s\u1ED1 ${json.numbers.first} \u0111\u1EBFn ${json.numbers.last}), ${formatNumber(json.seconds, "vi")} gi\xE2y; \u0111\xE3 \u0111\u1ECDc l\u1EA1i ${formatNumber(proof.codes, "vi")} m\xE3 tr\xEAn ${formatNumber(proof.pages, "vi")} trang. L\u1EA7n in: ${job.id}`,
      en: `${paths}
${formatNumber(job.quantity, "en")} labels (numbers ${json.numbers.first} to ${json.numbers.last}), ${formatNumber(json.seconds, "en")} seconds; ${formatNumber(proof.codes, "en")} codes on ${formatNumber(proof.pages, "en")} pages were read back. Print job: ${job.id}`
    }
  };
}
const round = (seconds) => Math.round(seconds * 1e3) / 1e3;
async function printNew({ flags, session, language }) {
  const quantity = quantityOf(flags);
  const printing = await printingOf(session);
  const subject = await subjectOf(printing.store.read, flags);
  if (flags.has("unbound") && subject.productId)
    throw fail("flags-conflict", "--unbound, --product");
  if (flags.has("unbound")) flags.required("producer");
  else if (!subject.productId) throw fail("flag-missing", "--product");
  const { job, warnings } = await createPrintJob(
    printing,
    {
      ...subject,
      producerId: flags.text("producer"),
      quantity,
      template: flags.text("template"),
      stock: flags.text("stock"),
      start: flags.number("start", 1),
      dpi: flags.number("dpi", 1),
      numbers: flags.has("numbers"),
      cutAndStack: flags.has("cut-and-stack"),
      language,
      format: flags.text("format") ?? formatOfFile(flags.text("out")),
      out: flags.text("out") ?? ".",
      activate: flags.has("activate"),
      reserve: true
    },
    session.actor,
    session.now()
  );
  return { ...await render({ session, language, id: job.id, quantity: job.quantity }), warnings };
}
async function printJob({ flags, session, language }) {
  const id = flags.required("job");
  const printing = await printingOf(session);
  const [out, reason] = [flags.text("out"), flags.text("reason")];
  if (flags.has("renew")) {
    const [from, to] = [flags.number("from", 1), flags.number("to", 1)];
    const { job: job2, warnings } = await renewPrintJob(
      printing,
      id,
      { from, to, out: out ?? ".", reason, reserve: true },
      session.actor,
      session.now()
    );
    const done = await render({ session, language, id: job2.id, quantity: job2.quantity });
    return { ...done, warnings };
  }
  const job = await getPrintJob(printing.store.read, id, session.actor);
  if (job.status !== "done") {
    return { ...await render({ session, language, id, quantity: job.quantity }), warnings: [] };
  }
  const progress = progressLine(language, job.quantity);
  const again = await reprint(printing, id, session.actor, {
    out,
    reason,
    now: session.now(),
    signal: session.stopped,
    onProgress: progress.show
  }).finally(progress.end);
  return { ...again, warnings: again.compared ? [] : [otherVersion] };
}
const otherVersion = {
  vi: "B\u1EA3n \u0111\u1EA7u \u0111\u01B0\u1EE3c in b\u1EB1ng phi\xEAn b\u1EA3n Ngu\u1ED3n kh\xE1c: h\xECnh v\xE0 m\xE3 gi\u1ED1ng nhau, nh\u01B0ng kh\xF4ng so \u0111\u01B0\u1EE3c t\u1EEBng byte.",
  en: "Another version of Ngu\u1ED3n made the first print: drawing and codes are the same, but bytes cannot be compared."
};
async function render(what) {
  const { session, language, id, quantity } = what;
  const progress = progressLine(language, quantity);
  return runPrintJob(await printingOf(session), id, session.actor, {
    now: () => session.now(),
    signal: session.stopped,
    onProgress: progress.show
  }).finally(progress.end);
}
function quantityOf(flags) {
  const text = flags.required("quantity");
  if (/^\d{1,12}$/.test(text)) return Number(text);
  throw failIssuing("quantity-invalid", text);
}
const formatOfFile = (out) => out?.toLowerCase().endsWith(".csv") ? "csv" : void 0;
export {
  run
};
