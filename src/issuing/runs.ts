/** Runs: contiguous ranges of codes, issued in one short transaction. Nothing is stored per code. */
import { newId } from '../store/ids.js'
import { type Actor, mayTouch, touchable } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import { spendQuota } from '../accounts/tokens.js'
import { indexLimit } from '../codes/cipher.js'
import { readRunName, runName } from '../codes/running-number.js'
import type { Tx } from '../store/store.js'
import type { IssuingContext } from './context.js'
import { decide, decideTogether, moveGeneration } from './decisions.js'
import { ensureOpenEpoch, mostCodesOfEpoch } from './epochs.js'
import { fail } from './errors.js'
import { markName } from './keyring.js'

/** The most codes one run may hold: below 10^9. */
export const mostCodesOfRun = 999_999_999

export interface Run {
  readonly seq: number
  readonly id: string
  /** `A7`: unique in the installation, printed before the running number. */
  readonly name: string
  readonly epoch: number
  readonly firstIndex: number
  readonly quantity: number
  readonly producerId: string
  readonly productId: string | null
  readonly lotId: string | null
  readonly createdAt: string
}

export interface RunRequest {
  /** Unbound runs name the owner; bound ones take the product's producer. */
  readonly producerId?: string | undefined
  readonly productId?: string | undefined
  readonly lotId?: string | undefined
  readonly quantity: number
  readonly note?: string | undefined
  /** Active from the start; needs a product. */
  readonly activate?: boolean | undefined
}

/**
 * Issues a run. When it resolves, the range is committed and the high-water mark is synced beside
 * the keys: the codes may leave the process, and no restored database will give them out again.
 */
export async function issueRun(
  ctx: IssuingContext,
  request: RunRequest,
  by: Actor,
  now: Date,
): Promise<Run> {
  if (
    !Number.isInteger(request.quantity) ||
    request.quantity < 1 ||
    request.quantity > mostCodesOfRun
  ) {
    throw fail('quantity-invalid', String(request.quantity))
  }
  const owner = await ownerOf(ctx, request, by)
  const problem = ctx.keyring.problem()
  if (problem) throw problem
  await ensureOpenEpoch(ctx, owner.demo, now)
  const run = await decideTogether(ctx, async (tx, decided) => {
    await spendQuota(tx, by, request.quantity)
    const range = await allocate(ctx, tx, owner.demo, request.quantity)
    const run = await insertRun(tx, { ...range, ...owner }, request, by, now)
    if (request.activate) {
      decided(
        await decide(tx, {
          kind: 'activation',
          scope: 'ranges',
          productId: run.productId,
          lotId: run.lotId,
          ranges: [
            {
              runSeq: run.seq,
              epoch: run.epoch,
              first: run.firstIndex,
              last: run.firstIndex + run.quantity - 1,
            },
          ],
          codes: run.quantity,
          by: by.name,
          at: now,
        }),
      )
    } else await moveGeneration(tx)
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: 'run-issued',
      subject: 'run',
      subjectId: run.id,
      detail: {
        run: run.name,
        quantity: run.quantity,
        product: run.productId,
        lot: run.lotId,
        active: request.activate === true,
      },
    })
    return run
  })
  ensureMark(ctx, run, now)
  return run
}

/**
 * Syncs the mark of a run beside the keys; called again by whoever hands out a run's codes, for a
 * crash between the commit and the mark leaves a run whose codes have not left yet.
 */
export function ensureMark(
  ctx: IssuingContext,
  run: Pick<Run, 'epoch' | 'firstIndex' | 'quantity'>,
  now: Date,
): void {
  ctx.journal.raiseMark(markName(run.epoch), run.firstIndex + run.quantity, now)
}

interface Owner {
  readonly producerId: string
  readonly productId: string | null
  readonly lotId: string | null
  readonly demo: boolean
}

async function ownerOf({ store }: IssuingContext, request: RunRequest, by: Actor): Promise<Owner> {
  if (request.productId === undefined) {
    const id = request.producerId ?? by.producerId ?? ''
    const producer = await store.read
      .selectFrom('producer')
      .select(['id', 'demo'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!producer || !mayTouch(by, producer.id)) throw fail('producer-not-found', id)
    if (request.activate) throw fail('activation-unbound', id)
    return { producerId: producer.id, productId: null, lotId: null, demo: producer.demo === 1 }
  }
  const product = await store.read
    .selectFrom('product')
    .select(['id', 'name', 'producer_id', 'demo'])
    .where('id', '=', request.productId)
    .executeTakeFirst()
  if (!product || (product.producer_id !== null && !mayTouch(by, product.producer_id))) {
    throw fail('product-not-found', request.productId)
  }
  if (product.producer_id === null) throw fail('product-without-producer', product.name)
  if (request.lotId !== undefined) await checkLot(store.read, request.lotId, product.id)
  return {
    producerId: product.producer_id,
    productId: product.id,
    lotId: request.lotId ?? null,
    demo: product.demo === 1,
  }
}

/** Refuses a lot that does not exist or belongs to another product. */
export async function checkLot(
  read: Pick<Tx, 'selectFrom'>,
  lotId: string,
  productId: string,
): Promise<void> {
  const lot = await read
    .selectFrom('lot')
    .select(['number', 'product_id'])
    .where('id', '=', lotId)
    .executeTakeFirst()
  if (!lot) throw fail('lot-not-found', lotId)
  if (lot.product_id !== productId) throw fail('lot-of-other-product', lot.number)
}

async function allocate(ctx: IssuingContext, tx: Tx, demo: boolean, quantity: number) {
  const epoch = await tx
    .selectFrom('epoch')
    .selectAll()
    .where('status', '=', 'open')
    .where('demo', '=', demo ? 1 : 0)
    .executeTakeFirst()
  if (!epoch) throw fail('no-open-epoch')
  if (!ctx.keyring.epochKey(epoch.number))
    throw ctx.keyring.problem() ?? fail('master-key-wrong', String(epoch.number))
  // We hold the write lock, so no allocation is under way: a mark above the counter means that the
  // counter was set back.
  const mark = ctx.journal.mark(markName(epoch.number))
  if (mark && mark.value > epoch.next_index) {
    throw fail('database-behind', epoch.number, mark.value - epoch.next_index)
  }
  const next = epoch.next_index + quantity
  if (next - epoch.first_index > mostCodesOfEpoch || next > indexLimit)
    throw fail('epoch-full', epoch.number)
  await tx
    .updateTable('epoch')
    .set({ next_index: next })
    .where('number', '=', epoch.number)
    .execute()
  return { epoch: epoch.number, firstIndex: epoch.next_index }
}

async function insertRun(
  tx: Tx,
  place: Owner & { readonly epoch: number; readonly firstIndex: number },
  request: RunRequest,
  by: Actor,
  now: Date,
): Promise<Run> {
  const id = newId()
  const { seq } = await tx
    .insertInto('run')
    .values({
      id,
      epoch: place.epoch,
      first_index: place.firstIndex,
      quantity: request.quantity,
      producer_id: place.producerId,
      product_id: place.productId,
      lot_id: place.lotId,
      note: request.note ?? null,
      created_by: by.name,
      created_at: now.toISOString(),
    })
    .returning('seq')
    .executeTakeFirstOrThrow()
  return {
    seq,
    id,
    name: runName(seq),
    epoch: place.epoch,
    firstIndex: place.firstIndex,
    quantity: request.quantity,
    producerId: place.producerId,
    productId: place.productId,
    lotId: place.lotId,
    createdAt: now.toISOString(),
  }
}

/** A run by id or by its short name (`A7`); throws `run-not-found`, also when it is another's. */
export async function getRun(
  read: Pick<Tx, 'selectFrom'>,
  idOrName: string,
  by: Actor,
): Promise<Run> {
  const row = await read.selectFrom('run').selectAll().where('id', '=', idOrName).executeTakeFirst()
  const found = row ?? (await findByName(read, idOrName))
  if (!found || !mayTouch(by, found.producer_id)) throw fail('run-not-found', idOrName)
  return toRun(found)
}

async function findByName(read: Pick<Tx, 'selectFrom'>, name: string) {
  const seq = readRunName(name)
  if (seq === undefined) return undefined
  return read.selectFrom('run').selectAll().where('seq', '=', seq).executeTakeFirst()
}

/** Runs of the caller, newest first; `before` is the sequence number of the last one seen. */
export async function listRuns(
  read: Pick<Tx, 'selectFrom'>,
  by: Actor,
  options: {
    readonly limit?: number
    readonly before?: number | undefined
    readonly productId?: string | undefined
  } = {},
): Promise<Run[]> {
  let query = read
    .selectFrom('run')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(options.limit ?? 100)
  const theirs = touchable(by)
  if (theirs) query = query.where('producer_id', 'in', theirs)
  if (options.before !== undefined) query = query.where('seq', '<', options.before)
  if (options.productId !== undefined) query = query.where('product_id', '=', options.productId)
  return (await query.execute()).map(toRun)
}

type RunRow = {
  seq: number
  id: string
  epoch: number
  first_index: number
  quantity: number
  producer_id: string
  product_id: string | null
  lot_id: string | null
  created_at: string
}

export const toRun = (row: RunRow): Run => ({
  seq: row.seq,
  id: row.id,
  name: runName(row.seq),
  epoch: row.epoch,
  firstIndex: row.first_index,
  quantity: row.quantity,
  producerId: row.producer_id,
  productId: row.product_id,
  lotId: row.lot_id,
  createdAt: row.created_at,
})
