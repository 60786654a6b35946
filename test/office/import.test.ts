/** Lists through the real forms: preview before anything is written, what is refused comes back, hostile files. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { deflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { createProducer } from '../../src/registry/producers.js'
import { createProduct } from '../../src/registry/products.js'
import { workOffImports } from '../../src/registry/import/jobs-run.js'
import { openShelf } from '../../src/registry/import/shelf.js'
import { csvOf, xlsxOf } from '../../src/registry/table-files.js'
import { readWorkbook } from '../../src/registry/import/workbook.js'
import { now } from '../issuing/installation.js'
import { onEachEngine } from '../stores.js'
import { type Browser, serveOffice } from './server.js'
import { sendFile } from './upload.js'

const list = [
  ['Mặt hàng', 'Đơn vị', 'Tỉnh', 'Sao', 'Mã vạch'],
  ['Trà tôm nõn', 'Hợp tác xã Chè Phú Lương', 'Thái Nguyên', '5', ''],
  ['Mật ong', 'Hộ Nguyễn Văn A', 'Hà Giang', '3', ''],
  ['Bánh gai', 'Hộ Nguyễn Văn A', 'Thái Nguyn', '4', ''],
  ['Gạo', 'Hộ Nguyễn Văn A', 'Hà Giang', '7', ''],
]

await onEachEngine(
  'a list is matched, previewed, confirmed, and what was refused comes back',
  async (t, store, location) => {
    const { app, signedIn } = await serveOffice(t, store, location)
    const admin = await signedIn('administrator')
    const bytes = await xlsxOf(list)
    const sent = await sendFile(app, admin, '/office/import', {
      field: 'file',
      name: 'danh sach.xlsx',
      bytes,
    })
    t.match(sent.to, /^\/office\/import\/[0-9a-z]{12}\/columns$/)
    const path = (sent.to ?? '').replace('/columns', '')

    const columns = await admin.get(`${path}/columns`)
    t.match(columns.text, 'Such as: Trà tôm nõn', 'each column with a sample')
    const none = await admin.fill(`${path}/columns`, { 'column-1': 'producer' })
    t.equal(none.status, 422)
    t.match(none.text, 'Say which column holds')
    const matched = {
      'column-0': 'product',
      'column-1': 'producer',
      'column-2': 'new_province',
      'column-3': 'stars',
      'column-4': '',
    }
    t.match(await admin.fill(`${path}/columns`, matched), { to: `${path}/preview` })

    const count = async () =>
      Number(
        (
          await store.read
            .selectFrom('product')
            .select((eb) => eb.fn.countAll().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      )
    const before = await count()
    const preview = await admin.get(`${path}/preview`)
    t.match(preview.text, /Rejected<\/dt><dd class="bad">2</)
    t.match(
      preview.text,
      /There is no province &quot;Thái Nguyn&quot;|There is no province "Thái Nguyn"/,
    )
    t.equal(await count(), before, 'a preview writes nothing')

    const rejected = await admin.get(`${path}/rejected.csv`)
    t.match(rejected.headers['content-disposition'], 'attachment')
    const rows = parse(rejected.text, { bom: true }) as string[][]
    t.equal(rows.length, 3)
    t.match(rows[1], ['Bánh gai', 'Hộ Nguyễn Văn A', 'Thái Nguyn', '4', '', '4', /province/])

    t.match(await admin.fill(`${path}/preview`, {}), { to: path })
    t.equal(await count(), before + 2)
    t.match(await admin.fill(`${path}/preview`, {}), { to: path }, 'confirmed twice, imported once')
    t.equal(await count(), before + 2)
    t.match((await admin.get(path)).text, /New<\/dt><dd>2</)

    const again = await sendFile(app, admin, '/office/import', {
      field: 'file',
      name: 'b.xlsx',
      bytes,
    })
    t.match(
      (await admin.get(again.to ?? '')).text,
      /<option selected value="product"|<option value="product" selected/,
      'the match is remembered',
    )
    const stranger = await signedIn('administrator')
    t.equal((await stranger.get(`${path}/preview`)).status, 404, 'a list is its sender’s alone')
  },
)

await onEachEngine(
  'a consultant’s list writes nothing of other producers',
  async (t, store, location) => {
    const { app, signedIn } = await serveOffice(t, store, location)
    const consultant = await signedIn('consultant')
    const bytes = Buffer.from(
      csvOf([
        ['product', 'producer', 'province', 'story'],
        ['tea', 'p1', '19', 'Chuyện chè'],
        ['rice', 'p2', '19', 'Chiếm gạo'],
        ['Miến', 'Hợp tác xã Mới', '19', ''],
      ]),
    )
    const sent = await sendFile(app, consultant, '/office/import', {
      field: 'file',
      name: 'a.csv',
      bytes,
    })
    const path = (sent.to ?? '').replace('/columns', '')
    const matched = {
      'column-0': 'product',
      'column-1': 'producer',
      'column-2': 'new_province',
      'column-3': 'story',
    }
    await consultant.fill(`${path}/columns`, matched)
    t.match((await consultant.get(`${path}/preview`)).text, 'outside your scope')
    await consultant.fill(`${path}/preview`, {})
    const stories = await store.read
      .selectFrom('product')
      .select(['name', 'story'])
      .orderBy('name')
      .execute()
    t.match(
      stories.find(({ name }) => name === 'tea'),
      { story: 'Chuyện chè' },
    )
    t.match(
      stories.find(({ name }) => name === 'rice'),
      { story: null },
    )
    t.notOk(stories.some(({ name }) => name === 'Miến'))
  },
)

await onEachEngine(
  'an export runs nothing in a spreadsheet, keeps to its scope, and is read again',
  async (t, store, location) => {
    const { app, signedIn } = await serveOffice(t, store, location)
    const evil = '=HYPERLINK("http://evil.example";"x")'
    const producer = await createProducer(
      store,
      { name: 'HTX Công thức', province: '19' },
      'test',
      now,
    )
    await createProduct(
      store,
      { name: 'Bẫy', producerId: producer.id, story: evil, brand: '@SUM(1+1)', usage: '-2+3' },
      'test',
      now,
    )
    const admin = await signedIn('administrator')
    const csv = await admin.get('/office/export/products.csv')
    const rows = parse(csv.text, { bom: true }) as string[][]
    for (const cell of rows.flat()) t.notMatch(cell, /^[=+\-@\t\r]/)
    const row = rows.find((cells) => cells.includes('Bẫy')) ?? []
    t.ok(row.includes(`'${evil}`))
    const sent = await sendFile(app, admin, '/office/import', {
      field: 'file',
      name: 'back.csv',
      bytes: Buffer.from(csv.text),
    })
    const path = (sent.to ?? '').replace('/columns', '')
    const page = await admin.get(`${path}/columns`)
    t.match(page.text, /selected/)
    const options = [
      ...page.text.matchAll(/<select [^>]*name="(column-\d+)"[^>]*>(.*?)<\/select>/g),
    ].map(([, name = '', html = '']) => [
      name,
      /<option selected value="(\w*)"|<option value="(\w*)" selected/
        .exec(html)
        ?.slice(1)
        .find(Boolean) ?? '',
    ])
    await admin.fill(`${path}/columns`, Object.fromEntries(options) as Record<string, string>)
    t.match(await admin.fill(`${path}/preview`, {}), { to: path })
    const back = await store.read
      .selectFrom('product')
      .select(['story', 'brand', 'usage', 'version'])
      .where('name', '=', 'Bẫy')
      .executeTakeFirst()
    t.match(
      back,
      { story: evil, brand: '@SUM(1+1)', usage: '-2+3', version: 1 },
      'the same comes back',
    )
    const xlsx = await app.inject({
      url: '/office/export/products.xlsx',
      headers: { cookie: [...admin.cookies].map(([k, v]) => `${k}=${v}`).join('; ') },
    })
    const [sheet] = await readWorkbook(xlsx.rawPayload, 'x.xlsx')
    t.ok(sheet?.rows.flat().includes(evil), 'a text, not a formula')
    const owner = await signedIn('owner')
    const own = await owner.get('/office/export/products.csv')
    t.match(own.text, 'tea')
    t.notMatch(own.text, 'Bẫy')
  },
)

await onEachEngine(
  'hostile files are refused in words, and the page still stands',
  async (t, store, location) => {
    const { app, signedIn } = await serveOffice(t, store, location)
    const owner = await signedIn('owner')
    const admin = await signedIn('administrator')
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    )
    const photo = async (name: string, bytes: Uint8Array) =>
      sendFile(
        app,
        owner,
        '/office/products/tea/photos',
        { field: 'photo', name, bytes },
        { caption: 'Đồi chè' },
      )
    const huge = await sharp({
      create: { width: 20_000, height: 20_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    const polyglot = Buffer.concat([Buffer.from('GIF89a'), svg])
    for (const [name, bytes] of [
      ['a.svg', svg],
      ['a.png', svg],
      ['bomb.png', huge],
      ['a.gif', polyglot],
      ['cut.jpg', Buffer.from('\xff\xd8\xff\xe0 nothing', 'latin1')],
      ['big.jpg', Buffer.alloc(16_100_000)],
    ] as const) {
      const answer = await photo(name, bytes)
      t.equal(answer.status, 422, name)
      t.match(answer.text, 'id="f-photo-wrong"', 'said beside the field')
      t.match(answer.text, 'Đồi chè', 'what was typed stays')
    }
    const real = await sharp({
      create: { width: 400, height: 300, channels: 3, background: '#0f5c3f' },
    })
      .jpeg()
      .toBuffer()
    // A picture with a script behind it: only its pixels are kept.
    const withScript = Buffer.concat([real, Buffer.from('<script>alert(1)</script>')])
    t.match(await photo('tea.jpg', withScript), { status: 303 })
    const [kept] = await store.read.selectFrom('photo').selectAll().execute()
    const served = await app.inject({ url: `/files/${kept?.file}-400.webp` })
    t.notMatch(served.rawPayload.toString('latin1'), '<script>')
    t.match(await photo('again.jpg', withScript), { status: 422 }, 'the same photo twice')
    const second = await sharp({
      create: { width: 400, height: 300, channels: 3, background: '#a00' },
    })
      .jpeg()
      .toBuffer()
    t.match(await photo('second.jpg', second), { status: 303 })
    const ids = (
      await store.read.selectFrom('photo').select('id').orderBy('position').execute()
    ).map(({ id }) => id)
    await owner.fill('/office/products/tea/photos/order', {
      [`place-${ids[0]}`]: '2',
      [`place-${ids[1]}`]: '1',
    })
    t.same(
      (await store.read.selectFrom('photo').select('id').orderBy('position').execute()).map(
        ({ id }) => id,
      ),
      [...ids].reverse(),
    )
    t.match(await owner.fill(`/office/products/tea/photos/${ids[0]}/remove`, {}), { status: 303 })
    t.equal((await store.read.selectFrom('photo').select('id').execute()).length, 1)

    const table = async (name: string, bytes: Uint8Array) =>
      sendFile(app, admin, '/office/import', { field: 'file', name, bytes })
    const scan = await sendFile(
      app,
      admin,
      '/office/products/tea/certificates/new',
      { field: 'file', name: 'qd.svg', bytes: svg },
      { number: '1/QĐ', stars: '4', issuedOn: '2026-01-05' },
    )
    t.equal(scan.status, 303, 'the certificate is kept')
    const [decision] = await store.read.selectFrom('certificate').selectAll().execute()
    t.match(decision, { number: '1/QĐ', file: null }, 'without a scan that is no picture')
    t.match(
      decodeURIComponent(String(scan.headers['set-cookie'])),
      'nguon.flash=',
      'and it is said',
    )
    const bomb = zipClaiming(700 * 1024 * 1024)
    for (const [name, bytes] of [
      ['a.xlsx', bomb],
      ['a.csv', svg.subarray(0, 0)],
      ['a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
      ['a.pdf', Buffer.from('%PDF-1.7 x')],
      ['a.xlsx', Buffer.from('PK\x03\x04 nothing')],
      ['a.csv', Buffer.alloc(16_100_000, 44)],
    ] as const) {
      const answer = await table(name, bytes)
      t.equal(answer.status, 422, `${name}, ${bytes.length} bytes`)
      t.match(answer.text, 'class="wrong"')
    }
  },
)

/** A zip whose directory claims what it would unpack to. */
function zipClaiming(size: number): Buffer {
  const data = deflateRawSync(Buffer.alloc(1000))
  const name = Buffer.from('xl/workbook.xml')
  const entry = Buffer.alloc(46)
  entry.write('PK\x01\x02', 'latin1')
  entry.writeUInt32LE(data.length, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(name.length, 28)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(26), name, data])
  const directory = Buffer.concat([entry, name])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, directory, end])
}

/** Sends a list with columns as the office guesses them; answers its address. */
async function sendGuessed(
  app: FastifyInstance,
  browser: Browser,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const sent = await sendFile(app, browser, '/office/import', { field: 'file', name, bytes })
  const path = (sent.to ?? '').replace('/columns', '')
  await browser.fill(`${path}/columns`, guessedIn((await browser.get(`${path}/columns`)).text))
  return path
}

/** What each column would be read as. */
const guessedIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<select [^>]*name="(column-\d+)"[^>]*>(.*?)<\/select>/g)].map(
      ([, name = '', options = '']) => [
        name,
        /<option selected value="(\w*)"|<option value="(\w*)" selected/
          .exec(options)
          ?.slice(1)
          .find(Boolean) ?? '',
      ],
    ),
  )

const real = new URL('../../../shared/data/ocop-products.csv', import.meta.url)
const fixtures = { 'products.csv': new URL('../registry/fixtures/products.csv', import.meta.url) }

await onEachEngine(
  'the programme’s own list goes in through the office, and again changes nothing',
  async (t, store, location) => {
    const { app, signedIn } = await serveOffice(t, store, location)
    const admin = await signedIn('administrator')
    const files = { ...fixtures, ...(existsSync(real) && { 'ocop-products.csv': real }) }
    for (const [name, file] of Object.entries(files)) {
      const bytes = await readFile(file)
      const rows = parse(bytes, { bom: true, columns: true }) as Record<string, string>[]
      const path = await sendGuessed(app, admin, name, bytes)
      t.match((await admin.get(`${path}/preview`)).text, new RegExp(`New</dt><dd>${rows.length}<`))
      t.match(await admin.fill(`${path}/preview`, {}), { to: path }, name)
      const result = (await admin.get(path)).text
      t.match(result, new RegExp(`New</dt><dd>${rows.length}<[^]*Rejected</dt><dd>0<`), name)
      for (const { product = '' } of rows.filter(({ producer }) => producer === '')) {
        const query = new URLSearchParams({ show: 'unprintable', q: product })
        const found = await admin.get(`/office/products?${query.toString()}`)
        t.match(found.text, product, 'without a producer it waits to be completed')
      }

      const again = await sendGuessed(app, admin, name, bytes)
      await admin.fill(`${again}/preview`, {})
      t.match((await admin.get(again)).text, new RegExp(`Unchanged</dt><dd>${rows.length}<`), name)
    }
    t.match(
      (await admin.get('/office/import')).text,
      'products.csv',
      'the lists of late stand there',
    )
  },
)

await onEachEngine(
  'a long list goes in part by part, is stopped, gone on with, and taken over from a process that is gone',
  async (t, store, location) => {
    const { app, issuing, signedIn } = await serveOffice(t, store, location)
    const admin = await signedIn('administrator')
    const rows = Array.from({ length: 620 }, (_, i) => [`Sản phẩm ${i}`, `HTX ${i % 7}`, i === 300 ? 'Nơi nào' : '19']) // prettier-ignore
    const bytes = Buffer.from(csvOf([['product', 'producer', 'province'], ...rows]))
    const path = await sendGuessed(app, admin, 'dai.csv', bytes)
    t.match(await admin.fill(`${path}/preview`, {}), { to: path })
    const shelf = openShelf(issuing.dataDirectory)
    const imported = async () =>
      Number(
        (
          await store.read
            .selectFrom('product')
            .select((eb) => eb.fn.countAll().as('n'))
            .where('name', 'like', 'Sản phẩm %')
            .executeTakeFirstOrThrow()
        ).n,
      )
    t.equal(await imported(), 0, 'it waits for a worker, not the person for it')
    t.match((await admin.get(path)).text, /Waiting[^]*0 \/ 620 rows[^]*<progress/)

    // Somebody stops it after the first part.
    const jobOf = async () =>
      store.read.selectFrom('import_job').selectAll().executeTakeFirstOrThrow()
    const work = { store, shelf, now: () => now, signal: new AbortController().signal, once: true }
    let writes = 0
    const write: typeof store.write = async (verb) => {
      const answer = await store.write(verb)
      // The claim, then the first part.
      if (++writes === 2) await admin.fill(`${path}/cancel`, {})
      return answer
    }
    await workOffImports({ ...work, store: Object.create(store, { write: { value: write } }) })
    t.equal((await jobOf()).status, 'cancelled')
    t.equal(await imported(), 250, 'the rows that are in stay')
    const page = (await admin.get(path)).text
    t.match(page, /Stopped[^]*250 \/ 620 rows[^]*go-on/)
    t.notMatch(page, '<progress')
    t.equal(await workOffImports(work), 0, 'nobody goes on with it')

    t.match(await admin.fill(`${path}/go-on`, {}), { to: path })
    // As a process leaves it that was killed: running, and nobody breathes.
    const gone = { status: 'running', claimed_by: 'elsewhere:1:x', claimed_at: '2020-01-01T00:00:00.000Z' } as const // prettier-ignore
    await store.write((tx) => tx.updateTable('import_job').set(gone).execute())
    t.equal(await workOffImports(work), 1)
    t.equal(await imported(), 619)
    const result = (await admin.get(path)).text
    t.match(result, /New<\/dt><dd>619<[^]*Rejected<\/dt><dd class="bad">1</, 'all of it is told')
    t.match((await admin.get(`${path}/rejected.csv`)).text, 'Sản phẩm 300')
    t.match((await admin.get(`${path}/progress`)).text, '"status":"done","done":620')
    t.equal((await admin.fill(`${path}/go-on`, {})).status, 422, 'what is done is done')
    const producers = await store.read.selectFrom('producer').select('name').execute()
    t.equal(producers.filter(({ name }) => name.startsWith('HTX ')).length, 7)
    const versions = await store.read.selectFrom('product_version').select('version').execute()
    t.ok(
      versions.every(({ version }) => version === 1),
      'no row went in twice',
    )
    const stranger = await signedIn('administrator')
    t.equal((await stranger.get(path)).status, 404)
  },
)

await onEachEngine(
  'an owner’s list is of their own products, whatever it says of producers and stars',
  async (t, store, location) => {
    const { app, signedIn } = await serveOffice(t, store, location)
    const owner = await signedIn('owner')
    const bytes = Buffer.from(
      csvOf([
        ['product', 'producer', 'phone', 'stars', 'certificate_number', 'certificate_date', 'story', 'gtin'], // prettier-ignore
        ['tea', 'p2', '0900 000 000', '5', '1/QĐ', '2026-01-05', 'Chuyện chè', ''],
        ['rice', 'p2', '', '5', '', '', 'Không phải gạo của họ', ''],
      ]),
    )
    const sent = await sendFile(app, owner, '/office/import', {
      field: 'file',
      name: 'a.csv',
      bytes,
    })
    const path = (sent.to ?? '').replace('/columns', '')
    const columns = (await owner.get(`${path}/columns`)).text
    t.notMatch(columns, 'value="producer"', 'a producer is not asked for')
    t.notMatch(columns, 'value="stars"')
    const all = ['product', 'producer', 'phone', 'stars', 'certificate_number', 'certificate_date', 'story', 'gtin'] // prettier-ignore
    await owner.fill(
      `${path}/columns`,
      Object.fromEntries(all.map((field, i) => [`column-${i}`, field])),
    )
    await owner.fill(`${path}/preview`, {})
    t.match((await owner.get(path)).text, /New<\/dt><dd>1<[^]*Updated<\/dt><dd>1</)
    const products = await store.read
      .selectFrom('product')
      .select(['name', 'producer_id', 'story', 'claimed_stars'])
      .orderBy('name')
      .orderBy('producer_id')
      .execute()
    t.match(
      products.filter(({ name }) => name === 'tea'),
      [{ producer_id: 'p1', story: 'Chuyện chè', claimed_stars: null }],
    )
    t.match(
      products.filter(({ name }) => name === 'rice'),
      [
        { producer_id: 'p1', story: 'Không phải gạo của họ' },
        { producer_id: 'p2', story: null },
      ],
      'another’s product of that name stays as it was',
    )
    t.same(await store.read.selectFrom('certificate').select('id').execute(), [])

    const partner = await signedIn('owner')
    const again = await sendFile(app, partner, '/office/import', { field: 'file', name: 'b.csv', bytes }) // prettier-ignore
    const guessed = guessedIn((await partner.get(again.to ?? '')).text)
    t.match(guessed, { 'column-0': 'product', 'column-6': 'story' }, 'remembered for the producer')
    const staff = await signedIn('staff')
    t.equal((await staff.get('/office/import')).status, 403)
  },
)
