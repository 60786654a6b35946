/** Every public page there is. A new page is one more line: it is then held to all that pages are held to. */

/** Answers the path of what the demonstration shows, by its English words as `npm start` prints them. */
export type Sample = (shows: string) => string

/** The one verdict that needs a loss of data, which no first start has. */
export const lostSample = 'issued, record lost'

export interface PublicPage {
  /** Also the name of its picture. */
  readonly name: string
  readonly path: (demonstration: { readonly sample: Sample }) => string
  readonly status: 200 | 300 | 400 | 404 | 429
  /** The address the visitor comes from, where the page depends on it. */
  readonly from?: string
  /** What it shows of a pack or product; then the band is on the first screen. */
  readonly verdict?: string
  /** Search engines may find it: it says what it is and what its one address is. */
  readonly indexed?: true
  /** Lighthouse looks at it when it is not told at what to look. */
  readonly audited?: true
  /** There is no other language to switch to on the page itself. */
  readonly oneLanguage?: true
}

/** The page of a sample the demonstration prints. */
const pack = (name: string, shows: string, verdict: string, more: Partial<PublicPage> = {}) => ({
  name,
  path: ({ sample }: { readonly sample: Sample }) => sample(shows),
  status: 200 as const,
  verdict,
  ...more,
})

const at = (path: string) => () => path

/** Somebody who has asked for too many codes that are not ours. */
export const guesser = '203.0.113.9'

/** What the private link of an answered report ends in. */
export const followUp = 'f'.repeat(32)

/** The example GTIN of the demonstration's tea. */
const tea = '/01/09521234543213'

export const publicPages: readonly PublicPage[] = [
  pack('valid-first', 'valid, first scan', 'valid'),
  pack('valid-seen', 'valid, seen before', 'valid', { audited: true }),
  pack('valid-often', 'valid, scanned unusually often', 'valid'),
  pack('inactive', 'not activated', 'inactive'),
  pack('expired', 'past its use-by date', 'expired'),
  pack('recalled', 'lot recalled', 'recalled'),
  pack('revoked', 'revoked', 'revoked'),
  pack('suspect', 'copied', 'suspect'),
  pack('certificate-expired', 'certificate expired', 'valid'),
  pack('certificate-revoked', 'certificate revoked', 'valid'),
  pack('stars-claimed', 'stars known by year only', 'valid'),
  pack('lost', lostSample, 'lost'),
  pack('unknown', 'not one of ours', 'unknown', { status: 404 }),
  pack('mistyped-scanned', 'mistyped', 'mistyped', { status: 400 }),
  {
    name: 'mistyped-typed',
    path: ({ sample }) => `${sample('mistyped')}?typed=1`,
    status: 400,
    verdict: 'mistyped',
  },
  {
    name: 'mismatch',
    path: ({ sample }) => `${tea}/21/${sample('certificate expired').slice(3)}`,
    status: 404,
    verdict: 'unknown',
  },
  pack('product', 'product code', 'product', { indexed: true, audited: true }),
  { name: 'product-gtin', path: at(tea), status: 200, verdict: 'product', indexed: true },
  { name: 'lot-recalled', path: at(`${tea}/10/DEMO-03`), status: 200, verdict: 'recalled' },
  { name: 'start', path: at('/'), status: 200, indexed: true, audited: true },
  {
    name: 'recall-status',
    path: ({ sample }) => `${sample('product code')}/recall`,
    status: 200,
  },
  { name: 'products', path: at('/products'), status: 200, indexed: true },
  { name: 'products-found', path: at('/products?q=che'), status: 200 },
  { name: 'report', path: at('/report'), status: 200 },
  {
    name: 'report-code',
    path: ({ sample }) => `/report/${sample('not one of ours').slice(3)}`,
    status: 200,
  },
  { name: 'report-followed', path: at(`/reports/${followUp}`), status: 200 },
  { name: 'choices', path: at(`${tea}?linkType=gs1:instructions`), status: 300 },
  {
    name: 'held',
    path: ({ sample }) => sample('lot recalled'),
    status: 429,
    from: guesser,
  },
  { name: 'nothing-here', path: at('/nothing-here'), status: 404, oneLanguage: true },
]
