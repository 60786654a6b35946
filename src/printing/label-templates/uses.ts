/** Who uses a shipped template: products that were printed with it, and the demonstration's among them. */
import { type Actor, touchable } from '../../accounts/actor.js'
import type { LabelValues } from '../../labels/values.js'
import type { ReadDb } from '../../store/store.js'
import { labelValues } from '../jobs-snapshot.js'
import type { LabelPictures } from '../label-pictures.js'
import { unitTemplates } from '../unit-labels.js'

export interface TemplateUse {
  readonly productId: string
  readonly product: string
  readonly producer: string
}

/** Whether it is for pallets and cartons, whose labels are no print jobs. */
const isOfUnits = (template: string): boolean =>
  (unitTemplates as readonly string[]).includes(template)

/**
 * Products an actor may see, by the template they were printed with; who was printed last stands first.
 * Labels of pallets keep no template: each of theirs counts as used where there are pallets.
 */
export async function templateUses(
  read: ReadDb,
  by: Actor,
): Promise<ReadonlyMap<string, readonly TemplateUse[]>> {
  const theirs = touchable(by)
  const printed = await read
    .selectFrom('print_job')
    .innerJoin('run', 'run.id', 'print_job.run_id')
    .innerJoin('product', 'product.id', 'run.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select(['print_job.template', 'product.id', 'product.name', 'producer.name as producer'])
    .select((eb) => eb.fn.max('print_job.created_at').as('last'))
    .where('print_job.template', 'not like', 'own:%')
    .$if(theirs !== null, (query) => query.where('run.producer_id', 'in', theirs ?? ['']))
    .groupBy(['print_job.template', 'product.id', 'product.name', 'producer.name'])
    .orderBy('last', 'desc')
    .orderBy('product.id')
    .execute()
  const units = await read
    .selectFrom('logistic_unit')
    .innerJoin('product', 'product.id', 'logistic_unit.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select(['product.id', 'product.name', 'producer.name as producer'])
    .select((eb) => eb.fn.max('logistic_unit.created_at').as('last'))
    .$if(theirs !== null, (query) => query.where('logistic_unit.producer_id', 'in', theirs ?? ['']))
    .groupBy(['product.id', 'product.name', 'producer.name'])
    .orderBy('last', 'desc')
    .orderBy('product.id')
    .execute()
  const uses = new Map<string, TemplateUse[]>()
  const add = (template: string, { id, name, producer }: (typeof units)[number]) => {
    const use = { productId: id, product: name, producer }
    uses.set(template, [...(uses.get(template) ?? []), use])
  }
  for (const row of printed) add(row.template, row)
  for (const template of unitTemplates) for (const row of units) add(template, row)
  return uses
}

/**
 * What stands on a label of the demonstration's product that uses a shipped template. Undefined where
 * there is none, and for people who have products of their own to look at.
 */
export async function demonstrated(
  read: ReadDb,
  template: string,
  by: Actor,
  now: Date,
  pictures: LabelPictures,
): Promise<LabelValues | undefined> {
  const producers = await demoProducers(read, by)
  if (producers.length === 0) return undefined
  if (isOfUnits(template)) {
    const unit = await read
      .selectFrom('logistic_unit')
      .innerJoin('product', 'product.id', 'logistic_unit.product_id')
      .selectAll('logistic_unit')
      .where('logistic_unit.producer_id', 'in', producers)
      .where('product.demo', '=', 1)
      .orderBy('sscc')
      .limit(1)
      .executeTakeFirst()
    if (!unit) return undefined
    const { producer_id: producerId, product_id: productId, lot_id: lotId, sscc, count } = unit
    const values = await labelValues(read, { producerId, productId, lotId }, now, pictures)
    return { ...values, pallet: { sscc, count } }
  }
  const run = await read
    .selectFrom('print_job')
    .innerJoin('run', 'run.id', 'print_job.run_id')
    .innerJoin('product', 'product.id', 'run.product_id')
    .select(['run.producer_id', 'run.product_id', 'run.lot_id'])
    .where('print_job.template', '=', template)
    .where('run.producer_id', 'in', producers)
    .where('product.demo', '=', 1)
    .orderBy('print_job.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!run) return undefined
  const { producer_id: producerId, product_id: productId, lot_id: lotId } = run
  return labelValues(read, { producerId, productId, lotId }, now, pictures)
}

/** Ids of the invented producers; none for who may touch one that is not invented. */
async function demoProducers(read: ReadDb, by: Actor): Promise<string[]> {
  const theirs = touchable(by)
  if (theirs !== null) {
    const real = await read
      .selectFrom('producer')
      .select('id')
      .where('id', 'in', theirs)
      .where('demo', '=', 0)
      .executeTakeFirst()
    if (real) return []
  }
  const rows = await read.selectFrom('producer').select('id').where('demo', '=', 1).execute()
  return rows.map(({ id }) => id)
}
