import { newId } from "../store/ids.js";
import { mayTouch } from "../accounts/actor.js";
import { recordAudit } from "../accounts/audit.js";
import { indexLimit } from "../codes/cipher.js";
import { readRunName, runName } from "../codes/running-number.js";
import { decide, decideTogether, moveGeneration } from "./decisions.js";
import { ensureOpenEpoch, mostCodesOfEpoch } from "./epochs.js";
import { fail } from "./errors.js";
import { markName } from "./keyring.js";
const mostCodesOfRun = 999999999;
async function issueRun(ctx, request, by, now) {
  if (!Number.isInteger(request.quantity) || request.quantity < 1 || request.quantity > mostCodesOfRun) {
    throw fail("quantity-invalid", String(request.quantity));
  }
  const owner = await ownerOf(ctx, request, by);
  const problem = ctx.keyring.problem();
  if (problem) throw problem;
  await ensureOpenEpoch(ctx, owner.demo, now);
  const run = await decideTogether(ctx, async (tx, decided) => {
    const range = await allocate(ctx, tx, owner.demo, request.quantity);
    const run2 = await insertRun(tx, { ...range, ...owner }, request, by, now);
    if (request.activate) {
      decided(
        await decide(tx, {
          kind: "activation",
          scope: "ranges",
          productId: run2.productId,
          lotId: run2.lotId,
          ranges: [
            {
              runSeq: run2.seq,
              epoch: run2.epoch,
              first: run2.firstIndex,
              last: run2.firstIndex + run2.quantity - 1
            }
          ],
          codes: run2.quantity,
          by: by.name,
          at: now
        })
      );
    } else await moveGeneration(tx);
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: "run-issued",
      subject: "run",
      subjectId: run2.id,
      detail: {
        run: run2.name,
        quantity: run2.quantity,
        product: run2.productId,
        lot: run2.lotId,
        active: request.activate === true
      }
    });
    return run2;
  });
  ensureMark(ctx, run, now);
  return run;
}
function ensureMark(ctx, run, now) {
  ctx.journal.raiseMark(markName(run.epoch), run.firstIndex + run.quantity, now);
}
async function ownerOf({ store }, request, by) {
  if (request.productId === void 0) {
    const id = request.producerId ?? by.producerId ?? "";
    const producer = await store.read.selectFrom("producer").select(["id", "demo"]).where("id", "=", id).executeTakeFirst();
    if (!producer || !mayTouch(by, producer.id)) throw fail("producer-not-found", id);
    if (request.activate) throw fail("activation-unbound", id);
    return { producerId: producer.id, productId: null, lotId: null, demo: producer.demo === 1 };
  }
  const product = await store.read.selectFrom("product").select(["id", "name", "producer_id", "demo"]).where("id", "=", request.productId).executeTakeFirst();
  if (!product || product.producer_id !== null && !mayTouch(by, product.producer_id)) {
    throw fail("product-not-found", request.productId);
  }
  if (product.producer_id === null) throw fail("product-without-producer", product.name);
  if (request.lotId !== void 0) await checkLot(store.read, request.lotId, product.id);
  return {
    producerId: product.producer_id,
    productId: product.id,
    lotId: request.lotId ?? null,
    demo: product.demo === 1
  };
}
async function checkLot(read, lotId, productId) {
  const lot = await read.selectFrom("lot").select(["number", "product_id"]).where("id", "=", lotId).executeTakeFirst();
  if (!lot) throw fail("lot-not-found", lotId);
  if (lot.product_id !== productId) throw fail("lot-of-other-product", lot.number);
}
async function allocate(ctx, tx, demo, quantity) {
  const epoch = await tx.selectFrom("epoch").selectAll().where("status", "=", "open").where("demo", "=", demo ? 1 : 0).executeTakeFirst();
  if (!epoch) throw fail("no-open-epoch");
  if (!ctx.keyring.epochKey(epoch.number))
    throw ctx.keyring.problem() ?? fail("master-key-wrong", String(epoch.number));
  const mark = ctx.journal.mark(markName(epoch.number));
  if (mark && mark.value > epoch.next_index) {
    throw fail("database-behind", epoch.number, mark.value - epoch.next_index);
  }
  const next = epoch.next_index + quantity;
  if (next - epoch.first_index > mostCodesOfEpoch || next > indexLimit)
    throw fail("epoch-full", epoch.number);
  await tx.updateTable("epoch").set({ next_index: next }).where("number", "=", epoch.number).execute();
  return { epoch: epoch.number, firstIndex: epoch.next_index };
}
async function insertRun(tx, place, request, by, now) {
  const id = newId();
  const { seq } = await tx.insertInto("run").values({
    id,
    epoch: place.epoch,
    first_index: place.firstIndex,
    quantity: request.quantity,
    producer_id: place.producerId,
    product_id: place.productId,
    lot_id: place.lotId,
    note: request.note ?? null,
    created_by: by.name,
    created_at: now.toISOString()
  }).returning("seq").executeTakeFirstOrThrow();
  return {
    seq,
    id,
    name: runName(seq),
    epoch: place.epoch,
    firstIndex: place.firstIndex,
    quantity: request.quantity,
    producerId: place.producerId,
    productId: place.productId,
    lotId: place.lotId,
    createdAt: now.toISOString()
  };
}
async function getRun(read, idOrName, by) {
  const row = await read.selectFrom("run").selectAll().where("id", "=", idOrName).executeTakeFirst();
  const found = row ?? await findByName(read, idOrName);
  if (!found || !mayTouch(by, found.producer_id)) throw fail("run-not-found", idOrName);
  return toRun(found);
}
async function findByName(read, name) {
  const seq = readRunName(name);
  if (seq === void 0) return void 0;
  return read.selectFrom("run").selectAll().where("seq", "=", seq).executeTakeFirst();
}
async function listRuns(read, by, options = {}) {
  let query = read.selectFrom("run").selectAll().orderBy("seq", "desc").limit(options.limit ?? 100);
  if (by.producerId !== null) query = query.where("producer_id", "=", by.producerId);
  if (options.before !== void 0) query = query.where("seq", "<", options.before);
  if (options.productId !== void 0) query = query.where("product_id", "=", options.productId);
  return (await query.execute()).map(toRun);
}
const toRun = (row) => ({
  seq: row.seq,
  id: row.id,
  name: runName(row.seq),
  epoch: row.epoch,
  firstIndex: row.first_index,
  quantity: row.quantity,
  producerId: row.producer_id,
  productId: row.product_id,
  lotId: row.lot_id,
  createdAt: row.created_at
});
export {
  checkLot,
  ensureMark,
  getRun,
  issueRun,
  listRuns,
  mostCodesOfRun,
  toRun
};
