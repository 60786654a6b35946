import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import t from 'tap'
import {
  formatDigitalLink,
  linkValue,
  parseDigitalLink,
  parseDigitalLinkPath,
  type ReadLink,
} from '../../src/gs1/digital-link.js'
import { checkDigit } from '../../src/gs1/check-digit.js'
import { parseGtin } from '../../src/gs1/gtin.js'
import { decodePath, decodeQuery } from '../../src/gs1/percent.js'

const gtin = '09506000134352'

const reason = (read: ReadLink) => (read.ok ? 'ok' : read.reason)

t.test('a link of a product, lot and pack is read', async (t) => {
  const read = parseDigitalLinkPath(
    `/01/${gtin}/22/2A/10/L.1/21/7K3QM9TX2PD4`,
    '17=261231&utm=zalo',
  )
  t.same(read, {
    ok: true,
    link: {
      key: { ai: '01', value: gtin },
      qualifiers: [
        { ai: '22', value: '2A' },
        { ai: '10', value: 'L.1' },
        { ai: '21', value: '7K3QM9TX2PD4' },
      ],
      attributes: [{ ai: '17', value: '261231' }],
    },
  })
  t.ok(read.ok)
  if (!read.ok) return
  t.equal(linkValue(read.link, '10'), 'L.1')
  t.equal(linkValue(read.link, '17'), '261231')
  t.equal(linkValue(read.link, '235'), undefined)
})

t.test('what is wrong in a path is named', async (t) => {
  for (const [path, expected] of [
    ['/01/09506000134353', 'check-digit'],
    ['/01/9506000134352', 'format'],
    ['/01/96385074', 'format'],
    ['/01/0950600013435A', 'format'],
    [`/01/${gtin}/21/A/10/B`, 'qualifier-order'],
    [`/01/${gtin}/10/B/22/A`, 'qualifier-order'],
    [`/01/${gtin}/235/A/21/B`, 'qualifier-order'],
    [`/01/${gtin}/17/261231`, 'attribute-in-path'],
    [`/01/${gtin}/8019/1`, 'attribute-in-path'],
    [`/01/${gtin}/99999/1`, 'unknown-ai'],
    [`/01/${gtin}/lot/1`, 'unknown-ai'],
    [`/01/${gtin}/10`, 'odd-segments'],
    [`/01/${gtin}/10/`, 'odd-segments'],
    [`/01/${gtin}//`, 'odd-segments'],
    [`/01`, 'odd-segments'],
    [`/01/${gtin}/10//21/A`, 'empty-value'],
    [`/01/${gtin}/10/A/10/A`, 'repeated'],
    [`/01/${gtin}/01/${gtin}`, 'repeated'],
    [`/01/${gtin}/21/${'A'.repeat(21)}`, 'format'],
    [`/01/${gtin}/21/A%20B`, 'format'],
    [`/01/${gtin}/21/A%00B`, 'format'],
    [`/01/${gtin}/21/%C4%90`, 'format'],
    [`/01/${gtin}/21/Đ`, 'character'],
    [`/01/${gtin}/21/<b>`, 'character'],
    ['/', 'no-key'],
    ['', 'no-key'],
    [`//01/${gtin}`, 'no-key'],
    [`/21/A`, 'no-key'],
    [`/gtin/${gtin}`, 'no-key'],
  ] as const) {
    t.equal(reason(parseDigitalLinkPath(path)), expected, path)
  }
})

t.test('what is wrong in a query is named', async (t) => {
  for (const [query, expected] of [
    ['10=A', 'qualifier-in-query'],
    ['21=A', 'qualifier-in-query'],
    ['235=A', 'qualifier-in-query'],
    [`01=${gtin}`, 'repeated'],
    ['99=A&99=A', 'repeated'],
    ['89=A', 'unknown-ai'],
    ['17=261331', 'format'],
    ['17=260230', 'format'],
    ['11=260200', 'ok'],
    ['7003=2602001200', 'format'],
    ['3103=000195', 'ok'],
    ['3106=000195', 'unknown-ai'],
    ['99=', 'empty-value'],
    ['99=A+B', 'format'],
    ['99=A%2BB', 'ok'],
    ['linkType=gs1:pip&lot=7&99', 'ok'],
    ['&&&', 'ok'],
  ] as const) {
    t.equal(reason(parseDigitalLinkPath(`/01/${gtin}`, query)), expected, query)
  }
})

t.test('one slash at the end is tolerated', async (t) => {
  t.equal(reason(parseDigitalLinkPath(`/01/${gtin}/`)), 'ok')
  t.equal(reason(parseDigitalLinkPath(`/01/${gtin}/21/A/`)), 'ok')
})

t.test('an encoded slash and a plus stay in the value', async (t) => {
  const read = parseDigitalLinkPath(`/01/${gtin}/10/A%2FB+C%2b`)
  t.ok(read.ok && linkValue(read.link, '10') === 'A/B+C+')
})

t.test('every primary key is read with its qualifiers', async (t) => {
  for (const path of [
    '/00/006141411234567890',
    '/253/1231231231232TEST',
    '/255/9506000134352123',
    '/401/12345678',
    `/402/1231231231231234${checkDigit('1231231231231234')}`,
    '/414/9520123456788/254/32a%2Fb',
    '/414/9520123456788/7040/1ABC',
    '/415/9520123456788/8020/A1',
    '/417/9520123456788/7040/1ABC',
    '/8003/09520123456788A1',
    '/8004/9520614141234567',
    '/8006/123123123123330102/22/A/10/B/21/C',
    '/8010/0200/8011/1',
    '/8013/1987654Ad4X4bL5ttr2310c2K',
    '/8017/123456789012345675/8019/123',
    '/8018/123456789012345675/8019/123',
  ]) {
    t.equal(reason(parseDigitalLinkPath(path)), 'ok', path)
    t.equal(reason(parseDigitalLink(`https://id.example/some/stem${path}`)), 'ok', path)
  }
  for (const [path, expected] of [
    ['/8013/1987654Ad4X4bL5ttr2310c2X', 'check-digit'],
    ['/8006/123123123123330302', 'format'],
    ['/8003/19520123456788', 'format'],
    ['/8010/0200/8011/01', 'format'],
    ['/415/9520123456788/254/A', 'attribute-in-path'],
  ] as const) {
    t.equal(reason(parseDigitalLinkPath(path)), expected, path)
  }
})

t.test('what is formatted is read back, in capitals as it was issued', async () => {
  const set82 = '!"%&\'()*+,-./0123456789:;<=>?ABCXYZ_abcxyz'
  const value = fc.string({ unit: fc.constantFrom(...set82), minLength: 1, maxLength: 20 })
  const base = fc.constantFrom('https://nguon.vn', 'https://nguon.vn/', 'http://localhost:3000/a/b')
  fc.assert(
    fc.property(
      base,
      fc.option(value, { nil: undefined }),
      fc.option(value, { nil: undefined }),
      (base, lot, serial) => {
        const uri = formatDigitalLink(base, {
          gtin: parseGtin('9506000134352'),
          ...(lot === undefined ? {} : { lot }),
          ...(serial === undefined ? {} : { serial }),
        })
        const read = parseDigitalLink(uri)
        return (
          read.ok &&
          linkValue(read.link, '01') === gtin &&
          linkValue(read.link, '10') === lot &&
          linkValue(read.link, '21') === serial
        )
      },
    ),
  )
})

t.test('no lot or serial that is none is formatted', async (t) => {
  const what = { gtin: parseGtin(gtin) }
  for (const lot of ['', 'A B', 'lô 1', 'A'.repeat(21)]) {
    t.throws(() => formatDigitalLink('https://nguon.vn', { ...what, lot }), RangeError)
  }
})

t.test('any path and query is answered, never thrown at', async () => {
  const piece = fc.oneof(
    fc.constantFrom('01', '10', '21', gtin, '/', '%2F', '%', '&', '=', '17', '__proto__', '..'),
    fc.string({ maxLength: 4 }),
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('/'))
  fc.assert(
    fc.property(text, text, (path, query) => {
      parseDigitalLinkPath(path, query)
      parseDigitalLink(`https://a/${path}?${query}`)
    }),
    { numRuns: 2000 },
  )
})

interface UriCase {
  readonly valid: boolean
  readonly uri: string
  readonly elementData?: string
  readonly options?: Readonly<Record<string, boolean>>
}

const published = new URL('../../../shared/vectors/digital-link/uri-cases.json', import.meta.url)

t.test("GS1's published cases", { skip: !existsSync(published) }, async (t) => {
  const cases = JSON.parse(readFileSync(published, 'utf8')) as {
    parseDLuri: UriCase[]
    URIunescape: {
      in: string
      path: string | { latin1: string }
      query: string | { latin1: string }
    }[]
  }
  const text = (wanted: string | { latin1: string }) =>
    typeof wanted === 'string' ? wanted : wanted.latin1
  for (const { in: encoded, path, query } of cases.URIunescape) {
    t.equal(decodePath(encoded), text(path), encoded)
    t.equal(decodeQuery(encoded), text(query), encoded)
  }
  for (const { valid, uri, elementData, options } of cases.parseDLuri) {
    const read = parseDigitalLink(uri)
    // Options that are off here: names instead of numbers, unassigned AIs, GTINs of fewer digits.
    const shortGtin =
      options?.['PermitZeroSuppressedGTINinDLuris'] && !/\b01[/=][0-9]{14}\b/.test(uri)
    const lenient =
      options?.['PermitConvenienceAlphas'] || options?.['PermitUnknownAIs'] || shortGtin
    t.equal(read.ok, valid && !lenient, `${uri} ${reason(read)}`)
    if (read.ok) t.equal(elementString(read), elementData, uri)
  }
})

/** As the vectors write it: `^` is FNC1, left out behind AIs whose length is known beforehand. */
function elementString({ link }: ReadLink & { ok: true }): string {
  const fixed = /^(0[0-4]|1[1-9]|20|3[1-6]|41)/
  let text = ''
  let last = 'none'
  for (const { ai, value } of [link.key, ...link.qualifiers, ...link.attributes]) {
    text += `${fixed.test(last) ? '' : '^'}${ai}${value}`
    last = ai
  }
  return text
}
