import { cancelPrintJob } from "../../printing/jobs-run.js";
async function run({ flags, session }) {
  const id = flags.required("job");
  const store = await session.store();
  const job = await cancelPrintJob({ store }, id, session.actor, session.now());
  return {
    json: job,
    text: {
      vi: `\u0110\xE3 d\u1EEBng l\u1EA7n in ${id}. In ti\u1EBFp: nguon print --job ${id}`,
      en: `Print job ${id} is cancelled. To go on: nguon print --job ${id}`
    }
  };
}
export {
  run
};
