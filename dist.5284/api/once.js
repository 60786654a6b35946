import { createHash } from "node:crypto";
import { NguonError } from "../errors.js";
import { holderOf } from "./authenticate.js";
import { fail } from "./errors.js";
const keptDays = 30;
const unfinished = 0;
async function once(store, request, reply, now, verb) {
  const claim = claimOf(request);
  if (!claim) return answerWith(reply, await verb());
  const stored = await take(store, claim, now);
  if (stored) {
    reply.header("idempotency-replayed", "true");
    return answerWith(reply, stored);
  }
  try {
    const answer = await verb();
    await keep(store, claim, answer);
    return answerWith(reply, answer);
  } catch (error) {
    if (error instanceof NguonError) await release(store, claim);
    throw error;
  }
}
function answerWith(reply, { status, body }) {
  reply.code(status);
  return body;
}
function claimOf(request) {
  const key = request.headers["idempotency-key"];
  if (key === void 0) return void 0;
  if (typeof key !== "string" || !/^[\x21-\x7e]{1,200}$/.test(key))
    throw fail("idempotency-key-invalid");
  const parts = [request.method, request.url, JSON.stringify(request.body ?? null)];
  const hash = createHash("sha256").update(parts.join("\n")).digest("hex");
  return { tokenId: holderOf(request).tokenId, key, request: hash };
}
async function take(store, claim, now) {
  return store.write(async (tx) => {
    const old = new Date(now.getTime() - keptDays * 864e5).toISOString();
    await tx.deleteFrom("idempotency").where("created_at", "<", old).execute();
    const earlier = await tx.selectFrom("idempotency").selectAll().where("token_id", "=", claim.tokenId).where("key", "=", claim.key).executeTakeFirst();
    if (!earlier) {
      await tx.insertInto("idempotency").values({
        token_id: claim.tokenId,
        key: claim.key,
        request: claim.request,
        status: unfinished,
        body: "",
        created_at: now.toISOString()
      }).execute();
      return void 0;
    }
    if (earlier.request !== claim.request) throw fail("idempotency-key-reused");
    if (earlier.status === unfinished) throw fail("idempotency-unfinished");
    return { status: earlier.status, body: JSON.parse(earlier.body) };
  });
}
async function keep(store, claim, { status, body }) {
  await store.write(
    (tx) => tx.updateTable("idempotency").set({ status, body: JSON.stringify(body) }).where("token_id", "=", claim.tokenId).where("key", "=", claim.key).execute()
  );
}
async function release(store, claim) {
  await store.write(
    (tx) => tx.deleteFrom("idempotency").where("token_id", "=", claim.tokenId).where("key", "=", claim.key).where("status", "=", unfinished).execute()
  );
}
export {
  once
};
