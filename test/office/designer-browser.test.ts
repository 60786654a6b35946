/**
 * The designer in a real browser: what it draws is what is printed, to the last mark; nothing is lost; it
 * serves fingers and keyboards. A label made from nothing is in `designer-prints.test.ts`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import t from 'tap'
import { openFonts } from '../../src/labels/font.js'
import { layOut } from '../../src/labels/layout.js'
import type { LabelSnapshot } from '../../src/labels/snapshot.js'
import type { LabelTemplate } from '../../src/labels/template.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { listTemplates, loadTemplate, rollOf } from '../../src/printing/templates.js'
import { openAssets } from '../../src/web/assets.js'
import { violationsOf } from '../axe.js'
import { startBrowser } from '../browser.js'
import { snapshotOf } from '../labels/snapshots.js'
import { makeVolume } from '../printing/volumes.js'
import { basics, samples, serveBench, tea } from './designer-bench.js'
import { drag, field, open, pointOf } from './designer-hands.js'

const empty = {
  name: 'nhan-moi',
  version: 1,
  title: { vi: 'Nhãn mới', en: 'New label' },
  width: 100,
  height: 70,
  elements: [],
} as unknown as LabelTemplate

const onOwnRoll = (template: LabelTemplate, change: Partial<LabelSnapshot> = {}): LabelSnapshot =>
  snapshotOf({
    ...basics,
    template,
    stock: rollOf(template.width, template.height),
    values: tea,
    ...change,
  })

let browser: Browser
t.before(async () => {
  browser = await startBrowser()
})
t.teardown(() => browser.close())

const opened = (url: string, size: { width: number; height: number }, touch = false) =>
  open(browser, url, size, touch)

async function printed(t: Parameters<typeof makeVolume>[0], snapshot: LabelSnapshot) {
  const directory = t.testdir()
  await makeVolume(t, { snapshot, quantity: 1, directory })
  return { path: join(directory, '1.pdf') }
}

/** The first page of a PDF in grey. */
async function picture(path: string, dpi: number) {
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(readFileSync(path))
  const { data, width, height } = await document
    .getPage(0)
    .render({ scale: dpi / 72, colorSpace: 'Gray', render: 'bitmap' })
  document.destroy()
  pdfium.destroy()
  return { data, width, height }
}

t.test('the bundle for browsers draws every label as print does, mark for mark', async (t) => {
  const bench = await serveBench(t, empty)
  const { page, context } = await opened(bench.url, { width: 800, height: 600 })
  const fonts = openFonts(loadFonts())
  const snapshots = listTemplates().flatMap((name) =>
    samples.map(({ values }, i) =>
      onOwnRoll(loadTemplate(name), {
        values,
        language: i % 2 === 0 ? 'vi' : 'en',
        dpi: [203, 300, 600][i]!,
      }),
    ),
  )
  // The very script of the page, whose drawing it exports.
  await page.evaluate(`(async () => {
    const { layOut, openFonts } = await import('${openAssets().urlOf('designer')}')
    const data = JSON.parse(document.getElementById('designer-data').textContent)
    const files = await Promise.all(Object.entries(data.fonts).map(async ([face, url]) =>
      [face, new Uint8Array(await (await fetch(url)).arrayBuffer())]))
    const fonts = openFonts(Object.fromEntries(files))
    const exact = ${String(exact)}
    window.drawingOf = (snapshot, side) => {
      try { return exact(layOut(snapshot, fonts, side)) } catch (error) { return error.code ?? String(error) }
    }
  })()`)
  for (const snapshot of snapshots) {
    for (const side of ['front', 'back'] as const) {
      const own = ((): string => {
        try {
          return exact(layOut(snapshot, fonts, side))
        } catch (error) {
          return (error as { code?: string }).code ?? String(error)
        }
      })()
      const theirs = await page.evaluate(`drawingOf(${JSON.stringify(snapshot)}, '${side}')`)
      if (own !== theirs)
        t.equal(firstDifference(own, String(theirs)), '', `${snapshot.template.name} ${side}`)
    }
  }
  t.pass(`${snapshots.length} labels on both sides`)
  await context.close()
})

/** As JSON. Sine and cosine differ between engines in the last bit: a billionth of a mm is the same. */
const exact = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'number' ? Math.round(part * 1e9) / 1e9 : part,
  )

/** The first stretch in which two texts are not the same, of both. */
function firstDifference(a: string, b: string): string {
  let at = 0
  while (a[at] === b[at]) at++
  return `${a.slice(at - 60, at + 60)} | ${b.slice(at - 60, at + 60)}`
}

/** Dots of a millimetre. */
const perMm = 12

t.test('what is seen is what is printed, dot for dot', async (t) => {
  for (const name of ['100x70', '40x40', 'tag-50x90']) {
    const template = loadTemplate(name)
    const bench = await serveBench(t, template)
    const { page, context } = await opened(bench.url, { width: 1400, height: 1100 })
    const { path } = await printed(t, onOwnRoll(template))
    const paper = await picture(path, perMm * 25.4)
    // The picture alone, in as many dots as the paper has.
    const inside = await page.evaluate(`document.getElementById('d-print').innerHTML`)
    const { width, height } = paper
    const alone = await context.newPage()
    await alone.setViewportSize({ width, height })
    await alone.setContent(
      `<body style="margin:0;background:#fff"><svg width="${width}" height="${height}" viewBox="0 0 ${template.width} ${template.height}" preserveAspectRatio="none" style="display:block">${String(inside)}</svg>`,
    )
    const seen = await sharp(await alone.screenshot())
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const sample = await codeAreas(template)
    let differ = 0
    let dark = 0
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        // The codes themselves are other ones: a sample's, and one that was issued.
        if (
          sample.some(
            (area) => x >= area.x && x <= area.x + area.w && y >= area.y && y <= area.y + area.h,
          )
        )
          continue
        const [a, b] = [seen.data[y * width + x]!, paper.data[y * width + x]!]
        if (b < 128) dark++
        // Edges of letters are smoothed in two ways: ink within a dot of ink is the same.
        if (b < 96 && !hasInkNear(seen.data, width, x, y)) differ++
        if (a < 96 && !hasInkNear(paper.data, width, x, y)) differ++
      }
    }
    t.ok(dark > 2000, `${name} has ink (${dark} dots)`)
    t.ok(differ / dark < 0.002, `${name}: ${differ} of ${dark} dark dots differ`)
    await context.close()
  }
})

const hasInkNear = (grey: Uint8Array, width: number, x: number, y: number): boolean =>
  [-1, 0, 1].some((down) =>
    [-1, 0, 1].some((across) => (grey[(y + down) * width + x + across] ?? 255) < 160),
  )

/** Where codes and numbers stand, in dots. */
async function codeAreas(template: LabelTemplate) {
  const { drawing } = layOut(onOwnRoll(template), openFonts(loadFonts()))
  const dots = (area: { x: number; y: number; w: number; h: number }) => ({
    ...{ x: area.x * perMm - 2, y: area.y * perMm - 2, w: area.w * perMm + 4, h: area.h * 12 + 4 },
  })
  return [
    ...drawing.symbols.map(({ x, y, size }) => dots({ x, y, w: size, h: size })),
    ...drawing.varying.map(({ x, y, size, width, align, rotate }) =>
      rotate !== 0
        ? dots({ x: x - size * 1.3, y: y - width, w: size * 2.6, h: 2 * width })
        : dots({
            x: x - width * { left: 0, center: 0.5, right: 1 }[align],
            y: y - size,
            w: width,
            h: size * 1.3,
          }),
    ),
  ]
}

t.test('nothing is lost when somebody else saves, or the page is closed', async (t) => {
  const bench = await serveBench(t, loadTemplate('100x70'))
  const { page, context } = await opened(bench.url, { width: 1280, height: 800 })
  await page.click('.d-palette [data-kind=box]')
  bench.saveMeanwhile()
  await page.click('.d-save button')
  t.match(await page.textContent('[role=alert]'), /Người khác đã lưu mẫu này[^]*Tải bản của tôi/)
  await page.waitForTimeout(1000)
  await page.reload()
  await page.waitForSelector('#d-print', { state: 'attached' })
  t.match(
    await page.textContent('[role=alert]'),
    /bản nháp chưa lưu[^]*Từ đó đến nay mẫu đã được lưu bản mới/,
  )
  await page.click('button:text-is("Dùng bản nháp")')
  await page.click('.d-save button')
  await page.waitForSelector('.d-save >> text=/Đã lưu/')
  t.equal(bench.saved.at(-1)?.elements.length, loadTemplate('100x70').elements.length + 1)
  await context.close()
})

t.test('axe finds nothing; it fits a tablet and a phone, with targets for fingers', async (t) => {
  const bench = await serveBench(t, loadTemplate('100x70'))
  for (const [width, height, touch] of [
    [1280, 800, false],
    [820, 1180, true],
    [360, 740, true],
  ] as const) {
    const { page, context } = await opened(
      `${bench.url}?lang=${width === 820 ? 'en' : 'vi'}`,
      { width, height },
      touch,
    )
    for (const tab of ['properties', 'layers', 'checks']) {
      await page.click(`#d-tab-${tab}`)
      t.same(await violationsOf(page), [], `axe at ${width} px: ${tab}`)
    }
    await page.click('#d-tab-layers')
    await page.click('.d-layer >> nth=5')
    await page.click('#d-tab-properties')
    t.same(await violationsOf(page), [], `axe at ${width} px: an element`)
    t.ok(
      Number(await page.evaluate('document.documentElement.scrollWidth')) <= width,
      `fits ${width} px`,
    )
    if (touch) {
      const low = await page.evaluate(
        `[...document.querySelectorAll('#designer :is(button, select, input:not([type=checkbox]), summary)')]
          .filter((part) => part.offsetParent && part.getBoundingClientRect().height < 43.5).map((part) => part.outerHTML.slice(0, 120))`,
      )
      t.same(low, [], `everything to touch is 44 px high at ${width}`)
    }
    await context.close()
  }
})

t.test('a finger moves and stretches; who may only look changes nothing', async (t) => {
  const bench = await serveBench(t, loadTemplate('100x70'))
  const { page, context } = await opened(`${bench.url}?look`, { width: 1280, height: 800 })
  t.match(await page.textContent('#designer'), /Chỉ xem/)
  t.equal(await page.locator('.d-palette').count(), 0)
  await drag(page, [20, 8], [40, 30])
  await page.keyboard.press('Delete')
  t.equal(await page.locator('.d-save').count(), 0)
  t.ok(await field(page, 'Cỡ chữ pt').isDisabled())
  await context.close()

  const touched = await opened(bench.url, { width: 820, height: 1180 }, true)
  const wire = await touched.context.newCDPSession(touched.page)
  const [from, to] = [await pointOf(touched.page, 80, 33), await pointOf(touched.page, 40, 33)]
  const touch = (type: string, points: [number, number][]) =>
    wire.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: points.map(([x, y]) => ({ x, y })),
    })
  await touch('touchStart', [from])
  await touch('touchMove', [[(from[0] + to[0]) / 2, from[1]]])
  await touch('touchMove', [to])
  await touch('touchEnd', [])
  const x = Number((await field(touched.page, 'Cách trái').inputValue()).replace(',', '.'))
  t.ok(Math.abs(x - 26.4) < 1.5, `the code was moved by 40 mm (${x})`)
  await touched.context.close()
})
