import { onEachEngine } from '../stores.js'
import { parseGtin } from '../../src/gs1/gtin.js'
import { addChannel, listChannels } from '../../src/registry/channels.js'
import {
  addCertificate,
  dateCertificate,
  revokeCertificate,
} from '../../src/registry/certificates.js'
import { assertPrintable } from '../../src/registry/gaps.js'
import {
  createProducer,
  findProducer,
  listProducers,
  updateProducer,
} from '../../src/registry/producers.js'
import { findProduct, findProductByGtin, listProducts } from '../../src/registry/product-queries.js'
import { getProductVersion } from '../../src/registry/product-versions.js'
import { completeProduct, createProduct, updateProduct } from '../../src/registry/products.js'
import { getPublicProduct } from '../../src/registry/public-product.js'
import type { Store } from '../../src/store/store.js'

const by = 'cli:test'
const day = (text: string) => new Date(`${text}T03:00:00Z`)
const now = day('2026-11-24')

const generation = async (store: Store) =>
  (await store.read.selectFrom('generation').select('registry').executeTakeFirstOrThrow()).registry

await onEachEngine('a producer is found again however its name is spelled', async (t, store) => {
  const made = await createProducer(
    store,
    { name: 'HTX Hòa Bình', province: 'Tỉnh Trà Vinh', website: 'https://hoabinh.example' },
    by,
    now,
  )
  t.equal(made.kind, 'cooperative')
  t.equal(made.provinceCode, '86')
  t.equal((await findProducer(store.read, ' htx  HOÀ bình'))?.id, made.id)
  await t.rejects(createProducer(store, { name: 'HTX Hoà Bình' }, by, now), {
    code: 'producer-exists',
  })
  await t.rejects(createProducer(store, { name: 'A', website: 'javascript:alert(1)' }, by, now), {
    code: 'website-invalid',
  })
  await t.rejects(createProducer(store, { name: 'A', province: 'Atlantis' }, by, now), {
    code: 'province-unknown',
  })
  t.equal((await listProducers(store.read, { search: 'hoa binh' })).length, 1)
})

await onEachEngine('a pack keeps the version of its activation', async (t, store) => {
  const producer = await createProducer(store, { name: 'HTX Chè' }, by, day('2026-01-01'))
  const product = await createProduct(
    store,
    { name: 'Chè xanh', producerId: producer.id, netContent: '100 g', province: '19' },
    by,
    day('2026-01-01'),
  )
  await updateProduct(store, product.id, { netContent: '90 g' }, by, day('2026-03-01'))
  await updateProduct(store, product.id, { claimedNote: 'internal' }, by, day('2026-03-05'))
  await updateProducer(
    store,
    producer.id,
    { address: 'Xóm 5', phone: '0912 345 678' },
    by,
    day('2026-05-01'),
  )

  const pack = await getPublicProduct(store.read, product.id, '2026-02-01T00:00:00.000Z')
  t.equal(pack.netContent, '100 g')
  t.equal(pack.producer?.address, null)
  t.equal(pack.producer?.phone, '0912 345 678', 'contacts are of today')
  t.same(pack.changedSince, [
    { at: '2026-03-01T03:00:00.000Z', fields: ['netContent'] },
    { at: '2026-05-01T03:00:00.000Z', fields: ['producer'] },
  ])
  const present = await getPublicProduct(store.read, product.id)
  t.equal(present.netContent, '90 g')
  t.equal(present.version, 3)
  t.same(present.changedSince, [])
  t.equal(present.origin.province?.name.en, 'Thai Nguyen Province')
  t.equal((await getProductVersion(store.read, product.id, '2020-01-01T00:00:00.000Z')).version, 1)
  t.notMatch(JSON.stringify(present), /internal/)
  await t.rejects(getPublicProduct(store.read, 'nothing'), { code: 'product-not-found' })
})

await onEachEngine(
  'one producer has one product of a name, and a GTIN one product',
  async (t, store) => {
    const producer = await createProducer(store, { name: 'HTX A' }, by, now)
    const facts = { name: 'Trà Thủy', producerId: producer.id, gtin: '8938505974194' }
    const product = await createProduct(store, facts, by, now)
    await t.rejects(createProduct(store, { name: 'trà thuỷ', producerId: producer.id }, by, now), {
      code: 'product-exists',
    })
    await t.rejects(createProduct(store, { name: 'Khác', gtin: '08938505974194' }, by, now), {
      code: 'gtin-taken',
    })
    await t.rejects(createProduct(store, { name: 'Khác', gtin: '8938505974195' }, by, now), {
      code: 'gtin-check-digit',
    })
    t.equal((await findProductByGtin(store.read, parseGtin('08938505974194')))?.id, product.id)
    t.equal((await findProduct(store.read, 'TRÀ THỦY', producer.id))?.id, product.id)
    t.equal(await findProduct(store.read, 'Trà Thủy'), undefined)
  },
)

await onEachEngine('a GTIN stays once labels were issued under it', async (t, store) => {
  const producer = await createProducer(store, { name: 'HTX A' }, by, now)
  const product = await createProduct(
    store,
    { name: 'Trà', producerId: producer.id, gtin: '8938505974194' },
    by,
    now,
  )
  await store.write(async (tx) => {
    const epoch = { number: 0, key_id: 'k', wrapped_key: '', first_index: 0, next_index: 10 }
    await tx
      .insertInto('epoch')
      .values({ ...epoch, status: 'open', opened_at: now.toISOString() })
      .execute()
    const run = { id: 'r', epoch: 0, first_index: 0, quantity: 10, producer_id: producer.id }
    await tx
      .insertInto('run')
      .values({ ...run, product_id: product.id, created_by: by, created_at: now.toISOString() })
      .execute()
  })
  await t.rejects(updateProduct(store, product.id, { gtin: '96385074' }, by, now), {
    code: 'gtin-in-use',
  })
  t.equal(
    (await updateProduct(store, product.id, { netContent: '1 kg' }, by, now)).netContent,
    '1 kg',
  )
})

await onEachEngine(
  'an incomplete product cannot be printed until it is completed',
  async (t, store) => {
    const producer = await createProducer(store, { name: 'HTX A' }, by, now)
    const product = await createProduct(
      store,
      { name: 'Rượu', group: 'Đồ uống', province: '80', claimedStars: 4, claimedYear: '<=2021' },
      by,
      now,
    )
    t.same(product.gaps, ['producer-missing', 'certificate-missing', 'commune-missing'])
    t.equal(product.printable, false)
    await t.rejects(assertPrintable(store.read, product.id), { code: 'product-incomplete' })
    await completeProduct(store, product.id, { producerId: producer.id }, by, now)
    await t.rejects(assertPrintable(store.read, product.id), /by a year alone/)
    const done = await completeProduct(store, product.id, { acceptWithoutStars: true }, by, now)
    t.equal(done.printable, true)
    t.equal(done.incomplete, false)
    await assertPrintable(store.read, product.id)
    t.same((await getPublicProduct(store.read, product.id)).claim, { stars: 4, year: '<=2021' })
    const [listed] = await listProducts(store.read, '2026-11-24')
    t.equal(listed?.stars, null)
    const later = await updateProduct(store, product.id, { netContent: '1 l' }, by, now)
    t.equal(later.printable, true, 'the acknowledgement outlives other changes')
  },
)

await onEachEngine('stars come and go with certificates', async (t, store) => {
  const product = await createProduct(
    store,
    { name: 'Trà', claimedStars: 5, claimedYear: '2025' },
    by,
    now,
  )
  const stars = async (today: string) => (await listProducts(store.read, today))[0]?.stars
  const undated = await addCertificate(
    store,
    { productId: product.id, number: '2361/QĐ-BNNMT', stars: 5 },
    by,
    now,
  )
  t.equal(await stars('2026-11-24'), null)
  const dated = await dateCertificate(store, undated.id, { issuedOn: '26/06/2025' }, by, now)
  t.equal(dated.expiresOn, '2028-06-26')
  t.equal(await stars('2026-11-24'), 5)
  t.equal(await stars('2028-06-27'), null)
  await t.rejects(
    addCertificate(store, { productId: product.id, number: '2361/QĐ-BNNMT', stars: 5 }, by, now),
    { code: 'certificate-exists' },
  )
  await t.rejects(
    addCertificate(
      store,
      { productId: product.id, number: '1', stars: 5, issuedOn: '25/11/2026' },
      by,
      now,
    ),
    { code: 'certificate-in-future' },
  )
  await t.rejects(revokeCertificate(store, dated.id, 'because', by, now), {
    code: 'revocation-reason-unknown',
  })
  await revokeCertificate(store, dated.id, 'no-records', by, now)
  const again = await revokeCertificate(store, dated.id, 'food-safety', by, day('2027-01-01'))
  t.equal(again.revokedReason, 'no-records', 'revoking twice changes nothing')
  t.equal(await stars('2026-11-24'), null)
})

await onEachEngine(
  'every change moves the generation and leaves an audit entry',
  async (t, store) => {
    const before = await generation(store)
    const producer = await createProducer(store, { name: 'HTX A' }, by, now)
    const product = await createProduct(store, { name: 'Trà', producerId: producer.id }, by, now)
    await addChannel(
      store,
      { productId: product.id, kind: 'online', title: 'Sàn', url: 'https://san.example/tra' },
      by,
      now,
    )
    await t.rejects(
      addChannel(store, { productId: product.id, kind: 'shop', title: 'Chợ' }, by, now),
      {
        code: 'channel-contact-missing',
      },
    )
    t.equal((await listChannels(store.read, product.id)).length, 1)
    t.equal(await generation(store), before + 3)
    const audit = await store.read.selectFrom('audit').select('action').orderBy('seq').execute()
    t.same(
      audit.map((a) => a.action),
      ['producer-created', 'product-created', 'channel-added'],
    )
  },
)

await onEachEngine(
  'search needs no marks and pages go on where the last one ended',
  async (t, store) => {
    const producer = await createProducer(store, { name: 'HTX Đạt Phát' }, by, now)
    for (const name of ['Trà đinh', 'Trà móc câu', 'Mật ong'])
      await createProduct(store, { name, producerId: producer.id }, by, now)
    const names = async (search: string) =>
      (await listProducts(store.read, '2026-11-24', { search })).map((p) => p.name)
    t.same((await names('tra')).sort(), ['Trà móc câu', 'Trà đinh'].sort())
    t.same(await names('moc cau'), ['Trà móc câu'])
    t.equal((await names('dat phat')).length, 3)
    t.same(await names('khong co gi'), [])
    const first = await listProducts(store.read, '2026-11-24', { limit: 2 })
    const rest = await listProducts(store.read, '2026-11-24', {
      limit: 2,
      after: first[1]?.id ?? '',
    })
    t.equal(new Set([...first, ...rest].map((p) => p.id)).size, 3)
  },
)
