import { fail } from "./errors.js";
function snapshotOf(product, producer) {
  const old = [product.old_commune, product.old_district, product.old_province];
  return {
    name: product.name,
    gtin: product.gtin,
    group: product.ocop_group,
    netContent: product.net_content,
    ingredients: product.ingredients,
    shelfLifeDays: product.shelf_life_days,
    story: product.story,
    producer: producer ? {
      id: producer.id,
      name: producer.name,
      address: producer.address,
      provinceCode: producer.province_code,
      commune: producer.commune
    } : null,
    origin: {
      provinceCode: product.province_code,
      communeCode: product.commune_code,
      commune: product.commune,
      oldAddress: old.filter((part) => part !== null).join(", ") || null
    }
  };
}
async function saveVersion(tx, productId, now) {
  const product = await tx.selectFrom("product").selectAll().where("id", "=", productId).executeTakeFirstOrThrow();
  const producer = product.producer_id ? await tx.selectFrom("producer").selectAll().where("id", "=", product.producer_id).executeTakeFirst() : void 0;
  const snapshot = JSON.stringify(snapshotOf(product, producer));
  const last = await tx.selectFrom("product_version").selectAll().where("product_id", "=", productId).orderBy("version", "desc").limit(1).executeTakeFirst();
  if (last?.snapshot === snapshot) return;
  const version = (last?.version ?? 0) + 1;
  await tx.insertInto("product_version").values({ product_id: productId, version, at: now.toISOString(), snapshot }).execute();
  await tx.updateTable("product").set({ version }).where("id", "=", productId).execute();
}
async function saveVersionsOfProducer(tx, producerId, now) {
  const products = await tx.selectFrom("product").select("id").where("producer_id", "=", producerId).execute();
  for (const { id } of products) await saveVersion(tx, id, now);
}
async function getProductVersion(read, productId, at) {
  const all = await productVersions(read, productId);
  const inForce = at === void 0 ? all : all.filter((version) => version.at <= at);
  const found = inForce.at(-1) ?? all[0];
  if (!found) throw fail("product-not-found", productId);
  return found;
}
async function productVersions(read, productId) {
  const rows = await read.selectFrom("product_version").selectAll().where("product_id", "=", productId).orderBy("version").execute();
  return rows.map(({ version, at, snapshot }) => ({
    version,
    at,
    snapshot: JSON.parse(snapshot)
  }));
}
function changesSince(versions, from) {
  return versions.flatMap((version, i) => {
    const before = versions[i - 1];
    if (!before || version.version <= from) return [];
    const keys = Object.keys(version.snapshot);
    const fields = keys.filter(
      (key) => JSON.stringify(version.snapshot[key]) !== JSON.stringify(before.snapshot[key])
    );
    return [{ at: version.at, fields }];
  });
}
export {
  changesSince,
  getProductVersion,
  productVersions,
  saveVersion,
  saveVersionsOfProducer,
  snapshotOf
};
