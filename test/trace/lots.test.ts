import { onEachEngine } from '../stores.js'
import { createProduct } from '../../src/registry/products.js'
import { addLot, findLot, getLot, listLots } from '../../src/trace/lots.js'

const by = 'cli:test'
const now = new Date('2026-11-24T03:00:00Z')

await onEachEngine(
  'a lot expires by its date, else by the shelf life of its product',
  async (t, store) => {
    const product = await createProduct(store, { name: 'Trà', shelfLifeDays: 365 }, by, now)
    const add = (facts: Omit<Parameters<typeof addLot>[1], 'productId'>) =>
      addLot(store, { productId: product.id, ...facts }, by, now)
    const made = await add({ number: 'L01', made: '01/11/2026' })
    t.match(made, { madeOn: '2026-11-01', expiresOn: '2027-11-01', quantity: null })
    t.match(
      await add({ number: 'L02', made: '2026-11-01', expires: '01/02/2027', quantity: 500 }),
      {
        expiresOn: '2027-02-01',
        quantity: 500,
      },
    )
    t.match(await add({ number: 'L03' }), { madeOn: null, expiresOn: null })
    t.same(await getLot(store.read, made.id), made)
    t.equal((await listLots(store.read, product.id)).length, 3)
  },
)

await onEachEngine('a lot number is one of its product whatever its case', async (t, store) => {
  const a = await createProduct(store, { name: 'Trà' }, by, now)
  const b = await createProduct(store, { name: 'Mật ong' }, by, now)
  const lot = await addLot(store, { productId: a.id, number: 'ab-1.2' }, by, now)
  t.equal(lot.number, 'ab-1.2')
  t.equal((await findLot(store.read, a.id, 'AB-1.2'))?.id, lot.id)
  t.equal(await findLot(store.read, b.id, 'AB-1.2'), undefined)
  await t.rejects(addLot(store, { productId: a.id, number: 'AB-1.2' }, by, now), {
    code: 'lot-exists',
  })
  await addLot(store, { productId: b.id, number: 'AB-1.2' }, by, now)
})

await onEachEngine(
  'a wrong lot is refused with its reason and nothing is kept',
  async (t, store) => {
    const { id: productId } = await createProduct(store, { name: 'Trà' }, by, now)
    const cases: [Omit<Parameters<typeof addLot>[1], 'productId'>, string][] = [
      [{ number: '' }, 'lot-number-invalid'],
      [{ number: 'A'.repeat(21) }, 'lot-number-invalid'],
      [{ number: 'LÔ 1' }, 'lot-number-invalid'],
      [{ number: 'A/B' }, 'lot-number-invalid'],
      [{ number: '..' }, 'lot-number-invalid'],
      [{ number: 'A', made: '31/02/2026' }, 'lot-date-invalid'],
      [{ number: 'A', made: '02/01/2026', expires: '01/01/2026' }, 'lot-expires-before-made'],
      [{ number: 'A', quantity: 0 }, 'lot-quantity-invalid'],
      [{ number: 'A', quantity: -5 }, 'lot-quantity-invalid'],
      [{ number: 'A', quantity: 1.5 }, 'lot-quantity-invalid'],
    ]
    for (const [facts, code] of cases)
      await t.rejects(
        addLot(store, { productId, ...facts }, by, now),
        { code },
        JSON.stringify(facts),
      )
    await t.rejects(addLot(store, { productId: 'none', number: 'A' }, by, now), {
      code: 'product-not-found',
    })
    t.same(await listLots(store.read, productId), [])
  },
)
