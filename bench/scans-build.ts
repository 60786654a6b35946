/** Ten million scans of a year and their roll-ups, made by SQL: writing them one by one takes minutes. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { hours } from '../src/store/scan-log.js'

const rows = 10_000_000
export const products = 500
export const runsOfProduct = 4
const producers = 10
/** A year of Viet Nam, both included. */
export const firstDay = '2025-11-25'
export const lastDay = '2026-11-24'
const dayMs = 86_400_000
const yearMs = 365 * dayMs
const firstDayNumber = Date.parse(`${firstDay}T00:00:00Z`) / dayMs
const start = Date.parse(`${firstDay}T00:00:00Z`) - 7 * 3_600_000

/** A number below `most` that looks random, from the scan's number: the same here and in SQL. */
const mixed = (i: number, factor: number, most: number) =>
  Math.floor(((i * factor) % prime) / 7) % most
const mixedSql = (factor: number, most: number) => `(i * ${factor} % ${prime} / 7 % ${most})`
const prime = 998_244_353
const factors = {
  product: 654_435,
  run: 374_761,
  outcome: 246_822,
  nth: 668_265,
  province: 274_126,
}
const outcomes = ['valid', 'inactive', 'revoked'] as const
/** Of a hundred scans 97 are of valid codes. */
const outcomeOf = (n: number): number => (n < 97 ? 0 : n < 99 ? 1 : 2)
const everyMs = yearMs / rows

/** Fills both databases of a store in `directory` and answers how many scans there are. */
export function buildScans(directory: string): number {
  fillRegistry(directory)
  const database = new Database(join(directory, 'scans.sqlite'))
  // A crash may lose it all: it is thrown away in any case.
  database.pragma('journal_mode = MEMORY')
  database.pragma('synchronous = OFF')
  database.pragma('cache_size = -131072')
  // The index finds the scans of a code; no chart asks for it.
  database.exec('drop index scan_code')
  const outcome = mixedSql(factors.outcome, 100)
  const product = mixedSql(factors.product, products)
  database.exec(`
    with recursive n (i) as (select 0 union all select i + 1 from n where i + 1 < ${rows})
    insert into scan (epoch, code_index, at, visitor, product_id, verdict, language, nth, run_seq, device, province_code)
    select 1, i * 7919 % 1000000007, ${start} + cast(i * ${everyMs} as integer), printf('%022d', i),
      'product-' || ${product}, case when ${outcome} < 97 then 'valid' when ${outcome} < 99 then 'inactive' else 'revoked' end,
      'vi', 1 + (${mixedSql(factors.nth, 10)} > 6), ${product} * ${runsOfProduct} + 1 + ${mixedSql(factors.run, runsOfProduct)},
      'phone', printf('%02d', ${mixedSql(factors.province, provinces)})
    from n`)
  database.transaction(() => rollUp(database))()
  database.exec('analyze')
  database.pragma('journal_mode = WAL')
  database.close()
  return rows
}

const provinces = 34
const days = 365
/** Scans and first scans of 24 hours. */
const ofDay = 48

/** The roll-ups as the writer would have left them, counted here: SQL would sort the scans for each. */
function rollUp(database: Database.Database): void {
  const all = products * runsOfProduct
  const byRun = new Uint16Array(all * days * outcomes.length * ofDay)
  const byProvince = new Uint16Array(all * days * provinces * 2)
  for (let i = 0; i < rows; i++) {
    const product = mixed(i, factors.product, products)
    const run = product * runsOfProduct + mixed(i, factors.run, runsOfProduct)
    const at = Math.trunc(i * everyMs)
    const day = Math.floor(at / dayMs)
    const hour = Math.floor((at % dayMs) / 3_600_000)
    const isFirst = mixed(i, factors.nth, 10) <= 6
    const cell =
      ((run * days + day) * outcomes.length + outcomeOf(mixed(i, factors.outcome, 100))) * ofDay +
      hour * 2
    const place = ((run * days + day) * provinces + mixed(i, factors.province, provinces)) * 2
    byRun[cell] = (byRun[cell] as number) + 1
    byProvince[place] = (byProvince[place] as number) + 1
    if (!isFirst) continue
    byRun[cell + 1] = (byRun[cell + 1] as number) + 1
    byProvince[place + 1] = (byProvince[place + 1] as number) + 1
  }
  write(
    database,
    'scan_day',
    outcomes,
    byRun,
    hours.flatMap((hour) => [`h${hour}`, `f${hour}`]),
  )
  database.exec(`
    insert into scan_month (product_id, day, slot, scans, firsts, returned, weighed)
    select product_id, cast(julianday(date(day * 86400, 'unixepoch', 'start of month')) - 2440587.5 as integer) month,
      0, sum(scans), sum(firsts), sum(returned), sum(weighed)
    from scan_day where run_seq = 0 and product_id <> '' group by product_id, month`)
  const codes = Array.from({ length: provinces }, (_, i) => String(i).padStart(2, '0'))
  write(database, 'scan_day_province', codes, byProvince, [])
}

/** Rows of the runs, then those of the products from them, then those of everything. */
function write(
  database: Database.Database,
  table: 'scan_day' | 'scan_day_province',
  kinds: readonly string[],
  counts: Uint16Array,
  columns: readonly string[],
): void {
  const kind = table === 'scan_day' ? 'outcome' : 'province_code'
  const sums = ['scans', 'firsts', 'returned', 'weighed', ...columns]
  const into = `insert into ${table} (product_id, run_seq, day, ${kind}, slot, ${sums.join()})`
  const insert = database.prepare(`${into} values (?, ?, ?, ?, 0${', ?'.repeat(sums.length)})`)
  const width = counts.length / (products * runsOfProduct * days * kinds.length)
  for (let row = 0; row < counts.length / width; row++) {
    const cells = counts.subarray(row * width, (row + 1) * width)
    let [scans, firsts] = [0, 0]
    for (let i = 0; i < width; i += 2) {
      scans += cells[i] as number
      firsts += cells[i + 1] as number
    }
    if (scans === 0) continue
    const day = Math.floor(row / kinds.length)
    const run = Math.floor(day / days)
    insert.run(
      `product-${Math.floor(run / runsOfProduct)}`,
      run + 1,
      firstDayNumber + (day % days),
      kinds[row % kinds.length],
      ...[scans, firsts, 0, scans],
      ...(columns.length > 0 ? cells : []),
    )
  }
  const added = sums.map((name) => `sum(${name})`).join()
  database.exec(
    `${into} select product_id, 0, day, ${kind}, 0, ${added} from ${table} group by 1, 3, 4`,
  )
  database.exec(
    `${into} select '', 0, day, ${kind}, 0, ${added} from ${table} where run_seq = 0 group by 3, 4`,
  )
}

function fillRegistry(directory: string): void {
  const database = new Database(join(directory, 'nguon.sqlite'))
  const at = `'${firstDay}T00:00:00.000Z'`
  database.exec(`
    insert into epoch (number, key_id, wrapped_key, first_index, next_index, status, opened_at)
      values (1, '', '', 0, 0, 'closed', ${at});
    with recursive n (i) as (select 0 union all select i + 1 from n where i + 1 < ${producers})
      insert into producer (id, name, name_key, kind, created_at, updated_at)
      select 'producer-' || i, 'producer ' || i, 'producer ' || i, 'cooperative', ${at}, ${at} from n;
    with recursive n (i) as (select 0 union all select i + 1 from n where i + 1 < ${products})
      insert into product (id, producer_id, name, name_key, created_at, updated_at)
      select 'product-' || i, 'producer-' || (i / ${products / producers}), 'product ' || i, 'product ' || i, ${at}, ${at} from n;
    with recursive n (i) as (select 0 union all select i + 1 from n where i + 1 < ${products * runsOfProduct})
      insert into run (seq, id, epoch, first_index, quantity, producer_id, product_id, created_by, created_at)
      select i + 1, 'run-' || (i + 1), 1, i * 5000, 5000, 'producer-' || (i / ${(products * runsOfProduct) / producers}),
        'product-' || (i / ${runsOfProduct}), 'bench', ${at} from n`)
  database.close()
}
