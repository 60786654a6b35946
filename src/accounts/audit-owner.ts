/** Whose an entry of the audit trail is, and what its subject is called, asked when it is written. */
import { runName } from '../codes/running-number.js'
import type { Tx } from '../store/store.js'

export interface Owner {
  /** A producer's id, `province:CODE` for people of a province, '' = the programme's own. */
  readonly scope: string
  readonly label: string
}

interface Found {
  readonly producer_id?: string | null
  readonly province_code?: string | null
  readonly name?: string | number | null
}

/** People of one province belong to no producer: their entries are that province's. */
export const provinceScope = (code: string): string => `province:${code}`

/** An object that is gone by now is whose it was at the entry before. */
export async function ownerOf(tx: Tx, subject: string, id: string): Promise<Owner> {
  const found = await finders[subject]?.(tx, id)
  if (!found) return (await asBefore(tx, subject, id)) ?? { scope: '', label: '' }
  const { producer_id, province_code, name } = found
  const scope = producer_id ?? (province_code ? provinceScope(province_code) : '')
  return { scope, label: String(name ?? '').slice(0, 200) }
}

async function asBefore(tx: Tx, subject: string, id: string): Promise<Owner | undefined> {
  const row = await tx
    .selectFrom('audit')
    .select(['scope', 'label'])
    .where('subject', '=', subject)
    .where('subject_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { scope: row.scope, label: row.label ?? '' }
}

type Finder = (tx: Tx, id: string) => Promise<Found | undefined>

/** "Chợ · Chè Tân Cương", or the product's name alone. */
const named = (
  row: { producer_id: string | null; of: string; name: string | null } | undefined,
): Found | undefined =>
  row && { producer_id: row.producer_id, name: row.name ? `${row.name} · ${row.of}` : row.of }

const runNamed = (row: { producer_id: string; seq: number } | undefined): Found | undefined =>
  row && { producer_id: row.producer_id, name: runName(row.seq) }

const decision: Finder = async (tx, id) => {
  const row = await tx.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  if (row.lot_id !== null) return finders['lot']?.(tx, row.lot_id)
  if (row.product_id !== null) return finders['product']?.(tx, row.product_id)
  const runs = await tx
    .selectFrom('decision_range')
    .innerJoin('run', 'run.seq', 'decision_range.run_seq')
    .select(['run.seq', 'run.producer_id'])
    .distinct()
    .where('decision_seq', '=', row.seq)
    .limit(20)
    .execute()
  const [first] = runs
  const isOfOne = runs.every((run) => run.producer_id === first?.producer_id)
  return {
    producer_id: isOfOne ? (first?.producer_id ?? null) : null,
    name: runs.map((run) => runName(run.seq)).join(', '),
  }
}

const finders: Readonly<Record<string, Finder>> = {
  producer: (tx, id) =>
    tx
      .selectFrom('producer')
      .select(['id as producer_id', 'name'])
      .where('id', '=', id)
      .executeTakeFirst(),
  product: (tx, id) =>
    tx
      .selectFrom('product')
      .select(['producer_id', 'name'])
      .where('id', '=', id)
      .executeTakeFirst(),
  lot: (tx, id) =>
    tx
      .selectFrom('lot')
      .innerJoin('product', 'product.id', 'lot.product_id')
      .select(['product.producer_id', 'product.name as of', 'lot.number as name'])
      .where('lot.id', '=', id)
      .executeTakeFirst()
      .then(named),
  certificate: (tx, id) =>
    tx
      .selectFrom('certificate')
      .innerJoin('product', 'product.id', 'certificate.product_id')
      .select(['product.producer_id', 'product.name as of', 'certificate.number as name'])
      .where('certificate.id', '=', id)
      .executeTakeFirst()
      .then(named),
  channel: (tx, id) =>
    tx
      .selectFrom('channel')
      .innerJoin('product', 'product.id', 'channel.product_id')
      .select(['product.producer_id', 'product.name as of', 'channel.title as name'])
      .where('channel.id', '=', id)
      .executeTakeFirst()
      .then(named),
  photo: (tx, id) =>
    tx
      .selectFrom('photo')
      .innerJoin('product', 'product.id', 'photo.product_id')
      .select(['product.producer_id', 'product.name as of', 'photo.caption as name'])
      .where('photo.id', '=', id)
      .executeTakeFirst()
      .then(named),
  link: (tx, id) =>
    tx
      .selectFrom('link')
      .innerJoin('product', 'product.id', 'link.product_id')
      .select(['product.producer_id', 'product.name as of', 'link.title as name'])
      .where('link.id', '=', id)
      .executeTakeFirst()
      .then(named),
  run: (tx, id) =>
    tx
      .selectFrom('run')
      .select(['producer_id', 'seq'])
      .where('id', '=', id)
      .executeTakeFirst()
      .then(runNamed),
  'label-template': (tx, id) =>
    tx
      .selectFrom('label_template')
      .select(['producer_id', 'title_vi as name'])
      .where('id', '=', id)
      .executeTakeFirst(),
  'print-job': (tx, id) =>
    tx
      .selectFrom('print_job')
      .innerJoin('run', 'run.id', 'print_job.run_id')
      .select(['run.producer_id', 'run.seq'])
      .where('print_job.id', '=', id)
      .executeTakeFirst()
      .then(runNamed),
  decision,
  activation: decision,
  alert: (tx, id) =>
    tx
      .selectFrom('alert')
      .leftJoin('product', 'product.id', 'alert.product_id')
      .select(['alert.producer_id', 'product.name'])
      .where('alert.id', '=', id)
      .executeTakeFirst(),
  report: (tx, id) =>
    tx
      .selectFrom('report')
      .leftJoin('product', 'product.id', 'report.product_id')
      .select(['report.producer_id', 'product.name'])
      .where('report.id', '=', id)
      .executeTakeFirst(),
  stock: (tx, id) =>
    tx.selectFrom('stock').select(['producer_id', 'name']).where('id', '=', id).executeTakeFirst(),
  printer: (tx, id) =>
    tx
      .selectFrom('printer')
      .select(['producer_id', 'name'])
      .where('id', '=', id)
      .executeTakeFirst(),
  person: (tx, id) =>
    tx
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person_id')
      .select(['producer_id', 'province_code', 'person.name'])
      .where('person_id', '=', id)
      .executeTakeFirst(),
  'access-link': (tx, id) =>
    tx
      .selectFrom('access_link')
      .leftJoin('membership', 'membership.person_id', 'access_link.person_id')
      .leftJoin('person', 'person.id', 'access_link.person_id')
      .select((e) => [
        e.fn.coalesce('access_link.producer_id', 'membership.producer_id').as('producer_id'),
        e.fn.coalesce('access_link.province_code', 'membership.province_code').as('province_code'),
        e.fn.coalesce('person.name', 'access_link.name').as('name'),
      ])
      .where('access_link.id', '=', id)
      .executeTakeFirst(),
  token: (tx, id) =>
    tx
      .selectFrom('token')
      .select(['producer_id', 'label as name'])
      .where('id', '=', id)
      .executeTakeFirst(),
  gateway: (tx, id) =>
    tx.selectFrom('gateway').select('name').where('id', '=', id).executeTakeFirst(),
}
