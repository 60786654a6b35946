import { recordAudit } from "../accounts/audit.js";
import { insertDecision } from "./decisions.js";
import { markName } from "./keyring.js";
async function replayJournal(ctx, by, now) {
  const { store, journal } = ctx;
  let decisions = 0;
  let lostUntil;
  const newer = (at) => {
    if (lostUntil === void 0 || at > lostUntil) lostUntil = at;
  };
  const forgotten = [];
  for (const entry of journal.entries()) {
    if (entry.kind === "decision") forgotten.push(JSON.parse(entry.body));
    newer(entry.at);
  }
  await store.write(async (tx) => {
    const known = new Set(
      (await tx.selectFrom("decision").select("id").execute()).map((row) => row.id)
    );
    for (const decision of forgotten) {
      if (known.has(decision.id)) continue;
      await insertDecision(tx, decision);
      decisions++;
    }
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: "journal-replayed",
      subject: "installation",
      subjectId: "-",
      detail: { decisions }
    });
  });
  const lostCodes = [];
  const epochs = await store.read.selectFrom("epoch").select(["number", "next_index"]).execute();
  for (const { number, next_index: next } of epochs) {
    const mark = journal.mark(markName(number));
    if (!mark || mark.value <= next) continue;
    lostCodes.push({ epoch: number, codes: mark.value - next });
    newer(mark.at);
  }
  return { decisions, lostCodes, lostUntil };
}
export {
  replayJournal
};
