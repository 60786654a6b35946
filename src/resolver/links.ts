/** Links to pages of a producer: added and removed, each with its audit entry. */
import { type Actor, mayTouch } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import type { IssuingContext } from '../issuing/context.js'
import { describe, resolveStretch, type StretchName } from '../issuing/stretch.js'
import { bumpRegistry } from '../registry/generation.js'
import { newId } from '../store/ids.js'
import type { ReadDb, Store, Tx } from '../store/store.js'
import { fail } from './errors.js'
import { readLinkFacts } from './link-facts.js'
import { findLink, linkOf, type LinkRow, type RegisteredLink } from './link-queries.js'

/** What a link is about. */
export type LinkScope =
  | { readonly productId: string; readonly variant?: string | undefined }
  | { readonly lotId: string }
  | StretchName

export interface LinkFacts {
  readonly scope: LinkScope
  /** `gs1:pip`, or the vocabulary's address of it. */
  readonly type: string
  readonly href: string
  readonly title: string
  /** `vi`, `vi-VN`; none = the target has no language, or is for all. */
  readonly languages?: readonly string[] | undefined
  readonly mediaType?: string | null | undefined
  readonly context?: readonly string[] | undefined
  /** Where an address of the product leads, in the place of its own page. */
  readonly isDefault?: boolean | undefined
}

/** Links of one product, its lots and packs together. */
const mostLinks = 200

/**
 * Adds a link. A default link takes that place from the one before it.
 * @throws product-not-found, lot-not-found, run-not-found (also another's), link-… for what is wrong with it
 */
export async function addLink(
  ctx: IssuingContext,
  facts: LinkFacts,
  by: Actor,
  now: Date,
): Promise<RegisteredLink> {
  const tidy = readLinkFacts(facts)
  const isDefault = facts.isDefault === true
  if (isDefault && !('productId' in facts.scope && facts.scope.variant === undefined))
    throw fail('link-default-level')
  return ctx.store.write(async (tx) => {
    const { told, ...about } = await scopeOf(ctx, tx, facts.scope, by)
    const row: LinkRow = {
      id: newId(),
      ...about,
      ...tidy,
      is_default: isDefault ? 1 : 0,
      created_at: now.toISOString(),
    }
    await refuseSurplus(tx, row)
    if (isDefault) await dropDefault(tx, row.product_id)
    await tx.insertInto('link').values(row).execute()
    await bumpRegistry(tx)
    const detail = { ...told, type: row.type, href: row.href, default: isDefault }
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: 'link-added',
      subject: 'link',
      subjectId: row.id,
      detail,
    })
    return linkOf(row)
  })
}

/** Takes a link away. @throws link-not-found, also for another's */
export async function removeLink(store: Store, id: string, by: Actor, now: Date): Promise<void> {
  await store.write(async (tx) => {
    const row = await findLink(tx, id)
    if (!row || !(await ownsProduct(tx, row.product_id, by))) throw fail('link-not-found', id)
    await tx.deleteFrom('link').where('id', '=', id).execute()
    await bumpRegistry(tx)
    const { product_id: product, type, href, title } = row
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: 'link-removed',
      subject: 'link',
      subjectId: id,
      detail: { product, type, href, title },
    })
  })
}

type About = Pick<
  LinkRow,
  'product_id' | 'variant' | 'lot_id' | 'run_seq' | 'first_number' | 'last_number'
> & { readonly told: Readonly<Record<string, string>> }

const nothingNarrower = {
  variant: null,
  lot_id: null,
  run_seq: null,
  first_number: null,
  last_number: null,
}

async function scopeOf(ctx: IssuingContext, tx: Tx, scope: LinkScope, by: Actor): Promise<About> {
  if ('productId' in scope) {
    const { productId, variant = null } = scope
    if (!(await ownsProduct(tx, productId, by))) throw fail('product-not-found', productId)
    const told = { product: productId, ...(variant !== null && { variant }) }
    return { ...nothingNarrower, product_id: productId, variant, told }
  }
  if ('lotId' in scope) {
    const lot = await tx
      .selectFrom('lot')
      .select(['id', 'product_id'])
      .where('id', '=', scope.lotId)
      .executeTakeFirst()
    if (!lot || !(await ownsProduct(tx, lot.product_id, by)))
      throw fail('lot-not-found', scope.lotId)
    const told = { product: lot.product_id, lot: lot.id }
    return { ...nothingNarrower, product_id: lot.product_id, lot_id: lot.id, told }
  }
  const stretch = await resolveStretch(ctx, tx, scope, by)
  const { run } = stretch
  if (run.productId === null) throw fail('link-run-unbound', run.name)
  return {
    ...nothingNarrower,
    product_id: run.productId,
    run_seq: run.seq,
    first_number: stretch.first - run.firstIndex + 1,
    last_number: stretch.last - run.firstIndex + 1,
    told: { product: run.productId, numbers: describe(run, stretch) },
  }
}

/** A product without a producer belongs to the administrators. */
export async function ownsProduct(read: ReadDb, productId: string, by: Actor): Promise<boolean> {
  const product = await read
    .selectFrom('product')
    .select('producer_id')
    .where('id', '=', productId)
    .executeTakeFirst()
  if (!product) return false
  return product.producer_id === null ? by.producerId === null : mayTouch(by, product.producer_id)
}

async function refuseSurplus(tx: Tx, row: LinkRow): Promise<void> {
  const rows = await tx
    .selectFrom('link')
    .selectAll()
    .where('product_id', '=', row.product_id)
    .execute()
  if (rows.length >= mostLinks) throw fail('links-too-many', mostLinks)
  const same = rows.find((other) => sameColumns.every((name) => other[name] === row[name]))
  if (same) throw fail('link-exists', same.id)
}

const sameColumns = [
  'variant',
  'lot_id',
  'run_seq',
  'first_number',
  'last_number',
  'type',
  'languages',
  'media_type',
  'context',
  'href',
] as const satisfies readonly (keyof LinkRow)[]

async function dropDefault(tx: Tx, productId: string): Promise<void> {
  await tx
    .updateTable('link')
    .set({ is_default: 0 })
    .where('product_id', '=', productId)
    .where('is_default', '=', 1)
    .execute()
}
