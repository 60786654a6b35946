import { randomBytes, randomInt } from "node:crypto";
import { existsSync, renameSync } from "node:fs";
import { recordAudit } from "../accounts/audit.js";
import { keyId, wrapKey } from "../codes/epoch-key.js";
import { syncDirectory, writeFileDurably } from "../files/durable.js";
import { activeRanges } from "./live.js";
import { decide, decideTogether, moveGeneration } from "./decisions.js";
import { fail } from "./errors.js";
import {
  createMaster,
  markName,
  masterFile,
  nextMasterFile,
  readEpochRecords,
  writeEpochRecords
} from "./keyring.js";
import { countOf, subtract } from "./ranges.js";
const demoEpoch = 31;
const mostCodesOfEpoch = 10 ** 11;
async function ensureOpenEpoch(ctx, demo, now) {
  const epochs = (read) => read.selectFrom("epoch").select(["number", "status"]).where("demo", "=", demo ? 1 : 0).execute();
  const open = (await epochs(ctx.store.read)).find(({ status }) => status === "open");
  if (open) {
    if (!ctx.keyring.epochKey(open.number)) await ctx.keyring.reload();
    return;
  }
  await ctx.store.write(async (tx) => {
    const there = await epochs(tx);
    if (there.some(({ status }) => status === "open")) return;
    if (there.length > 0) throw fail("no-open-epoch");
    await insertEpoch(ctx, tx, demo, { name: "system", producerId: null }, now);
  });
  await ctx.keyring.reload();
}
async function insertEpoch(ctx, tx, demo, by, now) {
  const master = ctx.keyring.master();
  if (!master)
    throw ctx.keyring.problem() ?? fail("master-key-missing", masterFile(ctx.keyring.directory));
  const used = /* @__PURE__ */ new Set([
    ...(await tx.selectFrom("epoch").select("number").execute()).map((row) => row.number),
    ...readEpochRecords(ctx.keyring.directory).map((record) => record.number)
  ]);
  const candidates = demo ? [demoEpoch] : Array.from({ length: demoEpoch }, (_, n) => n);
  const number = candidates.find((n) => !used.has(n));
  if (number === void 0) throw fail("epochs-used-up");
  const key = randomBytes(32);
  const first = randomInt(2 ** 47);
  await tx.insertInto("epoch").values({
    number,
    key_id: keyId(key),
    wrapped_key: wrapKey(master, number, key, randomBytes),
    first_index: first,
    next_index: first,
    status: "open",
    demo: demo ? 1 : 0,
    opened_at: now.toISOString()
  }).execute();
  await moveGeneration(tx);
  await recordAudit(tx, {
    at: now,
    actor: by.name,
    action: "epoch-opened",
    subject: "epoch",
    subjectId: String(number)
  });
  return number;
}
async function rotate(ctx, options, by, now) {
  const { keyring } = ctx;
  if (!keyring.master() && keyring.source === "file" && !existsSync(masterFile(keyring.directory))) {
    createMaster(keyring.directory);
    await keyring.reload();
  }
  if (options.compromised && keyring.source === "file") await renewMaster(ctx);
  const rotation = await decideTogether(ctx, async (tx, decided) => {
    const open = await tx.selectFrom("epoch").selectAll().where("status", "=", "open").where("demo", "=", 0).execute();
    let voided = 0;
    for (const epoch of open) {
      const mark = ctx.journal.mark(markName(epoch.number));
      await tx.updateTable("epoch").set({
        status: options.compromised ? "compromised" : "closed",
        lost: mark && mark.value > epoch.next_index ? 1 : epoch.lost
      }).where("number", "=", epoch.number).execute();
      if (!options.compromised) continue;
      const decision = await voidInactive(tx, epoch.number, by, now);
      if (!decision) continue;
      decided(decision);
      voided += decision.codes;
    }
    const opened = await insertEpoch(ctx, tx, false, by, now);
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: options.compromised ? "keys-compromised" : "keys-rotated",
      subject: "epoch",
      subjectId: String(opened),
      detail: { closed: open.map((epoch) => epoch.number), voided }
    });
    return { opened, closed: open.map((epoch) => epoch.number), voided };
  });
  await keyring.reload();
  return rotation;
}
async function voidInactive(tx, epoch, by, now) {
  const runs = await tx.selectFrom("run").select(["seq", "first_index", "quantity"]).where("epoch", "=", epoch).execute();
  const ranges = [];
  for (const run of runs) {
    const whole = [{ first: run.first_index, last: run.first_index + run.quantity - 1 }];
    const inactive = subtract(whole, await activeRanges(tx, run.seq));
    for (const range of inactive) ranges.push({ ...range, runSeq: run.seq, epoch });
  }
  if (ranges.length === 0) return void 0;
  return decide(tx, {
    kind: "revocation",
    scope: "ranges",
    ranges,
    codes: countOf(ranges),
    reason: "keys-compromised",
    by: by.name,
    at: now
  });
}
async function renewMaster({ keyring, store }) {
  const next = randomBytes(32);
  writeFileDurably(nextMasterFile(keyring.directory), `${next.toString("base64")}
`, 384);
  const rewrapped = readEpochRecords(keyring.directory).map((record) => {
    const key = keyring.epochKey(record.number);
    return key ? { ...record, wrappedKey: wrapKey(next, record.number, key.key, randomBytes) } : record;
  });
  await store.write(async (tx) => {
    for (const record of rewrapped) {
      await tx.updateTable("epoch").set({ wrapped_key: record.wrappedKey }).where("number", "=", record.number).execute();
    }
  });
  writeEpochRecords(keyring.directory, rewrapped);
  renameSync(nextMasterFile(keyring.directory), masterFile(keyring.directory));
  syncDirectory(keyring.directory);
  await keyring.reload();
}
export {
  demoEpoch,
  ensureOpenEpoch,
  mostCodesOfEpoch,
  rotate
};
