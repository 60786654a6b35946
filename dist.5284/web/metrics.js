import { subscribe, unsubscribe } from "node:diagnostics_channel";
const buckets = [1e-3, 25e-4, 5e-3, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
const begun = /* @__PURE__ */ Symbol("begun");
function countAnswers(server, more = () => "") {
  const answers = /* @__PURE__ */ new Map();
  const durations = new Array(buckets.length + 1).fill(0);
  let seconds = 0;
  const onStart = (message) => {
    const { server: from, response } = message;
    if (from === server) response[begun] = performance.now();
  };
  const onFinish = (message) => {
    const { server: from, response } = message;
    const start = response[begun];
    if (from !== server || start === void 0) return;
    answers.set(response.statusCode, (answers.get(response.statusCode) ?? 0) + 1);
    const took = (performance.now() - start) / 1e3;
    seconds += took;
    const slot = slotOf(took);
    durations[slot] = (durations[slot] ?? 0) + 1;
  };
  subscribe("http.server.request.start", onStart);
  subscribe("http.server.response.finish", onFinish);
  return {
    write: () => write(answers, durations, seconds) + more(),
    stop() {
      unsubscribe("http.server.request.start", onStart);
      unsubscribe("http.server.response.finish", onFinish);
    }
  };
}
function slotOf(seconds) {
  let slot = 0;
  while (slot < buckets.length && seconds > buckets[slot]) slot++;
  return slot;
}
function write(answers, durations, seconds) {
  const lines = [
    "# HELP nguon_http_answers_total Answers given, by status.",
    "# TYPE nguon_http_answers_total counter",
    ...[...answers].sort(([a], [b]) => a - b).map(([status, count]) => `nguon_http_answers_total{status="${status}"} ${count}`),
    "# HELP nguon_http_seconds Time from request to answer.",
    "# TYPE nguon_http_seconds histogram"
  ];
  let below = 0;
  for (const [i, bound] of [...buckets, "+Inf"].entries()) {
    below += durations[i] ?? 0;
    lines.push(`nguon_http_seconds_bucket{le="${bound}"} ${below}`);
  }
  lines.push(
    `nguon_http_seconds_sum ${seconds.toFixed(6)}`,
    `nguon_http_seconds_count ${below}`,
    "# HELP process_resident_memory_bytes Resident memory.",
    "# TYPE process_resident_memory_bytes gauge",
    `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
    "# HELP process_uptime_seconds Time since the process started.",
    "# TYPE process_uptime_seconds gauge",
    `process_uptime_seconds ${process.uptime().toFixed(1)}`
  );
  return `${lines.join("\n")}
`;
}
export {
  countAnswers
};
