/** The office with a product of `p1` that labels can be printed of, and the worker that prints them. */
import type { Test } from 'tap'
import { workOff } from '../../src/printing/jobs-work.js'
import type { PrintingContext } from '../../src/printing/jobs.js'
import { createProduct } from '../../src/registry/products.js'
import type { Store, StoreLocation } from '../../src/store/store.js'
import { addLot } from '../../src/trace/lots.js'
import { administrator, now } from '../issuing/installation.js'
import { type Browser, type OfficeServer, serveOffice } from './server.js'

export interface Workshop extends OfficeServer {
  /** Ids of a product of `p1` and of its lot `LO-1`. */
  readonly product: string
  readonly lot: string
  /** Prints what waits, as the server's own worker does. */
  readonly work: () => Promise<void>
  /** Prints a sheet of 35 through the pages, and answers the address of the job. */
  readonly print: (browser: Browser, rendered?: boolean) => Promise<string>
}

export async function openWorkshop(
  t: Test,
  store: Store,
  location: StoreLocation,
): Promise<Workshop> {
  const server = await serveOffice(t, store, location)
  const facts = { name: 'Chè mẫu', producerId: 'p1', group: 'Thực phẩm', province: 'Thái Nguyên' }
  const product = await createProduct(store, facts, 'test', now)
  const lot = await addLot(
    store,
    { productId: product.id, number: 'LO-1', made: '2026-11-01' },
    'test',
    now,
  )
  const printing: PrintingContext = {
    ...server.issuing,
    baseUrl: null,
    localUrl: 'http://127.0.0.1:3000',
  }
  const work = async () => {
    const { signal } = new AbortController()
    await workOff(printing, administrator, { now: () => now, signal, once: true })
  }
  return {
    ...server,
    product: product.id,
    lot: lot.id,
    work,
    async print(browser, rendered = true) {
      const what = new URLSearchParams({
        product: product.id,
        lot: lot.id,
        on: '40x40/a4-35',
        n: '35',
        numbers: 'yes',
      })
      const answer = await browser.fill(`/office/print/look?${what}`, {})
      if (answer.status !== 303 || answer.to === undefined) throw new Error(answer.text)
      if (rendered) await work()
      return answer.to
    },
  }
}
