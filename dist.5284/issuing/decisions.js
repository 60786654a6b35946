import { newId } from "../store/ids.js";
async function decide(tx, draft) {
  const decision = {
    id: newId(),
    productId: null,
    lotId: null,
    undoes: null,
    reason: null,
    notice: null,
    ranges: [],
    ...draft,
    at: draft.at.toISOString()
  };
  await insertDecision(tx, decision);
  return decision;
}
async function insertDecision(tx, decision) {
  const { seq } = await tx.insertInto("decision").values({
    id: decision.id,
    kind: decision.kind,
    scope: decision.scope,
    product_id: decision.productId,
    lot_id: decision.lotId,
    undoes: decision.undoes,
    reason: decision.reason,
    notice: decision.notice,
    codes: decision.codes,
    by: decision.by,
    at: decision.at
  }).returning("seq").executeTakeFirstOrThrow();
  for (let from = 0; from < decision.ranges.length; from += 2e3) {
    await tx.insertInto("decision_range").values(
      decision.ranges.slice(from, from + 2e3).map((range) => ({
        decision_seq: seq,
        run_seq: range.runSeq,
        epoch: range.epoch,
        first_index: range.first,
        last_index: range.last
      }))
    ).execute();
  }
  await moveGeneration(tx);
}
async function moveGeneration(tx) {
  await tx.updateTable("generation").set((eb) => ({ issuing: eb("issuing", "+", 1) })).execute();
}
async function decideTogether({ store, journal }, verb) {
  let decisions = [];
  const result = await store.write((tx) => {
    decisions = [];
    return verb(tx, (decision) => decisions.push(decision));
  });
  journal.append(decisions.map(toEntry));
  return result;
}
const toEntry = (decision) => ({
  id: decision.id,
  kind: "decision",
  at: decision.at,
  body: JSON.stringify(decision)
});
async function catchUpJournal({
  store,
  journal
}) {
  const { count } = await store.read.selectFrom("decision").select((eb) => eb.fn.countAll().as("count")).executeTakeFirstOrThrow();
  if (journal.count("decision") >= Number(count)) return;
  for (let after = 0; ; ) {
    const rows = await store.read.selectFrom("decision").selectAll().where("seq", ">", after).orderBy("seq").limit(5e3).execute();
    if (rows.length === 0) return;
    after = rows.at(-1).seq;
    const missing = rows.filter((row) => !journal.has(row.id));
    const ranges = await rangesOfDecisions(
      store.read,
      missing.map((row) => row.seq)
    );
    journal.append(
      missing.map(
        (row) => toEntry({
          id: row.id,
          kind: row.kind,
          scope: row.scope,
          productId: row.product_id,
          lotId: row.lot_id,
          undoes: row.undoes,
          reason: row.reason,
          notice: row.notice,
          codes: row.codes,
          by: row.by,
          at: row.at,
          ranges: ranges.get(row.seq) ?? []
        })
      )
    );
  }
}
async function rangesOfDecisions(read, seqs) {
  const byDecision = /* @__PURE__ */ new Map();
  for (let from = 0; from < seqs.length; from += 1e3) {
    const rows = await read.selectFrom("decision_range").selectAll().where("decision_seq", "in", seqs.slice(from, from + 1e3)).orderBy("first_index").execute();
    for (const row of rows) {
      const list = byDecision.get(row.decision_seq) ?? [];
      list.push({
        runSeq: row.run_seq,
        epoch: row.epoch,
        first: row.first_index,
        last: row.last_index
      });
      byDecision.set(row.decision_seq, list);
    }
  }
  return byDecision;
}
export {
  catchUpJournal,
  decide,
  decideTogether,
  insertDecision,
  moveGeneration,
  rangesOfDecisions
};
