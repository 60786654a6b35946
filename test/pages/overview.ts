/** The one picture of the README: a sheet, a label of it, and what its code shows on a telephone. */
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { labelSvg } from '../../src/labels/svg.js'
import { sheetSvg } from '../../src/labels/sheet-svg.js'
import { loadFonts } from '../../src/printing/fonts.js'
import { previewPrint } from '../../src/printing/jobs-create.js'
import type { PrintingContext } from '../../src/printing/jobs.js'
import { listLots } from '../../src/trace/lots.js'
import type { Demonstration } from './demonstration.js'

const by = { name: 'overview', producerId: null }
const size = { width: 1200, height: 560 }

/** @param phone a picture of the page that the code leads to, 360 x 640 */
export async function takeOverview(
  browser: Browser,
  { sample, issuing, directory }: Demonstration,
  now: Date,
  phone: string,
  to: string,
): Promise<void> {
  const ctx: PrintingContext = {
    ...issuing,
    ...{ dataDirectory: directory, baseUrl: 'https://nguon.vn', localUrl: 'https://nguon.vn' },
  }
  const productId = sample('product code').slice('/P/'.length)
  const code = sample('valid, first scan').slice('/T/'.length)
  const lot = (await listLots(issuing.store.read, productId)).find((of) => of.number === 'DEMO-01')
  const request = { productId, lotId: lot?.id, quantity: 24, numbers: true }
  const label = await previewPrint(ctx, { ...request, template: '100x70' }, by, now)
  const sheet = await previewPrint(
    ctx,
    { ...request, template: '70x37', stock: 'zweckform-3474' },
    by,
    now,
  )
  const pictures = [
    ['sheet', sheetSvg({ snapshot: sheet.snapshot, files: loadFonts(), labels: 24, code })],
    ['label', labelSvg(label.snapshot, loadFonts(), code, 1)],
  ].map(([name = '', svg = '']) => `<img class="${name}" src="${dataUri('image/svg+xml', svg)}">`)
  const shown = `<img class="phone" src="${dataUri('image/png', await readFile(phone))}">`
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1.5 })
  await page.setContent(`<style>${style}</style>${pictures.join('')}${shown}`)
  const picture = await page.screenshot()
  await page.close()
  await sharp(picture).png({ palette: true, colours: 128, effort: 10 }).toFile(to)
}

const style = `
body{margin:0;background:#f3efe4;position:relative;height:${size.height}px;overflow:hidden}
img{position:absolute;background:#fff;box-shadow:0 6px 24px #0003}
.sheet{left:40px;top:40px;height:560px}
.label{left:300px;top:130px;width:500px;border-radius:6px}
.phone{right:50px;top:28px;width:284px;border-radius:26px;border:8px solid #1d1d1f}`

const dataUri = (type: string, bytes: string | Buffer): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
