/** What is known of one code's scans, as the score takes it. Times in milliseconds since 1970, UTC. */

/** Where a scan came from, as coarse as it is stored. */
export interface Place {
  /** Official two-digit code. */
  readonly province: string | null
  /** Rounded to 0.01 degree; only where the visitor offered it. */
  readonly lat: number | null
  readonly lon: number | null
}

/** One scan by a person. */
export interface Sighting {
  readonly at: number
  /** The mark of a visitor, which says nothing beyond this code; null = forgotten after its time. */
  readonly visitor: string | null
  /** The visitor had scanned this code before. */
  readonly returning: boolean
  readonly place: Place | null
  /** The verdict that was shown, or `mismatch`: the code under another product or lot. */
  readonly outcome: string
  /** 0 to 1: what the visitor counts for (`scans/weight.ts`). */
  readonly weight: number
}

/** A code's scans in the order of time, and the moments that give them their meaning. */
export interface CodeStory {
  readonly sightings: readonly Sighting[]
  readonly activatedAt: number | undefined
  /** Marked as sold by the producer or a retailer. */
  readonly soldAt: number | undefined
  /** A person looked and found nothing: what was seen until then no longer counts. */
  readonly clearedAt: number | undefined
}
