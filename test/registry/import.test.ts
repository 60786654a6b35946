import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import t from 'tap'
import writeXlsxFile from 'write-excel-file/node'
import { importProducts } from '../../src/registry/import/import-products.js'
import { updateProducer } from '../../src/registry/producers.js'
import { findProduct, listProducts } from '../../src/registry/product-queries.js'
import { completeProduct, createProduct } from '../../src/registry/products.js'
import { getPublicProduct } from '../../src/registry/public-product.js'
import { standing } from '../../src/registry/standing.js'
import type { Store } from '../../src/store/store.js'
import { onEachEngine } from '../stores.js'

const now = new Date('2026-11-24T03:00:00Z')
const today = '2026-11-24'
const list = await readFile(new URL('fixtures/list.csv', import.meta.url))

const load = (store: Store, file: string | Uint8Array, options = {}) =>
  importProducts(store, Buffer.from(file), 'list.csv', options, 'cli:test', now)

const names = async (store: Store) =>
  (await listProducts(store.read, today)).map((p) => p.name).sort()

await onEachEngine('every good row is kept and every bad row says why', async (t, store) => {
  const result = await load(store, list)
  t.same(
    result.rejected.map(({ row, field }) => [row, field]),
    [
      [8, 'product'],
      [9, 'new_province'],
      [10, 'stars'],
      [11, 'stars'],
      [12, 'gtin'],
      [13, 'gtin'],
      [14, 'certificate_date'],
      [16, 'product'],
      [17, 'year'],
      [18, 'shelf_life_days'],
      [19, null],
      [22, 'product'],
      [24, 'gtin'],
      [27, null],
    ],
  )
  const said = new Map(result.rejected.map((r) => [r.row, r.message]))
  t.match(said.get(8)?.en, /row 4/)
  t.match(said.get(9)?.vi, /Tỉnh Thái Nguyên/, 'the nearest province is offered')
  t.match(said.get(12)?.en, /scientific notation/)
  t.match(said.get(13)?.en, /check digit/)
  t.match(said.get(19)?.en, /15 cells, more than the heading's 12 columns/)
  t.match(said.get(24)?.en, /belongs to "Chè búp Suối Mây"/)
  t.match(said.get(27)?.en, /quotation mark/)
  t.same(await names(store), [
    'Cao lá Mây',
    'Chè "Mây" loại một dòng hai',
    'Chè búp Suối Mây',
    'Chè sau ngoặc',
    'Gạo sấm',
    'Mật dừa Cồn Sóc',
    'Nón lá Mây',
    'Rượu nếp Gò Mả',
  ])
  t.equal(result.created, 8)
  t.same(
    result.incomplete.map(({ row, gaps }) => [row, gaps.join(' ')]),
    [
      [5, 'certificate-missing commune-missing'],
      [6, 'producer-missing certificate-missing commune-missing'],
      [20, 'certificate-undated name-unconfirmed commune-missing'],
      [21, 'certificate-missing group-unclear commune-missing'],
      [25, 'certificate-missing commune-missing'],
      [28, 'certificate-missing commune-missing'],
    ],
  )
})

await onEachEngine(
  'notes say what was mapped, kept as written or passed over',
  async (t, store) => {
    const { notes } = await load(store, list)
    const said = (row: number | null) => notes.filter((n) => n.row === row).map((n) => n.message.en)
    t.match(said(null), [/Mật khẩu két/])
    t.match(said(5), [/"Tỉnh Trà Vinh" is part of Tỉnh Vĩnh Long now/])
    t.match(said(6), [/"Long An" is part of Tỉnh Tây Ninh now/])
    t.match(said(7), [/The same as row 4/])
    t.match(said(15), [/year column says 2024 but the decision is of 26\/06\/2025/])
    t.match(said(20), [/"Hộ Bà Mây" was kept/, /of 2020\) has no date and has surely run out/])
    t.match(said(21), [/kept as it is written/])
    t.match(said(23), [/heading again/])
  },
)

await onEachEngine('importing again changes only what differs', async (t, store) => {
  await load(store, list)
  const generation = () =>
    store.read.selectFrom('generation').select('registry').executeTakeFirstOrThrow()
  const before = await generation()
  const again = await load(store, list)
  t.match(again, { created: 0, updated: 0, unchanged: 8 })
  t.same(await generation(), before, 'nothing changed, nothing is told')
  const changed = await load(
    store,
    'product,producer,province,stars,year,net_content\nMẬT DỪA CỒN SÓC,"công ty tnhh Cồn Sóc, Trà Vinh",86,4,2025,500 g\n',
  )
  t.match(changed, { created: 0, updated: 1, unchanged: 0 })
  const [product] = await listProducts(store.read, today, { search: 'mat dua' })
  t.match(product, {
    netContent: '500 g',
    claimedYear: '2025',
    name: 'Mật dừa Cồn Sóc',
    version: 2,
  })
  t.equal(product?.group, 'Thực phẩm', 'a column that is not there erases nothing')
})

await onEachEngine(
  'a product without its producer is completed by a better list',
  async (t, store) => {
    await load(store, 'product,province,stars,year\nRượu Mây,80,4,2023\n')
    const before = await findProduct(store.read, 'Rượu Mây')
    const better = await load(store, 'product,producer,province\nRượu Mây,HTX Mây,Long An\n')
    t.match(better, { created: 0, updated: 1 })
    const after = (await listProducts(store.read, today))[0]
    t.equal(after?.id, before?.id)
    t.equal(after?.producer?.name, 'HTX Mây')
    t.notOk(after?.gaps.includes('producer-missing'))
    const old = await load(store, 'product,province,stars,year\nRượu Mây,80,4,2023\n')
    t.match(old, { created: 0, unchanged: 1 }, 'the older list makes no second product')
  },
)

await onEachEngine('what a person decided stays when the list comes again', async (t, store) => {
  const csv =
    'product,producer,province,stars,year\nTrà Mây,HTX Mây (tên suy từ bản dịch),19,4,2023\n'
  await load(store, csv)
  const [product] = await listProducts(store.read, today)
  const id = product?.id ?? ''
  await completeProduct(
    store,
    id,
    { acceptWithoutStars: true, confirmNames: true },
    'cli:test',
    now,
  )
  await updateProducer(store, product?.producer?.id ?? '', { address: 'Xóm 1' }, 'cli:test', now)
  t.match(await load(store, csv), { created: 0, updated: 0, unchanged: 1 })
  const after = (await listProducts(store.read, today))[0]
  t.same([after?.printable, after?.incomplete], [true, false])
})

await onEachEngine(
  'a date that comes later makes the stars of a decision show',
  async (t, store) => {
    const head = 'product,producer,province,stars,certificate_number,certificate_date\n'
    await load(store, `${head}Trà Mây,HTX Mây,19,5,1/QĐ,\n`)
    t.equal((await listProducts(store.read, today))[0]?.stars, null)
    t.match(await load(store, `${head}Trà Mây,HTX Mây,19,5,1/QĐ,26/06/2025\n`), { updated: 1 })
    const product = (await listProducts(store.read, today))[0]
    t.match(product, { stars: 5, incomplete: false, certificateStatus: 'valid' })
    const other = await load(store, `${head}Trà Mây,HTX Mây,19,4,1/QĐ,27/06/2025\n`)
    t.match(other.notes[0]?.message.en, /the recorded one was kept/)
    t.equal((await listProducts(store.read, today))[0]?.stars, 5)
  },
)

await onEachEngine(
  'a producer of the same name elsewhere is told, not guessed',
  async (t, store) => {
    const { notes } = await load(
      store,
      'product,producer,province\nTrà A,HTX Hòa Bình,19\nTrà B,HTX Hoà Bình,46\n',
    )
    t.match(notes, [{ row: 3, message: { en: /registered in Tỉnh Thái Nguyên/ } }])
  },
)

await onEachEngine('a GTIN that another product holds rejects that row alone', async (t, store) => {
  await createProduct(store, { name: 'Cũ', gtin: '8938505974194' }, 'cli:test', now)
  const result = await load(
    store,
    'product,producer,gtin\nA,HTX,\nB,HTX,8938505974194\nC,HTX,96385074\n',
  )
  t.match(result, { created: 2, rejected: [{ row: 3, field: 'gtin' }] })
})

await onEachEngine('a workbook is read as it was typed', async (t, store) => {
  const cell = (value: unknown, type?: unknown, format?: string) =>
    value === null ? null : { value, ...(type ? { type } : {}), ...(format ? { format } : {}) }
  const rows = [
    [cell('Danh sách 2025'), null, null, null, null, null],
    [null, null, null, null, null, null],
    ['Tên sản phẩm', 'Chủ thể', 'Mã tỉnh', 'Số sao', 'Ngày quyết định', 'GTIN', 'Số quyết định'].map((x) => cell(x)),
    [cell('Trà Mây'), cell('HTX Mây'), cell(1, Number), cell(5, Number), cell(new Date('2025-06-26'), Date, 'dd/mm/yyyy'), cell(8938505974194, Number), cell('1/QĐ')],
    [cell('Trà Gió'), cell('HTX Mây'), cell(19, Number), cell(4, Number), cell(45834, Number), null, cell('2/QĐ')],
    [cell('Trà Nắng'), cell('HTX Mây'), cell(19, Number), cell(4.5, Number), null, null, null],
  ] // prettier-ignore
  const bytes = await writeXlsxFile(rows as never).toBuffer()
  const result = await load(store, bytes)
  t.match(result, { created: 2, rejected: [{ row: 6, field: 'stars' }] })
  t.match(result.notes, [{ row: 4, message: { en: /leading zero/ } }])
  const [gio, may] = (await listProducts(store.read, today)).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )
  t.match(may, { gtin: '8938505974194', stars: 5, provinceCode: '01' })
  t.match(gio, { stars: 4 })
  await t.rejects(load(store, bytes, { sheet: 'Khác' }), { code: 'import-sheet-missing' })
})

await onEachEngine('columns of any name are mapped', async (t, store) => {
  const csv = 'Mặt hàng;Ai làm;Ở đâu\nTrà Mây;HTX Mây;Huế\n'
  await t.rejects(load(store, csv), { code: 'import-no-heading' })
  await t.rejects(load(store, csv, { map: { product: 'Không có' } }), {
    code: 'import-map-column-missing',
  })
  await t.rejects(load(store, csv, { map: { colour: 'Mặt hàng' } }), {
    code: 'import-map-field-unknown',
  })
  const map = { product: 'mặt hàng', producer: 'Ai làm', new_province: 'Ở đâu' }
  t.match(await load(store, csv, { map }), { created: 1, rejected: [] })
  t.match((await listProducts(store.read, today))[0], {
    producer: { name: 'HTX Mây' },
    provinceCode: '46',
  })
})

await onEachEngine('a file without rows, or none at all, is told plainly', async (t, store) => {
  await t.rejects(load(store, ''), { code: 'import-empty' })
  await t.rejects(load(store, '\ufeff \r\n\r\n'), { code: 'import-empty' })
  await t.rejects(load(store, 'xin chào\nkhông phải bảng\n'), { code: 'import-no-heading' })
  await t.rejects(load(store, Buffer.from('%PDF-1.7')), { code: 'import-not-a-table' })
  await t.rejects(load(store, Buffer.from('d0cf11e0a1b11ae1', 'hex')), { code: 'import-old-excel' })
  await t.rejects(load(store, 'PK\x03\x04 broken'), { code: 'import-broken-workbook' })
  const empty = await load(store, 'product,producer\n')
  t.match(empty, { created: 0, rejected: [], notes: [{ row: null, message: { en: /no rows/ } }] })
})

await onEachEngine(
  'an absurdly long cell rejects its row and names its field',
  async (t, store) => {
    const result = await load(
      store,
      `product,producer,ingredients\nA,HTX,${'chè '.repeat(600)}\nB,HTX,chè\n${'C'.repeat(301)},HTX,\n`,
    )
    t.match(result, { created: 1 })
    t.same(
      result.rejected.map((r) => [r.row, r.field]),
      [
        [2, 'ingredients'],
        [4, 'product'],
      ],
    )
  },
)

await onEachEngine('rows that begin like formulas are kept as text', async (t, store) => {
  t.match(await load(store, 'product,producer\n=1+1,@HTX\n'), { created: 1 })
  t.same(await names(store), ['=1+1'])
})

const realList = '/work/shared/data/ocop-products.csv'
const besides = new URL('../../../shared/data/ocop-products.csv', import.meta.url)
const real = existsSync(besides) ? besides : existsSync(realList) ? realList : undefined

if (real === undefined) t.comment('the real list is not beside this project')
else
  await onEachEngine('all 38 products of the real list are there, gaps told', async (t, store) => {
    const bytes = await readFile(real)
    const result = await load(store, bytes)
    t.match(result, { created: 38, updated: 0, rejected: [] })
    t.equal(result.incomplete.length, 37)
    const products = await listProducts(store.read, today)
    t.equal(products.length, 38)
    const withGap = (gap: (typeof products)[number]['gaps'][number]) =>
      products.filter((p) => p.gaps.includes(gap)).map((p) => p.name)
    t.equal(withGap('producer-missing').length, 5)
    t.equal(withGap('certificate-undated').length, 4)
    t.equal(withGap('certificate-missing').length, 33)
    t.same(withGap('group-unclear'), ['Trà hoa vàng Ba Chẽ'])
    t.same(withGap('name-unconfirmed').sort(), ['Bánh tráng siêu mỏng Tân Nhiên', 'Mai vàng'])
    t.same(
      products.filter((p) => p.stars !== null).map((p) => [p.name, p.stars]),
      [['Trà tôm nõn hương quê', 5]],
    )
    const of2020 = products.find((p) => p.name === 'Gạo hữu cơ An Lỗ')
    const shown = await getPublicProduct(store.read, of2020?.id ?? '')
    const judged = standing(shown.certificates, shown.claim, today)
    t.match(judged, { stars: null, certificate: { status: 'expired' } })
    t.match(shown.origin, { province: { code: '46' }, oldAddress: /Thừa Thiên Huế/ })
    t.match(await load(store, bytes), { created: 0, updated: 0, unchanged: 38 })
  })
