import { once } from "node:events";
import { codesOf } from "../../printing/jobs-codes.js";
async function run({ flags, json, session }) {
  const job = flags.required("job");
  const issuing = await session.issuing();
  const blocks = await codesOf(issuing, job, session.actor, session.now());
  let isFirst = true;
  if (json) await write("[");
  for (const block of blocks) {
    if (session.stopped.aborted) break;
    const text = json ? (isFirst ? "" : ",") + block.map((code) => `"${code}"`).join(",") : block.join("\n") + "\n";
    isFirst = false;
    if (!await write(text)) return void 0;
  }
  if (json) await write("]\n");
  return void 0;
}
async function write(text) {
  const { stdout } = process;
  if (stdout.destroyed) return false;
  if (stdout.write(text)) return true;
  const gone = once(stdout, "close").then(() => false);
  return Promise.race([once(stdout, "drain").then(() => true), gone]);
}
export {
  run
};
