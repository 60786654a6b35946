import { join } from "node:path";
import Database from "better-sqlite3";
import {
  dayRowLimit,
  groupByCodeAndDay,
  rowsWithin
} from "./scan-log.js";
function openSqliteScanReader(directory) {
  const database = new Database(join(directory, "scans.sqlite"), { readonly: true });
  database.pragma("busy_timeout = 5000");
  database.pragma("cache_size = -65536");
  const counters = database.prepare(
    "select count, first_at, last_at from scanned_code where epoch = ? and code_index = ?"
  ).raw();
  const recent = database.prepare(
    `select visitor, at, nth from scan where epoch = ? and code_index = ?
     order by at desc limit ${dayRowLimit}`
  );
  const begin = database.prepare("begin");
  const commit = database.prepare("commit");
  let reading = false;
  const endTurn = () => {
    if (reading && database.open) commit.run();
    reading = false;
  };
  const beginTurn = () => {
    if (reading) return;
    begin.run();
    reading = true;
    setImmediate(endTurn);
  };
  return {
    counters(epoch, index) {
      beginTurn();
      const row = counters.get(epoch, index);
      return row && { count: row[0], firstAt: row[1], lastAt: row[2] };
    },
    recent(epoch, index) {
      beginTurn();
      return recent.all(epoch, index);
    },
    renew: endTurn,
    close() {
      endTurn();
      database.close();
    }
  };
}
function openSqliteScanWriter(directory) {
  const database = new Database(join(directory, "scans.sqlite"));
  database.pragma("busy_timeout = 10000");
  database.pragma("synchronous = NORMAL");
  database.pragma("cache_size = -65536");
  database.pragma("wal_autocheckpoint = 4000");
  const count = database.prepare(
    `insert into scanned_code (epoch, code_index, count, first_at, last_at, day, day_rows)
       values (?, ?, ?, ?, ?, ?, ?)
       on conflict (epoch, code_index) do update set
         count = count + excluded.count,
         first_at = min(first_at, excluded.first_at),
         last_at = max(last_at, excluded.last_at),
         day_rows = case when day = excluded.day then day_rows else 0 end + excluded.day_rows,
         day = excluded.day
       returning day_rows`
  ).pluck();
  const insert = database.prepare(
    `insert into scan (epoch, code_index, at, visitor, product_id, verdict, language, nth)
     values (?, ?, ?, ?, ?, ?, ?, ?)`
  );
  const write = database.transaction((scans) => {
    for (const group of groupByCodeAndDay(scans)) {
      const n = group.scans.length;
      const dayRows = count.get(
        group.epoch,
        group.index,
        n,
        group.firstAt,
        group.lastAt,
        group.day,
        n
      );
      for (const s of rowsWithin(group, dayRows)) {
        insert.run(s.epoch, s.index, s.at, s.visitor, s.productId, s.verdict, s.language, s.nth);
      }
    }
  });
  return {
    write: (scans) => write.immediate(scans),
    forgetVisitors: (before) => forgetVisitors(database, before),
    scannedCodes: scannedCodesOf(database),
    close: () => void database.close()
  };
}
function scannedCodesOf(database) {
  const count = database.prepare("select count(*) from scanned_code").pluck();
  const after = database.prepare(
    `select epoch, code_index from scanned_code where (epoch, code_index) > (?, ?)
       order by epoch, code_index limit ?`
  ).raw();
  const version = database.prepare("PRAGMA data_version").pluck();
  let seen = version.get();
  return {
    count: () => count.get(),
    after: (epoch, index, limit) => after.all(epoch, index, limit),
    othersWrote() {
      const now = version.get();
      const moved = now !== seen;
      seen = now;
      return moved;
    }
  };
}
function forgetVisitors(database, before) {
  const newest = database.prepare("select max(id) from scan").pluck().get();
  if (!newest) return;
  const from = database.prepare(
    "select at, visitor from scan where id >= ? order by id limit 1"
  );
  const first = firstId(newest, (id) => from.get(id)?.visitor !== null);
  const last = firstId(newest, (id) => (from.get(id)?.at ?? Infinity) >= before);
  const clear = database.prepare(
    "update scan set visitor = null where id >= ? and id < ? and at < ? and visitor is not null"
  );
  for (let id = Math.max(1, first - disorder); id < last + disorder; id += slice) {
    clear.run(id, Math.min(id + slice, last + disorder), before);
  }
}
const disorder = 1e4;
const slice = 5e3;
function firstId(newest, holds) {
  let low = 1;
  let high = newest + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
export {
  openSqliteScanReader,
  openSqliteScanWriter
};
