/** Requests as people, robots, scanners and attackers garble them, each with what it may be answered. */
import { alphabet } from '../../src/codes/alphabet.js'
import { checkCharacter } from '../../src/codes/check.js'
import { checkDigit } from '../../src/gs1/check-digit.js'
import { hostileHeaders, odd } from './hostile.js'
import { isBroken, type Known, linkStatuses, productStatuses, typedStatuses } from './oracle.js'
import type { Chance } from './random.js'

export interface Case {
  readonly method: string
  /** Path and query as they go over the wire. */
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly allowed: readonly number[]
}

/** What cases are made from: codes of the product, of another one, and its lot. */
export interface Ground extends Known {
  readonly own: readonly string[]
  readonly other: readonly string[]
  readonly lot: string
  /** Whether a page that not every version has is there. */
  readonly has: (path: string) => boolean
}

interface Asked {
  readonly path: string
  readonly query?: string
  readonly allowed: readonly number[]
  /** Not one of the look-up's addresses: other methods are not told which to use. */
  readonly elsewhere?: boolean
  /** Answers OPTIONS. */
  readonly mayOptions?: boolean
}

/** The next case. */
export function nextCase(chance: Chance, ground: Ground): Case {
  const make = chance.one(kinds)
  const asked = make(chance, ground)
  const extra = asked.query === undefined && chance.percent(40) ? randomQuery(chance) : ''
  const query = asked.query ?? extra
  const method = chance.percent(12) ? chance.one(methods) : 'GET'
  const broken = isBroken(asked.path)
  const headers = hostileHeaders(chance)
  const isLink = asked.path.startsWith('/01/')
  // In a Digital Link the query counts, where its keys are application identifiers.
  const mayBeWrong = extra !== '' && isLink ? [400] : []
  // Whoever names neither a page nor JSON, or a type of link, is led on by the resolver.
  const asksLink =
    /linktype/i.test(query) ||
    !/(?:text\/html|application\/json)(?!\s*;\s*q=0)/i.test(headers['accept'] ?? '')
  const ledOn = isLink && asksLink && asked.allowed.includes(200) ? [300, 307, 404] : []
  return {
    method,
    target: asked.path + (query === '' ? '' : `?${query}`),
    headers,
    allowed: broken
      ? [400]
      : allowedFor(method, { ...asked, allowed: [...asked.allowed, ...mayBeWrong, ...ledOn] }),
  }
}

const methods = ['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE']

function allowedFor(
  method: string,
  { allowed, elsewhere = false, mayOptions }: Asked,
): readonly number[] {
  if (method === 'GET' || method === 'HEAD') return allowed
  if (method === 'OPTIONS' && mayOptions) return [204, 400, 404]
  if (elsewhere) return [400, 404, 405, 413, 415]
  if (method === 'OPTIONS') return [200, 204, 404, 405, 415]
  return ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method) ? [405] : [404, 405]
}

const kinds: readonly ((chance: Chance, ground: Ground) => Asked)[] = [
  typedRight,
  typedWrong,
  typedNeighbour,
  typedGarbage,
  typedGarbage,
  linkRight,
  linkWrong,
  linkWrong,
  linkGarbage,
  productGarbage,
  formGarbage,
  elsewhere,
]

/** A code of ours, spelled as people spell it: always found. */
function typedRight(chance: Chance, { own }: Ground): Asked {
  const spelled = spell(chance, chance.one(own))
  const around = chance.one(['', '', '', '%22', '%28', '.', '%E2%80%9C', '/', '%20', '+'])
  return { path: `/${chance.one(['T', 't'])}/${spelled}${around}`, allowed: [200] }
}

const separators = ['', '', '', '-', '%20', '+', '%2D', '%E2%80%93', '%C2%A0', '%E2%80%8B', '%09']

function spell(chance: Chance, code: string): string {
  const between = chance.percent(50) ? separators : ['']
  return [...code]
    .map((letter, i) => {
      let spelled = letter
      if (letter === '0' && chance.percent(30)) spelled = chance.one(['O', 'o'])
      if (letter === '1' && chance.percent(30)) spelled = chance.one(['I', 'l', 'i', 'L'])
      if (chance.percent(30)) spelled = spelled.toLowerCase()
      if (chance.percent(5)) spelled = fullWidth(spelled)
      else if (chance.percent(5)) spelled = `%${spelled.charCodeAt(0).toString(16)}`
      return (i === 0 ? '' : chance.one(between)) + spelled
    })
    .join('')
}

const fullWidth = (letter: string): string =>
  encodeURIComponent(String.fromCodePoint(letter.charCodeAt(0) + 0xfee0))

/** One wrong character, two swapped, one too few or too many. */
function typedWrong(chance: Chance, ground: Ground): Asked {
  const letters = [...chance.one(ground.own)]
  const at = chance.below(11)
  const [a, b] = [letters[at] as string, letters[at + 1] as string]
  const change = chance.below(4)
  if (change === 0) letters[at] = alphabet.charAt((alphabet.indexOf(a) + 1 + chance.below(31)) % 32)
  if (change === 1) letters.splice(at, 2, b, a)
  if (change === 2) letters.splice(at, 1)
  if (change === 3) letters.splice(at, 0, chance.one([...alphabet]))
  const path = `/T/${letters.join('')}`
  const isSame = change === 1 && a === b
  return { path, allowed: isSame ? [200] : change < 3 ? [400] : typedStatuses(path, ground) }
}

/** Well-formed and never issued. */
function typedNeighbour(chance: Chance): Asked {
  const text = chance.many(11, 11, () => chance.one([...alphabet])).join('')
  return { path: `/T/${text}${checkCharacter(text)}`, allowed: [404] }
}

function typedGarbage(chance: Chance, ground: Ground): Asked {
  const path = `/${chance.one(['T', 't'])}/${garbage(chance, ground)}`
  return { path, allowed: typedStatuses(path, ground) }
}

/** Pieces of codes and addresses among what no address should hold. */
function garbage(chance: Chance, { own, gtin, product, lot }: Ground): string {
  const pieces = [...odd, chance.one(own), chance.one(own).slice(0, 6), gtin, product, lot, '21/']
  return chance.many(1, 6, () => chance.one(pieces)).join('')
}

function linkRight(chance: Chance, { gtin, lot, own, other }: Ground): Asked {
  const code = chance.one(own)
  return chance.one<() => Asked>([
    () => ({ path: `/01/${gtin}`, allowed: [200] }),
    () => ({ path: `/01/${gtin}/10/${lot}`, allowed: [200] }),
    () => ({ path: `/01/${gtin}/21/${code}`, allowed: [200] }),
    () => ({ path: `/01/${gtin}/10/${lot}/21/${code}/`, allowed: [200] }),
    () => ({ path: `/01/${gtin}/10/NOT-OURS`, allowed: [200] }),
    () => ({ path: `/01/${gtin}/10/NOT-OURS/21/${code}`, allowed: [404] }),
    () => ({ path: `/01/${gtin}/21/${chance.one(other)}`, allowed: [404] }),
    () => ({ path: `/01/${otherGtin(chance)}/21/${code}`, allowed: [404] }),
    () => ({ path: `/01/${otherGtin(chance)}`, allowed: [404] }),
  ])()
}

function otherGtin(chance: Chance): string {
  const body = `0${chance.many(12, 12, () => String(chance.below(10))).join('')}`
  return body + checkDigit(body)
}

/** What the syntax of Digital Links forbids, each in its own way. */
function linkWrong(chance: Chance, { gtin, lot, own }: Ground): Asked {
  const code = chance.one(own)
  const lastDigit = String((Number(gtin.at(-1)) + 1 + chance.below(9)) % 10)
  return chance.one<() => Asked>([
    () => ({ path: `/01/${gtin.slice(0, -1)}${lastDigit}`, allowed: [400] }),
    () => ({ path: `/01/${gtin}/21/${code}/10/${lot}`, allowed: [400] }),
    () => ({ path: `/01/${gtin}/10/${lot}/10/${lot}`, allowed: [400] }),
    () => ({ path: `/01/${gtin}/01/${gtin}`, allowed: [400] }),
    () => ({ path: `/01/${gtin}/99999/x`, allowed: [400] }),
    () => ({ path: `/01/${gtin}/17/261231`, allowed: [400] }),
    () => ({ path: `/01/${gtin}/10`, allowed: [400] }),
    () => ({ path: `/01/${gtin}/10//21/${code}`, allowed: [400] }),
    () => ({ path: `/01/${gtin}/10/${'A'.repeat(21)}`, allowed: [400] }),
    () => ({ path: `/01/${gtin}/10/%00`, allowed: [400] }),
    () => ({ path: `/01/${gtin}/10/%E1%BA%A1`, allowed: [400] }),
    () => ({ path: `/01/${gtin}/10/%ZZ`, allowed: [400] }),
    () => ({ path: `/01/`, allowed: [400] }),
    () => ({ path: `/01/${gtin}/..`, allowed: [400] }),
    // What does not verify may be told as mistyped or as not ours.
    () => ({ path: `/01/${gtin}/21/${code.slice(0, 11)}`, allowed: [400, 404] }),
  ])()
}

function linkGarbage(chance: Chance, ground: Ground): Asked {
  const start = chance.percent(50) ? `${ground.gtin}/` : ''
  const path = `/01/${start}${garbage(chance, ground)}`
  return { path, allowed: linkStatuses(path, ground) }
}

function productGarbage(chance: Chance, ground: Ground): Asked {
  const id = chance.percent(20) ? ground.product : garbage(chance, ground)
  const path = `/${chance.one(['P', 'p'])}/${id}`
  return { path, allowed: productStatuses(path, ground) }
}

function formGarbage(chance: Chance, ground: Ground): Asked {
  const typed = garbage(chance, ground)
  const lang = chance.one(['', '&lang=vi', '&lang=en', '&lang=%00', '&code=again'])
  return { path: '/T', query: `code=${typed}${lang}`, allowed: [303] }
}

/** Pages around the look-up; where this version has none, nothing is there. */
function elsewhere(chance: Chance, ground: Ground): Asked {
  if (chance.percent(20)) return { path: '/', allowed: [200] }
  if (chance.percent(40)) {
    const whole = ['/index.php', '/T;a=1', '/01', '/P', '/%2e%2e']
    const begun = chance.one(['/x', '//', '/.', '/..']) + garbage(chance, ground)
    return {
      path: chance.percent(30) ? chance.one(whole) : begun,
      allowed: [404],
      elsewhere: true,
    }
  }
  const page = chance.one([
    '/products',
    '/report',
    '/sitemap.xml',
    '/robots.txt',
    '/.well-known/gs1resolver',
  ])
  const query = chance.one(['q=', 'after=', 'code=', 'province=', '']) + garbage(chance, ground)
  return {
    path: page,
    query,
    // Clients of Digital Link ask it from other origins first.
    mayOptions: page === '/.well-known/gs1resolver',
    allowed: ground.has(page) ? [200, 303, 400, 404] : [404],
    elsewhere: true,
  }
}

function randomQuery(chance: Chance): string {
  if (chance.percent(3)) return `x=${'y'.repeat(6000)}`
  return chance
    .many(1, 5, () => {
      const name = chance.one([
        'lang',
        'typed',
        'linkType',
        '17',
        '10',
        '21',
        'utm_source',
        '__proto__',
        '',
      ])
      return `${name}=${chance.one([...odd, 'en', 'vi', '1', 'all', 'gs1:pip', '261231'])}`
    })
    .join('&')
}
