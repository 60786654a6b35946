/**
 * Labels of the demonstration: every template that ships, printed in a few labels of a product it suits.
 * The jobs wait in the queue as any other, for the worker to render.
 */
import type { Actor } from '../accounts/actor.js'
import { demonstrator } from '../printing/jobs-claim.js'
import { createPrintJob } from '../printing/jobs-create.js'
import type { PrintingContext } from '../printing/jobs.js'
import { addLogisticUnits } from '../trace/logistic-units.js'
import type { DemoItem } from './registry.js'

interface DemoPrint {
  /** A name of `assortment.ts`. */
  readonly item: string
  readonly template: string
  readonly stock: string
  readonly quantity: number
}

const by: Actor = { name: demonstrator, producerId: null }

/** Of each product last what is offered again when somebody prints it: for tea the usual label. */
const prints: readonly DemoPrint[] = [
  { item: 'oil', template: '25x25', stock: 'a4-70', quantity: 14 },
  { item: 'oil', template: '35x22', stock: 'roll-35x22-3', quantity: 12 },
  { item: 'powder', template: '30x20-dm', stock: 'roll-30x20', quantity: 12 },
  { item: 'powder', template: '38x21', stock: 'avery-l7651', quantity: 15 },
  { item: 'candy', template: '40x30', stock: 'roll-40x30-2', quantity: 12 },
  { item: 'orchid', template: '50x30', stock: 'a4-36', quantity: 12 },
  { item: 'honey', template: '63x38', stock: 'avery-l7160', quantity: 12 },
  { item: 'rice', template: '60x40', stock: 'roll-60x40', quantity: 10 },
  { item: 'rice', template: '100x150', stock: 'roll-100x150', quantity: 10 },
  { item: 'spirit', template: '100x50', stock: 'roll-100x50', quantity: 10 },
  { item: 'spirit', template: '100x70', stock: 'a4-8-food', quantity: 16 },
  { item: 'jasmine', template: '100x60-gs1', stock: 'a4-8-food', quantity: 16 },
  { item: 'jasmine', template: '90x60-brand', stock: 'roll-90x60', quantity: 12 },
  { item: 'brocade', template: 'tag-50x90', stock: 'a4-12-tags', quantity: 12 },
  { item: 'homestay', template: 'card-105x74', stock: 'zweckform-3427', quantity: 16 },
  { item: 'homestay', template: 'poster-a4', stock: 'zweckform-3478', quantity: 2 },
  { item: 'homestay', template: 'plaque-a5', stock: 'zweckform-3655', quantity: 2 },
  { item: 'tea', template: '70x37', stock: 'zweckform-3474', quantity: 24 },
  { item: 'tea', template: '40x40', stock: 'a4-35', quantity: 20 },
]

/** Two pallets of boxes: their labels are printed when somebody asks for them. */
const pallets = { item: 'rice', count: 48, units: 2 }

/** @returns ids of the print jobs, in the order in which they wait */
export async function createDemoLabels(
  ctx: PrintingContext,
  items: ReadonlyMap<string, DemoItem>,
  now: Date,
  signal?: AbortSignal,
): Promise<string[]> {
  const itemOf = (name: string): DemoItem => {
    const item = items.get(name)
    if (!item) throw new TypeError(`the demonstration has no ${name}`)
    return item
  }
  const jobs: string[] = []
  for (const [i, { item, template, stock, quantity }] of prints.entries()) {
    if (signal?.aborted) return jobs
    const { productId, lotId } = itemOf(item)
    const what = { productId, lotId, template, stock, quantity, numbers: true, activate: true }
    // A second apart: they are listed in this order.
    const at = new Date(now.getTime() - (prints.length - i) * 1000)
    jobs.push((await createPrintJob(ctx, what, by, at)).job.id)
  }
  const { productId, lotId } = itemOf(pallets.item)
  await addLogisticUnits(ctx.store, { ...pallets, productId, lotId }, by, now)
  return jobs
}
