import { sql } from "kysely";
import { isSqlite } from "../migrate.js";
async function up(db) {
  const sqlite = isSqlite(db);
  const counters = db.schema.createTable("scanned_code").addColumn("epoch", "integer", (c) => c.notNull()).addColumn("code_index", "bigint", (c) => c.notNull()).addColumn("count", "bigint", (c) => c.notNull()).addColumn("first_at", "bigint", (c) => c.notNull()).addColumn("last_at", "bigint", (c) => c.notNull()).addColumn("day", "integer", (c) => c.notNull()).addColumn("day_rows", "integer", (c) => c.notNull()).addPrimaryKeyConstraint("scanned_code_pk", ["epoch", "code_index"]);
  await (sqlite ? counters.modifyEnd(sql`without rowid`) : counters).execute();
  await db.schema.createTable("scan").addColumn("id", sqlite ? "integer" : "bigserial", (c) => c.primaryKey()).addColumn("epoch", "integer", (c) => c.notNull()).addColumn("code_index", "bigint", (c) => c.notNull()).addColumn("at", "bigint", (c) => c.notNull()).addColumn("visitor", "text").addColumn("product_id", "text").addColumn("verdict", "text", (c) => c.notNull()).addColumn("language", "text", (c) => c.notNull()).addColumn("nth", "bigint", (c) => c.notNull()).execute();
  await db.schema.createIndex("scan_code").on("scan").columns(["epoch", "code_index", "at"]).execute();
  if (!sqlite)
    await sql`create index scan_visitor on scan (at) where visitor is not null`.execute(db);
}
export {
  up
};
