/** The routes of the desk for `matrix.ts`. */
import { checkDigit } from '../../src/gs1/check-digit.js'
import { createPrintJob } from '../../src/printing/jobs-create.js'
import type { PrintingContext } from '../../src/printing/jobs.js'
import { runPrintJob } from '../../src/printing/jobs-run.js'
import { addOwnStock } from '../../src/printing/own-stocks.js'
import { rememberPrinter } from '../../src/printing/printers.js'
import { loadStock } from '../../src/printing/templates.js'
import { createProduct } from '../../src/registry/products.js'
import { issueRun } from '../../src/issuing/runs.js'
import { revoke } from '../../src/issuing/revocations.js'
import { newId } from '../../src/store/ids.js'
import { addLogisticUnits } from '../../src/trace/logistic-units.js'
import { addLot } from '../../src/trace/lots.js'
import { administrator, now } from '../issuing/installation.js'
import type { Row, World } from './matrix.js'

type Owner = 'p1' | 'p2'
const all = ['administrator', 'consultant', 'owner', 'staff', 'auditor'] as const
const workers = ['administrator', 'consultant', 'owner', 'staff'] as const
const readers = ['administrator', 'consultant', 'owner', 'auditor'] as const
const deciders = ['administrator', 'owner'] as const
const both = ['GET', 'POST'] as const
let things = 0

const printingOf = ({ issuing }: World): PrintingContext => ({
  ...issuing,
  baseUrl: null,
  localUrl: 'http://127.0.0.1:3000',
})

async function product({ store }: World, producerId: Owner): Promise<string> {
  const facts = { name: `Chè ${++things}`, producerId, group: 'Thực phẩm', province: 'Thái Nguyên' }
  return (await createProduct(store, facts, 'test', now)).id
}

/** The address of the labels of a pallet. */
async function numberedUnit(world: World, producerId: Owner): Promise<string> {
  const { store } = world
  const gs1Prefix = producerId === 'p1' ? '893500012' : '893500013'
  await store.write((tx) =>
    tx
      .updateTable('producer')
      .set({ gs1_prefix: gs1Prefix })
      .where('id', '=', producerId)
      .execute(),
  )
  const productId = await product(world, producerId)
  const digits = `${gs1Prefix}${String(++things).padStart(3, '0')}`
  await store.write((tx) =>
    tx
      .updateTable('product')
      .set({ gtin: digits + checkDigit(digits) })
      .where('id', '=', productId)
      .execute(),
  )
  const wanted = { productId, count: 12, units: 1 }
  const [unit] = await addLogisticUnits(store, wanted, administrator, now)
  return `${productId}/labels.pdf?first=${unit?.sscc}`
}

async function lot(world: World, producerId: Owner): Promise<string> {
  const productId = await product(world, producerId)
  return (await addLot(world.store, { productId, number: 'L1' }, 'test', now)).id
}

const run = async ({ issuing }: World, producerId: Owner) =>
  issueRun(issuing, { producerId, quantity: 10 }, administrator, now)

async function job(world: World, producerId: Owner, finished = false): Promise<string> {
  const printing = printingOf(world)
  const wanted = { producerId, quantity: 2, numbers: true }
  const made = await createPrintJob(printing, wanted, administrator, now)
  if (finished) await runPrintJob(printing, made.job.id, administrator, { now: () => now })
  return made.job.id
}

const printer = ({ store }: World, producerId: Owner): Promise<string> =>
  rememberPrinter(store, { producerId, name: `Canon ${++things}` }, administrator, now)

function stock({ store }: World, producerId: Owner): Promise<string> {
  const title = `Khổ ${++things}`
  const facts = { ...loadStock('a4-35'), title: { vi: title, en: title } }
  return addOwnStock(store, producerId, facts, administrator, now)
}

async function decision(world: World, producerId: Owner): Promise<string> {
  const { id } = await run(world, producerId)
  return (await revoke(world.issuing, { runId: id }, { reason: 'x' }, administrator, now)).id
}

async function alert(world: World, producerId: Owner): Promise<string> {
  const { seq } = await run(world, producerId)
  const id = newId()
  const at = now.toISOString()
  const row = {
    id,
    kind: 'often',
    producer_id: producerId,
    product_id: null,
    run_seq: seq,
    number: 3,
    score: 120,
    reasons: '[]',
    seen: '[]',
    state: 'open',
    opened_at: at,
    changed_at: at,
  } as const
  await world.store.write((tx) => tx.insertInto('alert').values(row).execute())
  return id
}

async function report(world: World, producerId: Owner): Promise<string> {
  const id = newId()
  const row = {
    ...{ id, form: id, follow_up: id, kind: 'quality', text: 'Mốc', language: 'vi' as const },
    ...{ producer_id: producerId, state: 'open' as const, filed_at: now.toISOString() },
  }
  await world.store.write((tx) => tx.insertInto('report').values(row).execute())
  return id
}

/** The row of a route to something of one producer, and to the same of the other. */
function owned(
  row: Omit<Row, 'path' | 'other'>,
  make: (world: World, producerId: Owner) => Promise<string>,
  path: (id: string) => string,
): Row {
  return {
    ...row,
    path: async (world) => path(await make(world, 'p1')),
    other: async (world) => path(await make(world, 'p2')),
  }
}

const jobs = '/office/print/jobs'
const finished = (world: World, producerId: Owner) => job(world, producerId, true)
const runOf = async (world: World, producerId: Owner) => (await run(world, producerId)).name

export const deskMatrix: readonly Row[] = [
  { route: '/office/print', methods: ['GET'], who: workers },
  ...(['new', 'look'] as const).map((step) =>
    owned(
      { route: `/office/print/${step}`, methods: both, who: workers },
      product,
      (id) => `/office/print/${step}?product=${id}`,
    ),
  ),
  ...(['label.svg', 'sheet.svg', 'templates'] as const).map((page) =>
    owned(
      { route: `/office/print/${page}`, methods: ['GET'], who: workers },
      product,
      (id) => `/office/print/${page}?product=${id}`,
    ),
  ),
  { route: jobs, methods: ['GET'], who: all },
  owned({ route: `${jobs}/:id`, methods: ['GET'], who: all }, job, (id) => `${jobs}/${id}`),
  owned(
    { route: `${jobs}/:id/progress`, methods: ['GET'], who: all },
    finished,
    (id) => `${jobs}/${id}/progress`,
  ),
  owned(
    { route: `${jobs}/:id/files/:n`, methods: ['GET'], who: workers },
    finished,
    (id) => `${jobs}/${id}/files/1`,
  ),
  owned(
    { route: `${jobs}/:id/ticket`, methods: ['GET'], who: workers },
    job,
    (id) => `${jobs}/${id}/ticket`,
  ),
  ...(['cancel', 'go-on', 'again', 'spoiled'] as const).map((what) =>
    owned(
      { route: `${jobs}/:id/${what}`, methods: both, who: workers },
      job,
      (id) => `${jobs}/${id}/${what}`,
    ),
  ),
  { route: '/office/desk', methods: both, who: all },
  owned(
    { route: '/office/desk/runs/:run', methods: ['GET'], who: all },
    runOf,
    (name) => `/office/desk/runs/${name}`,
  ),
  owned(
    { route: '/office/desk/runs/:run/:number', methods: ['GET'], who: all },
    runOf,
    (name) => `/office/desk/runs/${name}/3`,
  ),
  owned(
    { route: '/office/desk/lots/:id', methods: ['GET'], who: all },
    lot,
    (id) => `/office/desk/lots/${id}`,
  ),
  owned(
    { route: '/office/desk/products/:id', methods: ['GET'], who: all },
    product,
    (id) => `/office/desk/products/${id}`,
  ),
  owned(
    { route: '/office/desk/revoke', methods: both, who: workers },
    runOf,
    (name) => `/office/desk/revoke?run=${name}`,
  ),
  owned(
    { route: '/office/desk/recall', methods: both, who: deciders },
    lot,
    (id) => `/office/desk/recall?lot=${id}`,
  ),
  { route: '/office/desk/decisions', methods: ['GET'], who: all },
  owned(
    { route: '/office/desk/decisions/:id/undo', methods: both, who: deciders },
    decision,
    (id) => `/office/desk/decisions/${id}/undo`,
  ),
  owned(
    { route: `${jobs}/:id/paper`, methods: ['GET'], who: workers },
    finished,
    (id) => `${jobs}/${id}/paper`,
  ),
  owned(
    { route: `${jobs}/:id/paper/:n.svg`, methods: ['GET'], who: workers },
    finished,
    (id) => `${jobs}/${id}/paper/1.svg`,
  ),
  { route: '/office/logistic-units', methods: both, who: workers },
  owned(
    { route: '/office/logistic-units/:id', methods: ['GET'], who: workers },
    product,
    (id) => `/office/logistic-units/${id}`,
  ),
  owned(
    { route: '/office/logistic-units/:id/labels.pdf', methods: ['GET'], who: workers },
    numberedUnit,
    (at) => `/office/logistic-units/${at}`,
  ),
  { route: '/office/print/printers', methods: both, who: workers },
  ...(['', '/measure', '/photo'] as const).map((page) =>
    owned(
      { route: `/office/print/printers/:id${page}`, methods: both, who: workers },
      printer,
      (id) => `/office/print/printers/${id}${page}`,
    ),
  ),
  owned(
    { route: '/office/print/printers/:id/test-sheet.pdf', methods: ['GET'], who: workers },
    printer,
    (id) => `/office/print/printers/${id}/test-sheet.pdf`,
  ),
  { route: '/office/print/stock', methods: ['GET'], who: workers },
  { route: '/office/print/stock/new', methods: both, who: workers },
  ...(['/edit', '/remove'] as const).map((page) =>
    owned(
      { route: `/office/print/stock/:id${page}`, methods: both, who: workers },
      stock,
      (id) => `/office/print/stock/${id}${page}`,
    ),
  ),
  { route: '/office/stamps', methods: ['GET'], who: all },
  { route: '/office/stamps/new', methods: both, who: ['administrator'] },
  { route: '/office/stamps/activate', methods: both, who: workers },
  owned(
    { route: '/office/stamps/activate/check', methods: both, who: workers },
    runOf,
    (name) => `/office/stamps/activate/check?run=${name}&from=1&to=2`,
  ),
  { route: '/office/alerts', methods: ['GET'], who: readers },
  owned(
    { route: '/office/alerts/:id', methods: ['GET'], who: readers },
    alert,
    (id) => `/office/alerts/${id}`,
  ),
  ...(['clear', 'confirm'] as const).map((what) =>
    owned(
      { route: `/office/alerts/:id/${what}`, methods: both, who: deciders },
      alert,
      (id) => `/office/alerts/${id}/${what}`,
    ),
  ),
  { route: '/office/reports', methods: ['GET'], who: readers },
  owned(
    { route: '/office/reports/:id', methods: both, who: readers },
    report,
    (id) => `/office/reports/${id}`,
  ),
  owned(
    { route: '/office/reports/:id/close', methods: both, who: deciders },
    report,
    (id) => `/office/reports/${id}/close`,
  ),
  {
    // Nobody: this report has no picture.
    route: '/office/reports/:id/photo',
    methods: ['GET'],
    who: [],
    path: async (world) => `/office/reports/${await report(world, 'p1')}/photo`,
  },
  { route: '/office/charts', methods: ['GET'], who: readers },
  ...['', '/sheet.pdf', '/sheet.csv', '/sheet.xlsx'].map((what) => ({
    route: `/office/month${what}`,
    methods: ['GET' as const],
    who: readers,
  })),
]
