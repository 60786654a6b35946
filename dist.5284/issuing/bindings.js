import { mayTouch } from "../accounts/actor.js";
import { recordAudit } from "../accounts/audit.js";
import { decide, decideTogether } from "./decisions.js";
import { fail } from "./errors.js";
import { activeRanges, liveRanges } from "./live.js";
import { countOf, intersect } from "./ranges.js";
import { checkLot } from "./runs.js";
import { describe, resolveStretch } from "./stretch.js";
async function bind(ctx, name, to, by, now) {
  return decideTogether(ctx, async (tx, decided) => {
    const stretch = await resolveStretch(ctx, tx, name, by);
    await checkProduct(tx, stretch, to.productId, by);
    if (to.lotId !== void 0) await checkLot(tx, to.lotId, to.productId);
    await checkFree(tx, stretch, to);
    const decision = await decide(tx, {
      kind: "binding",
      scope: "ranges",
      productId: to.productId,
      lotId: to.lotId ?? null,
      ranges: [
        { runSeq: stretch.runSeq, epoch: stretch.epoch, first: stretch.first, last: stretch.last }
      ],
      codes: countOf([stretch]),
      by: by.name,
      at: now
    });
    decided(decision);
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: "codes-bound",
      subject: "run",
      subjectId: stretch.run.id,
      detail: {
        binding: decision.id,
        stretch: describe(stretch.run, stretch),
        product: to.productId,
        lot: to.lotId ?? null
      }
    });
    return { binding: decision.id, codes: decision.codes };
  });
}
async function checkProduct(tx, { run }, productId, by) {
  const product = await tx.selectFrom("product").select("producer_id").where("id", "=", productId).executeTakeFirst();
  if (!product || product.producer_id !== null && !mayTouch(by, product.producer_id)) {
    throw fail("product-not-found", productId);
  }
  if (product.producer_id !== run.producerId) throw fail("binding-owner", run.name);
}
async function checkFree(tx, stretch, to) {
  const { run } = stretch;
  if (run.productId !== null && run.productId !== to.productId)
    throw fail("binding-other-product", run.name);
  if (run.lotId !== null || run.productId !== null && to.lotId === void 0) {
    throw fail("binding-overlap", describe(run, stretch));
  }
  const bound = intersect([stretch], await liveRanges(tx, run.seq, ["binding"]));
  if (bound[0]) throw fail("binding-overlap", bound.map((range) => describe(run, range)).join(", "));
  const active = intersect([stretch], await activeRanges(tx, run.seq));
  if (active[0]) throw fail("binding-final", active.map((range) => describe(run, range)).join(", "));
}
export {
  bind
};
