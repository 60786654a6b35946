import { recordAudit } from "../accounts/audit.js";
import { fail } from "./errors.js";
import * as field from "./fields.js";
import { bumpRegistry } from "./generation.js";
import { newId } from "../store/ids.js";
import { nameKey, searchKey } from "./name-key.js";
import { saveVersionsOfProducer } from "./product-versions.js";
import { findProvince, nearestProvinces } from "./provinces.js";
async function createProducer(store, facts, by, now) {
  const values = producerValues(facts);
  return store.write(async (tx) => {
    if (await findProducer(tx, values.name)) throw fail("producer-exists", values.name);
    const row = newProducerRow(values, now);
    await tx.insertInto("producer").values(row).execute();
    await bumpRegistry(tx);
    await audit(tx, "producer-created", row.id, by, now, {});
    return producerOf(row);
  });
}
async function updateProducer(store, id, changes, by, now) {
  return store.write(async (tx) => {
    const before = await getProducer(tx, id);
    const values = producerValues({
      name: before.name,
      kind: before.kind,
      address: before.address,
      province: before.provinceCode,
      communeCode: before.communeCode,
      commune: before.commune,
      phone: before.phone,
      website: before.website,
      demo: before.demo,
      ...changes
    });
    const other = await findProducer(tx, values.name);
    if (other && other.id !== id) throw fail("producer-exists", values.name);
    await tx.updateTable("producer").set({ ...values, updated_at: now.toISOString() }).where("id", "=", id).execute();
    await saveVersionsOfProducer(tx, id, now);
    await bumpRegistry(tx);
    await audit(tx, "producer-updated", id, by, now, { fields: Object.keys(changes) });
    return getProducer(tx, id);
  });
}
async function getProducer(read, id) {
  const row = await read.selectFrom("producer").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw fail("producer-not-found", id);
  return producerOf(row);
}
async function findProducer(read, name) {
  const row = await read.selectFrom("producer").selectAll().where("name_key", "=", nameKey(name)).executeTakeFirst();
  return row && producerOf(row);
}
async function listProducers(read, options = {}) {
  const rows = await read.selectFrom("producer").selectAll().orderBy("name_key").execute();
  const wanted = searchKey(options.search ?? "");
  const found = wanted === "" ? rows : rows.filter((row) => searchKey(row.name).includes(wanted));
  const start = options.after ? found.findIndex((row) => row.id === options.after) + 1 : 0;
  return found.slice(start, start + (options.limit ?? 100)).map(producerOf);
}
function producerValues(facts) {
  const name = field.requiredName("producer", facts.name);
  return {
    name,
    name_key: nameKey(name),
    kind: facts.kind ?? kindOfName(name),
    address: field.text("address", facts.address, 500),
    province_code: provinceCode(facts.province),
    commune_code: field.communeCode(facts.communeCode),
    commune: field.text("commune", facts.commune, 200),
    phone: field.phone(facts.phone),
    website: field.website(facts.website),
    demo: facts.demo ? 1 : 0
  };
}
const newProducerRow = (values, now) => ({
  id: newId(),
  ...values,
  created_at: now.toISOString(),
  updated_at: now.toISOString()
});
function provinceCode(text) {
  const given = field.text("province", text, 200);
  if (given === null) return null;
  const found = findProvince(given);
  if (!found) throw fail("province-unknown", given, nearestProvinces(given));
  return found.code;
}
function kindOfName(name) {
  const key = ` ${searchKey(name)} `;
  if (/ (to hop tac|tht) /.test(key)) return "cooperative-group";
  if (/ (hop tac xa|htx|lien hiep htx) /.test(key)) return "cooperative";
  if (/ (cong ty|cty|ctcp|doanh nghiep|dntn|tnhh|tap doan|company|co ltd|jsc) /.test(key))
    return "enterprise";
  if (/^ (ho|co so|hkd|gia dinh) /.test(key)) return "household";
  return "other";
}
function producerOf(row) {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    address: row.address,
    provinceCode: row.province_code,
    communeCode: row.commune_code,
    commune: row.commune,
    phone: row.phone,
    website: row.website,
    demo: row.demo === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at
  };
}
const audit = (tx, action, subjectId, actor, at, detail) => recordAudit(tx, { at, actor, action, subject: "producer", subjectId, detail });
export {
  createProducer,
  findProducer,
  getProducer,
  kindOfName,
  listProducers,
  newProducerRow,
  producerValues,
  provinceCode,
  updateProducer
};
