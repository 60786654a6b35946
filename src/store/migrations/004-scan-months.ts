/**
 * The scans of a product by month: a chart that compares all products over years would otherwise read a
 * row for each of them, each day and each outcome. Filled from the sums by day that are there.
 */
import { type Kysely, sql } from 'kysely'
import { isSqlite } from '../migrate.js'

export async function up(db: Kysely<unknown>): Promise<void> {
  const table = db.schema
    .createTable('scan_month')
    .addColumn('product_id', 'text', (c) => c.notNull())
    // The month's first day, in days since 1970.
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('slot', 'integer', (c) => c.notNull())
    .addColumn('scans', 'integer', (c) => c.notNull())
    .addColumn('firsts', 'integer', (c) => c.notNull())
    .addColumn('returned', 'integer', (c) => c.notNull())
    .addColumn('weighed', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('scan_month_pk', ['product_id', 'day', 'slot'])
  // One tree instead of a table and its index.
  await (isSqlite(db) ? table.modifyEnd(sql`without rowid`) : table).execute()
  const first = isSqlite(db)
    ? sql`cast(julianday(date(day * 86400, 'unixepoch', 'start of month')) - 2440587.5 as integer)`
    : sql`(date_trunc('month', date '1970-01-01' + day)::date - date '1970-01-01')`
  await sql`
    insert into scan_month (product_id, day, slot, scans, firsts, returned, weighed)
    select product_id, ${first}, slot, sum(scans), sum(firsts), sum(returned), sum(weighed)
    from scan_day where run_seq = 0 and product_id <> ''
    group by product_id, ${first}, slot`.execute(db)
}
