/**
 * Adds the place a visitor offered to the visitor's newest scan of a code. Place alone: the province is
 * what the address told, and the roll-ups by province were counted by it. A scan told as a mismatch
 * gets none, or the answer would tell whether its code exists.
 */
import type Database from 'better-sqlite3'
import type pg from 'pg'

/** Degrees; `since` in milliseconds since 1970. */
export interface ScanPlace {
  readonly epoch: number
  readonly index: number
  readonly mark: string
  readonly since: number
  readonly lat: number
  readonly lon: number
}

const update = (p: (n: number) => string): string =>
  `update scan set lat = ${p(1)}, lon = ${p(2)} where id = (
     select id from scan where epoch = ${p(3)} and code_index = ${p(4)} and at >= ${p(5)}
       and visitor = ${p(6)} and verdict <> 'mismatch'
     order by at desc, id desc limit 1)`

const values = ({ lat, lon, epoch, index, since, mark }: ScanPlace) =>
  [lat, lon, epoch, index, since, mark] as const

/** Answers whether there is such a scan. */
export function placeOnSqlite(database: Database.Database): (place: ScanPlace) => boolean {
  const statement = database.prepare(update(() => '?'))
  return (place) => statement.run(...values(place)).changes === 1
}

/** Answers whether there is such a scan. */
export const placeOnPostgres =
  (pool: pg.Pool) =>
  async (place: ScanPlace): Promise<boolean> => {
    const { rowCount } = await pool.query(
      update((n) => `$${n}`),
      [...values(place)],
    )
    return rowCount === 1
  }
