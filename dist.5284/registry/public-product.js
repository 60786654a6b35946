import { listCertificates } from "./certificate-queries.js";
import { listChannels } from "./channels.js";
import { fail } from "./errors.js";
import { groupWords } from "./groups.js";
import { claimOf } from "./product-queries.js";
import {
  changesSince,
  productVersions
} from "./product-versions.js";
import { provinceName } from "./provinces.js";
async function getPublicProduct(read, productId, at) {
  const row = await read.selectFrom("product").select(["claimed_stars", "claimed_year", "demo"]).where("id", "=", productId).executeTakeFirst();
  const versions = await productVersions(read, productId);
  const shown = (at === void 0 ? versions : versions.filter((v) => v.at <= at)).at(-1) ?? versions[0];
  if (!row || !shown) throw fail("product-not-found", productId);
  const { snapshot } = shown;
  return {
    id: productId,
    name: snapshot.name,
    gtin: snapshot.gtin,
    group: snapshot.group === null ? null : groupWords(snapshot.group),
    netContent: snapshot.netContent,
    ingredients: snapshot.ingredients,
    shelfLifeDays: snapshot.shelfLifeDays,
    story: snapshot.story,
    producer: await publicProducer(read, snapshot.producer),
    origin: {
      province: place(snapshot.origin.provinceCode),
      communeCode: snapshot.origin.communeCode,
      commune: snapshot.origin.commune,
      oldAddress: snapshot.origin.oldAddress
    },
    certificates: await listCertificates(read, productId),
    claim: claimOf(row),
    channels: await listChannels(read, productId),
    demo: row.demo === 1,
    version: shown.version,
    versionAt: shown.at,
    changedSince: changesSince(versions, shown.version)
  };
}
async function publicProducer(read, producer) {
  if (!producer) return null;
  const contact = await read.selectFrom("producer").select(["phone", "website"]).where("id", "=", producer.id).executeTakeFirst();
  return {
    id: producer.id,
    name: producer.name,
    address: producer.address,
    province: place(producer.provinceCode),
    commune: producer.commune,
    phone: contact?.phone ?? null,
    website: contact?.website ?? null
  };
}
function place(code) {
  const vi = code === null ? void 0 : provinceName(code, "vi");
  const en = code === null ? void 0 : provinceName(code, "en");
  return code === null || vi === void 0 || en === void 0 ? null : { code, name: { vi, en } };
}
export {
  getPublicProduct
};
