import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import t from 'tap'
import { build } from '../../scripts/build.js'
import { loadStock } from '../../src/printing/templates.js'
import { photoOf } from '../labels/photos.js'
import { seePages } from '../read-labels.js'
import { freshDirectory } from '../stores.js'
import { nguon, nguonJson, sampleList, settings } from './nguon.js'

// Every call is a process of its own.
t.setTimeout(900_000)

async function installed(t: Parameters<typeof freshDirectory>[0]) {
  await build()
  const directory = await freshDirectory(t)
  const options = { cwd: directory, env: settings(join(directory, 'data')) }
  await writeFile(join(directory, 'list.csv'), sampleList)
  await nguonJson(['import', 'products', 'list.csv'], options)
  const [product] = await nguonJson<{ producer: { id: string } }[]>(['products'], options)
  /** What a refused call says; in English unless another language is named. */
  const refused = async (...args: string[]) => {
    const { status, stdout, stderr } = await nguon([...args, '--json'], options)
    t.equal(status, 2, args.join(' '))
    t.equal(stderr, '', 'one JSON value and nothing else')
    return (JSON.parse(stdout) as { error: { code: string; message: string } }).error
  }
  return { directory, options, producer: product?.producer.id ?? '', refused }
}

t.test('a printer is named, measured by a photo, listed, and printed for', async (t) => {
  const { directory, options, producer, refused } = await installed(t)
  t.same(await nguonJson(['printer', 'list'], options), [])
  const added = await nguonJson(['printer', 'add', 'Canon nhà', '--producer', producer], options)
  t.match(added, { name: 'Canon nhà', producer })
  t.match(await refused('printer', 'add', 'Canon'), { code: 'flag-missing' })
  t.match(await refused('printer', 'add', ' ', '--producer', producer), {
    code: 'printer-name-missing',
  })

  const sheet = await nguonJson(['printer', 'test-sheet', '--out', 'sheet.pdf'], options)
  t.match(sheet, { path: 'sheet.pdf' })
  t.match((await readFile(join(directory, 'sheet.pdf'))).subarray(0, 5).toString(), '%PDF-')
  t.match(await refused('printer', 'test-sheet', '--page', 'a3'), {
    ...{ code: 'flag-value-wrong', message: /a4, letter, a5/ },
  })
  t.match(await refused('printer', 'test-sheet', '--out', 'nowhere/sheet.pdf'), {
    code: 'print-out-not-writable',
  })

  const corners = [
    { x: 210, y: 190 },
    { x: 985, y: 140 },
    { x: 1090, y: 1420 },
    { x: 120, y: 1380 },
  ]
  const photo = await photoOf({ page: 'a4', corners, shift: { x: 2, y: -1.5 } })
  const raw = { width: photo.width, height: photo.height, channels: 1 } as const
  await sharp(photo.pixels, { raw }).jpeg().toFile(join(directory, 'photo.jpg'))
  const looked = await nguonJson(['printer', 'measure', 'photo.jpg'], options)
  t.ok(Math.abs(looked.shift.x + 2) < 0.2 && Math.abs(looked.shift.y - 1.5) < 0.2)
  t.match(await nguonJson(['printer', 'list'], options), [{ correction: { shift: { x: 0 } } }])
  await nguonJson(['printer', 'measure', 'photo.jpg', '--printer', 'canon NHÀ'], options)
  t.match(await nguonJson(['printer', 'list'], options), [
    { id: added.id, name: 'Canon nhà', correction: { shift: looked.shift } },
  ])
  t.match(
    (await nguon(['printer', 'list', '--lang', 'vi'], options)).stdout,
    /Canon nhà\s+-\d(,\d+)?, \d(,\d+)? mm/,
  )

  const grey = { create: { width: 1200, height: 1600, channels: 3, background: '#777' } } as const
  await sharp(grey).jpeg().toFile(join(directory, 'table.jpg'))
  t.match(await refused('printer', 'measure', 'table.jpg'), { code: 'test-photo-no-paper' })
  t.match(await refused('printer', 'measure', 'list.csv'), { code: /photo|picture/ })
  t.match(await refused('printer', 'measure', 'none.jpg'), { code: 'file-not-readable' })
  t.match(await refused('printer', 'measure', 'photo.jpg', '--printer', 'Epson'), {
    ...{ code: 'printer-not-found', message: /Epson/ },
  })

  const print = ['print', '--product', 'Chè mẫu', '--quantity', '35', '--out']
  await nguonJson([...print, 'plain.pdf'], options)
  await nguonJson([...print, 'moved.pdf', '--printer', 'Canon nhà'], options)
  const [plain, moved] = await Promise.all(
    ['plain.pdf', 'moved.pdf'].map(async (file) => seePages(await readFile(join(directory, file)))),
  )
  const codesOf = (pages = plain) => pages?.[0]?.codes ?? []
  t.equal(codesOf().length, 35)
  codesOf().forEach(({ x, y }, i) => {
    const { x: toX = 0, y: toY = 0 } = codesOf(moved)[i] ?? {}
    const off = Math.hypot(toX - x - looked.shift.x, toY - y - looked.shift.y)
    if (off > 0.6) t.fail(`label ${i + 1} is ${off} mm off`)
  })
})

t.test(
  'own stock comes from a file, as strict as in the office; cells of any sheet are left out',
  async (t) => {
    const { directory, options, refused } = await installed(t)
    const stocks = await nguonJson<{ name: string; producer: null }[]>(['stock', 'list'], options)
    t.ok(stocks.some(({ name }) => name === 'a4-35'))
    t.match(
      (await nguon(['stock', 'list'], options)).stdout,
      /a4-35\s+5 × 7\s+40 × 40 mm\s+210 × 297/,
    )

    const own = {
      ...loadStock('a4-35'),
      name: 'cho-dong-xuan',
      columns: 4,
      rows: 3,
      cutMarks: false,
    }
    const write = (json: unknown) =>
      writeFile(join(directory, 'own.json'), typeof json === 'string' ? json : JSON.stringify(json))
    const print = ['print', '--product', 'Chè mẫu', '--stock', 'own.json', '--out', 'own.pdf']
    const wrong: [json: unknown, code: string, message: RegExp, language: string][] = [
      ['{', 'label-stock-unreadable', /không phải JSON/, 'vi'],
      [{ ...own, columns: 6 }, 'label-stock-invalid', /\/columns: the columns are wider/, 'en'],
      [{ ...own, rows: undefined }, 'label-stock-invalid', /thiếu rows/, 'vi'],
      [{ ...own, colour: 1 }, 'label-stock-invalid', /no such field/, 'en'],
      [{ ...own, cell: { width: 30, height: 30 } }, 'label-stock-too-small', /40 x 40/, 'en'],
      [{ ...own, title: { vi: ' ', en: '' } }, 'own-stock-name-missing', /tên/, 'vi'],
    ]
    for (const [json, code, message, language] of wrong) {
      await write(json)
      t.match(await refused(...print, '--quantity', '12', '--lang', language), { code, message })
    }
    t.match(
      await refused('print', '--product', 'Chè mẫu', '--quantity', '1', '--stock', 'no.json'),
      {
        code: 'file-not-readable',
      },
    )
    t.match(await refused('print', '--product', 'Chè mẫu', '--quantity', '1', '--stock', 'a4-34'), {
      ...{ code: 'label-stock-unknown', message: 'There is no stock "a4-34".' },
      detail: { known: stocks.map(({ name }) => name) },
    })

    await write(own)
    for (const skip of ['13', '2:13', '2:'])
      t.match(await refused(...print, '--quantity', '12', '--skip', skip), {
        code: /label-skip-cell|flag-value-wrong/,
      })
    const all = Array.from({ length: 12 }, (_, i) => `2:${i + 1}`).join(',')
    t.match(await refused(...print, '--quantity', '12', '--skip', all), {
      ...{ code: 'label-skip-all', message: /sheet 2/ },
    })
    t.notOk(existsSync(join(directory, 'own.pdf')), 'nothing was printed')
    const { job } = await nguonJson([...print, '--quantity', '22', '--skip', '1,4, 2:5'], options)
    const pages = await seePages(await readFile(join(directory, 'own.pdf')))
    t.same(
      pages.map(({ codes }) => codes.length),
      [10, 11, 1],
    )
    await writeFile(join(directory, 'own.json'), 'gone')
    const renewed = await nguonJson(
      ['print', '--job', job, '--renew', '--out', 'renewed.pdf'],
      options,
    )
    t.equal(renewed.quantity, 22, 'the job keeps its stock')
    const again = await seePages(await readFile(join(directory, 'renewed.pdf')))
    t.same(again, pages, 'same codes in the same places')
  },
)

t.test('label templates are listed, shown, exported, checked, copied and saved over', async (t) => {
  const { directory, options, producer, refused } = await installed(t)
  const list = (...more: string[]) =>
    nguonJson<{ template: string; shipped: boolean }[]>(['template', 'list', ...more], options)
  const shipped = await list()
  t.ok(shipped.length > 10 && shipped.every((one) => one.shipped))
  const text = (await nguon(['template', 'export', '40x40'], options)).stdout
  await nguonJson(['template', 'export', '40x40', '--out', 'copy.json'], options)
  const copy = JSON.parse(await readFile(join(directory, 'copy.json'), 'utf8'))
  t.same(copy, JSON.parse(text), 'to a file as to standard output')
  t.match(await refused('template', 'export', '40x40', '--out', 'nowhere/copy.json'), {
    ...{ code: 'file-not-writable' },
  })
  t.match(await refused('template', 'export', 'nope'), {
    ...{ code: 'label-template-unknown', message: 'There is no label template "nope".' },
    detail: { known: shipped.map(({ template }) => template) },
  })
  t.match(await refused('template', 'show', 'own:none'), { code: 'label-template-not-found' })

  const write = (json: unknown) =>
    writeFile(join(directory, 'bad.json'), typeof json === 'string' ? json : JSON.stringify(json))
  const wrong: [json: unknown, code: string, message: RegExp, language: string][] = [
    ['', 'label-template-unreadable', /không phải JSON/, 'vi'],
    [{ ...copy, width: 'wide' }, 'label-template-invalid', /\/width: must be a number/, 'en'],
    [{ ...copy, elements: [{ kind: 'circle' }] }, 'label-template-invalid', /một trong: /, 'vi'],
  ]
  for (const [json, code, message, language] of wrong) {
    await write(json)
    t.match(await refused('template', 'check', 'bad.json', '--lang', language), { code, message })
    t.match(await refused('template', 'import', 'bad.json', '--lang', language), { code, message })
  }
  t.match(await refused('template', 'check', 'none.json'), { code: 'file-not-readable' })
  t.equal((await list()).length, shipped.length, 'nothing of it was stored')

  const checked = await nguonJson(['template', 'check', 'copy.json'], options)
  t.match(checked, { width: copy.width, height: copy.height, warnings: [] })
  const import_ = (file: string, ...more: string[]) =>
    nguonJson(['template', 'import', file, ...more], options)
  const own = await import_('copy.json', '--producer', producer)
  t.match(own, { template: `own:${own.id}@1`, version: 1, producer })
  t.same(
    (await list('--producer', producer)).filter((one) => !one.shipped).map((one) => one.template),
    [`own:${own.id}`],
  )
  t.match(await refused('template', 'import', 'copy.json', '--producer', 'nobody'), {
    code: 'producer-not-found',
  })
  t.match(
    await refused('template', 'import', 'copy.json', '--id', own.id, '--producer', producer),
    { code: 'flags-conflict' },
  )
  const elements = copy.elements.map((one: { kind: string }) =>
    one.kind === 'text' ? { ...one, family: 'serif' } : one,
  )
  await writeFile(join(directory, 'next.json'), JSON.stringify({ ...copy, elements }))
  t.match(await import_('next.json', '--id', own.id), { id: own.id, version: 1 }, 'not printed yet')
  const print = ['print', '--product', 'Chè mẫu', '--quantity', '2', '--template', `own:${own.id}`]
  await nguonJson([...print, '--out', 'own.pdf'], options)
  t.match(await import_('copy.json', '--id', own.id), { version: 2 }, 'printed: the next one')
  const shown = await nguonJson(['template', 'show', `own:${own.id}`], options)
  t.match(shown, { producer, versions: [{ version: 2 }, { version: 1, labels: 2, taken: true }] })
  const first = await nguonJson(['template', 'export', `own:${own.id}@1`], options)
  t.same(first.elements, elements, 'what was printed is there as it was')
  const newest = await nguonJson(['template', 'export', `own:${own.id}`], options)
  t.same(newest.elements, copy.elements)
})
