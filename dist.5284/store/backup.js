import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { sql } from "kysely";
import { syncDirectory } from "../files/durable.js";
import { fail } from "./backup-errors.js";
import { isSqlite } from "./migrate.js";
import { migrations, scanMigrations } from "./migrations/list.js";
const tables = [
  { name: "producer", key: ["id"] },
  { name: "product", key: ["id"] },
  { name: "product_version", key: ["product_id", "version"] },
  { name: "certificate", key: ["id"] },
  { name: "lot", key: ["id"] },
  { name: "channel", key: ["id"] },
  { name: "epoch", key: ["number"] },
  { name: "run", key: ["seq"], sequence: "seq" },
  { name: "decision", key: ["seq"], sequence: "seq" },
  { name: "decision_range", key: ["decision_seq", "epoch", "first_index"] },
  { name: "print_job", key: ["id"] },
  { name: "print_file", key: ["job_id", "n"] },
  { name: "audit", key: ["seq"], sequence: "seq" },
  { name: "token", key: ["id"] },
  { name: "idempotency", key: ["token_id", "key"] }
];
const scanTables = [
  { name: "scanned_code", key: ["epoch", "code_index"] },
  { name: "scan", key: ["id"], sequence: "id" }
];
const rowsAtATime = 2e3;
const backupTables = [...tables, ...scanTables].map(({ name }) => name);
async function writeBackup(store, file, now) {
  const at = now.toISOString();
  const temporary = `${file}.${process.pid}.tmp`;
  let rows = 0;
  async function* lines() {
    const header = {
      nguon: "backup",
      version: 1,
      at,
      migrations: [...Object.keys(migrations), ...Object.keys(scanMigrations)]
    };
    yield `${JSON.stringify(header)}
`;
    for await (const line of linesOf(store.read, tables)) yield (rows++, line);
    for await (const line of linesOf(store.scans.read, scanTables)) {
      yield (rows++, line);
    }
    yield `${JSON.stringify({ end: rows })}
`;
  }
  try {
    const out = createWriteStream(temporary, { mode: 384, flush: true });
    await pipeline(Readable.from(lines()), createGzip({ level: 6 }), out);
    await rename(temporary, file);
    syncDirectory(dirname(file));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return { at, rows };
}
async function* linesOf(db, list) {
  const tx = await db.startTransaction().setIsolationLevel("repeatable read").execute();
  try {
    for (const table of list) {
      for (let last; ; ) {
        const rows = await page(tx, table, last);
        for (const row of rows) yield `${JSON.stringify({ table: table.name, row })}
`;
        last = rows.at(-1);
        if (rows.length < rowsAtATime) break;
      }
    }
  } finally {
    await tx.rollback().execute();
  }
}
async function page(db, table, last) {
  const key = sql.join(table.key.map((column) => sql.ref(column)));
  const after = last ? sql`where (${key}) > (${sql.join(table.key.map((c) => last[c]))})` : sql``;
  const { rows } = await sql`
    select * from ${sql.table(table.name)} ${after} order by ${key} limit ${rowsAtATime}`.execute(
    db
  );
  return rows;
}
async function restoreBackup(store, file, options) {
  const summary = await checkBackup(file);
  await store.write(async (tx) => {
    if (!options.replace && !await isStoreEmpty(tx)) throw fail("store-not-empty");
    await replaceTables(tx, tables, file);
    await sql`update generation set issuing = issuing + 1, registry = registry + 1`.execute(tx);
  });
  await store.scans.write((tx) => replaceTables(tx, scanTables, file));
  return summary;
}
async function isStoreEmpty(db) {
  for (const name of ["producer", "product", "epoch", "token"]) {
    if (await db.selectFrom(name).select(sql`1`.as("one")).limit(1).executeTakeFirst()) {
      return false;
    }
  }
  return true;
}
async function checkBackup(file) {
  let header;
  let rows = 0;
  let end;
  for await (const line of readLines(file)) {
    if (header === void 0) {
      if (line["nguon"] !== "backup" || line["version"] !== 1) throw fail("backup-unreadable", file);
      header = line;
      const known = { ...migrations, ...scanMigrations };
      const newer = header.migrations.find((name) => !(name in known));
      if (newer) throw fail("backup-newer", newer);
    } else if (typeof line["end"] === "number") end = line["end"];
    else rows++;
  }
  if (header === void 0 || end !== rows) throw fail("backup-unreadable", file);
  return { at: header.at, rows };
}
async function* readLines(file) {
  const source = createReadStream(file);
  const text = source.pipe(createGunzip());
  source.once("error", (error) => text.destroy(error));
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Infinity })) {
      yield JSON.parse(line);
    }
    if (text.errored) throw text.errored;
  } catch (error) {
    throw isDamage(error) ? fail("backup-unreadable", file) : error;
  } finally {
    source.destroy();
    text.destroy();
  }
}
const isDamage = (error) => error instanceof SyntaxError || (error.code ?? "").startsWith("Z_");
async function replaceTables(tx, list, file) {
  for (const table of [...list].reverse()) await tx.deleteFrom(table.name).execute();
  let waiting = [];
  let current = "";
  const flush = async () => {
    if (waiting.length > 0) await insert(tx, current, waiting);
    waiting = [];
  };
  for await (const line of readLines(file)) {
    const name = line["table"];
    if (typeof name !== "string" || !list.some((table) => table.name === name)) continue;
    if (name !== current || waiting.length === rowsAtATime) await flush();
    current = name;
    waiting.push(line["row"]);
  }
  await flush();
  await continueSequences(tx, list);
}
async function insert(tx, table, rows) {
  const atATime = Math.floor(2e4 / Object.keys(rows[0]).length);
  for (let from = 0; from < rows.length; from += atATime) {
    await tx.insertInto(table).values(rows.slice(from, from + atATime)).execute();
  }
}
async function continueSequences(tx, list) {
  if (isSqlite(tx)) return;
  for (const { name, sequence } of list) {
    if (!sequence) continue;
    await sql`select setval(pg_get_serial_sequence(${name}, ${sequence}),
      coalesce(max(${sql.ref(sequence)}), 0) + 1, false) from ${sql.table(name)}`.execute(tx);
  }
}
export {
  backupTables,
  isStoreEmpty,
  restoreBackup,
  writeBackup
};
