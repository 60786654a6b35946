import { workOff } from "../../printing/jobs-work.js";
import { printingOf } from "../printing.js";
async function run({ flags, session }) {
  const printing = await printingOf(session);
  session.say({ vi: "\u0110ang ch\u1EDD vi\u1EC7c in \u2026", en: "Waiting for print jobs \u2026" });
  const done = await workOff(printing, session.actor, {
    now: () => session.now(),
    signal: session.stopped,
    once: flags.has("once"),
    onEnd: (jobId, error) => session.say(
      error === void 0 ? { vi: `Xong l\u1EA7n in ${jobId}.`, en: `Print job ${jobId} is done.` } : { vi: `L\u1EA7n in ${jobId} b\u1ECB l\u1ED7i.`, en: `Print job ${jobId} failed.` }
    )
  });
  return { json: { done }, text: { vi: `\u0110\xE3 in ${done} l\u1EA7n.`, en: `${done} print jobs done.` } };
}
export {
  run
};
