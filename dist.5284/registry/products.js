import { recordAudit } from "../accounts/audit.js";
import { parseGtin } from "../gs1/gtin.js";
import { fail } from "./errors.js";
import * as field from "./fields.js";
import { gapsOf, readGaps } from "./gaps.js";
import { bumpRegistry } from "./generation.js";
import { newId } from "../store/ids.js";
import { nameKey } from "./name-key.js";
import { getProducer, provinceCode } from "./producers.js";
import { getProduct, gtinForms } from "./product-queries.js";
import { saveVersion } from "./product-versions.js";
async function createProduct(store, facts, by, now) {
  const values = productValues(facts);
  return store.write(async (tx) => {
    await checkPlace(tx, values);
    const row = newProductRow(values, gapsOf(values, [], []), now);
    await tx.insertInto("product").values(row).execute();
    await saveVersion(tx, row.id, now);
    await changed(tx, "product-created", row.id, by, now, {});
    return getProduct(tx, row.id);
  });
}
async function updateProduct(store, id, changes, by, now) {
  return store.write(async (tx) => {
    const before = await getProduct(tx, id);
    const values = productValues({ ...factsOf(before), ...changes });
    await checkPlace(tx, values, id);
    if (before.gtin !== null && values.gtin !== before.gtin && await hasCodes(tx, id))
      throw fail("gtin-in-use", before.gtin);
    await tx.updateTable("product").set({ ...values, updated_at: now.toISOString() }).where("id", "=", id).execute();
    await refreshGaps(tx, id);
    await saveVersion(tx, id, now);
    await changed(tx, "product-updated", id, by, now, { fields: Object.keys(changes) });
    return getProduct(tx, id);
  });
}
async function completeProduct(store, id, completion, by, now) {
  return store.write(async (tx) => {
    const before = await getProduct(tx, id);
    if (completion.producerId !== void 0) {
      const values = productValues({ ...factsOf(before), producerId: completion.producerId });
      await checkPlace(tx, values, id);
      await tx.updateTable("product").set({ producer_id: completion.producerId, updated_at: now.toISOString() }).where("id", "=", id).execute();
    }
    const kept = new Set(before.gaps);
    if (completion.acceptWithoutStars) kept.add("printed-without-stars");
    if (completion.confirmNames) kept.delete("name-unconfirmed");
    await refreshGaps(tx, id, [...kept]);
    await saveVersion(tx, id, now);
    await changed(tx, "product-completed", id, by, now, { ...completion });
    return getProduct(tx, id);
  });
}
async function refreshGaps(tx, productId, kept) {
  const product = await tx.selectFrom("product").selectAll().where("id", "=", productId).executeTakeFirstOrThrow();
  const certificates = await tx.selectFrom("certificate").select("issued_on").where("product_id", "=", productId).execute();
  const gaps = JSON.stringify(gapsOf(product, certificates, kept ?? readGaps(product.gaps)));
  if (gaps !== product.gaps)
    await tx.updateTable("product").set({ gaps }).where("id", "=", productId).execute();
}
function productValues(facts) {
  const name = field.requiredName("product", facts.name);
  const gtin = field.text("gtin", facts.gtin, 40);
  const claimed = facts.claimedStars ?? null;
  return {
    name,
    name_key: nameKey(name),
    producer_id: facts.producerId ?? null,
    ocop_group: field.text("group", facts.group, 200),
    gtin: gtin === null ? null : parseGtin(gtin),
    province_code: provinceCode(facts.province),
    commune_code: field.communeCode(facts.communeCode),
    commune: field.text("commune", facts.commune, 200),
    old_commune: field.text("old-commune", facts.oldCommune, 200),
    old_district: field.text("old-district", facts.oldDistrict, 200),
    old_province: field.text("old-province", facts.oldProvince, 200),
    net_content: field.text("net-content", facts.netContent, 200),
    shelf_life_days: field.shelfLifeDays(facts.shelfLifeDays),
    ingredients: field.text("ingredients", facts.ingredients),
    story: field.text("story", facts.story, 2e4),
    claimed_stars: claimed === null ? null : field.stars(claimed),
    claimed_year: field.text("year", facts.claimedYear, 40),
    claimed_note: field.text("note", facts.claimedNote),
    source: field.text("source", facts.source),
    demo: facts.demo ? 1 : 0
  };
}
const newProductRow = (values, gaps, now) => ({
  id: newId(),
  ...values,
  gaps: JSON.stringify(gaps),
  version: 1,
  created_at: now.toISOString(),
  updated_at: now.toISOString()
});
async function hasCodes(read, productId) {
  const run = await read.selectFrom("run").select("id").where("product_id", "=", productId).limit(1).executeTakeFirst();
  if (run) return true;
  const binding = await read.selectFrom("decision").select("id").where("product_id", "=", productId).where("kind", "=", "binding").limit(1).executeTakeFirst();
  return binding !== void 0;
}
async function checkPlace(tx, values, self) {
  if (values.producer_id !== null) await getProducer(tx, values.producer_id);
  const sameName = await tx.selectFrom("product").select("id").where("name_key", "=", values.name_key).where("producer_id", values.producer_id === null ? "is" : "=", values.producer_id).execute();
  if (sameName.some((row) => row.id !== self)) throw fail("product-exists", values.name);
  if (values.gtin === null) return;
  const sameGtin = await tx.selectFrom("product").select(["id", "name"]).where("gtin", "in", gtinForms(values.gtin)).executeTakeFirst();
  if (sameGtin && sameGtin.id !== self) throw fail("gtin-taken", values.gtin, sameGtin.name);
}
function factsOf(product) {
  const { provinceCode: provinceCode2, ...rest } = product;
  return { ...rest, province: provinceCode2, producerId: product.producer?.id ?? null };
}
async function changed(tx, action, subjectId, actor, at, detail) {
  await bumpRegistry(tx);
  await recordAudit(tx, { at, actor, action, subject: "product", subjectId, detail });
}
export {
  completeProduct,
  createProduct,
  hasCodes,
  newProductRow,
  productValues,
  refreshGaps,
  updateProduct
};
