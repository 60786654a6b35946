import { timingSafeEqual } from "node:crypto";
import { text as readStream } from "node:stream/consumers";
import { recordAudit } from "../../accounts/audit.js";
import { masterName, readPapers } from "../../issuing/paper-key.js";
import { fail } from "../errors.js";
import { readTextFile } from "../files.js";
async function run({ positionals, session }) {
  const [file] = positionals;
  const { store, keyring } = await session.issuing();
  if (file === void 0 && process.stdin.isTTY) {
    session.say({
      vi: "G\xF5 ho\u1EB7c d\xE1n b\u1EA3n gi\u1EA5y, r\u1ED3i nh\u1EA5n Ctrl-D:",
      en: "Type or paste the paper copy, then press Ctrl-D:"
    });
  }
  const typed = file === void 0 ? await readStream(process.stdin) : await readTextFile(file);
  const read = await readPapers(typed);
  const master = keyring.master();
  if (master && !timingSafeEqual(read, master)) {
    throw fail("paper-of-other-key", masterName(read), masterName(master));
  }
  await store.write(
    (tx) => recordAudit(tx, {
      at: session.now(),
      actor: session.actor.name,
      action: "keys-checked",
      subject: "master-key",
      subjectId: masterName(read)
    })
  );
  return {
    json: { master: masterName(read), matches: master !== void 0 },
    text: {
      vi: `B\u1EA3n gi\u1EA5y \u0111\u1ECDc \u0111\u01B0\u1EE3c v\xE0 \u0111\xFAng v\u1EDBi kho\xE1 ${masterName(read)}.`,
      en: `The paper copy can be read and is of key ${masterName(read)}.`
    }
  };
}
export {
  run
};
