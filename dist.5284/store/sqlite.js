import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import {
  CompiledQuery,
  Kysely,
  SqliteDialect,
  SqliteDriver
} from "kysely";
import { fail } from "./errors.js";
import { migrate } from "./migrate.js";
import { migrations, scanMigrations } from "./migrations/list.js";
async function openSqlite(directory) {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, "nguon.sqlite");
  const writer = openWriter(file, "FULL");
  const db = new Kysely({ dialect: new ImmediateDialect({ database: writer }) });
  await migrate(db, migrations);
  writer.pragma("busy_timeout = 0");
  const reader = new Database(file, { readonly: true });
  reader.pragma("busy_timeout = 5000");
  reader.pragma("cache_size = -65536");
  const read = new Kysely({ dialect: new SqliteDialect({ database: reader }) });
  const version = reader.prepare("PRAGMA data_version").pluck();
  let seen;
  const scans = await openSqliteScans(directory);
  return {
    engine: "sqlite",
    read,
    write: (verb) => db.transaction().execute(verb),
    mayHaveChanged() {
      const now = version.get();
      if (now === seen) return false;
      seen = now;
      return true;
    },
    scans,
    async close() {
      await scans.close();
      await read.destroy();
      await db.destroy();
    }
  };
}
async function openSqliteScans(directory) {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, "scans.sqlite");
  const writer = openWriter(file, "NORMAL");
  const db = new Kysely({ dialect: new ImmediateDialect({ database: writer }) });
  await migrate(db, scanMigrations);
  writer.pragma("busy_timeout = 0");
  const reader = new Database(file, { readonly: true });
  reader.pragma("busy_timeout = 5000");
  const read = new Kysely({ dialect: new SqliteDialect({ database: reader }) });
  return {
    read,
    write: (verb) => db.transaction().execute(verb),
    async close() {
      await read.destroy();
      await db.destroy();
    }
  };
}
function openWriter(file, synchronous) {
  const database = new Database(file);
  database.pragma("busy_timeout = 10000");
  database.pragma("journal_mode = WAL");
  database.pragma(`synchronous = ${synchronous}`);
  database.pragma("foreign_keys = ON");
  database.pragma("journal_size_limit = 67108864");
  return database;
}
class ImmediateDialect extends SqliteDialect {
  #config;
  constructor(config) {
    super(config);
    this.#config = config;
  }
  createDriver() {
    return new ImmediateDriver(this.#config);
  }
}
const busyLimitMs = 1e4;
const isBusy = (error) => error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
class ImmediateDriver extends SqliteDriver {
  /**
   * Waits for another process's transaction without stopping this thread: SQLite's own waiting would
   * keep the server from answering anybody meanwhile.
   */
  async beginTransaction(connection) {
    const giveUp = Date.now() + busyLimitMs;
    for (let waitMs = 1; ; waitMs = Math.min(waitMs * 2, 32)) {
      try {
        await connection.executeQuery(CompiledQuery.raw("begin immediate"));
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (Date.now() > giveUp) throw fail("store-busy");
        await sleep(waitMs);
      }
    }
  }
}
export {
  openSqlite
};
