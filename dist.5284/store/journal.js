import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
function openJournal(file) {
  mkdirSync(dirname(file), { recursive: true, mode: 448 });
  const database = new Database(file);
  database.pragma("busy_timeout = 10000");
  database.pragma("journal_mode = TRUNCATE");
  database.pragma("synchronous = FULL");
  database.exec(`
    create table if not exists mark (name text primary key, value integer not null, at text not null);
    create table if not exists entry (
      seq integer primary key, id text not null unique, kind text not null, at text not null, body text not null);
  `);
  const raise = database.prepare(`
    insert into mark (name, value, at) values (?, ?, ?)
    on conflict (name) do update set value = excluded.value, at = excluded.at where excluded.value > mark.value`);
  const mark = database.prepare(
    "select value, at from mark where name = ?"
  );
  const add = database.prepare(
    "insert into entry (id, kind, at, body) values (@id, @kind, @at, @body) on conflict (id) do nothing"
  );
  const has = database.prepare("select 1 from entry where id = ?").pluck();
  const count = database.prepare("select count(*) from entry where kind = ?").pluck();
  const all = database.prepare(
    "select id, kind, at, body from entry order by seq"
  );
  const append = database.transaction((entries) => {
    for (const entry of entries) add.run(entry);
  });
  return {
    raiseMark: (name, value, at) => void raise.run(name, value, at.toISOString()),
    mark: (name) => mark.get(name),
    append: (entries) => append(entries),
    has: (id) => has.get(id) !== void 0,
    count: (kind) => count.get(kind),
    entries: () => all.iterate(),
    close: () => void database.close()
  };
}
export {
  openJournal
};
