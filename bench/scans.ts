/**
 * How long a chart takes over ten million scans on SQLite, read from the roll-ups; beside each the
 * same answer added up from the scans themselves. And how many scans a second the writer writes.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type ChartQuestion, chartOf } from '../src/scans/chart.js'
import { openStore, type Store } from '../src/store/store.js'
import type { Row } from './report.js'
import { buildScans, firstDay, lastDay, runsOfProduct } from './scans-build.js'
import { writtenPerSecond } from './scans-writer.js'

const rounds = 21
const now = new Date(`${lastDay}T05:00:00Z`)

/** A question, and the same in SQL over the scans. */
interface Case {
  readonly metric: string
  readonly question: ChartQuestion
  readonly producerId?: string
  readonly key: string
  readonly where: string
}

const year = { from: firstDay, to: lastDay }
const product = 'product-7'
const ofRun = { seq: 7 * runsOfProduct + 2, producerId: 'producer-0', productId: product }
const day = '(at + 25200000) / 86400000'

const cases: readonly Case[] = [
  { metric: 'all_by_day', question: { by: 'day' }, key: day, where: '1' },
  {
    metric: 'all_by_hour',
    question: { by: 'hour' },
    key: '(at + 25200000) / 3600000 % 24',
    where: '1',
  },
  { metric: 'all_by_province', question: { by: 'province' }, key: 'province_code', where: '1' },
  { metric: 'all_by_product', question: { by: 'product' }, key: 'product_id', where: '1' },
  { metric: 'all_by_outcome', question: { by: 'outcome' }, key: 'verdict', where: '1' },
  {
    metric: 'producer_by_day',
    question: { by: 'day' },
    producerId: 'producer-0',
    key: day,
    where: `product_id in (${Array.from({ length: 50 }, (_, i) => `'product-${i}'`).join()})`,
  },
  ...(['day', 'hour', 'province', 'run', 'outcome'] as const).map((by) => ({
    metric: `product_by_${by}`,
    question: { by, productId: product },
    key: {
      day,
      hour: '(at + 25200000) / 3600000 % 24',
      province: 'province_code',
      run: 'run_seq',
      outcome: 'verdict',
    }[by],
    where: `product_id = '${product}'`,
  })),
  {
    metric: 'run_by_day',
    question: { by: 'day', run: ofRun },
    key: day,
    where: `run_seq = ${ofRun.seq}`,
  },
]

export async function run(): Promise<Row[]> {
  const directory = mkdtempSync(join(tmpdir(), 'nguon-bench-'))
  try {
    await (await openStore({ engine: 'sqlite', directory })).close()
    const rows = buildScans(directory)
    const store = await openStore({ engine: 'sqlite', directory })
    const measured: Row[] = []
    for (const one of cases) measured.push(await measure(store, one, rows))
    await store.close()
    return [...measured, await written()]
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

async function measure(
  store: Store,
  { metric, question, producerId, key, where }: Case,
  rows: number,
): Promise<Row> {
  const actor = { name: 'bench', producerId: producerId ?? null }
  const ask = () => chartOf(store, { ...year, ...question }, actor, now)
  const times: number[] = []
  const { total } = await ask()
  for (let i = 0; i < rounds; i++) times.push(await milliseconds(ask))
  let raw = 0
  const baseline = await milliseconds(async () => {
    const found = await sql<{ scans: number }>`
      select ${sql.raw(key)} as key, count(*) as scans, sum(nth = 1) as firsts from scan
      where ${sql.raw(where)} group by 1`.execute(store.scans.read)
    raw = found.rows.reduce((sum, row) => sum + row.scans, 0)
  })
  if (raw !== total.scans || (where === '1' && raw !== rows)) {
    throw new Error(`${metric}: ${total.scans} of ${raw} scans`)
  }
  const value = times.sort((a, b) => a - b)[Math.floor(rounds / 2)] as number
  return {
    bench: 'scans',
    metric: `${metric}_ms`,
    value,
    unit: 'ms',
    baseline,
    ratio: baseline / value,
  }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begin = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - begin) / 1e6
}

async function written(): Promise<Row> {
  const value = await writtenPerSecond()
  return { bench: 'scans', metric: 'scans_written_per_second', value, unit: 'scans/s' }
}
