import { gtinForms } from "../product-queries.js";
async function readKnown(tx, rows) {
  const names = [...new Set(rows.map((row) => row.product.name_key))];
  const producerKeys = [...new Set(rows.flatMap((row) => row.producer?.name_key ?? []))];
  const gtins = [...new Set(rows.flatMap((row) => row.product.gtin ?? []))].flatMap(gtinForms);
  const products = await tx.selectFrom("product").selectAll().where("name_key", "in", names).execute();
  const producers = producerKeys.length === 0 ? [] : await tx.selectFrom("producer").selectAll().where("name_key", "in", producerKeys).execute();
  const holders = gtins.length === 0 ? [] : await tx.selectFrom("product").select(["id", "name", "gtin"]).where("gtin", "in", gtins).execute();
  const known = new KnownRows();
  producers.forEach((producer) => known.addProducer(producer));
  products.forEach((product) => known.addProduct(product));
  holders.forEach((holder) => known.addGtin(holder));
  const ids = products.map((product) => product.id);
  if (ids.length > 0) known.addCertificates(await certificateRows(tx, ids));
  return known;
}
const certificateRows = (tx, productIds) => tx.selectFrom("certificate").select(["id", "product_id", "number", "issued_on", "stars"]).where("product_id", "in", productIds).execute();
class KnownRows {
  producers = /* @__PURE__ */ new Map();
  producersById = /* @__PURE__ */ new Map();
  productsByName = /* @__PURE__ */ new Map();
  certificates = /* @__PURE__ */ new Map();
  gtins = /* @__PURE__ */ new Map();
  addProducer(producer) {
    this.producers.set(producer.name_key, producer);
    this.producersById.set(producer.id, producer);
  }
  addProduct(product) {
    const named = this.productsByName.get(product.name_key) ?? [];
    named.push(product);
    this.productsByName.set(product.name_key, named);
    this.addGtin(product);
  }
  addGtin(holder) {
    if (holder.gtin !== null) this.gtins.set(holder.gtin.padStart(14, "0"), holder);
  }
  addCertificates(rows) {
    for (const row of rows)
      this.certificates.set(row.product_id, [...this.certificates.get(row.product_id) ?? [], row]);
  }
}
export {
  readKnown
};
