import t from 'tap'
import { readCode } from '../../src/codes/reader.js'
import { seePages } from '../read-labels.js'
import { onEachEngine } from '../stores.js'
import { overHttp, valueOf } from './real-http.js'
import { openWorkshop } from './workshop.js'

// Pages are many pixels.
t.setTimeout(240_000)

const stock = {
  title: 'Giấy chợ Đồng Xuân',
  kind: 'sheet',
  ...{ pageWidth: '200', pageHeight: '150', marginLeft: '10,5', marginTop: '8' },
  ...{ cellWidth: '42', cellHeight: '44', gapX: '3', gapY: '2', columns: '4', rows: '3' },
  marks: 'none',
}

onEachEngine(
  'own stock is described, refused with what is wrong, printed on',
  async (t, store, location) => {
    const server = await openWorkshop(t, store, location)
    const http = await overHttp(server.app, await server.signedIn('owner'))
    const add = '/office/print/stock/new'
    t.equal(
      valueOf((await http.get(`${add}?from=avery-l7160`)).text, 'columns'),
      '3',
      'a copy of what ships',
    )

    const wrong: [change: Record<string, string>, field: string, message: RegExp][] = [
      [{ cellWidth: 'rộng' }, 'cellWidth', /A number is needed/],
      [{ columns: '5' }, 'columns', /columns are wider than the page/],
      [{ rows: '4' }, 'rows', /rows are taller than the page/],
      [{ rows: '0' }, 'rows', /at least 1/],
      [{ columns: '2,5' }, 'columns', /whole number/],
      [{ cellHeight: '2' }, 'cellHeight', /at least 5/],
      [{ title: '' }, 'title', /name|needed/i],
    ]
    for (const [change, field, message] of wrong) {
      const sent = { ...stock, ...change }
      const answer = await http.fill(add, sent)
      t.equal(answer.status, 422, JSON.stringify(change))
      t.match(answer.text, message, JSON.stringify(change))
      t.match(answer.text, new RegExp(`name="${field}"[^>]*aria-invalid`), 'beside the field')
      for (const name of ['title', 'cellWidth', 'columns', 'rows'] as const)
        t.equal(valueOf(answer.text, name) ?? '', sent[name], 'what was typed stands there again')
    }

    const saved = await http.fill(add, stock)
    t.equal(saved.status, 303, saved.text.slice(0, 1500))
    t.match((await http.get('/office/print/stock')).text, stock.title)
    const twice = await http.fill(add, stock)
    t.equal(twice.status, 422, 'one of this name is there')
    const edit = saved.to ?? ''
    const tighter = await http.fill(edit, { ...stock, pageWidth: '180', columns: '4' })
    t.equal(tighter.status, 422, 'four cells no longer fit')
    t.equal((await http.fill(edit, { ...stock, marginTop: '9' })).status, 303)

    const order = `/office/print/new?product=${server.product}&template=40x40`
    const [, on = ''] = /value="(40x40\/own-[^"]+)"/.exec((await http.get(order)).text) ?? []
    const look = (await http.fill(order, { lot: 'none', on, quantity: '14' })).to ?? ''
    const job = (await http.fill(look, { once: look })).to ?? ''
    await server.work()
    const pages = await seePages((await http.get(`${job}/files/1`)).bytes)
    t.same(
      pages.map(({ codes }) => codes.length),
      [12, 2],
    )
    t.same(
      pages.map(({ width, height }) => [Math.round(width), Math.round(height)]),
      [
        [200, 150],
        [200, 150],
      ],
    )
    const [first, , , fourth] = pages[0]?.codes ?? []
    t.ok(
      Math.abs((fourth?.x ?? 0) - (first?.x ?? 0) - 3 * 45) < 0.3,
      'the columns are those described',
    )

    t.equal((await http.fill(`${edit.replace(/edit$/, 'remove')}`, {})).status, 303)
    t.notMatch((await http.get('/office/print/stock')).text, stock.title)
  },
)

onEachEngine(
  'booklets are ordered, looked at and printed, each behind its cover',
  async (t, store, location) => {
    const server = await openWorkshop(t, store, location)
    const http = await overHttp(server.app, await server.signedIn('owner'))
    const order = `/office/print/new?product=${server.product}`
    const fields = { lot: server.lot, on: '40x40/a4-35', quantity: '50' }
    for (const booklet of ['1', '51', 'nhiều']) {
      const answer = await http.fill(order, { ...fields, booklet })
      t.equal(answer.status, 422, booklet)
      t.match(answer.text, 'A number from 2 to 50 is needed')
      t.equal(
        valueOf(answer.text, 'booklet'),
        booklet.slice(0, 5),
        'what was typed stands there again',
      )
    }
    const look = (await http.fill(order, { ...fields, booklet: '9' })).to ?? ''
    const looked = await http.get(look)
    t.notMatch(looked.text, 'Damaged cell', 'booklets take whole sheets')
    const picture = await http.get(look.replace('look?', 'sheet.svg?'))
    // Two rows a booklet, three and a half pairs of rows a sheet.
    t.equal(picture.text.match(/<use href="#label"/g)?.length, 27)

    const job = (await http.fill(look, { once: look })).to ?? ''
    await server.work()
    const pages = await seePages((await http.get(`${job}/files/1`)).bytes)
    t.same(
      pages.map(({ codes }) => codes.length),
      [27, 23],
    )
    const codes = pages.flatMap((page) => page.codes.map(({ text }) => text))
    t.equal(new Set(codes).size, 50)
    t.ok(codes.every((text) => readCode(text).ok))
    const [first] = pages[0]?.codes ?? []
    t.ok((first?.x ?? 0) > 45, 'the first cell holds the cover')
    const back = await http.get(look.replace('/look?', '/new?'))
    t.equal(valueOf(back.text, 'booklet'), '9', 'who goes back finds it')
  },
)

onEachEngine('damaged cells of any sheet are tapped and left out', async (t, store, location) => {
  const server = await openWorkshop(t, store, location)
  const http = await overHttp(server.app, await server.signedIn('owner'))
  const order = `/office/print/new?product=${server.product}`
  const fields = { lot: 'none', on: '40x40/a4-35', quantity: '69' }
  const look = (await http.fill(order, fields)).to ?? ''
  const first = await http.get(`${look}&tap=skip`)
  const linkOf = (html: string, label: string) =>
    new RegExp(`<a href="([^"]+)"[^>]*aria-label="${label}"`)
      .exec(html)?.[1]
      ?.replaceAll('&amp;', '&') ?? ''
  const third = await http.get(linkOf(first.text, 'Cell 3'))
  t.match(third.text, /aria-label="Cell 3, Damaged cell"/)
  t.match(third.text, 'Sheet 1 / 2')
  const [, next = ''] = /href="([^"]+sheet=2[^"]*)">Next sheet/.exec(third.text) ?? []
  const second = await http.get(next.replaceAll('&amp;', '&'))
  t.match(second.text, 'Sheet 2 / 2')
  t.notMatch(second.text, 'First free cell', 'only the first sheet can be partly used')
  const chosen = linkOf(second.text, 'Cell 5')
  const both = await http.get(chosen)
  t.match(both.text, '3, cell 5 of sheet 2')
  const picture = await http.get(chosen.replace('look?', 'sheet.svg?'))
  t.equal(picture.text.match(/stroke="#8a8574"/g)?.length, 1, 'crossed out on its own sheet')
  t.equal(picture.text.match(/<use href="#label"/g)?.length, 34)
  const job = (await http.fill(chosen, { once: chosen })).to ?? ''
  await server.work()
  const pages = await seePages((await http.get(`${job}/files/1`)).bytes)
  t.same(
    pages.map(({ codes }) => codes.length),
    [34, 34, 1],
  )
  const isAt = (page: number, x: number, y: number) =>
    pages[page]?.codes.some((code) => Math.hypot(code.x - x, code.y - y) < 15)
  const [free] = pages[2]?.codes ?? []
  const [x, y] = [free?.x ?? 0, free?.y ?? 0]
  t.notOk(isAt(0, x + 2 * 40, y), 'the third cell of the first sheet is empty')
  t.ok(isAt(1, x + 2 * 40, y))
  t.notOk(isAt(1, x + 4 * 40, y), 'the fifth of the second')
  t.ok(isAt(0, x + 4 * 40, y))
})

onEachEngine('both sides of a label are looked at', async (t, store, location) => {
  const server = await openWorkshop(t, store, location)
  const http = await overHttp(server.app, await server.signedIn('owner'))
  const order = `/office/print/new?product=${server.product}&template=tag-50x90`
  const page = await http.get(order)
  const [, on = ''] = /name="on" value="([^"]+)"/.exec(page.text) ?? []
  const pictures = [...page.text.matchAll(/src="(\/office\/print\/label\.svg[^"]+)"/g)]
  t.equal(pictures.length, 2, 'front and back')
  const svgs = await Promise.all(
    pictures.map(([, path = '']) => http.get(path.replaceAll('&amp;', '&'))),
  )
  t.ok(svgs.every(({ type }) => type.startsWith('image/svg')))
  t.not(svgs[0]?.text, svgs[1]?.text)
  const look = (await http.fill(order, { lot: 'none', on, quantity: '3' })).to ?? ''
  const looked = await http.get(look)
  t.match(looked.text, /<h3>The back<\/h3>/)
  const back = await http.get(`${look}&side=back`.replace('look?', 'sheet.svg?'))
  t.not(back.text, (await http.get(look.replace('look?', 'sheet.svg?'))).text)
  t.equal(back.text.match(/<use href="#label"/g)?.length, 3)
  const plain = await http.get(`/office/print/new?product=${server.product}&template=40x40`)
  t.notMatch(plain.text, 'side=back', 'a label of one side has no back')
})
