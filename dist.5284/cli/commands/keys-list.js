import { formatDate, formatNumber } from "../../language/format.js";
import { masterName } from "../../issuing/paper-key.js";
import { table } from "../table.js";
const statusWords = {
  open: { vi: "\u0111ang d\xF9ng", en: "open" },
  closed: { vi: "ch\u1EC9 ki\u1EC3m tra", en: "verifies only" },
  compromised: { vi: "\u0111\xE3 l\u1ED9", en: "compromised" }
};
async function run({ session }) {
  const { store, keyring } = await session.issuing();
  const rows = await store.read.selectFrom("epoch").selectAll().orderBy("number").execute();
  const epochs = rows.map((row) => ({
    epoch: row.number,
    status: row.status,
    keyId: row.key_id,
    issued: row.next_index - row.first_index,
    lost: row.lost === 1,
    demo: row.demo === 1,
    openedAt: row.opened_at,
    readable: keyring.epochKey(row.number) !== void 0
  }));
  const master = keyring.master();
  const problem = keyring.problem();
  const said = (language) => {
    const lines = table(
      epochs.map((epoch) => [
        String(epoch.epoch),
        statusWords[epoch.status][language],
        epoch.keyId,
        formatNumber(epoch.issued, language),
        formatDate(new Date(epoch.openedAt)),
        epoch.demo ? "demo" : ""
      ])
    );
    const none = { vi: "Ch\u01B0a c\xF3 k\u1EF3 kho\xE1 n\xE0o.", en: "No epochs yet." };
    return [lines || none[language], ...problem ? [problem.words[language]] : []].join("\n");
  };
  return {
    json: { master: master ? masterName(master) : null, problem: problem?.code ?? null, epochs },
    text: { vi: said("vi"), en: said("en") }
  };
}
export {
  run
};
