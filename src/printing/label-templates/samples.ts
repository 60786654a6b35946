/** What a template is looked at with before it is printed: real products, and the hardest cases. */
import { type Actor, touchable } from '../../accounts/actor.js'
import type { Words } from '../../errors.js'
import type { LabelSnapshot } from '../../labels/snapshot.js'
import type { LabelTemplate } from '../../labels/template.js'
import { urlPrefixOf } from '../../labels/url-prefix.js'
import type { LabelValues } from '../../labels/values.js'
import type { ReadDb } from '../../store/store.js'
import { type LabelPictures } from '../label-pictures.js'
import type { PrintingContext } from '../jobs.js'
import { labelValues } from '../jobs-snapshot.js'
import { filled } from './filled.js'
import { loadStock } from '../templates.js'

export interface LabelSample {
  readonly label: Words
  readonly values: LabelValues
  /** The OCOP group as the registry writes it. */
  readonly group: string | null
}

const words = {
  longest: { vi: 'Tên dài nhất', en: 'The longest name' },
  bare: { vi: 'Chỉ có tên', en: 'Nothing but a name' },
  full: { vi: 'Đủ mọi thông tin (ví dụ)', en: 'With everything filled in (made up)' },
  product: { vi: 'Tên sản phẩm', en: 'Name of the product' },
  producer: { vi: 'Tên chủ thể', en: 'Name of the producer' },
  none: { vi: 'Chưa có sản phẩm', en: 'No product yet' },
} satisfies Record<string, Words>

/**
 * A real product of the producer (of anybody for the programme's templates), the same with everything
 * filled in, the one with the longest name its designer may see, and one of which nothing but the name
 * is known.
 */
export async function labelSamples(
  read: ReadDb,
  producerId: string | null,
  by: Actor,
  now: Date,
  pictures?: LabelPictures,
): Promise<readonly [LabelSample, ...LabelSample[]]> {
  const [real, longest] = [await usualProduct(read, producerId, by), await longestName(read, by)]
  if (!real) return withoutProduct(read, producerId, now)
  const valuesOf = (row: ProductRow) =>
    labelValues(
      read,
      { producerId: row.producer_id ?? '', productId: row.id, lotId: row.lot },
      now,
      pictures,
    )
  const values = await valuesOf(real)
  const named = (row: ProductRow): Words => ({ vi: row.name, en: row.name })
  const group = real.ocop_group
  return [
    { label: named(real), values, group },
    { label: words.full, values: filled(values, now), group },
    ...(longest && longest.id !== real.id
      ? [{ label: words.longest, values: await valuesOf(longest), group: longest.ocop_group }]
      : []),
    { label: words.bare, values: bare(real.name, values.producer.name), group },
  ]
}

interface ProductRow {
  readonly id: string
  readonly name: string
  readonly producer_id: string | null
  readonly ocop_group: string | null
  readonly lot: string | null
}

const products = (read: ReadDb) =>
  read
    .selectFrom('product')
    .select(['product.id', 'product.name', 'product.producer_id', 'product.ocop_group'])
    .select((e) =>
      e
        .selectFrom('lot')
        .select('lot.id')
        .whereRef('lot.product_id', '=', 'product.id')
        .orderBy('lot.created_at', 'desc')
        .orderBy('lot.id')
        .limit(1)
        .as('lot'),
    )
    .where('product.producer_id', 'is not', null)
    // Saved at least once: there is a state of it to show.
    .where((e) =>
      e.exists(
        e
          .selectFrom('product_version')
          .select('product_version.version')
          .whereRef('product_version.product_id', '=', 'product.id'),
      ),
    )

/** The one printed last, else one of which the most is known. */
async function usualProduct(
  read: ReadDb,
  producerId: string | null,
  by: Actor,
): Promise<ProductRow | undefined> {
  const theirs = producerId === null ? touchable(by) : [producerId]
  const printed = await products(read)
    .innerJoin('run', 'run.product_id', 'product.id')
    .innerJoin('print_job', 'print_job.run_id', 'run.id')
    .$if(theirs !== null, (query) => query.where('product.producer_id', 'in', theirs ?? ['']))
    .orderBy('print_job.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (printed) return printed
  return products(read)
    .$if(theirs !== null, (query) => query.where('product.producer_id', 'in', theirs ?? ['']))
    .orderBy((e) => e.fn<number>('length', ['product.gaps']))
    .orderBy('product.name_key')
    .limit(1)
    .executeTakeFirst()
}

const longestName = (read: ReadDb, by: Actor): Promise<ProductRow | undefined> => {
  const theirs = touchable(by)
  return products(read)
    .$if(theirs !== null, (query) => query.where('product.producer_id', 'in', theirs ?? ['']))
    .orderBy((e) => e.fn<number>('length', ['product.name']), 'desc')
    .orderBy('product.id')
    .limit(1)
    .executeTakeFirst()
}

const bare = (
  product: LabelValues['producer']['name'],
  producer: LabelValues['producer']['name'],
): LabelValues => ({
  product: { name: product },
  producer: { name: producer },
  origin: null,
  lot: null,
  certificate: null,
})

async function withoutProduct(
  read: ReadDb,
  producerId: string | null,
  now: Date,
): Promise<readonly [LabelSample, LabelSample]> {
  const producer = await read
    .selectFrom('producer')
    .select('name')
    .where('id', '=', producerId ?? '')
    .executeTakeFirst()
  const values = bare(words.product, producer?.name ?? words.producer)
  return [
    { label: words.none, values, group: null },
    { label: words.full, values: filled(values, now), group: null },
  ]
}

/** What of an installation stands in codes and beside them. */
export function addressesOf(
  ctx: Pick<PrintingContext, 'baseUrl' | 'localUrl'>,
  gtin: string | null,
) {
  const baseUrl = ctx.baseUrl ?? ctx.localUrl
  return {
    baseUrl,
    urlPrefix: urlPrefixOf(baseUrl, gtin),
    shortPrefix: urlPrefixOf(baseUrl, null),
    host: new URL(baseUrl).host,
  }
}

/** A single label to be looked at. */
export function sampleSnapshot(
  ctx: Pick<PrintingContext, 'baseUrl' | 'localUrl'>,
  template: LabelTemplate,
  values: LabelValues,
): LabelSnapshot {
  const { baseUrl, urlPrefix, host } = addressesOf(ctx, values.product?.gtin ?? null)
  return {
    ...{ template, values, baseUrl, urlPrefix, host },
    // Nothing of a single label depends on it.
    stock: loadStock('a4-35'),
    language: 'vi',
    startCell: 1,
    dpi: 300,
    level: 'M',
    numbering: { runSeq: 1 },
    order: 'sheet',
    demo: false,
  }
}
