import fc from 'fast-check'
import t from 'tap'
import { readAccept, readLanguages } from '../../src/resolver/accept.js'
import { choose, type Link } from '../../src/resolver/choose.js'

const link = (href: string, facts: Partial<Link> = {}): Link => ({
  type: 'pip',
  href,
  title: href,
  languages: [],
  mediaType: null,
  context: [],
  level: 'product',
  ...facts,
})

const chosen = (
  links: readonly Link[],
  headers: { accept?: string; languages?: string; context?: string } = {},
): string =>
  choose(links, {
    languages: readLanguages(headers.languages),
    welcome: readAccept(headers.accept),
    context: headers.context,
  })
    .map(({ href }) => href)
    .join()

t.test('languages are looked up as RFC 4647 says, and fall back to ours', async (t) => {
  const links = [
    link('vi', { languages: ['vi'] }),
    link('en', { languages: ['en'] }),
    link('en-GB', { languages: ['en-GB'] }),
    link('zh', { languages: ['zh'] }),
    link('any'),
  ]
  for (const [languages, expected] of [
    ['vi', 'vi'],
    ['VI-vn', 'vi'],
    ['en-GB', 'en-GB'],
    ['en-US', 'en'],
    ['zh-Hant-TW', 'zh'],
    ['zh-x-private', 'zh'],
    ['fr, zh;q=0.5, en;q=0.8', 'en'],
    ['fr;q=0.1, vi;q=0', 'any'],
    ['fr', 'any'],
    ['', 'any'],
    ['*', 'any'],
    ['--,-a-,;;q=x', 'any'],
  ] as const) {
    t.equal(chosen(links, { languages }), expected, languages)
  }
  const ours = links.filter(({ href }) => href !== 'any')
  t.equal(chosen(ours, { languages: 'fr' }), 'vi', 'our first language where none was met')
  t.equal(chosen(ours.slice(1), { languages: 'fr' }), 'en')
  // A longer tag is no answer to a shorter range (RFC 4647, 3.4).
  t.equal(
    chosen([link('vi-VN', { languages: ['vi-VN'] }), link('any')], { languages: 'vi' }),
    'any',
  )
  const both = [link('both', { languages: ['vi', 'en'] }), link('one', { languages: ['en'] })]
  t.equal(chosen(both, { languages: 'en' }), 'one', 'whose first language it is')
})

t.test('media types count after languages, by weight and by how they are named', async (t) => {
  const links = [
    link('page', { mediaType: 'text/html' }),
    link('pdf', { mediaType: 'application/pdf' }),
    link('unsaid'),
  ]
  for (const [accept, expected] of [
    ['text/html', 'page'],
    ['application/pdf', 'pdf'],
    ['application/pdf, text/html;q=0.5', 'pdf'],
    ['text/*', 'page'],
    ['text/html, */*;q=0.8', 'page'],
    ['application/pdf, */*', 'pdf'],
    ['*/*', 'page,pdf'],
  ] as const) {
    t.equal(chosen(links, { accept }), expected, accept)
  }
  const mixed = [
    link('vi pdf', { languages: ['vi'], mediaType: 'application/pdf' }),
    link('en page', { languages: ['en'], mediaType: 'text/html' }),
  ]
  t.equal(chosen(mixed, { languages: 'vi', accept: 'text/html' }), 'vi pdf')
})

t.test('a context is met, or else the link for everywhere is', async (t) => {
  const links = [
    link('VN', { context: ['VN'] }),
    link('EU', { context: ['EU', 'UK'] }),
    link('all'),
  ]
  t.equal(chosen(links, { context: 'VN' }), 'VN')
  t.equal(chosen(links, { context: 'UK' }), 'EU')
  t.equal(chosen(links, { context: 'US' }), 'all')
  t.equal(chosen(links), 'all')
  t.equal(chosen(links.slice(0, 2)), 'VN,EU', 'nothing decides')
})

t.test(
  'of links alike in all else the narrower level is meant, and one address is one choice',
  async (t) => {
    t.equal(chosen([link('p'), link('l', { level: 'lot' }), link('s', { level: 'serial' })]), 's')
    t.equal(chosen([link('p'), link('v', { level: 'variant' })]), 'v')
    t.equal(chosen([link('same'), link('same'), link('other')]), 'same,other')
    t.equal(chosen([]), '')
  },
)

t.test('any headers choose something, and the order of the links changes nothing', async () => {
  const some = fc.constantFrom(
    'vi',
    'en',
    'en-gb',
    '*',
    '-',
    ';q=',
    'q=2',
    ',',
    'text/html',
    ';q=0.3',
    'a-b-c',
  )
  const header = fc.array(some, { maxLength: 8 }).map((parts) => parts.join(''))
  const facts = fc.record({
    languages: fc.subarray(['vi', 'en', 'en-GB']),
    mediaType: fc.constantFrom(null, 'text/html', 'application/pdf'),
    context: fc.subarray(['VN', 'US']),
    level: fc.constantFrom('serial', 'lot', 'variant', 'product'),
  })
  fc.assert(
    fc.property(
      fc.array(facts, { minLength: 1, maxLength: 6 }),
      header,
      header,
      (all, languages, accept) => {
        const links = all.map((one, i) => link(String(i), one))
        const sorted = (text: string) => text.split(',').sort().join()
        const there = chosen(links, { languages, accept })
        return (
          there !== '' &&
          sorted(there) === sorted(chosen([...links].reverse(), { languages, accept }))
        )
      },
    ),
    { numRuns: 500 },
  )
})
