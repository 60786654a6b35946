/**
 * Look-ups a second: the whole page (code verified, ranges, scan recorded, SQLite on disk) beside a
 * bare Fastify route that sends as many bytes, on the same random addresses in the same run, with
 * server and load generator on the same cores. And the same with a thousand times the codes issued.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { createCodeCipher } from '../src/codes/cipher.js'
import { openIssuing } from '../src/issuing/open.js'
import { issueRun } from '../src/issuing/runs.js'
import { addCertificate } from '../src/registry/certificates.js'
import { createProducer } from '../src/registry/producers.js'
import { createProduct } from '../src/registry/products.js'
import { openStore, type Store } from '../src/store/store.js'
import { addLot } from '../src/trace/lots.js'
import { build } from '../scripts/build.js'
import { load, type Load } from './load.js'
import type { Row } from './report.js'

const by = { name: 'bench', producerId: null }
/** Codes of a run; a million runs are 10^10 codes. */
const perRun = 10_000
/** Different addresses asked for: so many that nearly every request is the first scan of its pack. */
const asked = 1_500_000
const seconds = 3
const rounds = 3

interface World {
  readonly directory: string
  /** A file with a code on each line. */
  readonly codes: string
}

interface Server {
  readonly port: number
  readonly process: ChildProcess
}

export async function run(): Promise<Row[]> {
  await build()
  const [small, large] = [await createWorld(1_000), await createWorld(1_000_000)]
  const servers: Server[] = []
  const open = async (...args: string[]): Promise<Server> => {
    const server = await start(args)
    servers.push(server)
    return server
  }
  try {
    const page = await open('look-up', small.directory)
    const bytes = await sizes(page, small)
    const rows: Row[] = []
    for (const encoding of ['identity', 'br', 'gzip'] as const) {
      const bare = await open('bare', String(bytes[encoding]))
      const isMain = encoding === 'identity'
      const [ours, theirs] = await alternate(
        [page, bare],
        small.codes,
        encoding,
        isMain ? rounds : 1,
      )
      rows.push({
        bench: 'lookup',
        metric: `pages_per_second_${encoding}`,
        value: Math.round(ours.perSecond),
        unit: '1/s',
        baseline: Math.round(theirs.perSecond),
        ratio: ours.perSecond / theirs.perSecond,
      })
      if (isMain) rows.push(latency(ours, theirs))
    }
    const many = await open('look-up', large.directory)
    const before = await alternate([page, many], small.codes, 'identity', rounds, large.codes)
    rows.push({
      bench: 'lookup',
      metric: 'pages_per_second_million_runs',
      value: Math.round(before[1].perSecond),
      unit: '1/s',
      baseline: Math.round(before[0].perSecond),
      ratio: before[1].perSecond / before[0].perSecond,
    })
    return rows
  } finally {
    for (const server of servers) server.process.disconnect()
    for (const { directory } of [small, large]) rmSync(directory, { recursive: true, force: true })
  }
}

const latency = (ours: Load, theirs: Load): Row => ({
  bench: 'lookup',
  metric: 'page_p99_identity',
  value: ours.p99Ms,
  unit: 'ms',
  baseline: theirs.p99Ms,
  ratio: theirs.p99Ms / ours.p99Ms,
})

/** Both servers in turn, several times; each one's median round. */
async function alternate(
  [a, b]: readonly [Server, Server],
  codes: string,
  encoding: string,
  times: number,
  codesOfB = codes,
): Promise<[Load, Load]> {
  const [first, second]: [Load[], Load[]] = [[], []]
  await load(a.port, codes, 2, encoding)
  await load(b.port, codesOfB, 2, encoding)
  for (let i = 0; i < times; i++) {
    first.push(await load(a.port, codes, seconds, encoding))
    second.push(await load(b.port, codesOfB, seconds, encoding))
  }
  return [median(first), median(second)]
}

function median(loads: Load[]): Load {
  const sorted = [...loads].sort((a, b) => a.perSecond - b.perSecond)
  return sorted[Math.floor(sorted.length / 2)] as Load
}

async function start(args: string[]): Promise<Server> {
  const child = fork(fileURLToPath(new URL('./lookup-server.ts', import.meta.url)), args, {
    execArgv: ['--import=tsx'],
  })
  const [port] = (await once(child, 'message')) as [number]
  return { port, process: child }
}

/** Bytes of a page in each encoding. */
async function sizes(server: Server, world: World) {
  const { readFile } = await import('node:fs/promises')
  const { request } = await import('node:http')
  const code = (await readFile(world.codes, 'utf8')).slice(0, 12)
  const sizeOf = async (encoding: string): Promise<number> => {
    const asked = request({
      port: server.port,
      path: `/T/${code}`,
      headers: {
        'accept-encoding': encoding,
        'user-agent': 'Mozilla/5.0',
        'accept-language': 'vi',
      },
    }).end()
    const [answer] = await once(asked, 'response')
    const length = Number(answer.headers['content-length'])
    answer.resume()
    await once(answer, 'end')
    return length
  }
  return { identity: await sizeOf('identity'), br: await sizeOf('br'), gzip: await sizeOf('gzip') }
}

/** An installation with so many runs, all active, of ten products with two lots each. */
async function createWorld(runs: number): Promise<World> {
  const directory = mkdtempSync(join(tmpdir(), 'nguon-bench-'))
  const store = await openStore({ engine: 'sqlite', directory })
  const ctx = await openIssuing({ store, dataDirectory: directory })
  const now = new Date()
  const lots: { productId: string; lotId: string }[] = []
  const producer = await createProducer(
    store,
    { name: 'Hợp tác xã Nông sản Phú Lương', address: 'Xã Phú Lương', province: '19' },
    by.name,
    now,
  )
  for (let i = 0; i < 10; i++) lots.push(...(await createLots(store, producer.id, i, now)))
  // The first run opens the epoch; the others follow it as rows, as issuing would have written them.
  const { productId, lotId } = lots[0] as (typeof lots)[number]
  const first = await issueRun(ctx, { productId, lotId, quantity: perRun, activate: true }, by, now)
  await issueMore(store, runs, first, lots)
  ctx.journal.raiseMark(`epoch-${first.epoch}`, first.firstIndex + runs * perRun, now)
  const key = ctx.keyring.epochKey(first.epoch)
  if (!key) throw new Error('the epoch has no key')
  const cipher = createCodeCipher(key)
  const codes = Array.from({ length: asked }, () =>
    cipher.codeOf(first.firstIndex + Math.floor(Math.random() * runs * perRun)),
  )
  ctx.close()
  await store.close()
  const file = join(directory, 'codes.txt')
  writeFileSync(file, `${codes.join('\n')}\n`)
  return { directory, codes: file }
}

async function createLots(store: Store, producerId: string, i: number, now: Date) {
  const { id: productId } = await createProduct(
    store,
    {
      name: `Trà tôm nõn hương quê ${i + 1}`,
      producerId,
      province: '19',
      commune: 'Xã Phú Lương',
      group: 'Thực phẩm (chè)',
      netContent: '200 g',
      ingredients: '100 % chè tôm nõn',
    },
    by.name,
    now,
  )
  const number = '2361/QĐ-BNNMT'
  await addCertificate(
    store,
    {
      productId,
      number,
      stars: 5,
      issuedBy: 'Bộ Nông nghiệp và Môi trường',
      issuedOn: '26/06/2025',
    },
    by.name,
    now,
  )
  const lots = []
  for (const lot of ['26-312-1', '26-312-2']) {
    const { id } = await addLot(
      store,
      { productId, number: lot, made: '2026-11-08', expires: '2099-11-08' },
      by.name,
      now,
    )
    lots.push({ productId, lotId: id })
  }
  return lots
}

interface FirstRun {
  readonly seq: number
  readonly epoch: number
  readonly firstIndex: number
  readonly producerId: string
}

async function issueMore(
  store: Store,
  runs: number,
  first: FirstRun,
  lots: readonly { productId: string; lotId: string }[],
): Promise<void> {
  const at = new Date().toISOString()
  await store.write(async (tx) => {
    await sql`create temp table bench_lot (n integer primary key, product_id text, lot_id text)`.execute(
      tx,
    )
    for (const [n, { productId, lotId }] of lots.entries()) {
      await sql`insert into bench_lot values (${n}, ${productId}, ${lotId})`.execute(tx)
    }
    await sql`
      with recursive more (i) as (select 1 union all select i + 1 from more where i + 1 < ${runs})
      insert into run (seq, id, epoch, first_index, quantity, producer_id, product_id, lot_id, created_by, created_at)
      select ${first.seq} + i, 'bench-' || i, ${first.epoch}, ${first.firstIndex} + i * ${perRun},
        ${perRun}, ${first.producerId}, product_id, lot_id, 'bench', ${at}
      from more join bench_lot on n = i % ${lots.length}`.execute(tx)
    await sql`
      insert into decision (id, kind, scope, codes, by, at)
      values ('bench', 'activation', 'ranges', ${(runs - 1) * perRun}, 'bench', ${at})`.execute(tx)
    await sql`
      insert into decision_range (decision_seq, run_seq, epoch, first_index, last_index)
      select decision.seq, run.seq, run.epoch, run.first_index, run.first_index + run.quantity - 1
      from run, decision where decision.id = 'bench' and run.seq > ${first.seq}`.execute(tx)
    await sql`update epoch set next_index = ${first.firstIndex + runs * perRun}`.execute(tx)
    await sql`update generation set issuing = issuing + 1`.execute(tx)
    await sql`drop table bench_lot`.execute(tx)
  })
}
