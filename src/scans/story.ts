/** The story of a code: who looked at it, when and from where, as far as it is kept. */
import type { ScanStore } from '../store/store.js'

export interface StoryScan {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Which scan of the code it was: 1 = the first. */
  readonly nth: number
  /** The same for one visitor and this code; null once visitors are forgotten. */
  readonly visitor: string | null
  readonly productId: string | null
  readonly runSeq: number | null
  /** What the visitor was told: a state of the code, or `mismatch`. */
  readonly verdict: string
  readonly language: string
  readonly device: 'phone' | 'tablet' | 'computer' | 'other' | null
  /** Official two-digit code. */
  readonly provinceCode: string | null
  /** Degrees, rounded to 0.01. */
  readonly place: { readonly lat: number; readonly lon: number } | null
  /** The visitor had scanned this code before. */
  readonly returning: boolean
  readonly weight: number
}

export interface Story {
  /** Every scan there ever was, also those without a row of their own. */
  readonly count: number
  readonly firstAt: number
  readonly lastAt: number
  /** The newest scans that have a row, oldest first. */
  readonly scans: readonly StoryScan[]
}

/** Enough to judge by: ten days at the limit of rows a day. */
const mostScans = 1_000

/** The code's scans over time; undefined = never scanned. */
export async function storyOf(
  { read }: Pick<ScanStore, 'read'>,
  epoch: number,
  index: number,
): Promise<Story | undefined> {
  const counters = await read
    .selectFrom('scanned_code')
    .select(['count', 'first_at', 'last_at'])
    .where('epoch', '=', epoch)
    .where('code_index', '=', index)
    .executeTakeFirst()
  if (!counters) return undefined
  const rows = await read
    .selectFrom('scan')
    .selectAll()
    .where('epoch', '=', epoch)
    .where('code_index', '=', index)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostScans)
    .execute()
  return {
    count: counters.count,
    firstAt: counters.first_at,
    lastAt: counters.last_at,
    scans: rows.reverse().map((row) => ({
      at: row.at,
      nth: row.nth,
      visitor: row.visitor,
      productId: row.product_id,
      runSeq: row.run_seq,
      verdict: row.verdict,
      language: row.language,
      device: row.device,
      provinceCode: row.province_code,
      place: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
      returning: row.returning === 1,
      weight: row.weight,
    })),
  }
}
