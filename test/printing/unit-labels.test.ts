/** Labels of pallets, read back by a decoder that shares nothing with what drew them. */
import { createProducer } from '../../src/registry/producers.js'
import { createProduct } from '../../src/registry/products.js'
import { loadTemplate } from '../../src/printing/templates.js'
import { unitLabelsPdf, unitTemplates } from '../../src/printing/unit-labels.js'
import { addLogisticUnits } from '../../src/trace/logistic-units.js'
import { addLot } from '../../src/trace/lots.js'
import { administrator, installation, now } from '../issuing/installation.js'
import { freshDirectory, onEachEngine } from '../stores.js'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { drawPart, openPdf, zxing } from './raster.js'

const gtin = '8935000120019'

await onEachEngine(
  'every pallet has its own number on its label, with what is in it',
  async (t, store) => {
    const issuing = await installation(t, store)
    const facts = {
      name: 'HTX Chè Tân Cương',
      kind: 'cooperative',
      gs1Prefix: '893500012',
    } as const
    const producer = await createProducer(store, facts, 'test', now)
    const product = await createProduct(
      store,
      { name: 'Trà tôm nõn', producerId: producer.id, gtin, netContent: '200 g' },
      'test',
      now,
    )
    const facts2 = {
      productId: product.id,
      number: 'L26-11',
      made: '01/11/2026',
      expires: '01/11/2028',
    }
    const lot = await addLot(store, facts2, 'test', now)
    const wanted = { productId: product.id, lotId: lot.id, count: 480, units: 2 }
    const units = await addLogisticUnits(store, wanted, administrator, now)
    const ctx = { ...issuing, baseUrl: 'https://nguon.vn', localUrl: 'http://127.0.0.1:3000' }
    const directory = await freshDirectory(t)
    for (const template of unitTemplates) {
      const file = join(directory, `${template}.pdf`)
      writeFileSync(file, await unitLabelsPdf(ctx, { units, template }, now))
      const document = await openPdf(file)
      for (const [page, { sscc }] of units.entries()) {
        const { width, height } = loadTemplate(template)
        const dpi = 300
        const whole = {
          ...{ left: 0, top: 0 },
          ...{ width: Math.floor((width * dpi) / 25.4), height: Math.floor((height * dpi) / 25.4) },
        }
        const texts = await zxing(drawPart(document, page, dpi, whole), { maxNumberOfSymbols: 4 })
        const said = texts.join(' ')
        t.match(said, `(00)${sscc}`, `${template}, page ${page + 1}`)
        for (const element of [`(02)0${gtin}`, '(37)480', '(10)L26-11']) t.match(said, element)
      }
      document.destroy()
    }
    await t.rejects(unitLabelsPdf(ctx, { units: [] }, now), { code: 'logistic-nothing-to-print' })
  },
)
