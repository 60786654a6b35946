import t, { type Test } from 'tap'
import type { Actor } from '../../src/accounts/actor.js'
import { publicFilesOf } from '../../src/files/public-files.js'
import { netWeightOf } from '../../src/gs1/net-weight.js'
import { renewPrintJob } from '../../src/printing/jobs-again.js'
import { createPrintJob } from '../../src/printing/jobs-create.js'
import { readSnapshot } from '../../src/printing/jobs-snapshot.js'
import { readTemplate, templateLimitBytes } from '../../src/printing/label-templates/check.js'
import {
  getLabelTemplate,
  listLabelTemplates,
  listVersions,
} from '../../src/printing/label-templates/find.js'
import { readRef, withoutVersion } from '../../src/printing/label-templates/ref.js'
import { startTemplate } from '../../src/printing/label-templates/start.js'
import {
  archiveLabelTemplate,
  createLabelTemplate,
  saveLabelTemplate,
} from '../../src/printing/label-templates/write.js'
import { getPrintJob, type PrintingContext } from '../../src/printing/jobs.js'
import { setLogo, updateBrand } from '../../src/registry/brand.js'
import { addCertificate, revokeCertificate } from '../../src/registry/certificates.js'
import { setOfficialMark } from '../../src/registry/official-mark.js'
import { createProducer } from '../../src/registry/producers.js'
import { createProduct } from '../../src/registry/products.js'
import { renewalsBetween, warnOfRenewals } from '../../src/registry/renewals.js'
import type { Store } from '../../src/store/store.js'
import { administrator, installation, now } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'
import sharp from 'sharp'

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#0f5c3f80' } })
    .png()
    .toBuffer()

const title = { vi: 'Tem trà', en: 'Tea label' }
const template = startTemplate(title, 60, 40)
const as = (producerId: string): Actor => ({ name: `person:${producerId}`, producerId })

async function workshop(t: Test, store: Store) {
  const ctx = await installation(t, store)
  const printing: PrintingContext = { ...ctx, baseUrl: 'https://nguon.example', localUrl: '' }
  const maker = async (name: string) =>
    (await createProducer(store, { name, province: 'Thái Nguyên' }, 'test', now)).id
  const [own, other] = [await maker('HTX Trà'), await maker('HTX Gạo')]
  const make = async (producerId: string) =>
    (
      await createProduct(
        store,
        {
          ...{ name: `Chè ${producerId}`, producerId, group: 'Thực phẩm' },
          ...{ province: 'Thái Nguyên', netContent: '0,5 kg' },
        },
        'test',
        now,
      )
    ).id
  const [tea, rice] = [await make(own), await make(other)]
  const facts = { productId: tea, number: '12/QĐ-UBND', stars: 4, issuedOn: '2026-01-05' }
  const certificate = await addCertificate(store, facts, 'test', now)
  const print = async (productId: string, name: string) => {
    const wanted = { productId, quantity: 5, template: name, stock: 'roll-70x40' }
    const { job } = await createPrintJob(printing, wanted, administrator, now)
    return job
  }
  const place = { store, directory: publicFilesOf(ctx.dataDirectory) }
  return { printing, own, other, tea, rice, certificate, print, place }
}

const wider = { ...template, width: 62 }

await onEachEngine(
  'what was printed never changes: a save makes the next version',
  async (t, store) => {
    const { own, tea, print, printing } = await workshop(t, store)
    const by = as(own)
    const made = await createLabelTemplate(store, { producerId: own, template }, by, now)
    const saved = await saveLabelTemplate(store, made.id, { template: wider, opened: 1 }, by, now)
    t.match(saved, { version: 1, saves: 2, taken: false }, 'not printed yet: written over')

    const job = await print(tea, `own:${made.id}`)
    t.equal(job.template, `own:${made.id}@1`, 'the job names the version')
    const next = await saveLabelTemplate(store, made.id, { template, opened: 2 }, by, now)
    t.match(next, { version: 2, saves: 3, template: { width: 60, version: 2 } })
    const first = await getLabelTemplate(store.read, { id: made.id, version: 1 }, by)
    t.match(first, { taken: true, newest: 2, template: { width: 62 } })
    t.match(await listVersions(store.read, made.id), [
      { version: 2, labels: 0, taken: false },
      { version: 1, labels: 5, taken: true, savedBy: by.name },
    ])
    t.match((await readSnapshot(store.read, job.id)).template, { width: 62 })

    t.equal((await print(tea, `own:${made.id}@1`)).template, `own:${made.id}@1`)
    t.equal((await print(tea, `own:${made.id}`)).template, `own:${made.id}@2`)
    await archiveLabelTemplate(store, made.id, by, now)
    await t.rejects(print(tea, `own:${made.id}`), { code: 'label-template-archived' })
    const wanted = { from: 1, to: 2, reason: 'x' }
    const again = await renewPrintJob(printing, job.id, wanted, administrator, now)
    t.equal(
      (await getPrintJob(store.read, again.job.id, administrator)).template,
      `own:${made.id}@1`,
      'printed ones are printed anew as they were',
    )
  },
)

await onEachEngine(
  'of two who opened a template the second is told, and nothing is lost',
  async (t, store) => {
    const { own } = await workshop(t, store)
    const by = as(own)
    const { id } = await createLabelTemplate(store, { producerId: own, template }, by, now)
    await saveLabelTemplate(store, id, { template: wider, opened: 1 }, by, now)
    const second = saveLabelTemplate(store, id, { template, opened: 1 }, by, now)
    await t.rejects(second, { code: 'label-template-changed', status: 409 })
    t.match(await getLabelTemplate(store.read, { id }, by), { saves: 2, template: { width: 62 } })
  },
)

await onEachEngine(
  "a template prints for its own producer's goods, the programme's for all",
  async (t, store) => {
    const { own, other, tea, rice, print } = await workshop(t, store)
    const mine = await createLabelTemplate(store, { producerId: own, template }, as(own), now)
    const shared = await createLabelTemplate(
      store,
      { producerId: null, template },
      administrator,
      now,
    )
    t.equal((await print(tea, `own:${shared.id}`)).template, `own:${shared.id}@1`)
    t.equal((await print(rice, `own:${shared.id}`)).template, `own:${shared.id}@1`)
    await t.rejects(print(rice, `own:${mine.id}`), { code: 'label-template-not-found' })

    const seen = async (by: Actor) => (await listLabelTemplates(store.read, by)).map(({ id }) => id)
    t.same(await seen(as(own)), [mine.id, shared.id], 'own ones first')
    t.same(await seen(as(other)), [shared.id])
    const strange = getLabelTemplate(store.read, { id: mine.id }, as(other))
    await t.rejects(strange, { code: 'label-template-not-found' })
    const over = saveLabelTemplate(store, shared.id, { template }, as(own), now)
    await t.rejects(over, { code: 'label-template-of-programme' })
    const foreign = saveLabelTemplate(store, mine.id, { template }, as(other), now)
    await t.rejects(foreign, { code: 'label-template-not-found' })
  },
)

t.test('a file that is no template is refused with the place of what is wrong', async (t) => {
  const refused = async (change: object, code: string, pointer?: string) => {
    const wrong = readTemplate(JSON.stringify({ ...template, ...change }))
    await t.rejects(wrong, { code, ...(pointer !== undefined && { detail: { pointer } }) })
  }
  const [first] = template.elements
  const image = (image: string) => ({
    elements: [...template.elements, { kind: 'image', x: 0, y: 0, w: 5, h: 5, image }],
  })
  await refused({ width: 1e9 }, 'label-template-invalid', '/width')
  await refused({ elements: Array(10_000).fill(first) }, 'label-template-invalid', '/elements')
  await refused({ family: 'Comic Sans' }, 'label-template-invalid')
  const far = 'label-image-remote'
  await refused(image('https://evil.example/x.png'), far, '/elements/2/image')
  await refused(image('file:///etc/passwd'), far)
  await refused(image('data:image/svg+xml;base64,PHN2Zy8+'), far)
  await refused(image('data:image/png;base64,AAAA'), 'label-image-unreadable', '/elements/2/image')
  const png = (await photo(80, 80)).toString('base64')
  t.match(
    await readTemplate(JSON.stringify({ ...template, ...image(`data:image/png;base64,${png}`) })),
    { width: 60 },
  )
  await t.rejects(readTemplate('{"name": '), { code: 'label-template-unreadable' })
  await t.rejects(readTemplate('['.repeat(200_000)), { code: 'label-template-unreadable' })
  const large = JSON.stringify(template) + ' '.repeat(templateLimitBytes)
  await t.rejects(readTemplate(large), { code: 'label-template-too-large' })
})

t.test('a new label of any size can be stored and drawn', async (t) => {
  for (const [width, height] of [
    [20, 20],
    [100, 70],
    [50, 30],
    [30, 50],
    [210, 297],
    [1000, 20],
    [20, 1000],
  ] as const)
    t.match(
      await readTemplate(JSON.stringify(startTemplate(title, width, height))),
      { width },
      `${width} x ${height}`,
    )
})

t.test('names of templates', async (t) => {
  t.same(readRef('own:abc1@3'), { id: 'abc1', version: 3 })
  t.same(readRef('own:abc1'), { id: 'abc1', version: undefined })
  for (const text of ['40x40', 'own:', 'own:a@0', 'own:a@x', 'own:A', 'xown:a'])
    t.equal(readRef(text), undefined, text)
  t.equal(withoutVersion('own:abc1@3'), 'own:abc1')
  t.equal(withoutVersion('40x40'), '40x40')
})

t.test('net contents become a weight where they say one for sure', async (t) => {
  for (const [text, weight] of [
    ['500 g', '000500'],
    ['500g', '000500'],
    ['0,5 kg', '000500'],
    ['1.5 kg', '001500'],
    ['2 kg', '002000'],
    ['1.000 g', '001000'],
    ['1,25 kg', '001250'],
    ['0.500 kg', '000500'],
    ['Khối lượng tịnh: 250 gam', '000250'],
    ['999,999 kg', '999999'],
    ['1.500 kg', undefined],
    ['10 gói x 50 g', undefined],
    ['500 ml', undefined],
    ['0,5 g', undefined],
    ['0 g', undefined],
    ['1000 kg', undefined],
    ['500', undefined],
    ['', undefined],
  ] as const)
    t.equal(netWeightOf(text), weight, text)
})

const named = {
  ...template,
  elements: [
    ...template.elements,
    { kind: 'image', x: 0, y: 0, w: 5, h: 5, image: '{producer.logo}' },
    { kind: 'image', x: 6, y: 0, w: 5, h: 5, image: '{certificate.mark}' },
    { kind: 'text', x: 0, y: 35, w: 20, h: 5, text: '{brand.trademark}', size: 6 },
  ],
}

await onEachEngine(
  'labels show logo and mark as they stood when they were printed, and only where a template names them',
  async (t, store) => {
    const { own, tea, certificate, print, place } = await workshop(t, store)
    const picture = { name: 'logo.png', bytes: await photo(300, 200) }
    const { logo } = await setLogo(place, own, picture, 'test', now)
    t.match(logo, /^[0-9a-f]{32}\.png$/)
    await setOfficialMark(place, { name: 'ocop.png', bytes: await photo(100, 100) }, 'test', now)
    await updateBrand(
      place,
      own,
      { color: '0F5C3F', font: 'serif', trademark: '4-0312345-000' },
      'test',
      now,
    )

    const { id } = await createLabelTemplate(
      store,
      { producerId: own, template: named },
      as(own),
      now,
    )
    const job = await print(tea, `own:${id}`)
    const { values } = await readSnapshot(store.read, job.id)
    t.match(values.producer.logo, /^data:image\/png;base64,/)
    t.match(values.certificate?.mark, /^data:image\/png;base64,/)
    t.match(values.brand, { color: '#0f5c3f', font: 'serif', trademark: '4-0312345-000' })
    const strange = updateBrand(place, own, { font: 'gothic' }, 'test', now)
    await t.rejects(strange, { code: 'brand-font-unknown' })
    t.equal(values.product?.netWeight, '000500')

    const plain = await readSnapshot(store.read, (await print(tea, '60x40')).id)
    t.match(plain.values, {
      producer: { logo: null },
      certificate: { mark: null },
      product: { photo: null },
    })

    await revokeCertificate(store, certificate.id, 'food-safety', 'test', now)
    const lapsed = await readSnapshot(store.read, (await print(tea, `own:${id}`)).id)
    t.equal(lapsed.values.certificate, null, 'no mark without a certificate in force')

    await setLogo(place, own, undefined, 'test', now)
    const bare = await readSnapshot(store.read, (await print(tea, `own:${id}`)).id)
    t.equal(bare.values.producer.logo, null)
    t.match((await readSnapshot(store.read, job.id)).values.producer.logo, /^data:/, 'frozen')
  },
)

await onEachEngine('a renewal is told of once at 90, 30 and 7 days before', async (t, store) => {
  const { own, other, place } = await workshop(t, store)
  await updateBrand(place, own, { trademark: '4-1', trademarkRenewsOn: '2027-01-20' }, 'test', now)
  const day = (text: string) => new Date(`${text}T03:00:00Z`)
  t.match(await warnOfRenewals(store, day('2026-10-01')), [])
  t.match(await warnOfRenewals(store, day('2026-11-24')), [
    { kind: 'trademark', number: '4-1', renewsOn: '2027-01-20', days: 90, producer: { id: own } },
  ])
  t.match(await warnOfRenewals(store, day('2026-11-25')), [])
  t.match(await warnOfRenewals(store, day('2027-01-15')), [{ days: 7 }])
  t.match(await warnOfRenewals(store, day('2027-01-21')), [])
  const between = (producers: string[]) =>
    renewalsBetween(store.read, '2026-11-24', '2027-02-01', producers)
  t.equal((await between([own])).length, 1)
  t.equal((await between([other])).length, 0)
})
