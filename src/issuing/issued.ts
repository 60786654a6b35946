/** What is known of a code, for look-up: the range index, kept level with the database. */
import { valueOf } from '../codes/alphabet.js'
import { createIndexReader, type IndexReader } from '../codes/index-reader.js'
import type { ReadDb, Store } from '../store/store.js'
import type { IssuingContext } from './context.js'
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
  /** The same for codes that came together: much less than one at a time. */
  findAll(codes: readonly string[]): Found[]
  /** As last seen: a cache of anything from the registry is stale when `registry` has moved. */
  readonly generation: { readonly issuing: number; readonly registry: number }
}

interface EpochFacts {
  /** Undefined when the epoch's key is gone. */
  readonly read: IndexReader | undefined
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
      // The end is taken first: every decision up to it has its run among the runs read after it.
      const end = await lastDecision(store)
      this.#lastRun = await this.#readRuns(store)
      await this.#readDecisions(store, end)
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

  async #readDecisions({ read }: Store, end: number): Promise<void> {
    const known = this.#lastDecision
    for (let after = known; after < end; after += chunk) {
      const rows = await decisionRows(read, after, Math.min(after + chunk, end))
      for (const decision of joined(rows)) this.#index.addDecision(decision)
      const undone = rows.flatMap((row) => (row.undoes === null ? [] : [row.undoes]))
      for (const decision of await decisionsOf(read, undone, known)) {
        this.#index.removeDecision(decision)
      }
    }
    this.#lastDecision = end
  }

  async #readEpochs(): Promise<void> {
    const { store, keyring, journal } = this.#ctx
    const rows = await store.read.selectFrom('epoch').selectAll().execute()
    if (rows.some((row) => !this.#epochs[row.number]?.read)) await keyring.reload()
    const epochs: (EpochFacts | undefined)[] = []
    for (const row of rows) {
      const key = keyring.epochKey(row.number)
      const mark = journal.mark(markName(row.number))?.value ?? 0
      epochs[row.number] = {
        read: key && (this.#epochs[row.number]?.read ?? createIndexReader(key)),
        nextIndex: row.next_index,
        lostTo: Math.max(mark, row.next_index) + (row.lost === 1 ? lostMargin : 0),
        compromised: row.status === 'compromised',
      }
    }
    this.#epochs = epochs
  }

  find(code: string): Found {
    return this.findAll([code])[0] as Found
  }

  findAll(codes: readonly string[]): Found[] {
    const number = codes.length === 0 ? 0 : epochOf(codes[0] as string)
    if (codes.every((code) => epochOf(code) === number)) return this.#findIn(number, codes)
    const found = new Array<Found>(codes.length).fill(unknown)
    for (const epoch of new Set(codes.map(epochOf))) {
      const places = codes.flatMap((code, i) => (epochOf(code) === epoch ? [i] : []))
      const some = this.#findIn(
        epoch,
        places.map((i) => codes[i] as string),
      )
      for (const [n, i] of places.entries()) found[i] = some[n] as Found
    }
    return found
  }

  #findIn(number: number, codes: readonly string[]): Found[] {
    const epoch = this.#epochs[number]
    if (!epoch) return codes.map(() => unknown)
    // The key is gone: nothing can be verified, and a label of ours must not be called a stranger.
    if (!epoch.read) return codes.map(() => ({ kind: 'lost', epoch: number }))
    return epoch.read(codes).map((index) => this.#at(number, epoch, index))
  }

  #at(number: number, epoch: EpochFacts, index: number | undefined): Found {
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

const epochOf = (code: string): number => valueOf[code.charCodeAt(0)] as number

const chunk = 20_000

async function lastDecision({ read }: Store): Promise<number> {
  const { seq } = await read
    .selectFrom('decision')
    .select((eb) => eb.fn.coalesce(eb.fn.max('seq'), eb.lit(0)).as('seq'))
    .executeTakeFirstOrThrow()
  return Number(seq)
}

type DecisionRow = Awaited<ReturnType<typeof decisionRows>>[number]

/** Decisions with sequence numbers in (after, to], a row for each of their ranges. */
const decisionRows = (read: ReadDb, after: number, to: number) =>
  selectDecisions(read)
    .where('decision.seq', '>', after)
    .where('decision.seq', '<=', to)
    .orderBy('decision.seq')
    .execute()

const selectDecisions = (read: ReadDb) =>
  read
    .selectFrom('decision')
    .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
    .leftJoin('decision_range as range', 'range.decision_seq', 'decision.seq')
    .select([
      'decision.id',
      'decision.kind',
      'decision.scope',
      'decision.product_id',
      'decision.lot_id',
      'decision.undoes',
      'decision.reason',
      'decision.notice',
      'decision.at',
      'undo.seq as undo_seq',
      'range.run_seq',
      'range.epoch',
      'range.first_index',
      'range.last_index',
    ])

/** Rows, one for each range, as the decisions that still hold. */
function* joined(rows: readonly DecisionRow[], undone = false): Iterable<IndexedDecision> {
  for (let i = 0; i < rows.length;) {
    const row = rows[i] as DecisionRow
    const ranges = []
    for (; rows[i]?.id === row.id; i++) {
      const {
        run_seq: runSeq,
        epoch,
        first_index: first,
        last_index: last,
      } = rows[i] as DecisionRow
      if (runSeq !== null && epoch !== null && first !== null && last !== null) {
        ranges.push({ runSeq, epoch, first, last })
      }
    }
    if (row.kind === 'undo' || (row.undo_seq !== null && !undone)) continue
    yield {
      id: row.id,
      kind: row.kind,
      scope: row.scope,
      productId: row.product_id,
      lotId: row.lot_id,
      reason: row.reason,
      notice: row.notice,
      at: row.at,
      ranges,
    }
  }
}

/** The decisions of these ids that the index knows already: up to sequence number `known`. */
async function decisionsOf(
  read: ReadDb,
  ids: readonly string[],
  known: number,
): Promise<IndexedDecision[]> {
  const decisions: IndexedDecision[] = []
  for (let from = 0; from < ids.length; from += 1000) {
    const rows = await selectDecisions(read)
      .where('decision.id', 'in', ids.slice(from, from + 1000))
      .where('decision.seq', '<=', known)
      .orderBy('decision.seq')
      .execute()
    decisions.push(...joined(rows, true))
  }
  return decisions
}

function deferred() {
  let settle: (refresh: Promise<void>) => void = () => {}
  const promise = new Promise<void>((resolve) => {
    settle = resolve
  })
  return { promise, settle }
}
