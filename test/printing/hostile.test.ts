/** Templates, pictures and texts that mean harm, through the doors that real ones come by. */
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import t, { type Test } from 'tap'
import { checkSnapshot } from '../../src/labels/check.js'
import { type LabelElement, parseTemplate } from '../../src/labels/template.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { loadTemplate, rollOf } from '../../src/printing/templates.js'
import { snapshotOf } from '../labels/snapshots.js'
import { makeVolume } from './volumes.js'

const template = loadTemplate('40x40')
const text = { kind: 'text', x: 1, y: 1, w: 30, h: 8, text: '{host}', size: 7 }

/** Far above what any of it takes alone: the machine may be busy. */
const limitMs = 10_000
const limitBytes = 200_000_000

/** Runs what must neither take long nor much memory, whatever comes. */
async function cheaply(t: Test, name: string, work: () => unknown): Promise<void> {
  const [started, before] = [performance.now(), process.memoryUsage().rss]
  await work()
  const [took, more] = [performance.now() - started, process.memoryUsage().rss - before]
  t.ok(took < limitMs, `${name}: ${Math.round(took)} ms`)
  t.ok(more < limitBytes, `${name}: ${Math.round(more / 1e6)} MB`)
}

const deep = (levels: number): unknown =>
  JSON.parse(`${'{"items":['.repeat(levels)}1${']}'.repeat(levels)}`)

t.test('templates that are none are refused at once, by a clear error', async (t) => {
  const json = (part: string) => JSON.parse(`{ ${part} }`) as object
  const refused: Record<string, unknown> = {
    'a reference to itself': { ...template, elements: [{ $ref: '#/elements/0' }] },
    'a prototype': { ...template, elements: [json('"kind": "text", "__proto__": { "w": 1 }')] },
    'a prototype above': { ...template, ...json('"__proto__": { "elements": [] }, "more": 1') },
    'a number without end': { ...template, elements: [{ ...text, w: JSON.parse('1e999') }] },
    'no number': { ...template, elements: [{ ...text, size: NaN }] },
    'a huge label': { ...template, width: 1e300, elements: [text] },
    'a huge place': { ...template, elements: [{ ...text, x: 1e308 }] },
    'an unknown typeface': { ...template, elements: [{ ...text, family: 'comic' }] },
    'an unknown weight': { ...template, elements: [{ ...text, weight: 'black' }] },
    'ten thousand elements': { ...template, elements: Array(10_000).fill(text) },
    'a deep one': { ...template, elements: [deep(5_000)] },
    'a deep one in a stack': {
      ...template,
      elements: [{ ...text, kind: 'stack', items: [deep(5_000)] }],
    },
    'an array': [],
    nothing: null,
  }
  for (const [name, json] of Object.entries(refused)) {
    await cheaply(t, name, () =>
      t.throws(() => parseTemplate(json), { code: /^label-(template-invalid|outside)$/ }, name),
    )
  }
  t.equal(({} as { w?: number }).w, undefined, 'no prototype was changed')
})

/** A PNG of one colour that claims a size, with as much data as it likes. */
function png(width: number, height: number, rows: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 6, 0, 0, 0], 8)
  const data = deflateSync(Buffer.alloc(rows * (1 + 4 * width)), { level: 9 })
  const chunk = (kind: string, body: Buffer) => {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(body.length)
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crc32(Buffer.concat([Buffer.from(kind, 'latin1'), body])))
    return Buffer.concat([size, Buffer.from(kind, 'latin1'), body, crc])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

const uri = (bytes: Buffer, type = 'png') => `data:image/${type};base64,${bytes.toString('base64')}`

/** A label with a picture, on a roll of its size. */
function pictured(image: string) {
  const picture = { kind: 'image', x: 1, y: 1, w: 5, h: 5, image } as LabelElement
  return snapshotOf({
    template: { ...template, elements: [...template.elements, picture] },
    stock: rollOf(40, 40),
  })
}

t.test('pictures that are broken or bombs are refused before they are unpacked', async (t) => {
  const whole = await sharp({ create: { width: 64, height: 64, channels: 4, background: '#888' } })
    .png()
    .toBuffer()
  const pictures: Record<string, string> = {
    'a picture elsewhere': 'https://example.org/logo.png',
    'a file of the server': 'file:///etc/hostname',
    'no data': 'data:image/png;base64,',
    'no base64': 'data:image/png;base64,%%%%',
    'a drawing': uri(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg+xml'),
    'a head without a body': uri(whole.subarray(0, 33)),
    'half a picture': uri(whole.subarray(0, whole.length >> 1)),
    'a bomb of 100 megapixels': uri(png(10_000, 10_000, 10_000)),
    'a size nobody has': uri(png(2 ** 31 - 1, 2 ** 31 - 1, 0)),
    'no size': uri(png(0, 0, 0)),
  }
  for (const [name, image] of Object.entries(pictures)) {
    for (const format of ['pdf', 'zpl'] as const) {
      await cheaply(t, `${name}, ${format}`, () =>
        t.rejects(
          makeVolume(t, { snapshot: pictured(image), quantity: 1, format }),
          { code: /^label-image-(remote|unreadable|too-large)$/ },
          `${name}, ${format}`,
        ),
      )
    }
  }
  for (const format of ['pdf', 'zpl'] as const) {
    const volume = await makeVolume(t, { snapshot: pictured(uri(whole)), quantity: 1, format })
    t.equal(volume.labels, 1, 'a good one is printed')
  }
})

t.test('texts of any kind are drawn, or told of; never for long', async (t) => {
  const texts: Record<string, string> = {
    'a megabyte of one word': 'a'.repeat(1_000_000),
    'a megabyte of words': 'chè '.repeat(250_000),
    'a megabyte of lines': 'a\n'.repeat(500_000),
    emoji: '🍵🫖 Trà 👩‍🌾',
    'right to left': 'שלום Trà مرحبا \u202e abc',
    'control characters': 'Trà\u0000\u0007\u001b[31m tôm\u2028nõn\ufeff',
    'half a character': 'Trà \ud83c tôm \udf75',
    'marks upon marks': `a${'\u0301'.repeat(5_000)}`,
    'PDF and ZPL': ') Tj ET Q ^XZ^XA~DG %%EOF "BITMAP',
  }
  const { values } = snapshotOf()
  for (const [name, said] of Object.entries(texts)) {
    const snapshot = snapshotOf({
      stock: rollOf(40, 40),
      values: { ...values, product: { name: said }, lot: { number: said.slice(0, 60) } },
    })
    await cheaply(t, name, () => checkSnapshot(snapshot, loadFonts()))
    for (const format of ['pdf', 'svg', 'zpl', 'tspl'] as const) {
      await cheaply(t, `${name}, ${format}`, async () => {
        const volume = await makeVolume(t, { snapshot, quantity: 1, format, proof: true })
        t.equal(volume.proof.codes, 1, `${name}, ${format}: the code reads`)
      })
    }
  }
})
