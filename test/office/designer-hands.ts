/** Hands on the designer's page: what a person does there with mouse, keyboard and finger. */
import type { Browser, Page } from 'playwright-core'
import type { Test } from 'tap'

/** Opens the designer and waits until it has drawn. What the page's policy refuses, and errors, are kept. */
export async function open(
  browser: Browser,
  url: string,
  size: { width: number; height: number },
  touch = false,
) {
  const context = await browser.newContext({ viewport: size, hasTouch: touch, locale: 'vi-VN' })
  const page = await context.newPage()
  const amiss: string[] = []
  page.on('pageerror', (error) => amiss.push(error.message))
  page.on('console', (message) => {
    // What the server refuses is told by the page; the browser tells it, too.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      amiss.push(message.text())
  })
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(url)
  await page.waitForSelector('#d-print', { state: 'attached' })
  return { page, amiss, context }
}

/** The place of a point of the label (mm) on the screen. */
export async function pointOf(
  page: Page,
  x: number,
  y: number,
  width = 100,
): Promise<[number, number]> {
  const paper = await page.locator('.d-paper').boundingBox()
  if (!paper) throw new Error('no paper')
  const scale = paper.width / width
  return [paper.x + x * scale, paper.y + y * scale]
}

export async function drag(
  page: Page,
  from: [number, number],
  to: [number, number],
): Promise<void> {
  const [start, end] = [await pointOf(page, ...from), await pointOf(page, ...to)]
  await page.mouse.move(...start)
  await page.mouse.down()
  await page.mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
  await page.mouse.move(...end)
  await page.mouse.up()
}

export const field = (page: Page, label: string) =>
  page.locator('#d-panel').getByLabel(label, { exact: true })

export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const input = field(page, label)
    if ((await input.and(page.locator('select')).count()) > 0)
      await input.selectOption({ label: value })
    else await input.fill(value)
  }
}

/** Makes the food label of 100 x 70 mm on an empty one, as a person does who knows what they want. */
export async function designFoodLabel(t: Test, page: Page): Promise<void> {
  const add = (selector: string) => page.click(`.d-palette ${selector}`)
  const place = (x: string, y: string, w: string, h: string) =>
    fill(page, { 'Cách trái': x, 'Cách trên': y, Rộng: w, Cao: h })

  t.match(await page.textContent('#d-panel'), /Tem còn trống/)
  // Name: from the list of fields, then placed with numbers as people type them.
  await add('[data-field="product.name"]')
  await place('3', '2,4', '62', '10,8')
  await add('[data-field="product.group"]')
  await place('3', '13,6', '62', '3,4')
  await add('[data-kind=stars]')
  await place('67', '3', '30', '3,6')
  await fill(page, { 'Canh ngang': 'Phải' })
  await add('[data-field="certificate.number"]')
  await place('67', '7.2', '30', '3')
  await fill(page, {
    'Canh ngang': 'Phải',
    'Khi nào in': 'Chỉ khi có: Chứng nhận OCOP còn hiệu lực',
  })
  await add('[data-field="product.netContent"]')
  await place('67', '11,2', '30', '5')
  await fill(page, { 'Canh ngang': 'Phải', 'Độ đậm': 'Nửa đậm', 'Cỡ chữ pt': '9' })
  // Lines: the second is a copy, pulled into place by hand and snapped.
  await add('[data-kind=line]')
  await fill(page, {
    'Đầu: trái': '3',
    'Đầu: trên': '17,6',
    'Cuối: trái': '97',
    'Cuối: trên': '17,6',
  })
  await page.focus('#d-canvas')
  await page.keyboard.press('Control+d')
  await fill(page, { 'Đầu: trái': '3', 'Cuối: trái': '97' })
  await drag(page, [30, 19.6], [30, 55])
  // A block: its lines written, one with a field put in from the list.
  await add('[data-kind=stack]')
  await place('3', '18,4', '60', '35,6')
  await page.click('#d-panel >> text=Thêm dòng chữ')
  for (const [before, name] of [
    ['Tiêu chuẩn: ', 'product.standard'],
    ['Cảnh báo: ', 'product.warning'],
  ] as const) {
    await page.click('#d-panel >> text=Thêm dòng chữ')
    await field(page, 'Nội dung').fill(before)
    await page.keyboard.press('End')
    await page.click('#d-panel summary')
    await page.click(`[data-insert="${name}"]`)
    t.equal(await field(page, 'Nội dung').inputValue(), `${before}{${name}}`)
  }
  await fill(page, { 'Độ đậm': 'Nửa đậm' })
  // QR: brings host and code along; dragged and resized with the mouse.
  await add('[data-kind=qr]')
  t.equal(await page.locator('.d-chosen').count(), 3, 'host and code come with it')
  await page.keyboard.press('Escape')
  await page.click('#d-tab-layers')
  await page.click('.d-layer:has-text("Mã QR")')
  await page.click('#d-tab-properties')
  await fill(page, { 'Cách trái': '66', 'Cách trên': '18', Cạnh: '25' })
  await drag(page, [91, 43], [97, 49])
  t.ok(
    Math.abs(Number((await field(page, 'Cạnh').inputValue()).replace(',', '.')) - 31) <= 1.5,
    `stretched by its corner (${await field(page, 'Cạnh').inputValue()})`,
  )
  await fill(page, { Cạnh: '31' })
  await page.click('#d-tab-layers')
  for (const [name, y, h] of [
    ['[Tên miền', '48,8', '3'],
    ['[Mã của gói', '51,6', '2,8'],
  ] as const) {
    await page.click(`.d-layer:has-text("${name}")`)
    await page.click('#d-tab-properties')
    await place('66', y, '31', h)
    await page.click('#d-tab-layers')
  }
  await page.click('#d-tab-properties')
  await add('[data-field="producer.name"]')
  await place('3', '56', '62', '3.4')
  await add('[data-field="producer.address"]')
  await place('3', '59,6', '62', '5')
  await add('[data-field="origin.commune"]')
  await place('3', '64,6', '62', '3,2')
  await add('[data-field="number"]')
  await place('66', '65,6', '31', '2,8')
  await fill(page, { 'Canh ngang': 'Giữa', 'Cỡ chữ pt': '6,5' })
  const dates = [
    ['lot.madeOn', '55,8'],
    ['lot.expiresOn', '59'],
    ['lot.number', '62,2'],
  ] as const
  for (const [name, y] of dates) {
    await add(`[data-field="${name}"]`)
    await place('66', y, '31', '3,2')
    await fill(page, { 'Canh ngang': 'Giữa' })
  }
}
