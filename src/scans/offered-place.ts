/**
 * The place a visitor offers for the scan just made. It is a claim of theirs, kept as coarsely as any
 * other place, with their own scan and nothing else.
 */
import { sameScanMs, visitorMark } from './visitor.js'

/** Degrees, rounded to 0.01: about a kilometre. */
export interface OfferedPlace {
  readonly lat: number
  readonly lon: number
}

/** Whose scan of which code it is. */
export interface PlaceOffer extends OfferedPlace {
  readonly epoch: number
  readonly index: number
  /** `visitorText` of the visitor. */
  readonly visitor: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** The same for the writer, which knows visitors by their marks. */
export interface PlaceOfScan extends OfferedPlace {
  readonly epoch: number
  readonly index: number
  readonly mark: string
  /** The scan is not older than this. */
  readonly since: number
}

/** Undefined for what is no place on earth, and for the 0, 0 of a telephone that knows none. */
export function readPlace(latitude: unknown, longitude: unknown): OfferedPlace | undefined {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined
  const [lat, lon] = [rounded(latitude), rounded(longitude)]
  return lat === 0 && lon === 0 ? undefined : { lat, lon }
}

// Adding 0 makes -0 a 0.
const rounded = (degrees: number): number => Math.round(degrees * 100) / 100 + 0

/** Only the same visitor is served, within the time in which a look-up is the same scan. */
export const placeOfScan = (secret: Uint8Array, offer: PlaceOffer): PlaceOfScan => {
  const { epoch, index, visitor, at, lat, lon } = offer
  const mark = visitorMark(secret, epoch, index, visitor)
  return { epoch, index, mark, since: at - sameScanMs, lat, lon }
}
