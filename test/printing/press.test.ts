import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import t from 'tap'
import { runningNumber } from '../../src/codes/running-number.js'
import { pressStock } from '../../src/labels/press.js'
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import { loadStock, loadTemplate } from '../../src/printing/templates.js'
import { snapshotOf } from '../labels/snapshots.js'
import { readSheets } from '../read-labels.js'
import { openPdf, type PdfObjects, refsIn, tokensOf } from './pdf-objects.js'
import { codeOf, makeVolume, numbers, textOf } from './volumes.js'

const template = loadTemplate('40x40')
const { values } = snapshotOf()
const branded = { ...values, brand: { color: '#c8102e', accent: '#0A7D3C' } }

const single = (change: Partial<LabelSnapshot> = {}) =>
  snapshotOf({ stock: pressStock(template), runSeq: 7, values: branded, ...change })

const press = (t: Parameters<typeof makeVolume>[0], snapshot: LabelSnapshot, more = {}) =>
  makeVolume(t, { snapshot, format: 'press', ...more })

const root = (pdf: PdfObjects) => pdf.object(pdf.ref(pdf.trailer, 'Root'))

function pagesOf(pdf: PdfObjects): number[] {
  const tree = pdf.object(pdf.ref(root(pdf), 'Pages'))
  return refsIn(tree, 'Kids').flatMap((node) => refsIn(pdf.object(node), 'Kids'))
}

/** Every stream that draws: pages and forms. */
const drawn = (pdf: PdfObjects) => [
  ...pagesOf(pdf).map((page) => pdf.ref(pdf.object(page), 'Contents')),
  ...numbers(1, pdf.count).filter((id) => pdf.object(id).includes('/Subtype /Form')),
]

const colourOperators = /^(rg|RG|g|G|k|K|cs|CS|sc|SC|scn|SCN)$/

await t.test(
  'nothing of a file for a print house is RGB: black is the K plate alone',
  async (t) => {
    const photo = await sharp({
      create: { width: 90, height: 60, channels: 4, background: '#c8102e' },
    })
      .png()
      .toBuffer()
    const image = `data:image/png;base64,${photo.toString('base64')}`
    const picture = { kind: 'image', x: 1, y: 1, w: 8, h: 6, image } as const
    const elements = [...template.elements, picture]
    const snapshot = single({ template: { ...template, elements }, demo: true, spot: true })
    const pdf = openPdf((await press(t, snapshot, { quantity: 3 })).path)
    const colours = drawn(pdf).flatMap((id) => {
      const tokens = tokensOf(pdf.stream(id))
      return tokens.flatMap((token, i) =>
        colourOperators.test(token) ? [tokens.slice(Math.max(0, i - 4), i + 1).join(' ')] : [],
      )
    })
    t.same([...new Set(colours)].sort(), ['0 0 0 0.2 K', '0 0 0 0.2 k', '0 0 0 1 K', '0 0 0 1 k'])
    for (const id of numbers(1, pdf.count))
      t.notMatch(pdf.object(id), /DeviceRGB|SMask|\/CA |\/ca |\/BM /)
    const images = numbers(1, pdf.count).filter((id) => pdf.object(id).includes('/Subtype /Image'))
    t.match(images.map((id) => pdf.object(id)).join(), /DeviceCMYK/, 'the photo has the four inks')
  },
)

await t.test('boxes: one label is trimmed at its edges, with bleed around it', async (t) => {
  const bled = { ...template, bleed: 3 }
  const volume = await press(t, single({ template: bled, stock: pressStock(bled) }), {
    quantity: 2,
  })
  const pdf = openPdf(volume.path)
  const [page = 0] = pagesOf(pdf)
  const box = (name: string) =>
    new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(pdf.object(page))?.[1]?.split(' ').map(Number)
  const mm = (n: number) => Math.round((n * 72 * 1e4) / 25.4) / 1e4
  t.strictSame(box('MediaBox'), [0, 0, mm(56), mm(56)])
  t.strictSame(box('BleedBox'), [mm(5), mm(5), mm(51), mm(51)])
  t.strictSame(box('TrimBox'), [mm(8), mm(8), mm(48), mm(48)])
  const sheet = openPdf((await press(t, snapshotOf({ runSeq: 7 }), { quantity: 2 })).path)
  t.match(sheet.object(pagesOf(sheet)[0]!), /TrimBox \[0 0 595\.27\d* 841\.88\d*\]/)
})

await t.test('a print house finds each page by what is on it', async (t) => {
  const volume = await press(t, single(), { first: 301, quantity: 300 })
  const pdf = openPdf(volume.path)
  const pages = pagesOf(pdf)
  t.equal(pages.length, 300)
  const top = pdf.object(pdf.ref(root(pdf), 'DPartRoot'))
  t.match(top, /\/RecordLevel 2/)
  const node = pdf.ref(top, 'DPartRootNode')
  t.match(pdf.object(node), /\/Lot \(26-312-2\)/)
  const blocks = refsIn(pdf.object(node), 'DParts')
  t.equal(blocks.length, 3, 'no list is longer than 128')
  const leaves = blocks.flatMap((block) => {
    t.equal(pdf.ref(pdf.object(block), 'Parent'), node)
    return refsIn(pdf.object(block), 'DParts')
  })
  t.equal(leaves.length, 300)
  leaves.forEach((leaf, i) => {
    const part = pdf.object(leaf)
    if (pdf.ref(part, 'Start') !== pages[i]) t.fail(`record ${i} does not begin at its page`)
    if (pdf.ref(pdf.object(pages[i]!), 'DPart') !== leaf) t.fail(`page ${i} is of another record`)
    if (!part.includes(`/First (${runningNumber(7, 301 + i)})`)) t.fail(`record ${i} is misnamed`)
  })
  const tree = refsIn(pdf.object(pdf.ref(root(pdf), 'PageLabels')), 'Kids')
  t.match(pdf.object(tree[2]!), /Limits \[256 299\]/)
  t.match(pdf.object(tree[2]!), `256 <<\n/P (${runningNumber(7, 557)})`)
  const outline = pdf.object(pdf.ref(root(pdf), 'Outlines'))
  t.match(outline, /\/Count 150/, 'two pages an entry')
  t.ok(pdf.ref(pdf.object(pdf.ref(outline, 'Last')), 'Prev') > 0)
  const file = readFileSync(volume.path, 'latin1')
  for (const n of [301, 600]) t.notMatch(file, codeOf(n), 'codes are in no dictionary')
})

await t.test('a cut-and-stack sheet says which numbers lie on it', async (t) => {
  const volume = await press(t, snapshotOf({ runSeq: 7, order: 'cut-and-stack' }), { quantity: 70 })
  const pdf = openPdf(volume.path)
  const part = pdf.object(pdf.ref(pdf.object(pagesOf(pdf)[1]!), 'DPart'))
  t.match(part, `/First (${runningNumber(7, 2)})`)
  t.match(part, `/Last (${runningNumber(7, 70)})`)
  t.match(part, '/Labels 35')
})

await t.test('clauses of PDF/X-4 and PDF/A-2b that the file says it keeps', async (t) => {
  const pdf = openPdf((await press(t, single(), { quantity: 2 })).path)
  const objects = numbers(1, pdf.count).map((id) => pdf.object(id))
  const all = objects.join('\n')
  t.equal(pdf.header, '%PDF-1.6')
  t.match(pdf.trailer, /\/ID \[<[0-9a-f]{32}>/)
  t.notMatch(pdf.trailer, /Encrypt/)
  t.notMatch(all, /LZWDecode|JavaScript|\/AA |EmbeddedFile|\/TR |\/HTP |\/PS\b|\/Alternates|\/OPI/)
  const intents = root(pdf)
  t.match(intents, /\/S \/GTS_PDFX\n[^]*\/S \/GTS_PDFA1\n/)
  const profiles = [...intents.matchAll(/DestOutputProfile (\d+) 0 R/g)].map(([, id]) => Number(id))
  t.equal(new Set(profiles).size, 1, 'both intents have the same profile')
  t.match(pdf.object(profiles[0]!), /\/N 4/)
  const profile = pdf.stream(profiles[0]!)
  t.equal(profile.toString('latin1', 12, 20), 'prtrCMYK')
  t.equal(profile.readUInt32BE(0), profile.length)
  const xmp = pdf.stream(pdf.ref(root(pdf), 'Metadata')).toString('utf8')
  t.notMatch(pdf.object(pdf.ref(root(pdf), 'Metadata')), /Filter/)
  for (const property of [
    '<pdfaid:part>2</pdfaid:part>',
    '<pdfaid:conformance>B</pdfaid:conformance>',
    '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>',
    '<pdf:Trapped>False</pdf:Trapped>',
    '<xmp:CreateDate>2026-01-01T00:00:00Z</xmp:CreateDate>',
    '<xmp:ModifyDate>',
    '<xmp:MetadataDate>',
    '<xmpMM:VersionID>1</xmpMM:VersionID>',
    '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
    '<pdf:Producer>Nguon</pdf:Producer>',
    '<xmp:CreatorTool>Nguon</xmp:CreatorTool>',
    '<pdfaProperty:name>Trapped</pdfaProperty:name>',
  ]) {
    t.ok(xmp.includes(property), property)
  }
  t.match(xmp, /<xmpMM:DocumentID>uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-/)
  for (const page of pagesOf(pdf)) {
    t.match(pdf.object(page), /\/Resources \d+ 0 R/, 'each page has its own resources')
    t.notMatch(pdf.object(page), /ArtBox|Annots|Group/)
  }
  const fonts = objects.filter((object) => object.includes('/Type /FontDescriptor'))
  t.ok(fonts.length >= 3)
  for (const font of fonts) t.match(font, /\/FontName \/[A-Z]{6}\+[^]*\/FontFile2 \d+ 0 R/)
  t.notMatch(all, /\/Type1\b|\/TrueType\b|\/Type3\b/)
})

await t.test('a letter that the typeface has not: the file claims no standard', async (t) => {
  const strange = { ...values, product: { name: 'Trà 茶' } }
  const pdf = openPdf((await press(t, single({ values: strange }), { quantity: 1 })).path)
  const xmp = pdf.stream(pdf.ref(root(pdf), 'Metadata')).toString('utf8')
  t.notMatch(xmp, /pdfaid|pdfxid/)
  t.match(xmp, 'Trà 茶')
})

await t.test('labels for a print house read back, and come out the same again', async (t) => {
  const snapshot = single({ spot: true })
  const [one, two] = [
    await press(t, snapshot, { quantity: 12, proof: true, directory: t.testdir({ a: {} }) }),
    await press(t, snapshot, { quantity: 12 }),
  ]
  t.equal(one.proof.codes, 12)
  const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
  t.equal(sha(one.path), sha(two.path))
  const texts = await readSheets(one.path, { columns: 1, rows: 1 })
  t.same(
    texts,
    numbers(1, 12).map((number) => `https://NGUON.VN/T/${codeOf(number)}`),
  )
})

await t.test('a roll begins with a header that has no code and is no label', async (t) => {
  for (const [format, stock] of [
    ['press', pressStock(template)],
    ['pdf', loadStock('roll-50')],
  ] as const) {
    const snapshot = snapshotOf({ stock, runSeq: 7, perRoll: 25, template: loadTemplate('25x25') })
    const directory = t.testdir({ [format]: {} })
    const volume = await makeVolume(t, {
      ...{ snapshot, format, first: 26, quantity: 25, proof: true },
      directory: join(directory, format),
    })
    t.match(volume, { labels: 25, pages: 26, firstNumber: 26 })
    t.ok(volume.proof.codes >= 16, 'pages of labels are read, the header is none')
    const header = (await textOf(volume.path, 1)).replaceAll('\n', ' ')
    for (const words of ['CUỘN 1/1', runningNumber(7, 26), runningNumber(7, 50), '25 tem', 'Lô']) {
      t.match(header, words)
    }
    for (const n of numbers(26, 25)) t.notMatch(header.replace(/-/g, ''), codeOf(n))
  }
})
