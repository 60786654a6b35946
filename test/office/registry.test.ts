/** Producers, products, lots, channels and certificates through the real forms. */
import { readFile } from 'node:fs/promises'
import { createCodeCipher } from '../../src/codes/cipher.js'
import { issueRun } from '../../src/issuing/runs.js'
import { updateProduct } from '../../src/registry/products.js'
import { readUnits } from '../../src/registry/read-units.js'
import { importUnits } from '../../src/registry/units.js'
import { now } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'
import { type Browser, markOf, serveOffice } from './server.js'

const units = [
  {
    code: '19',
    name: 'Tỉnh Thái Nguyên',
    communes: [
      { code: '05662', name: 'Xã Phú Lương' },
      { code: '05500', name: 'Phường Phan Đình Phùng' },
      { code: '05551', name: 'Xã Hoà Bình' },
    ],
  },
]

/** What stands in the form's hidden field of that name. */
const hiddenOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

const idIn = (path: string | undefined): string => /([0-9a-z]{12})/.exec(path ?? '')?.[1] ?? ''

async function addTea(admin: Browser): Promise<{ producer: string; product: string }> {
  const producer = idIn(
    (
      await admin.fill('/office/producers/new', {
        name: 'Hợp tác xã Chè Hoà Bình',
        kind: 'cooperative',
        address: 'Xóm 5',
        province: 'Thái Nguyên',
        commune: 'phu luong',
        contactPhone: '0912 345 678',
        taxNumber: '4601234567',
        gs1Prefix: '8936012345',
      })
    ).to,
  )
  const product = idIn(
    (
      await admin.fill(`/office/producers/${producer}/products/new`, {
        name: 'Trà tôm nõn',
        group: 'food',
        province: 'Tỉnh Thái Nguyên',
        commune: 'Xã Phú Lương',
        shelfLifeDays: '540',
        coordinates: '21.73, 105.7',
      })
    ).to,
  )
  return { producer, product }
}

await onEachEngine(
  'a producer, its product, lots, channels and certificate are entered in forms',
  async (t, store, location) => {
    const { signedIn } = await serveOffice(t, store, location)
    await importUnits(store, readUnits(Buffer.from(JSON.stringify(units))), 'test', now)
    const admin = await signedIn('administrator')
    const { producer, product } = await addTea(admin)

    const page = await admin.get(`/office/producers/${producer}`)
    t.match(page.text, 'Xã Phú Lương', 'the commune as it is officially written')
    t.match(page.text, '0912 345 678')
    const open = await admin.get(`/P/${product}`)
    t.notMatch(
      open.text,
      '0912 345 678',
      'a telephone number is private unless it is shown by choice',
    )
    t.notMatch(open.text, '4601234567', 'a tax number never is public')
    t.match((await admin.get(`/office/producers/${producer}`)).text, 'Trà tôm nõn')

    const missing = await admin.get(`/office/products/${product}`)
    t.match(missing.text, 'Still missing')
    t.match(
      missing.text,
      `/office/products/${product}/edit#f-standards`,
      'what is missing leads to its field',
    )

    const wrongPrefix = await admin.fill(`/office/products/${product}/edit`, {
      ...fieldsOf(await admin.get(`/office/products/${product}/edit`)),
      gtin: '8938505974194',
    })
    t.equal(wrongPrefix.status, 422)
    t.match(wrongPrefix.text, '8936012345', 'a GTIN of another company is refused')
    t.match(wrongPrefix.text, '8938505974194', 'and what was typed is still there')

    t.match(
      await admin.fill(`/office/products/${product}/lots/new`, {
        number: 'L1',
        made: '2026-11-01',
      }),
      { status: 303 },
    )
    t.match(
      (await admin.get(`/office/products/${product}`)).text,
      '24/04/2028',
      'the use-by date follows',
    )
    const lot = await admin.fill(`/office/products/${product}/lots/new`, { number: 'l1' })
    t.equal(lot.status, 422, 'a lot number is given once')

    const bare = await admin.fill(`/office/products/${product}/channels/new`, {
      kind: 'shop',
      title: 'Chợ Đồn',
    })
    t.equal(bare.status, 422, 'a channel without any contact helps nobody')
    t.match(bare.text, 'Chợ Đồn')
    t.match(
      await admin.fill(`/office/products/${product}/channels/new`, {
        kind: 'shop',
        title: 'Chợ Đồn',
        phone: '0208 123',
      }),
      { status: 303 },
    )
    const withChannel = (await admin.get(`/office/products/${product}`)).text
    t.match(withChannel, 'Chợ Đồn')
    const channel = /channels\/([0-9a-z]{12})\/remove/.exec(withChannel)?.[1] ?? ''
    t.match(
      await admin.fill(`/office/products/${product}/channels/${channel}/edit`, {
        kind: 'market',
        title: 'Chợ Đu',
        address: 'Đu',
      }),
      { status: 303 },
    )
    t.match(await admin.fill(`/office/products/${product}/channels/${channel}/remove`, {}), {
      status: 303,
    })
    t.notMatch((await admin.get(`/office/products/${product}`)).text, 'Chợ Đu')

    const added = await admin.fill(`/office/products/${product}/certificates/new`, {
      number: '2361/QĐ-BNNMT',
      stars: '5',
      issuedOn: '2023-12-20',
      score: '92,5',
    })
    t.equal(added.status, 303)
    const soon = await admin.get('/office/certificates?show=30')
    t.match(soon.text, '2361/QĐ-BNNMT', '36 months from its day are nearly over')
    t.match(soon.text, '26 days left')
    t.notMatch((await admin.get('/office/certificates?show=7')).text, '2361/QĐ-BNNMT')
    const certificate = added.to ?? ''
    t.equal((await admin.fill(`${certificate}/revoke`, { reason: 'because' })).status, 422)
    t.match(await admin.fill(`${certificate}/revoke`, { reason: 'food-safety' }), { status: 303 })
    t.match((await admin.get(certificate)).text, 'food-safety conditions were not kept')
    t.match((await admin.get('/office/certificates?show=revoked')).text, '2361/QĐ-BNNMT')
  },
)

/** Every field of a page's form with what stands in it. */
function fieldsOf({ text }: { text: string }): Record<string, string> {
  const decoded = (html: string) =>
    html
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')
  const fields: Record<string, string> = {}
  const form = text.slice(text.indexOf('<form class="fields"'))
  for (const [, tag = ''] of form.matchAll(/<input ([^>]*)>/g)) {
    const attribute = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1]
    const name = attribute('name')
    if (name === undefined || name === 'mark') continue
    if (attribute('type') === 'checkbox' && !/\schecked/.test(tag)) continue
    fields[name] = decoded(attribute('value') ?? '')
  }
  for (const [, name = '', value = ''] of form.matchAll(
    /<textarea [^>]*name="([^"]+)"[^>]*>([^<]*)</g,
  ))
    fields[name] = decoded(value)
  for (const [, name = '', options = ''] of form.matchAll(
    /<select [^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/g,
  ))
    fields[name] = decoded(
      /<option selected value="([^"]*)"|<option value="([^"]*)" selected/
        .exec(options)
        ?.slice(1)
        .find(Boolean) ?? '',
    )
  return fields
}

await onEachEngine(
  'two people who edit the same product see each other and lose nothing',
  async (t, store, location) => {
    const { signedIn } = await serveOffice(t, store, location)
    const admin = await signedIn('administrator')
    const { product } = await addTea(admin)
    const path = `/office/products/${product}/edit`
    const mine = fieldsOf(await admin.get(path))
    t.match(mine, { name: 'Trà tôm nõn', group: 'food', shelfLifeDays: '540' })

    const other = await signedIn('administrator')
    const theirs = fieldsOf(await other.get(path))
    t.match(
      await other.fill(path, {
        ...theirs,
        standards: 'VietGAP',
        story: 'Chuyện của họ',
        seen: theirs['seen'] ?? '',
      }),
      { status: 303 },
    )

    const answer = await admin.fill(path, { ...mine, story: 'Chuyện của tôi', netContent: '200 g' })
    t.equal(answer.status, 422)
    t.match(answer.text, 'changed this while you were typing')
    t.match(answer.text, 'Người administrator', 'and it is told who')
    t.match(answer.text, 'Chuyện của họ', 'their text stands beside the field')
    const shown = fieldsOf(answer)
    t.match(shown, { story: 'Chuyện của tôi', netContent: '200 g', standards: 'VietGAP' })
    t.equal(
      (
        await admin.post(path, {
          ...shown,
          mark: hiddenOf(answer.text.slice(answer.text.indexOf('class="fields"')), 'mark'),
        })
      ).status,
      303,
    )
    t.match(fieldsOf(await admin.get(path)), {
      story: 'Chuyện của tôi',
      netContent: '200 g',
      standards: 'VietGAP',
    })
  },
)

await onEachEngine(
  'what is typed is kept as a draft, offered again, and shown to nobody else',
  async (t, store, location) => {
    const { signedIn } = await serveOffice(t, store, location)
    const admin = await signedIn('administrator')
    const { producer, product } = await addTea(admin)
    const path = `/office/products/${product}/edit`
    const first = fieldsOf(await admin.get(path))
    const typed = { ...first, story: 'Chuyện viết dở', netContent: '200 g' }

    const page = await admin.get(path)
    const kept = await admin.post(
      path,
      { mark: markOf(page.text), ...typed, draft: 'keep' },
      { accept: 'application/json' },
    )
    t.equal(kept.status, 200, 'a script is told when')
    t.match(JSON.parse(kept.text), { said: /^Draft saved at \d\d:\d\d$/ })
    t.notMatch((await admin.get(`/P/${product}`)).text, 'viết dở', 'never on a public page')
    t.notMatch(
      JSON.stringify(await store.read.selectFrom('audit').select('detail').execute()),
      'viết dở',
      'nor in the trail',
    )

    const offered = await admin.get(path)
    t.match(offered.text, /Draft of \d\d:\d\d/)
    t.notMatch(offered.text, 'viết dở', 'offered, not put in by itself')
    t.match((await admin.get('/office')).text, path, 'the home leads to it')
    t.match(fieldsOf(await admin.get(`${path}?draft=use`)), typed, 'gone on with')
    const other = await signedIn('administrator')
    t.notMatch((await other.get(path)).text, 'Draft of', 'it is its writer’s alone')
    t.notMatch((await other.get(`${path}?draft=use`)).text, 'viết dở')

    const theirs = fieldsOf(await other.get(path))
    await other.fill(path, { ...theirs, netContent: '500 g' })
    const resumed = await admin.get(`${path}?draft=use`)
    const both = await admin.post(path, { mark: markOf(resumed.text), ...fieldsOf(resumed) })
    t.match(both.text, /wrote: “500 g”/, 'what others changed since then shows')
    const again = { mark: markOf(both.text), ...fieldsOf(both) }
    t.equal((await admin.post(path, again)).status, 303)
    t.notMatch((await admin.get(path)).text, 'Draft of', 'saved, the draft is gone')
    t.match(fieldsOf(await admin.get(path)), { story: 'Chuyện viết dở' })

    const fresh = `/office/producers/${producer}/products/new`
    const button = await admin.fill(fresh, { name: 'Trà nửa chừng', draft: 'keep' })
    t.equal(button.to, `${fresh}?draft=use`, 'without a script a button keeps it')
    t.match(fieldsOf(await admin.get(button.to ?? '')), { name: 'Trà nửa chừng' })
    t.notMatch((await admin.get('/products?q=tra')).text, 'Trà nửa chừng')
    t.notMatch((await admin.get('/office/products')).text, 'Trà nửa chừng')
    t.equal((await admin.fill(fresh, { draft: 'drop' })).to, fresh)
    t.notMatch((await admin.get(fresh)).text, 'Draft of')

    await admin.fill(fresh, { name: 'Trà cũ', draft: 'keep' })
    const longAgo = new Date(now.getTime() - 31 * 86_400_000).toISOString()
    await store.write((tx) => tx.updateTable('draft').set({ saved_at: longAgo }).execute())
    t.notMatch((await admin.get(fresh)).text, 'Draft of', 'after thirty days it is not offered')
    await admin.fill(`/office/producers/${producer}/edit`, { name: 'HTX', draft: 'keep' })
    const left = await store.read.selectFrom('draft').select('form').execute()
    t.same(left, [{ form: `/office/producers/${producer}/edit` }], 'and dropped')

    const owner = await signedIn('owner')
    const forbidden = { mark: markOf((await owner.get('/office/sign-out')).text), draft: 'keep' }
    t.equal((await owner.post(path, { ...forbidden, name: 'x' })).status, 404, 'another’s form')
    t.equal((await owner.post('/office/producers/new', forbidden)).status, 403)
  },
)

await onEachEngine(
  'lots, certificates and channels are mended, and two who mend one see each other',
  async (t, store, location) => {
    const { issuing, signedIn } = await serveOffice(t, store, location)
    const admin = await signedIn('administrator')
    const other = await signedIn('administrator')
    const { product } = await addTea(admin)
    const page = `/office/products/${product}`
    const sendBoth = async (path: string, theirs: object, mine: object, said: RegExp) => {
      const opened = fieldsOf(await admin.get(path))
      const before = fieldsOf(await other.get(path))
      t.match(await other.fill(path, { ...before, ...theirs }), { status: 303 }, path)
      const answer = await admin.fill(path, { ...opened, ...mine })
      t.equal(answer.status, 422, 'what the other wrote is not written over unseen')
      t.match(answer.text, said)
      const shown = { mark: markOf(answer.text), ...fieldsOf(answer) }
      t.match(await admin.post(path, shown), { status: 303 })
      return fieldsOf(await admin.get(path))
    }

    await admin.fill(`${page}/lots/new`, { number: 'L1', made: '2026-11-01', quantity: '100' })
    const lot = /lots\/([0-9a-z]{12})\/edit/.exec((await admin.get(page)).text)?.[1] ?? ''
    const lotPath = `${page}/lots/${lot}/edit`
    t.match(
      await sendBoth(
        lotPath,
        { quantity: '200' },
        { quantity: '300', number: 'L2' },
        /wrote: “200”/,
      ),
      { number: 'L2', quantity: '300', made: '2026-11-01' },
    )
    const run = { productId: product, lotId: lot, quantity: 3 }
    await issueRun(issuing, run, { name: 'test', producerId: null }, now)
    const fixed = { ...fieldsOf(await admin.get(lotPath)), number: 'L3' }
    const refused = await admin.fill(lotPath, fixed)
    t.match(refused, { status: 422, text: 'Labels carry lot number' })
    t.match(refused.text, 'value="L3"', 'what was typed is still there')
    t.match(await admin.fill(lotPath, { ...fixed, number: 'L2', expires: '2027-01-31' }), { status: 303 }) // prettier-ignore
    t.match((await admin.get(page)).text, '31/01/2027')

    const added = await admin.fill(`${page}/certificates/new`, {
      number: '1/QĐ',
      stars: '4',
      issuedOn: '2026-01-05',
    })
    const certificate = `${added.to}/edit`
    t.match(
      await sendBoth(
        certificate,
        { issuedBy: 'UBND tỉnh Thái Nguyên' },
        { number: '2/QĐ', score: '82,5', stars: '5' },
        /changed this to “UBND tỉnh Thái Nguyên”/,
      ),
      { number: '2/QĐ', score: '82,5', stars: '5', issuedBy: 'UBND tỉnh Thái Nguyên', expiresOn: '2029-01-05' }, // prettier-ignore
    )
    const audit = await store.read
      .selectFrom('audit')
      .select('detail')
      .where('action', '=', 'certificate-updated')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    t.match(JSON.parse(audit.detail), { before: { stars: 4 }, after: { stars: 5, score: 82.5 } })
    await admin.fill(`${page}/certificates/new`, { number: '3/QĐ', stars: '3', issuedOn: '2026-01-06' }) // prettier-ignore
    const same = { ...fieldsOf(await admin.get(certificate)), number: '3/QĐ' }
    t.equal((await admin.fill(certificate, same)).status, 422, 'a number is given once')
    await store.write((tx) => tx.updateTable('certificate').set({ file: 'x.pdf' }).execute())
    t.match((await admin.get(added.to ?? '')).text, 'file/remove')
    t.match(await admin.fill(`${added.to}/file/remove`, {}), { status: 303 })
    t.notMatch((await admin.get(added.to ?? '')).text, 'x.pdf')

    await admin.fill(`${page}/channels/new`, { kind: 'shop', title: 'Chợ Đồn', phone: '0208 123' })
    const channel = /channels\/([0-9a-z]{12})\/edit/.exec((await admin.get(page)).text)?.[1] ?? ''
    t.match(
      await sendBoth(
        `${page}/channels/${channel}/edit`,
        { title: 'Chợ Đu' },
        { title: 'Chợ Bến', hours: '7:00' },
        /wrote: “Chợ Đu”/,
      ),
      { title: 'Chợ Bến', hours: '7:00', phone: '0208 123' },
    )
    t.match((await admin.get(page)).text, `/office/print/new?product=${product}`, 'In tem')
  },
)

await onEachEngine(
  'a product whose producer is still to be found is the programme’s, and waits',
  async (t, store, location) => {
    const { signedIn } = await serveOffice(t, store, location)
    const admin = await signedIn('administrator')
    const typed = { name: 'Gốm chưa rõ', group: 'craft', province: 'Thái Nguyên' }
    const made = await admin.fill('/office/products/new', typed)
    t.match(made, { status: 303 })
    const page = await admin.get(made.to ?? '')
    t.match(page.text, 'the producer is not known')
    t.notMatch(page.text, '/office/print/new', 'no labels before it is complete')
    const province = await signedIn('administrator', { provinceCode: '19' })
    t.equal((await province.get('/office/products/new')).status, 403)
    await admin.fill('/office/producers/new', { name: 'HTX Gốm', kind: 'cooperative' })
    t.match(await admin.fill(`${made.to}/complete`, { producer: 'htx gom' }), { status: 303 })
    t.match((await admin.get(made.to ?? '')).text, '/office/print/new', 'completed')
  },
)

await onEachEngine(
  'places of before 2025 lead to the places of today',
  async (t, store, location) => {
    const { signedIn } = await serveOffice(t, store, location)
    await importUnits(store, readUnits(Buffer.from(JSON.stringify(units))), 'test', now)
    const admin = await signedIn('administrator')
    const { producer } = await addTea(admin)
    const path = `/office/producers/${producer}/products/new`
    const typed = { name: 'Miến dong', group: 'food', province: 'Bắc Kạn', commune: 'xã Chợ Rã' }
    const asked = await admin.fill(path, typed)
    t.equal(asked.status, 422)
    t.match(asked.text, 'There is no “xã Chợ Rã” in Tỉnh Thái Nguyên')
    const kept = await admin.fill(path, {
      ...typed,
      communeKept: hiddenOf(asked.text, 'communeKept'),
    })
    t.equal(kept.status, 303, 'sent again it is kept as typed')
    const page = await admin.get(kept.to ?? '')
    t.match(page.text, '“Bắc Kạn” is part of Tỉnh Thái Nguyên now.')
    t.match(fieldsOf(await admin.get(`${kept.to}/edit`)), {
      province: 'Tỉnh Thái Nguyên',
      commune: 'xã Chợ Rã',
      oldProvince: 'Bắc Kạn',
    })
    const hoa = await admin.fill(path, { ...typed, name: 'Miến', commune: 'Hòa Bình' })
    t.equal(hoa.status, 303)
    t.match(fieldsOf(await admin.get(`${hoa.to}/edit`)), { commune: 'Xã Hoà Bình' }, 'Hòa is Hoà')
    const nowhere = await admin.fill(path, { ...typed, name: 'Miến nữa', province: 'Thái Nguyn' })
    t.match(nowhere.text, 'Did you mean Tỉnh Thái Nguyên', 'a slip is answered with what is near')
  },
)

await onEachEngine(
  'the lists and the one box find without marks, within one’s scope',
  async (t, store, location) => {
    const { signedIn, app, issuing } = await serveOffice(t, store, location)
    const admin = await signedIn('administrator')
    const { product } = await addTea(admin)
    await updateProduct(store, product, { gtin: '8936012345673' }, 'test', now).catch(
      () => undefined,
    )
    await admin.fill(`/office/products/${product}/certificates/new`, {
      number: '2361/QĐ-BNNMT',
      stars: '4',
      issuedOn: '2025-06-26',
    })
    for (const q of ['tra tom non', 'Trà tôm', 'hoa binh', 'Hòa Bình'])
      t.match(
        (await admin.get(`/office/search?${new URLSearchParams({ q })}`)).text,
        'Trà tôm nõn',
        q,
      )
    t.match((await admin.get('/office/search?q=2361')).text, '2361/QĐ-BNNMT')
    t.match((await admin.get('/office/products?q=che+hoa')).text, 'Trà tôm nõn', 'by its producer')
    t.match((await admin.get('/office/producers?q=che%20hoa')).text, 'Hợp tác xã Chè Hoà Bình')
    t.match((await admin.get('/office/products?q=%25%25')).status, 200)

    const run = await issueRun(
      issuing,
      { productId: product, quantity: 3, activate: true },
      { name: 'test', producerId: null },
      now,
    )
    const code = createCodeCipher(issuing.keyring.epochKey(run.epoch)!).codeOf(run.firstIndex)
    const coded = await admin.get(`/office/search?q=${code}`)
    t.match(coded.text, /Code on a label[^]*Trà tôm nõn/)
    t.match(coded.text, /\/office\/desk\/runs\/A\w+\/1"/, 'and leads to the pack')

    const owner = await signedIn('owner')
    t.notMatch(
      (await owner.get('/office/search?q=tra')).text,
      'Trà tôm nõn',
      'another producer’s is not found',
    )
    t.match((await owner.get(`/office/search?q=${code}`)).text, 'outside your scope')
    t.equal((await owner.get(`/office/products/${product}`)).status, 404)
    t.equal(app.server.listening, false)
  },
)

await onEachEngine(
  'the units of a file go into the store, as JSON and as CSV',
  async (t, store) => {
    const json = await readFile(new URL('../registry/fixtures/units.json', import.meta.url))
    t.match(await importUnits(store, readUnits(json), 'test', now), { provinces: 1, communes: 3 })
    t.match(
      await importUnits(store, readUnits(json), 'test', now),
      { communes: 3 },
      'again changes nothing',
    )
    const csv = 'Mã tỉnh;Mã xã;Tên xã\n4;1273;Phường Thục Phán\n4;1279;Phường Nùng Trí Cao\n'
    t.match(await importUnits(store, readUnits(Buffer.from(csv)), 'test', now), {
      provinces: 1,
      communes: 2,
    })
    const rows = await store.read
      .selectFrom('unit')
      .select(['code', 'province_code'])
      .orderBy('code')
      .execute()
    t.match(
      rows.find(({ code }) => code === '01273'),
      { province_code: '04' },
      'zeros that a spreadsheet dropped',
    )
    t.throws(() => readUnits(Buffer.from('[{"code":"99","name":"X","communes":[]}]')), {
      code: 'units-province-unknown',
    })
    t.throws(() => readUnits(Buffer.from('a,b\n1,2\n')), { code: 'units-unreadable' })
  },
)
