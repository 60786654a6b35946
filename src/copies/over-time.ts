/** How many codes were under suspicion as time went, week by week. */
import { type Actor, touchable } from '../accounts/actor.js'
import { dayOf } from '../language/format.js'
import { addDays } from '../registry/civil-date.js'
import type { ReadDb } from '../store/store.js'

export interface SuspicionWeek {
  /** The last day of the week, as of today: every seventh day back. */
  readonly day: string
  /** Codes with a sign that nobody had answered by then. */
  readonly open: number
  /** Codes that a person had confirmed as copied by then. */
  readonly confirmed: number
}

/** Of the codes an actor may see, the oldest week first. Signs of a whole run are not counted as codes. */
export async function suspicionsByWeek(
  read: ReadDb,
  by: Actor,
  now: Date,
  weeks: number,
): Promise<SuspicionWeek[]> {
  let query = read
    .selectFrom('alert')
    .select(['run_seq', 'number', 'state', 'opened_at', 'changed_at'])
    .where('number', '>', 0)
  const theirs = touchable(by)
  if (theirs) query = query.where('producer_id', 'in', theirs)
  const rows = await query.execute()
  const codes = (wanted: typeof rows) =>
    new Set(wanted.map((row) => `${row.run_seq}/${row.number}`)).size
  return Array.from({ length: weeks }, (_, i) => {
    const day = addDays(dayOf(now), -7 * (weeks - 1 - i))
    const end = new Date(`${addDays(day, 1)}T00:00:00+07:00`).toISOString()
    return {
      day,
      open: codes(
        // An alert changes for the last time when somebody answers it.
        rows.filter(
          (row) => row.opened_at < end && (row.state === 'open' || row.changed_at >= end),
        ),
      ),
      confirmed: codes(rows.filter((row) => row.state === 'confirmed' && row.changed_at < end)),
    }
  })
}
