import { readFileSync, writeFileSync } from 'node:fs'
import t from 'tap'
import { format, resolveConfig } from 'prettier'
import { parseStock, stockSchema } from '../../src/labels/stock.js'
import { parseTemplate, templateSchema } from '../../src/labels/template.js'
import { listStocks, listTemplates, loadStock, loadTemplate } from '../../src/printing/templates.js'

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

t.test('stock wider than its page is refused', async (t) => {
  const stock = loadStock('a4-35')
  t.throws(() => parseStock({ ...stock, columns: 6 }), { code: 'label-stock-invalid' })
  t.throws(() => parseStock({ ...stock, rows: 8 }), { code: 'label-stock-invalid' })
  t.throws(() => parseStock({ ...stock, rows: 0 }), { message: /\/rows/ })
})
