import { mayTouch } from "../accounts/actor.js";
import { recordAudit } from "../accounts/audit.js";
import { decide, decideTogether } from "./decisions.js";
import { fail } from "./errors.js";
import { countOf, rangesOf } from "./ranges.js";
import { describe, placeOfCode, resolveStretch } from "./stretch.js";
const revoke = (ctx, target, said, by, now) => state(ctx, "revocation", target, said, by, now);
const recall = (ctx, lotId, said, by, now) => state(ctx, "recall", { lotId }, said, by, now);
const suspect = (ctx, target, said, by, now) => state(ctx, "suspicion", target, said, by, now);
const actions = {
  revocation: "codes-revoked",
  recall: "lot-recalled",
  suspicion: "copies-confirmed"
};
async function state(ctx, kind, target, said, by, now) {
  const reason = said.reason.trim();
  if (reason === "" || reason.length > 500 || (said.notice?.length ?? 0) > 500)
    throw fail("reason-missing");
  return decideTogether(ctx, async (tx, decided) => {
    const scope = await scopeOf(ctx, tx, target, by);
    const decision = await decide(tx, {
      kind,
      scope: scope.scope,
      productId: scope.productId ?? null,
      lotId: scope.lotId ?? null,
      ranges: scope.ranges ?? [],
      codes: scope.codes,
      reason,
      notice: said.notice?.trim() || null,
      by: by.name,
      at: now
    });
    decided(decision);
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: actions[kind],
      subject: scope.scope === "ranges" ? "decision" : scope.scope,
      subjectId: scope.lotId ?? scope.productId ?? decision.id,
      detail: { decision: decision.id, codes: scope.codes, stretches: scope.stretches, reason }
    });
    return { id: decision.id, codes: scope.codes };
  });
}
async function scopeOf(ctx, tx, target, by) {
  if ("codes" in target) return scopeOfCodes(ctx, tx, target.codes, by);
  if ("lotId" in target) return scopeOfLot(tx, target.lotId, by);
  if ("productId" in target) return scopeOfProduct(tx, target.productId, by);
  const { run, ...range } = await resolveStretch(ctx, tx, target, by);
  return {
    scope: "ranges",
    ranges: [range],
    codes: countOf([range]),
    stretches: [describe(run, range)]
  };
}
async function scopeOfCodes(ctx, tx, codes, by) {
  if (codes.length === 0) throw fail("revocation-empty");
  const runs = /* @__PURE__ */ new Map();
  for (const [position, code] of codes.entries()) {
    const { run, index } = await placeOfCode(ctx, tx, code, by, `#${position + 1}`);
    const entry = runs.get(run.seq) ?? { run, indexes: [] };
    entry.indexes.push(index);
    runs.set(run.seq, entry);
  }
  const parts = [...runs.values()].flatMap(
    ({ run, indexes }) => rangesOf(indexes).map((range) => ({ run, range }))
  );
  return {
    scope: "ranges",
    ranges: parts.map(({ run, range }) => ({ runSeq: run.seq, epoch: run.epoch, ...range })),
    codes: countOf(parts.map(({ range }) => range)),
    stretches: parts.slice(0, 100).map(({ run, range }) => describe(run, range))
  };
}
async function scopeOfLot(tx, lotId, by) {
  const lot = await tx.selectFrom("lot").innerJoin("product", "product.id", "lot.product_id").select("product.producer_id").where("lot.id", "=", lotId).executeTakeFirst();
  if (!lot || !mayTouch(by, lot.producer_id ?? "")) throw fail("lot-not-found", lotId);
  return { scope: "lot", lotId, codes: await countCodes(tx, "lot_id", lotId) };
}
async function scopeOfProduct(tx, productId, by) {
  const product = await tx.selectFrom("product").select("producer_id").where("id", "=", productId).executeTakeFirst();
  if (!product || !mayTouch(by, product.producer_id ?? ""))
    throw fail("product-not-found", productId);
  return { scope: "product", productId, codes: await countCodes(tx, "product_id", productId) };
}
async function countCodes(tx, column, id) {
  const issued = await tx.selectFrom("run").select((eb) => eb.fn.coalesce(eb.fn.sum("quantity"), eb.lit(0)).as("codes")).where(column, "=", id).executeTakeFirstOrThrow();
  const bound = await tx.selectFrom("decision").leftJoin("decision as undo", "undo.undoes", "decision.id").innerJoin("decision_range", "decision_range.decision_seq", "decision.seq").innerJoin("run", "run.seq", "decision_range.run_seq").select(["decision_range.first_index as first", "decision_range.last_index as last"]).where("decision.kind", "=", "binding").where(`decision.${column}`, "=", id).where("undo.id", "is", null).where((eb) => eb.or([eb(`run.${column}`, "is", null), eb(`run.${column}`, "!=", id)])).execute();
  return Number(issued.codes) + countOf(bound);
}
export {
  recall,
  revoke,
  suspect
};
