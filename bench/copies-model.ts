/**
 * An invented market for `bench copies`: who scans a pack, from which network with which browser, and
 * what copies, shops and somebody with photos of labels add to it. Every rate is an assumption and
 * stands here with its reason; the same seed gives the same market.
 */

/** Uniform numbers in [0, 1), the same for the same seed (mulberry32). */
export type Random = () => number

export function seeded(seed: number): Random {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A scan as the server meets it. */
export interface Scan {
  readonly at: number
  readonly address: number
  readonly browser: number
}

export const dayMs = 86_400_000

/** How often a household scans a pack it has: most never, nobody more than six times. */
const scansOfHousehold = [0.6, 0.22, 0.09, 0.045, 0.025, 0.013, 0.007]
/** Packs that are given on and scanned there too. */
const givenOn = 0.06
/** Packs that stand in a shop where visitors scan without buying, and how many do so for each pack. */
const inShop = 0.3
const passersBy = 0.2
/** Packs on display (tasting, window, fair): many strangers scan them. An assumption, see the table. */
export const onDisplay = 1 / 50_000
/** Packs that a seller shows to customers again and again with the own phone. An assumption too. */
const shownBySeller = 1 / 5_000
/** Of scans by phone outside the home, the share through a carrier's shared address. */
const awayFromHome = 0.4
/** Addresses (/24) of all carriers together that serve one province. */
const carrierAddresses = 24
/** Browser names in use, a few of them by very many people (Zipf). */
const browsers = 300

const weights = Array.from({ length: browsers }, (_, i) => 1 / (i + 1))
const total = weights.reduce((a, b) => a + b, 0)
const cumulated = weights.reduce<number[]>(
  (sums, w) => [...sums, (sums.at(-1) ?? 0) + w / total],
  [],
)

function pick(shares: readonly number[], random: Random): number {
  let x = random()
  for (const [i, share] of shares.entries()) if ((x -= share) < 0) return i
  return 0
}

function browserOf(random: Random): number {
  const x = random()
  let [low, high] = [0, browsers - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cumulated[middle] as number) < x) low = middle + 1
    else high = middle
  }
  return low
}

function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean)
  let n = 0
  for (let p = random(); p > limit; p *= random()) n++
  return n
}

const exponential = (mean: number, random: Random): number => -mean * Math.log(1 - random())

/** Addresses of homes lie above those of carriers, each its own. */
const home = (random: Random): number => 1_000_000 + Math.floor(random() * 50_000_000)
const carrier = (province: number, random: Random): number =>
  province * carrierAddresses + Math.floor(random() * carrierAddresses)

export const provinceOf = (random: Random): number => Math.floor(random() * 34)

/** A household: one to four phones, at home or outside, scanning in the weeks after it got the pack. */
export function household(got: number, province: number, random: Random): Scan[] {
  const times = pick(scansOfHousehold, random)
  if (times === 0) return []
  const phones = Array.from({ length: 1 + Math.floor(random() * 4) }, () => browserOf(random))
  const wifi = home(random)
  const scans: Scan[] = []
  for (let i = 0; i < times; i++) {
    const away = random() < awayFromHome
    scans.push({
      at: got + (i === 0 ? exponential(dayMs, random) : exponential(10 * dayMs, random)),
      address: away ? carrier(province, random) : wifi,
      browser: phones[Math.floor(random() * phones.length)] as number,
    })
  }
  return scans
}

const stranger = (at: number, province: number, random: Random): Scan => ({
  at,
  address: random() < 0.8 ? carrier(province, random) : home(random),
  browser: browserOf(random),
})

/** Everybody who scans one genuine pack, in the order of time, and when it was sold (never, on display). */
export function genuinePack(
  random: Random,
  display = onDisplay,
): { readonly scans: Scan[]; readonly soldAt: number | undefined } {
  const province = provinceOf(random)
  const bought = exponential(30 * dayMs, random)
  const scans = household(bought, province, random)
  if (random() < givenOn) {
    scans.push(...household(bought + exponential(10 * dayMs, random), provinceOf(random), random))
  }
  if (random() < inShop) {
    const n = poisson(passersBy, random)
    for (let i = 0; i < n; i++) scans.push(stranger(random() * bought, province, random))
  }
  if (random() < shownBySeller) {
    const [address, browser] = [home(random), browserOf(random)]
    const n = 10 + Math.floor(random() * 31)
    for (let i = 0; i < n; i++) scans.push({ at: random() * bought, address, browser })
  }
  const isDisplayed = random() < display
  if (isDisplayed) {
    const n = 6 + Math.floor(random() * 25)
    for (let i = 0; i < n; i++) scans.push(stranger(random() * 30 * dayMs, province, random))
  }
  return {
    scans: scans.length > 1 ? scans.sort((a, b) => a.at - b.at) : scans,
    soldAt: isDisplayed ? undefined : bought,
  }
}

/**
 * Scans of one code that stands on so many copies besides its genuine pack, sold over sixty days in
 * the given provinces.
 */
export function copiedCode(copies: number, provinces: readonly number[], random: Random): Scan[] {
  const { scans } = genuinePack(random, 0)
  const start = 20 * dayMs
  for (let i = 0; i < copies; i++) {
    const province = provinces[Math.floor(random() * provinces.length)] as number
    scans.push(...household(start + random() * 60 * dayMs, province, random))
  }
  return scans.sort((a, b) => a.at - b.at)
}

/** A shop that scans its shelf: one browser at one address, one pack after the other within the hour. */
export function shelfScan(packs: number, random: Random): Scan[] {
  const [address, browser, at] = [home(random), browserOf(random), random() * 30 * dayMs]
  return Array.from({ length: packs }, (_, i) => ({ at: at + i * 20_000, address, browser }))
}

/** How somebody with photos of labels goes about it. */
export const ways = {
  /** Forty scans of a label, then the next: what does most harm soonest. */
  burst: 'one label after the other, 40 scans each',
  /** Ten scans of every label, then again: each label is met on four different days. */
  rounds: 'all labels again and again, 10 scans each time',
  /** Knows the limits of the rise and stays below them: one label in fifty hours. */
  slow: 'one label in fifty hours, to stay below the limits',
} as const
export type Way = keyof typeof ways

/**
 * Somebody who has photos of genuine labels and scans them from the addresses he has, with as many
 * browser names as he likes, `perDay` scans a day. Answers scans with the label's place in the list.
 */
export function* attack(
  labels: number,
  addresses: number,
  perDay: number,
  days: number,
  way: Way,
  random: Random,
): Generator<Scan & { readonly label: number }> {
  const own = Array.from({ length: addresses }, () => home(random))
  for (let i = 0; i < perDay * days; i++) {
    const at = (i / perDay) * dayMs
    yield {
      at: 40 * dayMs + at,
      address: own[i % addresses] as number,
      browser: Math.floor(random() * browsers),
      label:
        way === 'slow'
          ? Math.floor(at / (50 / 24) / dayMs)
          : Math.floor(i / (way === 'burst' ? 40 : 10)) % labels,
    }
  }
}
