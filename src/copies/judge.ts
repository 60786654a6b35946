/**
 * Judges the codes that were scanned since the last time: reads only, so that it can run on a thread
 * of its own; what it finds is applied by `apply.ts`.
 */
import { sql } from 'kysely'
import type { Store } from '../store/store.js'
import { staysFlagged } from './score/level.js'
import { type Judgement, judge } from './score/score.js'
import type { Sighting } from './score/sighting.js'
import { type Usual, usualOf } from './score/usual.js'
import { type CodePlace, codeStory } from './story.js'
import { thresholdsOf } from './thresholds.js'

export interface Finding extends CodePlace {
  readonly producerId: string
  readonly productId: string | null
  readonly judgement: Judgement
  /** Shows "scanned unusually often" from now on, as far as the score goes. */
  readonly flagged: boolean
  readonly sightings: readonly Sighting[]
}

/** What a stretch of the scan log says. Plain data: it crosses threads. */
export interface Findings {
  /** Scans with ids in (from, to] were judged. */
  readonly from: number
  readonly to: number
  readonly found: readonly Finding[]
}

/** Ids of one pass: short enough to be read in one go. */
const scansOfPass = 200_000
/** Processes write beside each other, so ids may appear out of order: this far is looked back. */
const disorder = 1_000
/** A code with fewer scans than this shows nothing by their number. */
const fewestScans = 4
/** A flagged code is looked at again after this time, also when nobody scans it. */
const againMs = 3_600_000
const usualKeptMs = 600_000

export class CopyJudge {
  readonly #store: Store
  readonly #usual = new Map<number, { readonly until: number; readonly usual: Usual }>()

  constructor(store: Store) {
    this.#store = store
  }

  /** Undefined when there is nothing new. */
  async judge(now: Date): Promise<Findings | undefined> {
    const from = await judgedScan(this.#store)
    const to = Math.min(await newestScan(this.#store), from + scansOfPass)
    const again = await this.#flaggedBefore(now)
    if (to <= from && again.length === 0) return undefined
    const codes = [...(to > from ? await this.#scannedIn(from, to) : []), ...again]
    const found: Finding[] = []
    const seen = new Set<string>()
    for (const { epoch, index } of codes) {
      const key = `${epoch}:${index}`
      if (seen.has(key)) continue
      seen.add(key)
      const finding = await this.look(epoch, index, now)
      if (finding) found.push(finding)
    }
    return { from, to: Math.max(from, to), found }
  }

  /** Codes scanned in a stretch of the log of which there is anything to say. */
  async #scannedIn(from: number, to: number): Promise<{ epoch: number; index: number }[]> {
    return this.#store.scans.read
      .selectFrom('scan')
      .select(['epoch', 'code_index as index'])
      .where('id', '>', from - disorder)
      .where('id', '<=', to)
      .groupBy(['epoch', 'code_index'])
      .having(
        sql<boolean>`max(nth) >= ${fewestScans}
          or sum(case when verdict in ('inactive', 'mismatch') then 1 else 0 end) > 0`,
      )
      .execute()
  }

  async #flaggedBefore(now: Date): Promise<{ epoch: number; index: number }[]> {
    return this.#store.read
      .selectFrom('code_flag')
      .select(['epoch', 'code_index as index'])
      .where('judged_at', '<', new Date(now.getTime() - againMs).toISOString())
      .execute()
  }

  /** Judges one code; undefined when it was never issued or never scanned. */
  async look(epoch: number, index: number, now: Date): Promise<Finding | undefined> {
    const { read } = this.#store
    const run = await read
      .selectFrom('run')
      .select(['seq', 'first_index', 'quantity', 'producer_id', 'product_id'])
      .where('epoch', '=', epoch)
      .where('first_index', '<=', index)
      .orderBy('first_index', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!run || index >= run.first_index + run.quantity) return undefined
    const place = { epoch, index, runSeq: run.seq, number: index - run.first_index + 1 }
    const story = await codeStory(this.#store, place)
    if (!story) return undefined
    const productId = run.product_id ?? (await boundTo(this.#store, run.seq, index))
    const thresholds = await thresholdsOf(read, productId)
    const last = run.first_index + run.quantity - 1
    const usual = await this.#usualOf(run.seq, epoch, run.first_index, last, now)
    const judgement = judge(story, usual, thresholds)
    const before = await read
      .selectFrom('code_flag')
      .select('epoch')
      .where('epoch', '=', epoch)
      .where('code_index', '=', index)
      .executeTakeFirst()
    const flagged = staysFlagged(judgement.score, before !== undefined, thresholds)
    return {
      ...place,
      producerId: run.producer_id,
      productId,
      judgement,
      flagged,
      sightings: story.sightings.filter((s) => s.at > (story.clearedAt ?? -Infinity)),
    }
  }

  async #usualOf(
    runSeq: number,
    epoch: number,
    first: number,
    last: number,
    now: Date,
  ): Promise<Usual> {
    const known = this.#usual.get(runSeq)
    if (known && known.until > now.getTime()) return known.usual
    const usual = usualOf(await histogramOf(this.#store, epoch, first, last))
    this.#usual.set(runSeq, { until: now.getTime() + usualKeptMs, usual })
    return usual
  }
}

/** So many rows of a run say what is usual in it; they are those of its first packs. */
const rowsForUsual = 50_000

/** How many scanned codes of a run have how many visitors. */
export async function histogramOf(
  { scans: { read } }: Store,
  epoch: number,
  first: number,
  last: number,
): Promise<Map<number, number>> {
  const rows = await read
    .selectFrom(
      read
        .selectFrom('scan')
        .select(['code_index', 'returning', 'weight', 'verdict'])
        .where('epoch', '=', epoch)
        .where('code_index', '>=', first)
        .where('code_index', '<=', last)
        .orderBy('code_index')
        .limit(rowsForUsual)
        .as('some'),
    )
    .select([
      'code_index',
      sql<number>`sum(case when "returning" = 0 and verdict not in ('inactive', 'mismatch') then weight else 0 end)`.as(
        'visitors',
      ),
    ])
    .groupBy('code_index')
    .execute()
  const histogram = new Map<number, number>()
  for (const { visitors } of rows) {
    const n = Math.floor(Number(visitors))
    if (n > 0) histogram.set(n, (histogram.get(n) ?? 0) + 1)
  }
  return histogram
}

/** The product that a code printed ahead was bound to later. */
async function boundTo({ read }: Store, runSeq: number, index: number): Promise<string | null> {
  const row = await read
    .selectFrom('decision_range')
    .innerJoin('decision', 'decision.seq', 'decision_range.decision_seq')
    .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
    .select('decision.product_id')
    .where('decision_range.run_seq', '=', runSeq)
    .where('decision_range.first_index', '<=', index)
    .where('decision_range.last_index', '>=', index)
    .where('decision.kind', '=', 'binding')
    .where('undo.id', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row?.product_id ?? null
}

async function judgedScan({ read }: Store): Promise<number> {
  const row = await read.selectFrom('generation').select('judged_scan').executeTakeFirstOrThrow()
  return row.judged_scan
}

async function newestScan({ scans: { read } }: Store): Promise<number> {
  const row = await read
    .selectFrom('scan')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst()
  return Number(row?.id ?? 0)
}
