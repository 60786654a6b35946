import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { migrate } from "./migrate.js";
import { migrations, scanMigrations } from "./migrations/list.js";
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const writerLock = 7041974;
async function openPostgres(url) {
  const pool = new pg.Pool({ connectionString: url, max: 12 });
  pool.on("error", () => {
  });
  const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  await migrate(db, migrations);
  const scans = await openPostgresScans(url);
  const inTurn = oneAtATime();
  return {
    engine: "postgres",
    read: db,
    write: (verb) => inTurn(
      () => db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(${writerLock})`.execute(tx);
        return verb(tx);
      })
    ),
    mayHaveChanged: () => true,
    scans,
    async close() {
      await scans.close();
      await db.destroy();
    }
  };
}
function oneAtATime() {
  let last = Promise.resolve();
  return (task) => {
    const result = last.then(task, task);
    last = result.catch(() => {
    });
    return result;
  };
}
async function openPostgresScans(url) {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    // Scans may lose their last moments in a power cut; nothing else may.
    options: "-c synchronous_commit=off -c search_path=scans"
  });
  pool.on("error", () => {
  });
  await pool.query("create schema if not exists scans").catch((error) => {
    if (error.code !== "23505") throw error;
  });
  const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  await migrate(db, scanMigrations, "scans");
  return {
    read: db,
    write: (verb) => db.transaction().execute(verb),
    close: () => db.destroy()
  };
}
export {
  openPostgres
};
