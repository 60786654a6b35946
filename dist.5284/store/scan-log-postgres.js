import pg from "pg";
import {
  dayRowLimit,
  groupByCodeAndDay,
  rowsWithin
} from "./scan-log.js";
function openPool(url, max) {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    // Scans may lose their last moments in a power cut; nothing else may.
    options: "-c synchronous_commit=off -c search_path=scans"
  });
  pool.on("error", () => {
  });
  return pool;
}
function openPostgresScanReader(url) {
  const pool = openPool(url, 4);
  return {
    async counters(epoch, index) {
      const { rows } = await pool.query({
        name: "scan-counters",
        text: "select count, first_at, last_at from scanned_code where epoch = $1 and code_index = $2",
        values: [epoch, index]
      });
      const row = rows[0];
      return row && { count: row.count, firstAt: row.first_at, lastAt: row.last_at };
    },
    async recent(epoch, index) {
      const { rows } = await pool.query({
        name: "scan-recent",
        text: `select visitor, at, nth from scan where epoch = $1 and code_index = $2
               order by at desc limit ${dayRowLimit}`,
        values: [epoch, index]
      });
      return rows;
    },
    renew() {
    },
    close: () => pool.end()
  };
}
function openPostgresScanWriter(url) {
  const pool = openPool(url, 1);
  return {
    async write(scans) {
      const client = await pool.connect();
      try {
        await client.query("begin");
        const groups = groupByCodeAndDay(scans);
        for (const day of new Set(groups.map((group) => group.day))) {
          const ofDay = groups.filter((group) => group.day === day);
          const dayRows = await addToCounters(client, ofDay, day);
          await insertRows(
            client,
            ofDay.flatMap((group, i) => rowsWithin(group, dayRows[i] ?? 0))
          );
        }
        await client.query("commit");
        client.release();
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    async forgetVisitors(before) {
      await pool.query("update scan set visitor = null where visitor is not null and at < $1", [
        before
      ]);
    },
    close: () => pool.end()
  };
}
async function addToCounters(client, groups, day) {
  const { rows } = await client.query(
    `insert into scanned_code as c (epoch, code_index, count, first_at, last_at, day, day_rows)
     select epoch, code_index, n, first_at, last_at, $6, n
     from unnest($1::int[], $2::bigint[], $3::int[], $4::bigint[], $5::bigint[])
       as added (epoch, code_index, n, first_at, last_at)
     on conflict (epoch, code_index) do update set
       count = c.count + excluded.count,
       first_at = least(c.first_at, excluded.first_at),
       last_at = greatest(c.last_at, excluded.last_at),
       day_rows = case when c.day = excluded.day then c.day_rows else 0 end + excluded.day_rows,
       day = excluded.day
     returning epoch, code_index, day_rows`,
    [
      groups.map((g) => g.epoch),
      groups.map((g) => g.index),
      groups.map((g) => g.scans.length),
      groups.map((g) => g.firstAt),
      groups.map((g) => g.lastAt),
      day
    ]
  );
  const byCode = new Map(rows.map((row) => [`${row.epoch}:${row.code_index}`, row.day_rows]));
  return groups.map((g) => byCode.get(`${g.epoch}:${g.index}`) ?? dayRowLimit);
}
async function insertRows(client, rows) {
  if (rows.length === 0) return;
  await client.query(
    `insert into scan (epoch, code_index, at, visitor, product_id, verdict, language, nth)
     select * from unnest($1::int[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[])`,
    [
      rows.map((r) => r.epoch),
      rows.map((r) => r.index),
      rows.map((r) => r.at),
      rows.map((r) => r.visitor),
      rows.map((r) => r.productId),
      rows.map((r) => r.verdict),
      rows.map((r) => r.language),
      rows.map((r) => r.nth)
    ]
  );
}
export {
  openPostgresScanReader,
  openPostgresScanWriter
};
