import { createHash } from "node:crypto";
import { nanoid } from "nanoid";
import { newId } from "../store/ids.js";
import { recordAudit } from "./audit.js";
import { fail } from "./errors.js";
const roles = ["administrator", "producer"];
const lastUseEveryMs = 6e4;
const hashOf = (token) => createHash("sha256").update(token).digest("hex");
async function createToken(store, request, by, now) {
  const isWhole = request.role === "producer" === (request.producerId !== void 0);
  if (!isWhole) throw fail("token-role");
  const id = newId();
  const token = `nguon_${nanoid(32)}`;
  await store.write(async (tx) => {
    if (request.producerId !== void 0) {
      const owner = await tx.selectFrom("producer").select("id").where("id", "=", request.producerId).executeTakeFirst();
      if (!owner) throw fail("token-role");
    }
    await tx.insertInto("token").values({
      id,
      hash: hashOf(token),
      role: request.role,
      producer_id: request.producerId ?? null,
      label: request.label,
      created_at: now.toISOString(),
      expires_at: request.expiresAt?.toISOString() ?? null,
      last_used_at: null
    }).execute();
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: "token-created",
      subject: "token",
      subjectId: id,
      detail: { role: request.role, producer: request.producerId, label: request.label }
    });
  });
  return { id, token };
}
const bearerOf = (authorization) => /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
async function findToken(store, token, now) {
  const row = await store.read.selectFrom("token").selectAll().where("hash", "=", hashOf(token)).executeTakeFirst();
  if (!row || row.expires_at !== null && row.expires_at <= now.toISOString()) return void 0;
  const stale = new Date(now.getTime() - lastUseEveryMs).toISOString();
  if (row.last_used_at === null || row.last_used_at < stale) await markUsed(store, row.id, now);
  return {
    name: `token:${row.id}`,
    tokenId: row.id,
    role: row.role,
    producerId: row.producer_id
  };
}
async function markUsed(store, id, now) {
  await store.write(
    (tx) => tx.updateTable("token").set({ last_used_at: now.toISOString() }).where("id", "=", id).execute()
  );
}
async function listTokens(store) {
  const rows = await store.read.selectFrom("token").selectAll().orderBy("created_at", "desc").execute();
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    producerId: row.producer_id,
    label: row.label,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at
  }));
}
async function withdrawToken(store, id, by, now) {
  await store.write(async (tx) => {
    const gone = await tx.deleteFrom("token").where("id", "=", id).executeTakeFirst();
    if (gone.numDeletedRows === 0n) throw fail("token-not-found", id);
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: "token-withdrawn",
      subject: "token",
      subjectId: id
    });
  });
}
function requireRole(holder, role) {
  if (holder.role !== role && holder.role !== "administrator") throw fail("not-allowed", role);
}
export {
  bearerOf,
  createToken,
  findToken,
  listTokens,
  requireRole,
  roles,
  withdrawToken
};
