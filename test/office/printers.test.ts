import sharp from 'sharp'
import t from 'tap'
import { type Point, testPages } from '../../src/labels/test-sheet/geometry.js'
import { photoOf, pixelsPerMm } from '../labels/photos.js'
import { greyPages, seePages } from '../read-labels.js'
import { onEachEngine } from '../stores.js'
import { overHttp, type RealHttp, valueOf } from './real-http.js'
import { openWorkshop, type Workshop } from './workshop.js'

// Photos and pages are many pixels.
t.setTimeout(240_000)

const at = (x: number, y: number): Point => ({ x, y })
const askew = [at(210, 190), at(985, 140), at(1090, 1420), at(120, 1380)]

/** What the printer does wrong: it fits the page, and feeds it askew. */
const errors = { scale: { x: 0.97, y: 0.98 }, shift: { x: 1.6, y: -2.1 }, turn: 0.5 }

/** Where a point of a page comes out on the paper. */
function printed({ x, y }: Point): Point {
  const { width, height } = testPages.a4
  const angle = (errors.turn * Math.PI) / 180
  const [u, v] = [(x - width / 2) * errors.scale.x, (y - height / 2) * errors.scale.y]
  return {
    x: u * Math.cos(angle) - v * Math.sin(angle) + width / 2 + errors.shift.x,
    y: u * Math.sin(angle) + v * Math.cos(angle) + height / 2 + errors.shift.y,
  }
}

async function photoFile(pdf: Uint8Array): Promise<File> {
  const [page] = await greyPages(pdf, pixelsPerMm)
  const { width, height } = testPages.a4
  const size = { width: Math.round(width * pixelsPerMm), height: Math.round(height * pixelsPerMm) }
  const raw = { width: page!.width, height: page!.height, channels: 1 } as const
  const sheet = await sharp(page!.data, { raw })
    .resize({ ...size, fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  const photo = await photoOf({ page: 'a4', corners: askew, sheet, ...errors, noise: 10 })
  const channels = { width: photo.width, height: photo.height, channels: 1 } as const
  const jpeg = await sharp(photo.pixels, { raw: channels }).jpeg({ quality: 90 }).toBuffer()
  return new File([jpeg], 'to thu.jpg', { type: 'image/jpeg' })
}

/** Orders a sheet through the pages and answers where its codes stand on the paper. */
async function codesOf(http: RealHttp, server: Workshop, printer: Record<string, string>) {
  const order = `/office/print/new?product=${server.product}`
  const fields = { lot: 'none', on: '40x40/a4-35', quantity: '35', ...printer }
  const look = (await http.fill(order, fields)).to ?? ''
  const job = (await http.fill(look, { once: look })).to ?? ''
  await server.work()
  const [page] = await seePages((await http.get(`${job}/files/1`)).bytes, 300)
  return page?.codes ?? []
}

onEachEngine(
  'a printer is measured by a photo, and labels meet their cells',
  async (t, store, location) => {
    const server = await openWorkshop(t, store, location)
    const http = await overHttp(server.app, await server.signedIn('owner'))
    const added = await http.fill('/office/print/printers', { name: 'Canon nhà' })
    const printer = added.to ?? ''
    const sheet = await http.get(`${printer}/test-sheet.pdf?page=a4`)
    t.equal(sheet.type, 'application/pdf')

    const measured = await http.fill(`${printer}/photo`, {
      page: 'a4',
      photo: await photoFile(sheet.bytes),
    })
    t.equal(measured.status, 303, measured.text.slice(0, 1500))
    const shown = await http.get(measured.to ?? '')
    const number = (name: string) => Number(valueOf(shown.text, name))
    t.ok(Math.abs(number('scaleX') - 100 / errors.scale.x) < 0.3, `across ${number('scaleX')}`)
    t.ok(Math.abs(number('scaleY') - 100 / errors.scale.y) < 0.3, `down ${number('scaleY')}`)
    t.ok(Math.abs(number('turn') - errors.turn) < 0.15, `turned ${number('turn')}`)
    t.match(shown.text, 'Not saved yet', 'it is looked at before it is kept')
    const kept = (path: string) => http.get(path).then(({ text }) => valueOf(text, 'scaleX'))
    t.equal(await kept(printer), '100', 'nothing is kept so far')

    const figures = ['x', 'y', 'scaleX', 'scaleY', 'turn'].map((name) => [
      name,
      valueOf(shown.text, name) ?? '',
    ])
    const saved = await http.fill(measured.to ?? '', Object.fromEntries(figures))
    t.equal(saved.status, 303, saved.text.slice(0, 1500))
    t.equal(await kept(printer), valueOf(shown.text, 'scaleX'))

    const plain = await codesOf(http, server, {})
    const id = printer.split('/').at(-1) ?? ''
    const moved = await codesOf(http, server, { printer: id })
    t.equal(plain.length, 35)
    t.equal(moved.length, 35)
    const off = plain.map((should, i) => {
      const out = printed(moved[i] ?? at(0, 0))
      return Math.hypot(out.x - should.x, out.y - should.y)
    })
    t.ok(Math.max(...off) < 0.4, `at most ${Math.max(...off).toFixed(2)} mm off on the paper`)
    const uncorrected = plain.map((should) => {
      const out = printed(should)
      return Math.hypot(out.x - should.x, out.y - should.y)
    })
    t.ok(Math.max(...uncorrected) > 3, 'without it they were millimetres off')
  },
)

onEachEngine(
  'a photo that does not do is refused with what to do; the choice stays',
  async (t, store, location) => {
    const server = await openWorkshop(t, store, location)
    const http = await overHttp(server.app, await server.signedIn('owner'))
    const printer = (await http.fill('/office/print/printers', { name: 'Canon' })).to ?? ''
    const table = {
      create: { width: 1200, height: 1600, channels: 3, background: '#777' },
    } as const
    const blank = await sharp(table).jpeg().toBuffer()
    const file = (bytes: Uint8Array<ArrayBuffer> | string) => new File([bytes], 'a.jpg')
    const wrong: [what: string, photo: File, message: RegExp][] = [
      ['no paper', file(new Uint8Array(blank)), /edges of the sheet|no sheet|four edges/i],
      ['no picture', file('not a picture at all'), /picture|photo/i],
      ['nothing', file(''), /needed|Choose|file/i],
    ]
    for (const [what, photo, message] of wrong) {
      const answer = await http.fill(`${printer}/photo`, { page: 'a5', photo })
      t.equal(answer.status, 422, what)
      t.match(answer.text, message, what)
      t.equal(valueOf(answer.text, 'page'), 'a5', 'the paper that was chosen stands there again')
    }
    const cut = await http.fill(`${printer}/photo`, { page: 'a4' })
    t.equal(cut.status, 422, 'sent without a file')
    t.equal(valueOf((await http.get(printer)).text, 'scaleX'), '100')
  },
)
