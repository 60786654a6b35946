import { readFileSync, writeFileSync } from 'node:fs'
import t from 'tap'
import { format, resolveConfig } from 'prettier'
import { openFonts } from '../../src/labels/font.js'
import { layOut } from '../../src/labels/layout.js'
import { parseStock, stockSchema } from '../../src/labels/stock.js'
import { parseTemplate, templateSchema } from '../../src/labels/template.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { listStocks, listTemplates, loadStock, loadTemplate } from '../../src/printing/templates.js'
import { snapshotOf } from './snapshots.js'

const text = { kind: 'text', x: 1, y: 1, w: 20, h: 4, text: '{host}', size: 7 }
const qr = { kind: 'qr', x: 5, y: 5, size: 20 }
const template = (...elements: object[]) => ({
  name: 'test',
  version: 1,
  title: { vi: 'Thử', en: 'Test' },
  width: 40,
  height: 40,
  elements,
})
const refusal = (...elements: object[]): string => {
  try {
    parseTemplate(template(...elements))
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

t.test('all templates and stock that ship are right', async (t) => {
  t.ok(listTemplates().length >= 12, `${listTemplates().length} labels`)
  t.ok(listStocks().length >= 30, `${listStocks().length} stocks`)
  for (const name of listTemplates()) t.equal(loadTemplate(name).name, name)
  for (const name of listStocks()) t.equal(loadStock(name).name, name)
  t.throws(() => loadTemplate('../../package'), { code: 'label-template-unknown' })
  t.throws(() => loadStock('a3'), { code: 'label-stock-unknown' })
})

t.test('the schemas for editors are those that validate', async (t) => {
  const files = [
    ['labels/label.schema.json', templateSchema],
    ['stock/stock.schema.json', stockSchema],
  ] as const
  for (const [name, schema] of files) {
    const file = new URL(`../../templates/${name}`, import.meta.url)
    const json = JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      ...schema,
    })
    const options = await resolveConfig(file)
    const wanted = await format(json, { ...options, parser: 'json' })
    if (process.env['TAP_SNAPSHOT'] === '1') writeFileSync(file, wanted)
    t.equal(readFileSync(file, 'utf8'), wanted, `${name}: write it again with TAP_SNAPSHOT=1`)
  }
})

t.test('a wrong template is refused with the place of the mistake', async (t) => {
  t.equal(refusal(text, qr), '')
  t.match(refusal(text, { ...qr, size: 'big' }), /label-template-invalid: .* \/elements\/1\/size/)
  t.match(refusal({ ...text, colour: 'red' }), /label-template-invalid: .* \/elements\/0/)
  t.match(refusal({ kind: 'circle' }), /label-template-invalid: .* \/elements\/0\/kind/)
  t.match(refusal({ kind: 'line', x1: 0, y1: 0, x2: 9, y2: 0, thickness: 0.1 }), /thickness/)
  t.match(
    refusal({ ...text, text: '{host} {product.prize}' }),
    /label-binding-unknown: .*\/elements\/0\/text.*"product.prize"/,
  )
  t.match(refusal({ ...text, text: { vi: '{host}', en: '{hots}' } }), /\/elements\/0\/text\/en/)
  t.match(refusal({ ...text, when: 'certificate.good' }), /\/elements\/0\/when/)
  const stack = {
    kind: 'stack',
    x: 1,
    y: 1,
    w: 9,
    h: 9,
    items: [{ kind: 'text', text: '{x}', size: 7 }],
  }
  t.match(refusal(stack), /\/elements\/0\/items\/0\/text/)
  t.match(refusal(text, { ...qr, x: 25 }), /label-outside: .*\/elements\/1/)
  t.match(refusal(qr, { ...text, text: 'host' }), /label-host-missing: .*\/elements\/0/)
  t.throws(() => parseTemplate(null), { code: 'label-template-invalid' })
})

t.test('the back is held to the same rules, with its own place', async (t) => {
  const withBack = (...back: object[]) => {
    try {
      parseTemplate({ ...template(text), back })
    } catch (error) {
      return (error as Error).message
    }
    return ''
  }
  t.equal(withBack(text, qr), '')
  t.match(withBack({ kind: 'circle' }), /label-template-invalid: .* \/back\/0\/kind/)
  t.match(withBack({ ...text, x: 30 }), /label-outside: .*\/back\/0/)
  t.match(withBack({ ...text, text: '{hots}' }), /label-binding-unknown: .*\/back\/0\/text/)
  t.match(withBack(qr), /label-host-missing: .*\/back\/0/, 'the host of the front does not help')
})

t.test('an address needs the host beside it, GS1 elements do not', async (t) => {
  const plain = { ...text, text: 'x' }
  t.match(refusal(plain, { ...qr, kind: 'datamatrix' }), /label-host-missing/)
  t.match(refusal(plain, { ...qr, content: 'short' }), /label-host-missing/)
  t.equal(refusal(plain, { ...qr, content: 'gs1' }), '')
})

t.test('boxes and pictures run over the edges as far as the bleed, nothing else', async (t) => {
  const box = { kind: 'box', x: -2, y: -2, w: 44, h: 10, fill: true }
  t.match(refusal(box), /label-outside/)
  const bled = (element: object) => () => parseTemplate({ ...template(element), bleed: 2 })
  t.ok(bled(box)())
  t.throws(bled({ ...box, x: -2.1 }), { code: 'label-outside' })
  t.throws(bled({ ...box, w: 44.1 }), { code: 'label-outside' })
  t.throws(bled({ ...text, x: -1 }), { code: 'label-template-invalid' })
  t.throws(bled({ ...text, x: 21 }), { code: 'label-outside' })
})

t.test('pictures are in the template or one of three values, never fetched', async (t) => {
  const image = (image: string) => refusal({ kind: 'image', x: 0, y: 0, w: 9, h: 9, image })
  t.equal(image('data:image/png;base64,iVBORw0KGgo='), '')
  for (const value of ['{producer.logo}', '{product.photo|producer.logo}', '{certificate.mark}']) {
    t.equal(image(value), '')
  }
  for (const wrong of [
    'https://example.com/a.png',
    '//example.com/a.png',
    'file:///etc/passwd',
    '/etc/passwd',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:text/html,<b>',
    '{product.name}',
    'https://example.com/{producer.logo}',
    '',
  ]) {
    t.match(image(wrong), /label-image-remote: .*\/elements\/0\/image/, wrong)
  }
  const large = `data:image/png;base64,${'A'.repeat(3_000_000)}`
  t.match(image(large), /label-template-invalid: .*\/elements\/0\/image/)
  const layout = { kind: 'image', x: 0, y: 0, w: 9, h: 9, image: '{producer.logo}' } as const
  const { values } = snapshotOf()
  const remote = { ...values, producer: { name: 'A', logo: 'https://example.com/a.png' } }
  const snapshot = snapshotOf({
    template: { ...loadTemplate('40x40'), elements: [layout] },
    values: remote,
  })
  t.throws(() => layOut(snapshot, openFonts(loadFonts())), { code: 'label-image-remote' })
})

t.test('the code stands in bars of GS1-128 alone', async (t) => {
  const bars = { kind: 'barcode', x: 0, y: 0, w: 40, h: 20, symbology: 'gs1-128' }
  t.equal(refusal({ ...bars, data: '(01){product.gtin}(21){code}' }), '')
  for (const data of ['(21){code.grouped}', '(21){number}', '(21){code}(10){code}']) {
    t.match(refusal({ ...bars, data }), /label-bars-code: .*\/elements\/0\/data/, data)
  }
  t.match(refusal({ ...bars, symbology: 'ean13', data: '{code}' }), /label-bars-code/)
})

t.test('what somebody made to do harm is refused at once', async (t) => {
  const deep = JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`) as object
  const parsed = (json: string) => JSON.parse(json) as object
  const wrong: readonly (readonly [string, object])[] = [
    ['ten thousand elements', template(...Array<object>(10_000).fill(text))],
    ['ten thousand on the back', { ...template(text), back: Array<object>(10_000).fill(text) }],
    ['a nest of lists', template(deep)],
    ['a nest in a text', template({ ...text, text: deep })],
    ['a nest in the head', { ...template(text), title: deep }],
    ['a huge label', { ...template(text), width: 1e9 }],
    ['a huge text', template({ ...text, text: 'x'.repeat(1_000_000) })],
    ['huge letters', template({ ...text, size: 1e6 })],
    ['a number that is none', template({ ...text, x: Number.NaN })],
    ['an unknown family', template({ ...text, family: 'comic' })],
    ['an unknown ink', template({ ...text, ink: 'gold' })],
    ['a kind of the prototype', template({ kind: 'constructor' })],
    ['another kind of it', template({ kind: '__proto__' })],
    ['a key of the prototype', template(parsed('{"__proto__":{"kind":"text"}}'))],
    ['one more', parsed(JSON.stringify(template(text)).replace('{', '{"__proto__":{"x":1},'))],
    ['a name of the prototype', template({ ...text, when: 'constructor' })],
    ['a list', []],
  ]
  for (const [name, json] of wrong) {
    const start = performance.now()
    t.throws(
      () => parseTemplate(json),
      { code: /^label-(template-invalid|binding-unknown)$/ },
      name,
    )
    t.ok(performance.now() - start < 1000, `${name}: at once`)
  }
})

t.test('stock wider than its page is refused', async (t) => {
  const stock = loadStock('a4-35')
  t.throws(() => parseStock({ ...stock, columns: 6 }), { code: 'label-stock-invalid' })
  t.throws(() => parseStock({ ...stock, rows: 8 }), { code: 'label-stock-invalid' })
  t.throws(() => parseStock({ ...stock, rows: 0 }), { message: /\/rows/ })
})
