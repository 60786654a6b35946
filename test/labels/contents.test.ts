import { readFileSync } from 'node:fs'
import t from 'tap'
import { type ContentRule, contentsOf } from '../../src/labels/contents.js'
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import { labelContents } from '../../src/printing/contents.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { loadStock, loadTemplate } from '../../src/printing/templates.js'
import { groups } from '../../src/registry/groups.js'
import { snapshotOf } from './snapshots.js'

const food = { key: 'food', packed: true }
const { items: rules } = JSON.parse(
  readFileSync(new URL('../../data/label-contents.json', import.meta.url), 'utf8'),
) as { items: ContentRule[] }

type Product = NonNullable<LabelSnapshot['values']['product']>
const product: Product = {
  name: 'Trà gừng mật ong',
  netContent: '200 g',
  ingredients: 'chè 60 %, gừng 30 %, mật ong 10 %',
  usage: 'Pha với nước nóng.',
  storage: 'Nơi khô mát.',
}

function label(template: string, change: Partial<Product> = {}, more: Partial<LabelSnapshot> = {}) {
  const base = snapshotOf({ template: loadTemplate(template), stock: loadStock('roll-100x70') })
  return {
    ...base,
    values: {
      ...base.values,
      product: { ...product, ...change },
      producer: { name: 'Hợp tác xã Hương Quê', address: 'Xóm 3, xã Tân Hưng' },
    },
    ...more,
  }
}

const states = (snapshot: LabelSnapshot, group: Parameters<typeof contentsOf>[2] = food) =>
  Object.fromEntries(
    contentsOf(rules, snapshot, group, loadFonts()).map(({ key, state }) => [key, state]),
  )

t.test('the full food label says all that the law asks', async (t) => {
  const found = states(label('100x70'))
  t.same(
    Object.entries(found).filter(([, state]) => state === 'missing'),
    [],
  )
  t.match(found, { name: 'done', largest: 'done', made: 'done', shares: 'done' })
  t.match(found, { warning: 'not-needed', ethanol: 'not-needed' })
})

t.test('what a small stamp leaves out is told, and why', async (t) => {
  const contents = contentsOf(rules, label('40x40'), food, loadFonts())
  const of = (key: string) => contents.find((content) => content.key === key)
  t.match(of('name'), { state: 'done' })
  t.match(of('ingredients'), { state: 'missing', why: { en: /no place/ } })
  t.match(of('expires'), { state: 'done' })
  const bare = contentsOf(rules, label('100x70', { ingredients: null }), food, loadFonts())
  t.match(
    bare.find(({ key }) => key === 'ingredients'),
    { state: 'missing', why: { vi: /Hồ sơ sản phẩm chưa có/ } },
  )
})

t.test('an ingredient that the name speaks of needs its quantity', async (t) => {
  const without = label('100x70', { ingredients: 'chè, gừng, mật ong 10 %' })
  const shares = contentsOf(rules, without, food, loadFonts()).find(({ key }) => key === 'shares')
  t.match(shares, { state: 'missing', why: { vi: /"gừng"/ } })
  t.equal(states(label('100x70', { ingredients: 'chè, đường' }))['shares'], 'done')
})

t.test('spirits say how strong they are; other drinks need not', async (t) => {
  const drink = { key: 'beverage', packed: true }
  t.equal(states(label('100x70'), drink)['ethanol'], 'not-needed')
  const spirit = { name: 'Rượu ba kích', ingredients: 'gạo nếp, ba kích 5 %' }
  t.equal(states(label('100x70', spirit), drink)['ethanol'], 'missing')
  const strong = { ...spirit, netContent: '500 ml, 29 % vol' }
  t.equal(states(label('100x70', strong), drink)['ethanol'], 'done')
})

t.test('dates are named as the law names them', async (t) => {
  const template = structuredClone(loadTemplate('100x70'))
  const text = JSON.stringify(template).replaceAll('HSD {lot', 'Đến {lot')
  const found = states(label('100x70', {}, { template: JSON.parse(text) }))
  t.equal(found['expires'], 'missing')
  t.equal(found['made'], 'done')
})

t.test('the name has the largest letters', async (t) => {
  const template = structuredClone(loadTemplate('100x70'))
  const text = JSON.stringify(template).replace('"size":17,"min":8', '"size":7,"min":7')
  t.equal(states(label('100x70', {}, { template: JSON.parse(text) }))['largest'], 'missing')
})

t.test('crafts are asked less, and what has no packed label nothing', async (t) => {
  const craft = states(label('tag-50x90'), { key: 'craft', packed: true })
  t.match(craft, { ingredients: 'not-needed', expires: 'not-needed', origin: 'done' })
  const tourism = states(label('tag-50x90'), { key: 'tourism', packed: false })
  t.same([...new Set(Object.values(tourism))], ['not-needed'])
  for (const rule of rules)
    for (const key of rule.groups ?? [])
      t.ok(
        groups.some((group) => group.key === key),
        `${rule.key}: ${key}`,
      )
})

t.test('the law of the day is the one that is named', async (t) => {
  t.match(labelContents(label('40x40'), food, '2025-12-31').source, /43\/2017/)
  t.match(labelContents(label('40x40'), food, '2026-11-24').source, /37\/2026/)
})
