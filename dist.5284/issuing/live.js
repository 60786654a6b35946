import { normalise } from "./ranges.js";
async function liveRanges(read, runSeq, kinds) {
  const rows = await read.selectFrom("decision_range").innerJoin("decision", "decision.seq", "decision_range.decision_seq").leftJoin("decision as undo", "undo.undoes", "decision.id").select([
    "decision.id",
    "decision.kind",
    "decision.product_id",
    "decision.lot_id",
    "decision_range.run_seq",
    "decision_range.epoch",
    "decision_range.first_index",
    "decision_range.last_index"
  ]).where("decision_range.run_seq", "=", runSeq).where("decision.kind", "in", [...kinds]).where("undo.id", "is", null).orderBy("decision_range.first_index").execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    productId: row.product_id,
    lotId: row.lot_id,
    runSeq: row.run_seq,
    epoch: row.epoch,
    first: row.first_index,
    last: row.last_index
  }));
}
const activeRanges = async (read, runSeq) => normalise(await liveRanges(read, runSeq, ["activation"]));
async function liveSubjects(read, subject) {
  const { productIds, lotIds } = subject;
  if (productIds.length + lotIds.length === 0) return [];
  const rows = await read.selectFrom("decision").leftJoin("decision as undo", "undo.undoes", "decision.id").select([
    "decision.id",
    "decision.kind",
    "decision.scope",
    "decision.product_id",
    "decision.lot_id"
  ]).where("decision.scope", "in", ["lot", "product"]).where("undo.id", "is", null).where(
    (eb) => eb.or([
      ...productIds.length ? [eb("decision.product_id", "in", [...productIds])] : [],
      ...lotIds.length ? [eb("decision.lot_id", "in", [...lotIds])] : []
    ])
  ).execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    scope: row.scope,
    subjectId: row.scope === "lot" ? row.lot_id : row.product_id
  }));
}
export {
  activeRanges,
  liveRanges,
  liveSubjects
};
