import { join } from 'node:path'
import { hasCheckDigit } from '../../src/gs1/check-digit.js'
import {
  addLogisticUnits,
  getLogisticUnit,
  listLogisticUnits,
  logisticUnitsBetween,
} from '../../src/trace/logistic-units.js'
import { createProducer } from '../../src/registry/producers.js'
import { createProduct } from '../../src/registry/products.js'
import { restoreBackup, writeBackup } from '../../src/store/backup.js'
import { openStore, type Store } from '../../src/store/store.js'
import { addLot } from '../../src/trace/lots.js'
import { administrator, now } from '../issuing/installation.js'
import { freshDirectory, freshLocation, onEachEngine } from '../stores.js'

const prefix = '893500012'

async function tea(store: Store, gs1Prefix: string | null = prefix) {
  const facts = { name: 'HTX Chè', kind: 'cooperative', gs1Prefix } as const
  const producer = await createProducer(store, facts, 'test', now)
  const product = await createProduct(
    store,
    { name: 'Chè', producerId: producer.id, gtin: '8935000120019' },
    'test',
    now,
  )
  const lot = await addLot(store, { productId: product.id, number: 'L1' }, 'test', now)
  return { producer, product, lot, wanted: { productId: product.id, lotId: lot.id, count: 48 } }
}

await onEachEngine('every unit has a number of its own, in running order', async (t, store) => {
  const { product, lot, wanted, producer } = await tea(store)
  const first = await addLogisticUnits(store, { ...wanted, units: 3 }, administrator, now)
  const [a, b] = await Promise.all([
    addLogisticUnits(store, { ...wanted, units: 200 }, administrator, now),
    addLogisticUnits(store, { ...wanted, units: 200 }, administrator, now),
  ])
  const all = [...first, ...a, ...b].map(({ sscc }) => sscc)
  t.equal(new Set(all).size, 403)
  for (const sscc of all) t.ok(hasCheckDigit(sscc) && sscc.startsWith(`0${prefix}`), sscc)
  t.match(first[0], { sscc: '089350001200000019', productId: product.id, lotId: lot.id, count: 48 })
  const ends = [first[0]?.sscc ?? '', first[2]?.sscc ?? ''] as const
  t.same(await logisticUnitsBetween(store.read, product.id, ...ends), first)
  t.equal((await listLogisticUnits(store.read, product.id)).length, 100)
  t.same(await getLogisticUnit(store.read, ends[0], administrator), first[0])
  const stranger = { name: 'x', producerId: 'p9' }
  await t.rejects(getLogisticUnit(store.read, ends[0], stranger), {
    code: 'logistic-unit-not-found',
  })
  await t.rejects(addLogisticUnits(store, { ...wanted, units: 1 }, stranger, now), {
    code: 'product-not-found',
  })
  const entry = await store.read
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'logistic-units-added')
    .orderBy('seq')
    .executeTakeFirstOrThrow()
  t.match(entry, { scope: producer.id })
  t.match(JSON.parse(entry.detail), { first: ends[0], last: ends[1], units: 3, count: 48 })
})

await onEachEngine('what cannot be numbered is refused and takes no number', async (t, store) => {
  const { product, wanted } = await tea(store)
  const add = (changed: object) =>
    addLogisticUnits(store, { ...wanted, units: 1, ...changed }, administrator, now)
  for (const units of [0, 1.5, 1001])
    await t.rejects(add({ units }), { code: 'logistic-units-invalid' })
  for (const count of [0, -1, 100_000_000])
    await t.rejects(add({ count }), { code: 'logistic-count-invalid' })
  const other = await createProduct(
    store,
    { name: 'Mật', producerId: product.producer?.id ?? '' },
    'test',
    now,
  )
  await t.rejects(add({ productId: other.id, lotId: null }), { code: 'logistic-gtin-missing' })
  const strange = await addLot(store, { productId: other.id, number: 'L9' }, 'test', now)
  await t.rejects(add({ lotId: strange.id }), { code: 'lot-not-found' })
  t.match(await add({ lotId: null }), [{ sscc: '089350001200000019', lotId: null }])
})

await onEachEngine('no number is made up for a producer without a prefix', async (t, store) => {
  const { wanted } = await tea(store, null)
  await t.rejects(addLogisticUnits(store, { ...wanted, units: 1 }, administrator, now), {
    code: 'logistic-prefix-missing',
  })
})

await onEachEngine('a prefix that is used up gives nothing more', async (t, store) => {
  const { wanted } = await tea(store)
  await store.write((tx) =>
    tx
      .insertInto('sscc_series')
      .values({ company_prefix: prefix, next_serial: 9_999_998 })
      .execute(),
  )
  const add = (units: number) => addLogisticUnits(store, { ...wanted, units }, administrator, now)
  await t.rejects(add(3), { code: 'logistic-prefix-used-up' })
  t.equal((await add(2)).length, 2)
  await t.rejects(add(1), { code: 'logistic-prefix-used-up' })
})

await onEachEngine(
  'numbers given out after a backup are not given out again when it is restored',
  async (t, store) => {
    const { wanted } = await tea(store)
    await addLogisticUnits(store, { ...wanted, units: 1 }, administrator, now)
    const file = join(await freshDirectory(t), 'backup.gz')
    await writeBackup(store, file, now)
    const later = await addLogisticUnits(store, { ...wanted, units: 5 }, administrator, now)
    const restored = await openStore(await freshLocation(t, 'sqlite'))
    t.teardown(() => restored.close())
    await restoreBackup(restored, file, { replace: false, now })
    const again = await addLogisticUnits(restored, { ...wanted, units: 5 }, administrator, now)
    const before = new Set(later.map(({ sscc }) => sscc))
    t.notOk(again.some(({ sscc }) => before.has(sscc)))
  },
)
