import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { keyId, unwrapKey } from "../codes/epoch-key.js";
import { createFileDurably, writeFileDurably } from "../files/durable.js";
import { fail } from "./errors.js";
const markName = (epoch) => `epoch-${epoch}`;
const epochsFile = (directory) => join(directory, "epochs.json");
const masterFile = (directory) => join(directory, "master.key");
const nextMasterFile = (directory) => join(directory, "master.key.next");
async function openKeyring(options) {
  const { store, journal, directory, setting } = options;
  let held = await readKeys();
  let reading = Promise.resolve();
  async function readKeys() {
    let masters = [];
    let problem;
    try {
      masters = readMasters(directory, setting);
    } catch (error) {
      problem = error;
    }
    const epochs = await mergeEpochs(store, directory);
    problem ??= epochs.conflict;
    if (masters.length === 0 && !problem) {
      if (epochs.open.length > 0) problem = fail("master-key-missing", masterFile(directory));
      else if (epochs.records.length === 0) masters = [createMaster(directory)];
    }
    const keys = /* @__PURE__ */ new Map();
    for (const record of epochs.records) {
      const key = openEpochKey(masters, record);
      if (key) keys.set(record.number, { epoch: record.number, key });
    }
    const shut = epochs.open.filter((number) => !keys.has(number));
    if (shut.length > 0) problem ??= fail("master-key-wrong", shut.join(", "));
    problem ??= await findBehind(store, journal);
    return { masters, keys, problem };
  }
  return {
    directory,
    source: setting === void 0 ? "file" : "setting",
    master: () => held.masters[0],
    epochKey: (epoch) => held.keys.get(epoch),
    problem: () => held.problem,
    // One after the other, each swapped in whole: nobody meets a keyring that is half read.
    reload: () => reading = reading.catch(() => {
    }).then(async () => {
      held = await readKeys();
    })
  };
}
function readMasters(directory, setting) {
  if (setting !== void 0) return [parseMaster(setting, "NGUON_MASTER_KEY")];
  return [masterFile(directory), nextMasterFile(directory)].filter((file) => existsSync(file)).map((file) => parseMaster(readFileSync(file, "utf8"), file));
}
function parseMaster(text, where) {
  const trimmed = text.trim();
  const bytes = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, "hex") : /^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed) ? Buffer.from(trimmed, "base64") : void 0;
  if (bytes?.length !== 32 || new Set(bytes).size < 8) throw fail("master-key-malformed", where);
  return bytes;
}
function createMaster(directory) {
  createFileDurably(masterFile(directory), `${randomBytes(32).toString("base64")}
`, 384);
  return parseMaster(readFileSync(masterFile(directory), "utf8"), masterFile(directory));
}
function openEpochKey(masters, record) {
  for (const master of masters) {
    try {
      const key = unwrapKey(master, record.number, record.wrappedKey);
      if (keyId(key) === record.keyId) return key;
    } catch {
    }
  }
  return void 0;
}
function readEpochRecords(directory) {
  const file = epochsFile(directory);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}
function writeEpochRecords(directory, records) {
  writeFileDurably(epochsFile(directory), `${JSON.stringify(records, null, 2)}
`, 384);
}
async function mergeEpochs(store, directory) {
  const inFile = new Map(readEpochRecords(directory).map((record) => [record.number, record]));
  const rows = await store.read.selectFrom("epoch").selectAll().execute();
  let conflict;
  let fileIsShort = false;
  for (const row of rows) {
    const known = inFile.get(row.number);
    if (known && known.keyId !== row.key_id) conflict = fail("epoch-key-conflict", row.number);
    if (known) continue;
    fileIsShort = true;
    inFile.set(row.number, {
      number: row.number,
      keyId: row.key_id,
      wrappedKey: row.wrapped_key,
      firstIndex: row.first_index,
      demo: row.demo === 1,
      openedAt: row.opened_at
    });
  }
  const records = [...inFile.values()].sort((a, b) => a.number - b.number);
  if (fileIsShort) writeEpochRecords(directory, records);
  const forgotten = records.filter((record) => !rows.some((row) => row.number === record.number));
  if (forgotten.length > 0) await bringBack(store, forgotten);
  const open = rows.filter((row) => row.status === "open").map((row) => row.number);
  return { records, open, conflict };
}
async function bringBack(store, forgotten) {
  await store.write(async (tx) => {
    for (const record of forgotten) {
      await tx.insertInto("epoch").values({
        number: record.number,
        key_id: record.keyId,
        wrapped_key: record.wrappedKey,
        first_index: record.firstIndex,
        next_index: record.firstIndex,
        status: "closed",
        lost: 1,
        demo: record.demo ? 1 : 0,
        opened_at: record.openedAt
      }).onConflict((conflict) => conflict.column("number").doNothing()).execute();
    }
  });
}
async function findBehind(store, journal) {
  const open = await store.read.selectFrom("epoch").select("number").where("status", "=", "open").execute();
  for (const { number } of open) {
    const mark = journal.mark(markName(number));
    const { next_index: next } = await store.read.selectFrom("epoch").select("next_index").where("number", "=", number).executeTakeFirstOrThrow();
    if (mark && mark.value > next) return fail("database-behind", number, mark.value - next);
  }
  return void 0;
}
export {
  createMaster,
  epochsFile,
  markName,
  masterFile,
  nextMasterFile,
  openKeyring,
  parseMaster,
  readEpochRecords,
  writeEpochRecords
};
