/** The inbox of scans on SQLite: a batch is one row at the end of a table, whatever it holds. */
import type Database from 'better-sqlite3'
import { byCode, type Parcel, type ScanInbox, type ScanWriter } from './scan-log.js'
import { batchOf, type ScanBatch, textOf } from './scan-parcel.js'

/** @param putAway puts scans where they are looked for, within the transaction of the caller */
export function openSqliteInbox(
  database: Database.Database,
  putAway: (...batch: Parameters<ScanWriter['write']>) => void,
): ScanInbox {
  const put = database
    .prepare<[string], number>('insert into scan_inbox (batch) values (?) returning id')
    .pluck()
  const take = database.prepare<[number]>('delete from scan_inbox where id = ?')
  const all = database.prepare<[], { id: number; batch: string }>(
    'select id, batch from scan_inbox order by id',
  )
  const putBatch = (batch: ScanBatch): Parcel => ({
    id: put.get(textOf(batch)) as number,
    ...batch,
  })
  const settle = database.transaction((parcel: Parcel) => {
    // Another process that started meanwhile may have put it in its place already.
    if (take.run(parcel.id).changes === 1) putAway(parcel.scans, parcel.misses)
  })
  const sort = database.transaction((parcels: readonly Parcel[], size: number): Parcel[] => {
    const ours = parcels.filter(({ id }) => take.run(id).changes === 1)
    const scans = ours.flatMap((parcel) => parcel.scans).sort(byCode)
    const sorted: ScanBatch[] = []
    for (let at = 0; at < scans.length; at += size) {
      sorted.push({ scans: scans.slice(at, at + size), misses: [] })
    }
    const misses = ours.flatMap((parcel) => parcel.misses)
    if (misses.length > 0) sorted.push({ scans: [], misses })
    return sorted.map(putBatch)
  })
  for (const { id, batch } of all.all()) settle.immediate({ id, ...batchOf(batch) })
  return {
    put: putBatch,
    sort: (parcels, size) => sort.immediate(parcels, size),
    settle: (parcel) => settle.immediate(parcel),
  }
}
