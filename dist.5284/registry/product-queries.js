import { certificatesOf } from "./certificate-queries.js";
import { fail } from "./errors.js";
import { blocksPrinting, makesIncomplete, readGaps } from "./gaps.js";
import { matchesSearch, nameKey, searchKey } from "./name-key.js";
import { standing } from "./standing.js";
async function getProduct(read, id) {
  const row = await selectProducts(read).where("product.id", "=", id).executeTakeFirst();
  if (!row) throw fail("product-not-found", id);
  return productOf(row);
}
async function findProduct(read, name, producerId) {
  const row = await selectProducts(read).where("product.name_key", "=", nameKey(name)).where("product.producer_id", producerId === void 0 ? "is" : "=", producerId ?? null).executeTakeFirst();
  return row && productOf(row);
}
async function findProductByGtin(read, gtin) {
  const row = await selectProducts(read).where("product.gtin", "in", gtinForms(gtin)).executeTakeFirst();
  return row && productOf(row);
}
function gtinForms(gtin) {
  const digits = gtin.padStart(14, "0");
  return [14, 13, 12, 8].filter((length) => /^0*$/.test(digits.slice(0, 14 - length))).map((length) => digits.slice(14 - length));
}
async function listProducts(read, today, options = {}) {
  const ids = await listedIds(read, options);
  const start = options.after ? ids.indexOf(options.after) + 1 : 0;
  const page = ids.slice(start, start + (options.limit ?? 100));
  if (page.length === 0) return [];
  const rows = await selectProducts(read).where("product.id", "in", page).execute();
  const certificates = await certificatesOf(read, page);
  const listed = new Map(
    rows.map((row) => {
      const judged = standing(certificates.get(row.id) ?? [], claimOf(row), today);
      const { stars, certificate } = judged;
      return [
        row.id,
        { ...productOf(row), stars, certificateStatus: certificate?.status ?? "none" }
      ];
    })
  );
  return page.flatMap((id) => listed.get(id) ?? []);
}
const claimOf = (row) => row.claimed_stars === null ? null : { stars: row.claimed_stars, year: row.claimed_year };
async function listedIds(read, options) {
  let query = read.selectFrom("product").leftJoin("producer", "producer.id", "product.producer_id").select(["product.id", "product.name_key", "producer.name_key as producer_key"]).orderBy("product.name_key").orderBy("product.id");
  if (options.producerId !== void 0)
    query = query.where("product.producer_id", "=", options.producerId);
  const rows = await query.execute();
  const wanted = searchKey(options.search ?? "");
  if (wanted === "") return rows.map((row) => row.id);
  const found = rows.filter(
    (row) => matchesSearch(searchKey(`${row.name_key} ${row.producer_key ?? ""}`), wanted)
  );
  const exact = nameKey(options.search ?? "");
  const first = found.filter((row) => row.name_key.includes(exact));
  const rest = found.filter((row) => !row.name_key.includes(exact));
  return [...first, ...rest].map((row) => row.id);
}
const selectProducts = (read) => read.selectFrom("product").leftJoin("producer", "producer.id", "product.producer_id").selectAll("product").select("producer.name as producer_name");
function productOf(row) {
  const gaps = readGaps(row.gaps);
  return {
    id: row.id,
    name: row.name,
    producer: row.producer_id === null ? null : { id: row.producer_id, name: row.producer_name ?? "" },
    group: row.ocop_group,
    gtin: row.gtin,
    provinceCode: row.province_code,
    communeCode: row.commune_code,
    commune: row.commune,
    oldCommune: row.old_commune,
    oldDistrict: row.old_district,
    oldProvince: row.old_province,
    netContent: row.net_content,
    shelfLifeDays: row.shelf_life_days,
    ingredients: row.ingredients,
    story: row.story,
    claimedStars: row.claimed_stars,
    claimedYear: row.claimed_year,
    claimedNote: row.claimed_note,
    source: row.source,
    gaps,
    incomplete: gaps.some(makesIncomplete),
    printable: !gaps.some(blocksPrinting),
    version: row.version,
    demo: row.demo === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at
  };
}
export {
  claimOf,
  findProduct,
  findProductByGtin,
  getProduct,
  gtinForms,
  listProducts
};
