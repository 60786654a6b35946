/**
 * What a scan tells besides its time: run, device, place, returning visitor and weight; and the
 * roll-ups that charts are read from. A roll-up is kept at three levels: everything (product '',
 * run 0), a product (run 0) and a run of a product. Whoever writes adds to rows of its own slot, so
 * that no row is hot; reading sums the slots. Hours are columns: a row for each of them would make a
 * day's roll-up as large as the scans it sums up.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { isSqlite } from '../migrate.js'

const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))

export async function up(db: Kysely<unknown>): Promise<void> {
  const sqlite = isSqlite(db)
  await addFacts(db, sqlite ? sql`real` : sql`double precision`)

  const days = hours.reduce(
    (table, hour) =>
      table
        .addColumn(`h${hour}`, 'integer', (c) => c.notNull().defaultTo(0))
        .addColumn(`f${hour}`, 'integer', (c) => c.notNull().defaultTo(0)),
    db.schema
      .createTable('scan_day')
      .addColumn('product_id', 'text', (c) => c.notNull())
      .addColumn('run_seq', 'integer', (c) => c.notNull())
      .addColumn('day', 'integer', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('slot', 'integer', (c) => c.notNull())
      .addColumn('scans', 'integer', (c) => c.notNull())
      .addColumn('firsts', 'integer', (c) => c.notNull())
      .addColumn('returned', 'integer', (c) => c.notNull())
      .addColumn('weighed', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('scan_day_pk', ['product_id', 'run_seq', 'day', 'outcome', 'slot']),
  )
  const provinces = db.schema
    .createTable('scan_day_province')
    .addColumn('product_id', 'text', (c) => c.notNull())
    .addColumn('run_seq', 'integer', (c) => c.notNull())
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('province_code', 'text', (c) => c.notNull())
    .addColumn('slot', 'integer', (c) => c.notNull())
    .addColumn('scans', 'integer', (c) => c.notNull())
    .addColumn('firsts', 'integer', (c) => c.notNull())
    .addColumn('returned', 'integer', (c) => c.notNull())
    .addColumn('weighed', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('scan_day_province_pk', [
      'product_id',
      'run_seq',
      'day',
      'province_code',
      'slot',
    ])
  const misses = db.schema
    .createTable('scan_miss')
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('slot', 'integer', (c) => c.notNull())
    .addColumn('misses', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('scan_miss_pk', ['day', 'outcome', 'slot'])
  for (const table of [days, provinces, misses]) {
    // One tree instead of a table and its index.
    await (sqlite ? table.modifyEnd(sql`without rowid`) : table).execute()
  }
  await rollUp(db, sql`''`)
  await rollUp(db, sql`product_id`)
}

async function addFacts(db: Kysely<unknown>, degrees: RawBuilder<unknown>): Promise<void> {
  const scan = db.schema.alterTable('scan')
  await scan.addColumn('run_seq', 'integer').execute()
  await scan.addColumn('device', 'text').execute()
  await scan.addColumn('province_code', 'text').execute()
  await scan.addColumn('lat', degrees as RawBuilder<'real'>).execute()
  await scan.addColumn('lon', degrees as RawBuilder<'real'>).execute()
  await scan.addColumn('returning', 'integer', (c) => c.notNull().defaultTo(0)).execute()
  await scan.addColumn('weight', 'integer', (c) => c.notNull().defaultTo(1)).execute()
}

/** The scans that are there already: their run, place and visitor are not known. */
async function rollUp(db: Kysely<unknown>, productId: RawBuilder<unknown>): Promise<void> {
  const hour = sql`(at + 25200000) % 86400000 / 3600000`
  const columns = hours.flatMap((h) => [sql.ref(`h${h}`), sql.ref(`f${h}`)])
  const sums = hours.flatMap((h) => [
    sql`sum(case when ${hour} = ${sql.lit(Number(h))} then 1 else 0 end)`,
    sql`sum(case when ${hour} = ${sql.lit(Number(h))} and nth = 1 then 1 else 0 end)`,
  ])
  await sql`
    insert into scan_day (product_id, run_seq, day, outcome, slot,
      scans, firsts, returned, weighed, ${sql.join(columns)})
    select ${productId}, 0, (at + 25200000) / 86400000, verdict, 0,
      count(*), sum(case when nth = 1 then 1 else 0 end), 0, count(*), ${sql.join(sums)}
    from scan where ${productId} is not null
    group by 1, 3, 4`.execute(db)
}
