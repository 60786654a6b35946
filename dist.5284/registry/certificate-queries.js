import { fail } from "./errors.js";
import { isRevocationReason } from "./standing.js";
async function getCertificate(read, id) {
  const row = await read.selectFrom("certificate").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw fail("certificate-not-found", id);
  return { ...certificateOf(row), productId: row.product_id };
}
async function listCertificates(read, productId) {
  return (await certificatesOf(read, [productId])).get(productId) ?? [];
}
async function certificatesOf(read, productIds) {
  const rows = await read.selectFrom("certificate").selectAll().where("product_id", "in", productIds).orderBy("issued_on", "desc").orderBy("created_at", "desc").execute();
  const found = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const list = found.get(row.product_id) ?? [];
    list.push(certificateOf(row));
    found.set(row.product_id, list);
  }
  return found;
}
function certificateOf(row) {
  const reason = row.revoked_reason;
  return {
    id: row.id,
    number: row.number,
    issuedBy: row.issued_by,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on,
    stars: row.stars,
    revokedOn: row.revoked_on,
    revokedReason: reason !== null && isRevocationReason(reason) ? reason : null
  };
}
export {
  certificatesOf,
  getCertificate,
  listCertificates
};
