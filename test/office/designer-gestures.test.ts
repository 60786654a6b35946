/** Guides, several parts at once, fingers, and room for something new: in a real browser. */
import type { Browser, Page } from 'playwright-core'
import t from 'tap'
import { rectangleOf } from '../../src/designer/rectangle.js'
import { loadTemplate } from '../../src/printing/templates.js'
import { startBrowser } from '../browser.js'
import { serveBench } from './designer-bench.js'
import { drag, field, fill, open, pointOf } from './designer-hands.js'

let browser: Browser
t.before(async () => {
  browser = await startBrowser()
})
t.teardown(() => browser.close())

const desk = { width: 1280, height: 800 }
const template = loadTemplate('100x70')

const isSaved = async (page: Page) => {
  await page.keyboard.press('Control+s')
  await page.waitForSelector('.d-save >> text=/Đã lưu/')
}

t.test('a guide is pulled out of a ruler, moved, snapped to, saved and thrown away', async (t) => {
  const bench = await serveBench(t, template)
  const { page, amiss, context } = await open(browser, bench.url, desk)
  const count = () => page.locator('.d-guide').count()
  const [rulerX, rulerY] = ['.d-ruler-x', '.d-ruler-y']
  const pull = async (ruler: string, to: [number, number]) => {
    const box = (await page.locator(ruler).boundingBox())!
    await page.mouse.move(box.x + (ruler === rulerX ? 200 : 12), box.y + (ruler === rulerX ? 12 : 200)) // prettier-ignore
    await page.mouse.down()
    await page.mouse.move(box.x + 230, box.y + 230)
    await page.mouse.move(...(await pointOf(page, ...to)))
    await page.mouse.up()
  }
  await pull(rulerX, [50, 44.2])
  t.equal(await field(page, 'Ngang, cách trên mm').inputValue(), '44', 'level, on the grid')
  await pull(rulerY, [40.1, 30])
  t.equal(await field(page, 'Dọc, cách trái mm').inputValue(), '40')
  // Moved by hand where no part lies, then by keys, then as a number.
  await drag(page, [40, -1.5], [51.9, -1.5])
  t.equal(await field(page, 'Dọc, cách trái mm').inputValue(), '52')
  await page.keyboard.press('ArrowRight')
  t.equal(await field(page, 'Dọc, cách trái mm').inputValue(), '52,1')
  const place = page.locator('.d-guides input').nth(1)
  await place.fill('520')
  t.match(await page.textContent('#d-panel'), /Đường dóng phải nằm trong mặt tem/)
  await place.fill('53,3')
  // What is dragged near it goes to it: no other line and no grid stands there.
  await page.click('.d-palette [data-kind=datamatrix]')
  await fill(page, { Cạnh: '10', 'Cách trái': '20', 'Cách trên': '40' })
  await drag(page, [25, 45], [58.6, 45])
  t.equal(await field(page, 'Cách trái').inputValue(), '53,3', 'its left edge snapped to the guide')
  await isSaved(page)
  const wanted = [
    { axis: 'y', at: 44 },
    { axis: 'x', at: 53.3 },
  ]
  t.same(bench.saved.at(-1)?.guides, wanted, 'kept with the template')
  await page.reload()
  await page.waitForSelector('#d-print', { state: 'attached' })
  t.equal(await count(), 2)
  // Back over its ruler it is gone; undo brings it back; the key takes it away, too.
  await drag(page, [53.3, -1.5], [-6, -1.5])
  t.equal(await count(), 1)
  await page.keyboard.press('Control+z')
  t.equal(await count(), 2)
  await page.mouse.click(...(await pointOf(page, 53.3, -1.5)))
  await page.keyboard.press('Delete')
  t.equal(await count(), 1)
  await page.click('[aria-label="Xoá đường dóng này"]')
  t.equal(await count(), 0)
  t.same(amiss, [])
  await context.close()
})

t.test('several parts show what they share and are changed in one step', async (t) => {
  const bench = await serveBench(t, template)
  const { page, context } = await open(browser, bench.url, desk)
  await page.click('#d-tab-layers')
  await page.click('.d-layer >> nth=9')
  for (const n of [8, 3]) await page.check(`.d-layers input >> nth=${n}`)
  await page.click('#d-tab-properties')
  t.match(await page.textContent('#d-panel'), /3 phần đang chọn/)
  const chosen = await page.locator('.d-chosen').count()
  t.equal(chosen, 3)
  t.equal(
    (await page.locator('#d-panel [placeholder="Khác nhau"]').count()) > 0,
    true,
    'sizes differ',
  )
  await fill(page, { 'Màu in': 'Màu thương hiệu' })
  await isSaved(page)
  const inked = bench.saved
    .at(-1)!
    .elements.filter((one) => JSON.stringify(one).includes('"brand"'))
  t.equal(inked.length, 3)
  const before = (await field(page, 'Cách trên').inputValue()).replace(',', '.')
  await fill(page, { 'Cách trên': String(Number(before) + 2).replace('.', ',') })
  await isSaved(page)
  bench.saved.at(-1)!.elements.forEach((element, i) => {
    const old = bench.saved.at(-2)!.elements[i]!
    const by = inked.some((one) => JSON.stringify(one) === JSON.stringify(old)) ? 2 : 0
    const moved = rectangleOf(element).y - rectangleOf(old).y
    if (Math.abs(moved - by) > 0.011) t.fail(`${element.kind} moved by ${moved}, not ${by}`)
  })
  await fill(page, { 'Cách trên': '500' })
  t.match(await page.textContent('#d-panel'), /Cả nhóm phải nằm trong mặt tem/)
  await page.focus('#d-canvas')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await isSaved(page)
  t.same(bench.saved.at(-1)?.elements, template.elements, 'two steps, two undone')
  await context.close()
})

t.test(
  'a finger draws a frame after a long press, or at once when several are chosen',
  async (t) => {
    const spread = [5, 30, 55].map(
      (x) => ({ kind: 'box', x, y: 20, w: 15, h: 15, fill: true }) as const,
    )
    const elements = [...spread, ...template.elements.filter(({ kind }) => kind === 'line')]
    const bench = await serveBench(t, { ...template, elements })
    const { page, context } = await open(browser, bench.url, { width: 820, height: 1180 }, true)
    const wire = await context.newCDPSession(page)
    const touch = (type: string, points: [number, number][]) =>
      wire.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: points.map(([x, y]) => ({ x, y })),
      })
    const go = async (from: [number, number], to: [number, number], pause: number) => {
      const [a, b] = [await pointOf(page, ...from), await pointOf(page, ...to)]
      await touch('touchStart', [a])
      await page.waitForTimeout(pause)
      for (const share of [0.3, 0.7, 1])
        await touch('touchMove', [[a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]])
      await touch('touchEnd', [])
    }
    const chosen = () => page.locator('.d-chosen').count()
    await go([2, 40], [50, 18.5], 0)
    t.equal(await chosen(), 0, 'a finger that goes on at once scrolls')
    // The page runs on for a moment.
    await page.waitForTimeout(1000)
    await go([2, 40], [50, 18.5], 700)
    t.equal(await chosen(), 2, 'one that rested draws a frame')
    await page.click('text="Chọn nhiều"')
    t.match(await page.textContent('.d-under'), /Chạm từng phần/)
    await go([52, 40], [75, 18.5], 0)
    t.equal(await chosen(), 3, 'added to what was chosen')
    await page.touchscreen.tap(...(await pointOf(page, 12, 27)))
    t.equal(await chosen(), 2, 'a touch takes one away')
    await page.click('text="Chọn nhiều"')
    await page.touchscreen.tap(...(await pointOf(page, 37, 27)))
    t.equal(await chosen(), 2, 'it is one of the chosen')
    await context.close()
  },
)

t.test('what is added lies over nothing while there is room, else it says so', async (t) => {
  const bench = await serveBench(t, template)
  const { page, context } = await open(browser, bench.url, desk)
  for (const selector of ['[data-kind=barcode]', '[data-kind=stack]'])
    await page.click(`.d-palette ${selector}`)
  t.match(await page.textContent('.d-refused'), /không còn chỗ trống/)
  await page.keyboard.press('Escape')
  await context.close()

  const empty = await serveBench(t, { ...template, elements: [{ kind: 'qr', x: 3, y: 3, size: 30 }] }) // prettier-ignore
  const fresh = await open(browser, empty.url, desk)
  const fields = ['product.name', 'host', 'product.storage', 'lot.number', 'producer.address']
  for (const name of fields) await fresh.page.click(`.d-palette [data-field="${name}"]`)
  await fresh.page.click('.d-palette [data-kind=box]')
  await fresh.page.click('.d-palette [data-kind=datamatrix]')
  t.equal(await fresh.page.locator('.d-refused').count(), 0)
  await isSaved(fresh.page)
  const all = empty.saved.at(-1)!.elements.map(rectangleOf)
  t.equal(all.length, 8)
  all.forEach((a, i) =>
    all.slice(i + 1).forEach((b) => {
      const isApart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y
      if (!isApart) t.fail(`${JSON.stringify(a)} lies over ${JSON.stringify(b)}`)
    }),
  )
  await fresh.context.close()
})

t.test('a text put over another is told by name once the hand rests', async (t) => {
  const bench = await serveBench(t, template)
  const { page, amiss, context } = await open(browser, bench.url, desk)
  await page.click('#d-tab-checks')
  const told = page.locator('.d-faults button', { hasText: 'Nằm chồng lên' })
  await page.locator('.d-faults').waitFor({ state: 'attached' })
  t.equal(await told.count(), 0)
  // The net content under the ingredients, which come later.
  await drag(page, [90, 13.5], [40, 24])
  await told.first().waitFor()
  t.match(await told.first().textContent(), /Thành phần.*Nằm chồng lên: Định lượng/)
  t.match(await page.textContent('#d-tab-checks'), /Kiểm tra [1-9]/)
  await page.keyboard.press('Control+z')
  await told.first().waitFor({ state: 'detached' })
  t.same(amiss, [])
  await context.close()
})
