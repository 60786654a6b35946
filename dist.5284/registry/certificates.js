import { recordAudit } from "../accounts/audit.js";
import { dayOf } from "../language/format.js";
import { getCertificate } from "./certificate-queries.js";
import { addMonths } from "./civil-date.js";
import { fail } from "./errors.js";
import * as field from "./fields.js";
import { bumpRegistry } from "./generation.js";
import { newId } from "../store/ids.js";
import { getProduct } from "./product-queries.js";
import { refreshGaps } from "./products.js";
import { certificateValidityMonths } from "./rules.js";
import { isRevocationReason, revocationReasons } from "./standing.js";
async function addCertificate(store, facts, by, now) {
  const values = certificateValues(facts, now);
  return store.write(async (tx) => {
    await getProduct(tx, facts.productId);
    const same = await tx.selectFrom("certificate").select("id").where("product_id", "=", facts.productId).where("number", "=", values.number).executeTakeFirst();
    if (same) throw fail("certificate-exists", values.number);
    const row = newCertificateRow(facts.productId, values, now);
    await tx.insertInto("certificate").values(row).execute();
    await changed(tx, "certificate-added", row.id, facts.productId, by, now, {
      number: values.number
    });
    return getCertificate(tx, row.id);
  });
}
async function dateCertificate(store, id, facts, by, now) {
  return store.write(async (tx) => {
    const before = await getCertificate(tx, id);
    const values = certificateValues({ ...before, expiresOn: null, ...facts }, now);
    await tx.updateTable("certificate").set(values).where("id", "=", id).execute();
    await changed(tx, "certificate-dated", id, before.productId, by, now, {
      issuedOn: values.issued_on
    });
    return getCertificate(tx, id);
  });
}
async function revokeCertificate(store, id, reason, by, now) {
  if (!isRevocationReason(reason))
    throw fail("revocation-reason-unknown", reason, Object.keys(revocationReasons));
  return store.write(async (tx) => {
    const before = await getCertificate(tx, id);
    if (before.revokedOn !== null) return before;
    await tx.updateTable("certificate").set({ revoked_on: dayOf(now), revoked_reason: reason }).where("id", "=", id).execute();
    await changed(tx, "certificate-revoked", id, before.productId, by, now, { reason });
    return getCertificate(tx, id);
  });
}
function certificateValues(facts, now) {
  const issued = field.civilDate(facts.issuedOn);
  if (issued !== null && issued > dayOf(now)) throw fail("certificate-in-future", issued);
  const given = field.civilDate(facts.expiresOn);
  const expires = given ?? (issued === null ? null : addMonths(issued, certificateValidityMonths(issued)));
  if (issued !== null && expires !== null && expires < issued)
    throw fail("certificate-dates", issued, expires);
  return {
    number: field.requiredName("certificate-number", facts.number),
    issued_by: field.text("certificate-body", facts.issuedBy, 300),
    issued_on: issued,
    expires_on: expires,
    stars: field.stars(facts.stars)
  };
}
const newCertificateRow = (productId, values, now) => ({
  id: newId(),
  product_id: productId,
  ...values,
  revoked_on: null,
  revoked_reason: null,
  created_at: now.toISOString()
});
async function changed(tx, action, subjectId, productId, actor, at, detail) {
  await refreshGaps(tx, productId);
  await bumpRegistry(tx);
  const all = { product: productId, ...detail };
  await recordAudit(tx, { at, actor, action, subject: "certificate", subjectId, detail: all });
}
export {
  addCertificate,
  certificateValues,
  dateCertificate,
  newCertificateRow,
  revokeCertificate
};
