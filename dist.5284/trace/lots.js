import { recordAudit } from "../accounts/audit.js";
import { formatDay } from "../language/format.js";
import { addDays, parseCivilDate } from "../registry/civil-date.js";
import { bumpRegistry } from "../registry/generation.js";
import { newId } from "../store/ids.js";
import { getProduct } from "../registry/product-queries.js";
import { fail } from "./errors.js";
async function addLot(store, facts, by, now) {
  const number = lotNumber(facts.number);
  const madeOn = lotDate(facts.made);
  const given = lotDate(facts.expires);
  const quantity = facts.quantity ?? null;
  if (quantity !== null && (!Number.isSafeInteger(quantity) || quantity < 1))
    throw fail("lot-quantity-invalid", quantity);
  return store.write(async (tx) => {
    const product = await getProduct(tx, facts.productId);
    const keeps = product.shelfLifeDays;
    const expiresOn = given ?? (madeOn !== null && keeps !== null ? addDays(madeOn, keeps) : null);
    if (madeOn !== null && expiresOn !== null && expiresOn < madeOn)
      throw fail("lot-expires-before-made", formatDay(madeOn), formatDay(expiresOn));
    if (await findLot(tx, facts.productId, number)) throw fail("lot-exists", number);
    const row = {
      id: newId(),
      product_id: facts.productId,
      number,
      number_key: lotKey(number),
      made_on: madeOn,
      expires_on: expiresOn,
      quantity,
      created_at: now.toISOString()
    };
    await tx.insertInto("lot").values(row).execute();
    await bumpRegistry(tx);
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: "lot-added",
      subject: "lot",
      subjectId: row.id,
      detail: { product: facts.productId, number }
    });
    return lotOf(row);
  });
}
async function getLot(read, id) {
  const row = await read.selectFrom("lot").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw fail("lot-not-found", id);
  return lotOf(row);
}
async function findLot(read, productId, number) {
  const row = await read.selectFrom("lot").selectAll().where("product_id", "=", productId).where("number_key", "=", lotKey(number)).executeTakeFirst();
  return row && lotOf(row);
}
async function listLots(read, productId) {
  const rows = await read.selectFrom("lot").selectAll().where("product_id", "=", productId).orderBy("created_at", "desc").orderBy("number_key", "desc").execute();
  return rows.map(lotOf);
}
const lotKey = (number) => number.trim().toUpperCase();
function lotNumber(text) {
  const number = text.trim();
  if (!/^[0-9A-Za-z.-]{1,20}$/.test(number) || /^\.+$/.test(number))
    throw fail("lot-number-invalid", number.slice(0, 40));
  return number;
}
function lotDate(text) {
  if (text === null || text === void 0 || text.trim() === "") return null;
  const day = parseCivilDate(text);
  if (day === void 0) throw fail("lot-date-invalid", text.slice(0, 40));
  return day;
}
function lotOf(row) {
  return {
    id: row.id,
    productId: row.product_id,
    number: row.number,
    madeOn: row.made_on,
    expiresOn: row.expires_on,
    quantity: row.quantity === null ? null : Number(row.quantity),
    createdAt: row.created_at
  };
}
export {
  addLot,
  findLot,
  getLot,
  listLots,
  lotKey
};
