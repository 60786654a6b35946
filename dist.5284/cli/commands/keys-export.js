import { recordAudit } from "../../accounts/audit.js";
import { fail } from "../../issuing/errors.js";
import { masterFile } from "../../issuing/keyring.js";
import { masterName, writeShares, writeWhole } from "../../issuing/paper-key.js";
async function run({ flags, session }) {
  const { store, keyring } = await session.issuing();
  const master = keyring.master();
  if (!master) throw keyring.problem() ?? fail("master-key-missing", masterFile(keyring.directory));
  const isShared = flags.has("shares");
  const papers = isShared ? await writeShares(master) : [writeWhole(master)];
  await store.write(
    (tx) => recordAudit(tx, {
      at: session.now(),
      actor: session.actor.name,
      action: "keys-exported",
      subject: "master-key",
      subjectId: masterName(master),
      detail: { shares: isShared }
    })
  );
  const text = papers.join("\n");
  return {
    json: { master: masterName(master), papers },
    text: {
      vi: `${text}
H\xE3y in ra gi\u1EA5y, c\u1EA5t n\u01A1i an to\xE0n, r\u1ED3i \u0111\u1ECDc l\u1EA1i \u0111\u1EC3 ch\u1EAFc ch\u1EAFn: nguon keys check T\u1EACP-TIN`,
      en: `${text}
Print it, keep it in a safe place, then read it back to be sure: nguon keys check FILE`
    }
  };
}
export {
  run
};
