/**
 * Where an address is, about: from a database of places by address (.mmdb, in the layout of GeoLite2
 * City) that an installation may lay into its data directory. Only the prefix of an address is asked
 * for, and a place is kept to 0.01 degree. Without the file no place is known.
 */
import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type CityResponse, open, type Reader } from 'maxmind'
import { findProvince } from '../registry/provinces.js'
import { remember } from './remember.js'

export interface Place {
  /** Official two-digit code of today's province. */
  readonly provinceCode: string | null
  /** Degrees, rounded to 0.01: about a kilometre. */
  readonly lat: number | null
  readonly lon: number | null
}

export interface Places {
  /** @param prefix as `addressPrefix` gives it */
  placeOf(prefix: string): Place
  /** Reads the file anew if it has changed; what cannot be read leaves what was known. */
  refresh(): Promise<void>
}

export const nowhere: Place = { provinceCode: null, lat: null, lon: null }

const rememberedPrefixes = 20_000

export async function openPlaces(file: string | undefined): Promise<Places> {
  let find: ((prefix: string) => Place) | undefined
  let read = ''
  const refresh = async (): Promise<void> => {
    if (file === undefined) return
    const found = await stat(file).catch(() => undefined)
    const version = found ? `${found.mtimeMs} ${found.size}` : ''
    if (version === read) return
    read = version
    if (!found) {
      find = undefined
      return
    }
    const reader = await open<CityResponse>(file).catch(() => undefined)
    if (reader) find = remember(rememberedPrefixes, (prefix) => lookUp(reader, prefix))
  }
  await refresh()
  return { refresh, placeOf: (prefix) => find?.(prefix) ?? nowhere }
}

function lookUp(reader: Reader<CityResponse>, prefix: string): Place {
  const address = addressOf(prefix)
  if (address === undefined) return nowhere
  try {
    return placeIn(reader.get(address))
  } catch {
    // A damaged record or a database of another kind: no place is better than no scan.
    return nowhere
  }
}

/** The first address of a prefix: `203.113.5.` is 203.113.5.0, `2402:800:61ae:1200` is its ::. */
function addressOf(prefix: string): string | undefined {
  if (/^\d+\.\d+\.\d+\.$/.test(prefix)) return `${prefix}0`
  return /^[\da-f]+(:[\da-f]+){3}$/.test(prefix) ? `${prefix}::` : undefined
}

function placeIn(found: CityResponse | null): Place {
  if (!found) return nowhere
  const { latitude, longitude } = found.location ?? {}
  const isKnown = Number.isFinite(latitude) && Number.isFinite(longitude)
  return {
    provinceCode: found.country?.iso_code === 'VN' ? provinceIn(found) : null,
    lat: isKnown ? rounded(latitude as number) : null,
    lon: isKnown ? rounded(longitude as number) : null,
  }
}

/** By the subdivision's ISO code, with or without the country before it, else by its name. */
function provinceIn({ subdivisions = [] }: CityResponse): string | null {
  for (const { iso_code: iso, names } of subdivisions) {
    const name = iso === undefined ? undefined : isoNames[`VN-${iso.replace(/^VN-/, '')}`]
    const found = findProvince(name ?? names?.en ?? '')
    if (found) return found.code
  }
  return null
}

/** ISO 3166-2:VN names the provinces before 2025; `findProvince` knows what became of them. */
const isoNames = JSON.parse(
  readFileSync(new URL('../../data/iso-3166-2-vn.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>

const rounded = (degrees: number): number => Math.round(degrees * 100) / 100
