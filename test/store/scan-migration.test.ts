import { Kysely, sql, SqliteDialect } from 'kysely'
import Database from 'better-sqlite3'
import t from 'tap'
import { migrate } from '../../src/store/migrate.js'
import { up as addMonths } from '../../src/store/migrations/004-scan-months.js'
import { scanMigrations } from '../../src/store/migrations/list.js'
import type { ScanSchema } from '../../src/store/schema.js'
import { onEachEngine } from '../stores.js'

t.test('scans recorded before there were roll-ups are in them', async (t) => {
  const db = new Kysely<ScanSchema>({
    dialect: new SqliteDialect({ database: new Database(':memory:') }),
  })
  t.teardown(() => db.destroy())
  await migrate(db, { '001-scans': scanMigrations['001-scans']! })
  // 24/11/2026, 06:30 in Viet Nam; the last one before midnight there.
  const at = Date.UTC(2026, 10, 23, 23, 30)
  for (const [nth, moment, product] of [
    [1, at, 'tea'],
    [2, at + 60_000, 'tea'],
    [1, at + 17 * 3_600_000, 'tea'],
    [1, at, null],
  ] as const) {
    await sql`insert into scan (epoch, code_index, at, product_id, verdict, language, nth)
      values (1, 5, ${moment}, ${product}, 'valid', 'vi', ${nth})`.execute(db)
  }
  await migrate(db, scanMigrations)
  const days = await db
    .selectFrom('scan_day')
    .select([
      'product_id',
      'run_seq',
      'day',
      'outcome',
      'scans',
      'firsts',
      'weighed',
      'h06',
      'f06',
      'h23',
    ])
    .orderBy('product_id')
    .execute()
  const day = Date.UTC(2026, 10, 24) / 86_400_000
  const row = { run_seq: 0, day, outcome: 'valid' }
  t.same(days, [
    { ...row, product_id: '', scans: 4, firsts: 3, weighed: 4, h06: 3, f06: 2, h23: 1 },
    { ...row, product_id: 'tea', scans: 3, firsts: 2, weighed: 3, h06: 2, f06: 1, h23: 1 },
  ])
  t.same(await db.selectFrom('scan_month').selectAll().execute(), [
    {
      product_id: 'tea',
      day: Date.UTC(2026, 10, 1) / 86_400_000,
      slot: 0,
      ...{ scans: 3, firsts: 2, returned: 0, weighed: 3 },
    },
  ])
  const [scan] = await db.selectFrom('scan').selectAll().execute()
  t.match(scan, { run_seq: null, device: null, lat: null, returning: 0, weight: 1 })
})

await onEachEngine('months are summed from the days that are there', async (t, { scans }) => {
  const dayOf = (year: number, month: number, day: number) =>
    Date.UTC(year, month, day) / 86_400_000
  const sums = { scans: 2, firsts: 1, returned: 0, weighed: 2 }
  const keys = { product_id: 'tea', run_seq: 0, outcome: 'valid', slot: 3 }
  await scans.write(async (tx) => {
    for (const day of [dayOf(2026, 1, 1), dayOf(2026, 1, 28), dayOf(2026, 2, 1)]) {
      await tx
        .insertInto('scan_day')
        .values({ ...keys, day, ...sums })
        .execute()
    }
    await tx
      .insertInto('scan_day')
      .values({ ...keys, run_seq: 5, day: dayOf(2026, 1, 1), ...sums })
      .execute()
    await tx.schema.dropTable('scan_month').execute()
    await addMonths(tx as unknown as Kysely<unknown>)
  })
  const months = await scans.read.selectFrom('scan_month').selectAll().orderBy('day').execute()
  t.same(months, [
    {
      product_id: 'tea',
      day: dayOf(2026, 1, 1),
      slot: 3,
      scans: 4,
      firsts: 2,
      returned: 0,
      weighed: 4,
    },
    {
      product_id: 'tea',
      day: dayOf(2026, 2, 1),
      slot: 3,
      scans: 2,
      firsts: 1,
      returned: 0,
      weighed: 2,
    },
  ])
})
