import { recordAudit } from "../accounts/audit.js";
import { fail } from "./errors.js";
import * as field from "./fields.js";
import { bumpRegistry } from "./generation.js";
import { newId } from "../store/ids.js";
import { getProduct } from "./product-queries.js";
async function addChannel(store, facts, by, now) {
  const title = field.requiredName("title", facts.title);
  const url = field.website(facts.url);
  const phone = field.phone(facts.phone);
  if (url === null && phone === null) throw fail("channel-contact-missing");
  const channel = { id: newId(), kind: facts.kind, title, url, phone };
  return store.write(async (tx) => {
    await getProduct(tx, facts.productId);
    await tx.insertInto("channel").values({ ...channel, product_id: facts.productId, created_at: now.toISOString() }).execute();
    await bumpRegistry(tx);
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: "channel-added",
      subject: "channel",
      subjectId: channel.id,
      detail: { product: facts.productId }
    });
    return channel;
  });
}
async function listChannels(read, productId) {
  return read.selectFrom("channel").select(["id", "kind", "title", "url", "phone"]).where("product_id", "=", productId).orderBy("created_at").orderBy("id").execute();
}
export {
  addChannel,
  listChannels
};
