import { formatDate, formatNumber, formatTime } from "../../language/format.js";
import { listPrintJobs } from "../../printing/jobs.js";
import { table } from "../table.js";
const statusWords = {
  queued: { vi: "\u0111ang ch\u1EDD", en: "waiting" },
  running: { vi: "\u0111ang in", en: "running" },
  done: { vi: "\u0111\xE3 xong", en: "done" },
  failed: { vi: "b\u1ECB l\u1ED7i", en: "failed" },
  cancelled: { vi: "\u0111\xE3 d\u1EEBng", en: "cancelled" }
};
async function run({ session }) {
  const { read } = await session.store();
  const jobs = await listPrintJobs(read, session.actor, { limit: 1e3 });
  return { json: jobs, text: { vi: listed(jobs, "vi"), en: listed(jobs, "en") } };
}
function listed(jobs, language) {
  const none = { vi: "Ch\u01B0a in l\u1EA7n n\xE0o.", en: "Nothing was printed yet." };
  if (jobs.length === 0) return none[language];
  const number = (n) => formatNumber(n, language);
  return table(
    jobs.map((job) => {
      const at = new Date(job.createdAt);
      return [
        job.id,
        statusWords[job.status][language],
        `${number(job.labelsDone)} / ${number(job.quantity)} ${language === "vi" ? "tem" : "labels"}`,
        `${job.template} (${job.format})`,
        `${formatDate(at)} ${formatTime(at)}`
      ];
    })
  );
}
export {
  run
};
