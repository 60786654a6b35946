import { Migrator, SqliteAdapter } from "kysely";
async function migrate(db, migrations, schema) {
  const provider = { getMigrations: async () => migrations };
  const migrator = new Migrator({ db, provider, ...schema && { migrationTableSchema: schema } });
  const pending = (await migrator.getMigrations()).filter((m) => m.executedAt === void 0);
  if (pending.length === 0) return;
  const { error } = await migrator.migrateToLatest();
  if (error === void 0) return;
  throw error instanceof Error ? error : new Error("migration failed", { cause: error });
}
function isSqlite(db) {
  return db.getExecutor().adapter instanceof SqliteAdapter;
}
export {
  isSqlite,
  migrate
};
