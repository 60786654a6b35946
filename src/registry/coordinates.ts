/** Places as degrees: checked to lie in or near Viet Nam, shown as a link to a map service. */
import { fail } from './errors.js'

/** Degrees, WGS 84. */
export interface Coordinates {
  readonly latitude: number
  readonly longitude: number
}

/** Viet Nam with its sea and islands, and a margin: this finds slips of the pen, it draws no border. */
const around = { south: 6, north: 24, west: 101.5, east: 118 }

const isAround = (latitude: number, longitude: number): boolean =>
  latitude >= around.south &&
  latitude <= around.north &&
  longitude >= around.west &&
  longitude <= around.east

/**
 * Checks a place and rounds it to five decimals (one metre).
 * @throws coordinates-swapped, coordinates-invalid
 */
export function coordinates(place: Coordinates | null | undefined): Coordinates | null {
  if (!place) return null
  const { latitude, longitude } = place
  const text = `${latitude}, ${longitude}`
  if (isAround(longitude, latitude)) throw fail('coordinates-swapped', text)
  if (!isAround(latitude, longitude)) throw fail('coordinates-invalid', text)
  return { latitude: rounded(latitude), longitude: rounded(longitude) }
}

/** `21.59422, 105.84817` as map services copy it; undefined when it is something else. */
export function parseCoordinates(text: string): Coordinates | undefined {
  const [, latitude, longitude] =
    /^\(?\s*(-?\d{1,3}\.\d+)\s*[,; ]\s*(-?\d{1,3}\.\d+)\s*\)?$/.exec(text.trim()) ?? []
  if (latitude === undefined || longitude === undefined) return undefined
  return { latitude: Number(latitude), longitude: Number(longitude) }
}

/** A page of a map service that shows the place. */
export function mapLink({ latitude, longitude }: Coordinates): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=14/${latitude}/${longitude}`
}

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
