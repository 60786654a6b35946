/** What is known of a code, for look-up: the range index, kept level with the database. */
import { valueOf } from '../codes/alphabet.js'
import { type CodeCipher, createCodeCipher } from '../codes/cipher.js'
import type { ReadDb, Store } from '../store/store.js'
import type { IssuingContext } from './context.js'
import { rangesOfDecisions } from './decisions.js'
import { markName } from './keyring.js'
import { type Entry, type IndexedDecision, RangeIndex } from './range-index.js'

export interface FoundCode extends Entry {
  readonly kind: 'issued'
  readonly epoch: number
  readonly index: number
  /** The epoch's key leaked: a valid code may have been made by somebody else. */
  readonly compromised: boolean
}

/** `lost`: well-formed and within what was issued, but the record of it is not there. */
export type Found =
  { readonly kind: 'unknown' } | { readonly kind: 'lost'; readonly epoch: number } | FoundCode

export interface Issued {
  /** Sees what other processes decided. Await it before `find` when it gives a promise. */
  freshen(): void | Promise<void>
  /** @param code twelve characters as `readCode` gives them. No I/O. */
  find(code: string): Found
  /** As last seen: a cache of anything from the registry is stale when `registry` has moved. */
  readonly generation: { readonly issuing: number; readonly registry: number }
}

interface EpochFacts {
  readonly cipher: CodeCipher | undefined
  readonly nextIndex: number
  /** Codes from `nextIndex` up to here left the house, but the database has forgotten them. */
  readonly lostTo: number
  readonly compromised: boolean
}

/** Above a lost mark, codes count as lost too: the mark itself may be older than the loss. */
const lostMargin = 100_000

export async function openIssued(ctx: IssuingContext): Promise<Issued> {
  const issued = new IssuedIndex(ctx)
  await issued.freshen()
  return issued
}

const unknown: Found = { kind: 'unknown' }

class IssuedIndex implements Issued {
  generation = { issuing: -1, registry: -1 }
  readonly #ctx: IssuingContext
  #index = new RangeIndex()
  #epochs: (EpochFacts | undefined)[] = []
  #lastRun = 0
  #lastDecision = 0
  #stale = true
  #refreshing: Promise<void> | undefined
  #next:
    | { readonly promise: Promise<void>; readonly settle: (refresh: Promise<void>) => void }
    | undefined

  constructor(ctx: IssuingContext) {
    this.#ctx = ctx
  }

  freshen(): void | Promise<void> {
    if (this.#ctx.store.mayHaveChanged()) this.#stale = true
    if (!this.#stale) return this.#next?.promise ?? this.#refreshing
    // A refresh under way may have read before the change: wait for the one after it.
    if (this.#refreshing) return (this.#next ??= deferred()).promise
    return (this.#refreshing = this.#cycle())
  }

  async #cycle(): Promise<void> {
    this.#stale = false
    try {
      await this.#refresh()
    } catch (error) {
      this.#stale = true
      throw error
    } finally {
      const next = this.#next
      this.#next = undefined
      this.#refreshing = next && this.#cycle()
      if (next) next.settle(this.#refreshing as Promise<void>)
    }
  }

  async #refresh(): Promise<void> {
    const { store } = this.#ctx
    const generation = await store.read
      .selectFrom('generation')
      .select(['issuing', 'registry'])
      .executeTakeFirstOrThrow()
    if (generation.issuing !== this.generation.issuing) {
      if (await this.#wasSetBack(store)) this.#forget()
      // Decisions before runs: then every decision read has its run among the runs read.
      const decisions = await newDecisions(store, this.#lastDecision)
      this.#lastRun = await this.#readRuns(store)
      for (const decision of decisions.added) this.#index.addDecision(decision)
      for (const decision of decisions.undone) this.#index.removeDecision(decision)
      this.#lastDecision = decisions.last
      await this.#readEpochs()
    }
    this.generation = generation
  }

  /** A backup was restored under a running server: what it holds in memory is of another past. */
  async #wasSetBack({ read }: Store): Promise<boolean> {
    const { run } = await read
      .selectFrom('run')
      .select((eb) => eb.fn.coalesce(eb.fn.max('seq'), eb.lit(0)).as('run'))
      .executeTakeFirstOrThrow()
    const { decision } = await read
      .selectFrom('decision')
      .select((eb) => eb.fn.coalesce(eb.fn.max('seq'), eb.lit(0)).as('decision'))
      .executeTakeFirstOrThrow()
    return Number(run) < this.#lastRun || Number(decision) < this.#lastDecision
  }

  #forget(): void {
    this.#index = new RangeIndex()
    this.#epochs = []
    this.#lastRun = 0
    this.#lastDecision = 0
  }

  async #readRuns({ read }: Store): Promise<number> {
    for (let after = this.#lastRun; ;) {
      const rows = await read
        .selectFrom('run')
        .select([
          'seq',
          'epoch',
          'first_index',
          'quantity',
          'producer_id',
          'product_id',
          'lot_id',
          'created_at',
        ])
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(chunk)
        .execute()
      for (const row of rows) {
        this.#index.addRun({
          seq: row.seq,
          epoch: row.epoch,
          firstIndex: row.first_index,
          quantity: row.quantity,
          producerId: row.producer_id,
          productId: row.product_id,
          lotId: row.lot_id,
          createdAt: row.created_at,
        })
      }
      after = rows.at(-1)?.seq ?? after
      if (rows.length < chunk) return after
    }
  }

  async #readEpochs(): Promise<void> {
    const { store, keyring, journal } = this.#ctx
    const rows = await store.read.selectFrom('epoch').selectAll().execute()
    if (rows.some((row) => !this.#epochs[row.number]?.cipher)) await keyring.reload()
    const epochs: (EpochFacts | undefined)[] = []
    for (const row of rows) {
      const key = keyring.epochKey(row.number)
      const mark = journal.mark(markName(row.number))?.value ?? 0
      epochs[row.number] = {
        cipher: key && (this.#epochs[row.number]?.cipher ?? createCodeCipher(key)),
        nextIndex: row.next_index,
        lostTo: Math.max(mark, row.next_index) + (row.lost === 1 ? lostMargin : 0),
        compromised: row.status === 'compromised',
      }
    }
    this.#epochs = epochs
  }

  find(code: string): Found {
    const number = valueOf[code.charCodeAt(0)] as number
    const epoch = this.#epochs[number]
    if (!epoch) return unknown
    // The key is gone: nothing can be verified, and a label of ours must not be called a stranger.
    if (!epoch.cipher) return { kind: 'lost', epoch: number }
    const index = epoch.cipher.indexOf(code)
    if (index === undefined) return unknown
    const entry = this.#index.find(number, index)
    if (entry) {
      return { kind: 'issued', epoch: number, index, compromised: epoch.compromised, ...entry }
    }
    return index >= epoch.nextIndex && index < epoch.lostTo
      ? { kind: 'lost', epoch: number }
      : unknown
  }
}

const chunk = 20_000

/** Decisions after `last` that hold, and those before it that were undone since. */
async function newDecisions(store: Store, last: number) {
  const added: IndexedDecision[] = []
  const undoes = new Set<string>()
  let after = last
  for (;;) {
    const rows = await store.read
      .selectFrom('decision')
      .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
      .selectAll('decision')
      .select('undo.seq as undo_seq')
      .where('decision.seq', '>', after)
      .orderBy('decision.seq')
      .limit(chunk)
      .execute()
    const holding = rows.filter((row) => row.kind !== 'undo' && row.undo_seq === null)
    const ranges = await rangesOfDecisions(
      store.read,
      holding.filter((row) => row.scope === 'ranges').map((row) => row.seq),
    )
    for (const row of holding) added.push(toIndexed(row, ranges.get(row.seq) ?? []))
    for (const row of rows) if (row.undoes !== null) undoes.add(row.undoes)
    after = rows.at(-1)?.seq ?? after
    if (rows.length < chunk) break
  }
  return {
    added: added.filter((decision) => !undoes.has(decision.id)),
    undone: await decisionsOf(store.read, [...undoes], last),
    last: after,
  }
}

/** The decisions of these ids that the index knows already: up to sequence number `last`. */
async function decisionsOf(
  read: ReadDb,
  ids: readonly string[],
  last: number,
): Promise<IndexedDecision[]> {
  const rows = []
  for (let from = 0; from < ids.length; from += 1000) {
    const slice = ids.slice(from, from + 1000)
    rows.push(
      ...(await read
        .selectFrom('decision')
        .selectAll()
        .where('id', 'in', slice)
        .where('seq', '<=', last)
        .execute()),
    )
  }
  const ranges = await rangesOfDecisions(
    read,
    rows.map((row) => row.seq),
  )
  return rows.map((row) => toIndexed(row, ranges.get(row.seq) ?? []))
}

type DecisionRow = {
  id: string
  kind: IndexedDecision['kind']
  scope: IndexedDecision['scope']
  product_id: string | null
  lot_id: string | null
  reason: string | null
  notice: string | null
  at: string
}

const toIndexed = (row: DecisionRow, ranges: IndexedDecision['ranges']): IndexedDecision => ({
  id: row.id,
  kind: row.kind,
  scope: row.scope,
  productId: row.product_id,
  lotId: row.lot_id,
  reason: row.reason,
  notice: row.notice,
  at: row.at,
  ranges,
})

function deferred() {
  let settle: (refresh: Promise<void>) => void = () => {}
  const promise = new Promise<void>((resolve) => {
    settle = resolve
  })
  return { promise, settle }
}
