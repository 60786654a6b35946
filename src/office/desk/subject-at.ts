/** What a code of a run stands for: its product and lot, bound with the run or later. */
import { liveRanges } from '../../issuing/live.js'
import type { Run } from '../../issuing/runs.js'
import type { ReadDb } from '../../store/store.js'

export interface Subject {
  readonly productId: string | null
  readonly product: string | null
  readonly lotId: string | null
  readonly lot: string | null
  readonly expiresOn: string | null
}

/** @param index of the code, within the run */
export async function subjectAt(read: ReadDb, run: Run, index: number): Promise<Subject> {
  const bindings = await liveRanges(read, run.seq, ['binding'])
  const bound = bindings.find(({ first, last }) => first <= index && index <= last)
  const productId = run.productId ?? bound?.productId ?? null
  const lotId = run.lotId ?? bound?.lotId ?? null
  const product =
    productId === null
      ? undefined
      : await read
          .selectFrom('product')
          .select('name')
          .where('id', '=', productId)
          .executeTakeFirst()
  const lot =
    lotId === null
      ? undefined
      : await read
          .selectFrom('lot')
          .select(['number', 'expires_on'])
          .where('id', '=', lotId)
          .executeTakeFirst()
  return {
    productId,
    product: product?.name ?? null,
    lotId,
    lot: lot?.number ?? null,
    expiresOn: lot?.expires_on ?? null,
  }
}
