import t from 'tap'
import { readCode } from '../../src/codes/reader.js'
import { seePages } from '../read-labels.js'
import { onEachEngine } from '../stores.js'
import { overHttp, valueOf } from './real-http.js'
import { openWorkshop } from './workshop.js'

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
      valueOf((await http.get(`${add}?from=a4-24`)).text, 'columns'),
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
        t.equal(valueOf(answer.text, name), sent[name], 'what was typed stands there again')
    }

    const saved = await http.fill(add, stock)
    t.equal(saved.status, 303, saved.text.slice(0, 1500))
    t.match((await http.get('/office/print/stock')).text, stock.title)
    const twice = await http.fill(add, stock)
    t.equal(twice.status, 422, 'one of this name is there')
    const edit = saved.to ?? ''
    const tighter = await http.fill(edit, { ...stock, pageWidth: '190', columns: '4' })
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
    t.ok(
      pages.every(
        ({ width, height }) => Math.abs(width - 200) < 0.3 && Math.abs(height - 150) < 0.3,
      ),
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
    t.match(picture.text, 'LO-1', 'the covers say the lot')

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
