/**
 * Taking rows of old scans away, the same for both engines. Counters and roll-ups are other tables and
 * stay. The newest row always stays: the judge goes by ids, and SQLite would give them out again.
 */

/** Rows of one short statement, and of one call: the thread that does it writes scans too. */
const slice = 5_000
const mostOfCall = 200_000

/**
 * Rows lie in the order of time, as good as: the oldest ids are looked at until none of them is due.
 * @param run the statement with `before` in the place of the question mark; answers how many rows went
 */
export async function forgetScans(
  run: (sql: string, before: number) => number | Promise<number>,
  before: number,
): Promise<void> {
  for (let gone = 0; gone < mostOfCall;) {
    const some = await run(oldest, before)
    if (some === 0) return
    gone += some
  }
}

const oldest = `delete from scan where id in (select id from scan order by id limit ${slice})
  and at < ? and id < (select max(id) from scan)`
