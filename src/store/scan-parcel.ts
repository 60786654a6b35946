/** A batch of scans as the text of one row of `scan_inbox`. */
import type { Misses, ScanRow } from './scan-log.js'

export interface ScanBatch {
  readonly scans: readonly ScanRow[]
  readonly misses: readonly Misses[]
}

/** Values without their names: a third of the bytes. */
export function textOf({ scans, misses }: ScanBatch): string {
  const rows = scans.map((s) => [
    s.epoch,
    s.index,
    s.at,
    s.visitor,
    s.productId,
    s.verdict,
    s.language,
    s.nth,
    s.runSeq,
    s.device,
    s.provinceCode,
    s.lat,
    s.lon,
    s.weight,
  ])
  return JSON.stringify({ rows, misses })
}

export function batchOf(text: string): ScanBatch {
  const { rows, misses } = JSON.parse(text) as { rows: unknown[][]; misses: Misses[] }
  const scans = rows.map((r) => {
    const [epoch, index, at, visitor, productId, verdict, language, nth, ...facts] = r
    const [runSeq, device, provinceCode, lat, lon, weight] = facts
    return {
      ...{ epoch, index, at, visitor, productId, verdict, language, nth },
      ...{ runSeq, device, provinceCode, lat, lon, weight },
    } as ScanRow
  })
  return { scans, misses }
}
