/** A code's story as the score takes it: scans, activation, marks of sale, and what a person cleared. */
import type { ReadDb, Store } from '../store/store.js'
import { storyOf } from '../scans/story.js'
import { isProducers } from './alert-rows.js'
import type { CodeStory, Sighting } from './score/sighting.js'

/** A code by its place. */
export interface CodePlace {
  readonly epoch: number
  readonly index: number
  readonly runSeq: number
  /** Running number in its run, 1-based. */
  readonly number: number
}

/** Undefined when the code was never scanned; without sightings when their rows are past their days. */
export async function codeStory(store: Store, place: CodePlace): Promise<CodeStory | undefined> {
  const sightings = await sightingsOf(store, place)
  if (!sightings) return undefined
  return { sightings, ...(await momentsOf(store.read, place)) }
}

async function sightingsOf(
  { scans }: Store,
  { epoch, index }: CodePlace,
): Promise<readonly Sighting[] | undefined> {
  const story = await storyOf(scans, epoch, index)
  return story?.scans.map((scan) => ({
    at: scan.at,
    visitor: scan.visitor,
    returning: scan.returning,
    place:
      scan.provinceCode === null && scan.place === null
        ? null
        : {
            province: scan.provinceCode,
            lat: scan.place?.lat ?? null,
            lon: scan.place?.lon ?? null,
          },
    outcome: scan.verdict,
    weight: scan.weight,
  }))
}

/** What gives a code's scans their meaning. */
export async function momentsOf(
  read: ReadDb,
  { epoch, index, runSeq, number }: CodePlace,
): Promise<Omit<CodeStory, 'sightings'>> {
  const sold = await read
    .selectFrom('sold_range')
    .select('sold_at')
    .where('run_seq', '=', runSeq)
    .where('epoch', '=', epoch)
    .where('first_index', '<=', index)
    .where('last_index', '>=', index)
    .orderBy('sold_at')
    .limit(1)
    .executeTakeFirst()
  return {
    soldAt: sold && Date.parse(sold.sold_at),
    activatedAt: await activatedAt(read, runSeq, index),
    clearedAt: await clearedAt(read, runSeq, number),
  }
}

async function activatedAt(
  read: ReadDb,
  runSeq: number,
  index: number,
): Promise<number | undefined> {
  const row = await read
    .selectFrom('decision_range')
    .innerJoin('decision', 'decision.seq', 'decision_range.decision_seq')
    .leftJoin('decision as undo', 'undo.undoes', 'decision.id')
    .select('decision.at')
    .where('decision_range.run_seq', '=', runSeq)
    .where('decision_range.first_index', '<=', index)
    .where('decision_range.last_index', '>=', index)
    .where('decision.kind', '=', 'activation')
    .where('undo.id', 'is', null)
    .orderBy('decision.seq')
    .limit(1)
    .executeTakeFirst()
  return row && Date.parse(row.at)
}

/**
 * When a person last said that what was seen of the code is nothing: its alert was cleared, or a rise
 * of its run or its producer was confirmed to be somebody's doing.
 */
async function clearedAt(
  read: ReadDb,
  runSeq: number,
  number: number,
): Promise<number | undefined> {
  const own = await read
    .selectFrom('alert')
    .select('changed_at')
    .where('run_seq', '=', runSeq)
    .where('number', '=', number)
    .where('state', '=', 'cleared')
    .execute()
  const rises = await read
    .selectFrom('alert')
    .select(['run_seq', 'reasons', 'changed_at'])
    .where('kind', '=', 'rise')
    .where('state', '=', 'confirmed')
    .where('producer_id', '=', (eb) =>
      eb.selectFrom('run').select('producer_id').where('seq', '=', runSeq),
    )
    .execute()
  const ofAll = rises.filter((row) => row.run_seq === runSeq || isProducers(row.reasons))
  const times = [...own, ...ofAll].map((row) => Date.parse(row.changed_at))
  return times.length === 0 ? undefined : Math.max(...times)
}
