/** The month's report: figures of one's own, the same on the page, on the sheet and in the table. */
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { parse } from 'csv-parse/sync'
import t from 'tap'
import { issueRun } from '../../src/issuing/runs.js'
import { recall } from '../../src/issuing/revocations.js'
import { monthFigures } from '../../src/months/figures.js'
import { lastMonths, parseMonth } from '../../src/months/month.js'
import { monthSheet } from '../../src/months/sheet.js'
import { createPrintJob } from '../../src/printing/jobs-create.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { runPrintJob } from '../../src/printing/jobs-run.js'
import { createProduct } from '../../src/registry/products.js'
import { addCertificate } from '../../src/registry/certificates.js'
import { readWorkbook } from '../../src/registry/import/workbook.js'
import { newId } from '../../src/store/ids.js'
import { addLot } from '../../src/trace/lots.js'
import { administrator, now } from '../issuing/installation.js'
import { serveOffice } from '../office/server.js'
import { onEachEngine } from '../stores.js'

t.test('a month begins and ends at midnight in Viet Nam', async (t) => {
  t.match(parseMonth('2026-02', now), {
    from: '2026-02-01',
    to: '2026-02-28',
    fromAt: '2026-01-31T17:00:00.000Z',
    untilAt: '2026-02-28T17:00:00.000Z',
  })
  for (const text of ['2026-13', '2026-2', '2027-01', 'x', '']) t.equal(parseMonth(text, now), undefined) // prettier-ignore
  t.same(lastMonths(now).slice(0, 2), ['2026-11', '2026-10'])
})

await onEachEngine(
  'a producer’s month counts what is theirs, the programme’s counts all',
  async (t, store, location) => {
    const { app, issuing, signedIn } = await serveOffice(t, store, location)
    const printing = { ...issuing, baseUrl: null, localUrl: 'http://127.0.0.1:3000' }
    const facts = { name: 'Chè tháng này', producerId: 'p1', group: 'Thực phẩm', province: '19' }
    const tea = await createProduct(store, facts, 'test', now)
    const wanted = { productId: tea.id, quantity: 4, numbers: true }
    const { job } = await createPrintJob(printing, wanted, administrator, now)
    await runPrintJob(printing, job.id, administrator, { now: () => now })
    const lot = await addLot(store, { productId: 'rice', number: 'G1' }, 'test', now)
    await issueRun(issuing, { productId: 'rice', lotId: lot.id, quantity: 2 }, administrator, now)
    await recall(issuing, lot.id, { reason: 'Ẩm mốc' }, administrator, now)
    await addCertificate(store, { productId: tea.id, number: '7/QĐ', stars: 4, issuedOn: '2023-12-20' }, 'test', now) // prettier-ignore
    const report = (producer_id: string, filed_at: string) => {
      const id = newId()
      return { ...{ id, form: id, follow_up: id, kind: 'quality', text: 'Mốc', language: 'vi' as const }, producer_id, state: 'open' as const, filed_at } // prettier-ignore
    }
    const lastMonth = '2026-10-31T16:59:59.000Z'
    await store.write((tx) =>
      tx
        .insertInto('report')
        .values([
          report('p1', now.toISOString()),
          report('p1', lastMonth),
          report('p2', now.toISOString()),
        ]) // prettier-ignore
        .execute(),
    )

    const month = parseMonth('2026-11', now)!
    const own = await monthFigures(store, month, { name: 'x', producerId: 'p1' }, now)
    t.match(own.printed, [{ product: 'Chè tháng này', labels: 4 }])
    t.match(own.reports, [{ kind: 'quality', filed: 1, open: 1 }], 'of this month, and theirs')
    t.same(own.recalls, [], 'another’s recall is not theirs')
    t.match(own.expiring, [{ number: '7/QĐ', expiresOn: '2026-12-20' }])
    t.match(own.registry, { producers: 1 })
    t.same(own.registry.byStars[1], { stars: 4, products: 1 })
    const all = await monthFigures(store, month, administrator, now)
    t.match(all.reports, [{ filed: 2 }])
    t.match(all.recalls, [{ reason: 'Ẩm mốc', lot: { number: 'G1' } }])
    t.ok(all.registry.producers > 1)

    const options = { kind: 'programme', of: 'Tỉnh Thái Nguyên', language: 'vi', now, fonts: loadFonts(), host: 'nguon.vn' } as const // prettier-ignore
    const sheet = monthSheet(all, options)
    t.match(Buffer.from(sheet.subarray(0, 8)).toString('latin1'), '%PDF-1.7')
    t.same(monthSheet(all, options), sheet, 'the same figures, the same bytes')
    const text = await textOf(sheet)
    for (const said of ['Báo cáo tháng 11/2026', 'Tỉnh Thái Nguyên', 'Ẩm mốc', '7/QĐ', 'Trang 1 /'])
      t.match(text, said, said)

    const owner = await signedIn('owner')
    const page = await owner.get('/office/month')
    t.match(page.text, /Labels printed[^]*7\/QĐ/)
    t.notMatch(page.text, 'Ẩm mốc')
    t.notMatch(page.text, 'name="producer"', 'an owner has one producer')
    const theirs = await owner.get('/office/month/sheet.csv?producer=p2')
    t.match(theirs.text, 'p1', 'whatever the address says')
    const rows = parse(theirs.text, { bom: true, relax_column_count: true }) as string[][]
    t.ok(rows.some(([label, value]) => label === 'Labels printed' && value === '4'))
    t.ok(
      rows.some(([day]) => day === '2026-11-24'),
      'with every day',
    )
    const consultant = await signedIn('consultant')
    t.equal((await consultant.get('/office/month?producer=p2')).status, 404)
    t.equal((await consultant.get('/office/month?month=2027-01')).status, 400)
    t.equal((await consultant.get('/office/month/sheet.pdf?producer=p1&month=2026-10')).status, 200)

    const admin = await signedIn('administrator')
    const cookie = [...admin.cookies].map(([k, v]) => `${k}=${v}`).join('; ')
    const pdf = await app.inject({ url: '/office/month/sheet.pdf?lang=en', headers: { cookie } })
    t.match(pdf.headers, { 'content-type': 'application/pdf', 'cache-control': 'no-store' })
    t.match(await textOf(pdf.rawPayload), /Report of 11\/2026[^]*The whole programme/)
    const xlsx = await app.inject({ url: '/office/month/sheet.xlsx', headers: { cookie } })
    const [sheetOf] = await readWorkbook(xlsx.rawPayload, 'x.xlsx')
    t.ok(sheetOf?.rows.flat().includes('Ẩm mốc'))
  },
)

/** What a reader of PDF files finds written in it. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(pdf)
  const pages = [...document.pages()].map((page) => page.getText())
  document.destroy()
  pdfium.destroy()
  return pages.join('\n').normalize('NFC')
}
