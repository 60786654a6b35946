/** Digital Links with anything in them: the test asks a few hundred, the torture many more. */
import fc from 'fast-check'
import type { Test } from 'tap'
import type { Store, StoreLocation } from '../../src/store/store.js'
import { createWorld, gtin, linksetType } from '../resolver/world.js'

/** Every one is answered rightly, none leads away, none tells of the inside. */
export async function askAnything(
  t: Test,
  store: Store,
  location: StoreLocation,
  runs: number,
): Promise<void> {
  const w = await createWorld(t, store, location)
  const piece = fc.oneof(
    fc.constantFrom(
      '01',
      '10',
      '21',
      '22',
      '235',
      gtin,
      w.code,
      'L-1',
      '',
      '%2F',
      '%',
      '%00',
      '..',
      '17',
    ),
    fc.string({ maxLength: 6 }).map(encodeURI),
  )
  const path = fc.array(piece, { maxLength: 7 }).map((pieces) => `/01/${gtin}/${pieces.join('/')}`)
  const query = fc
    .array(
      fc.constantFrom(
        'linkType=gs1:pip',
        'linkType=linkset',
        'linkType=',
        'linkType=%',
        'context=%E0%A4',
        '17=261231',
        '10=A',
        'x=y',
        '&',
        'lang=en',
        '%0d%0aX:1',
      ),
      { maxLength: 3 },
    )
    .map((parts) => parts.join('&'))
  const accept = fc.constantFrom(
    '*/*',
    'text/html',
    'application/json',
    linksetType,
    'application/ld+json',
    ';q=',
    '*',
  )
  const method = fc.constantFrom('GET', 'HEAD', 'OPTIONS')
  await fc.assert(
    fc.asyncProperty(path, query, accept, method, async (path, query, accept, method) => {
      const answer = await w.get(`${path}?${query}`, { accept }, method)
      const to = String(answer.headers['location'] ?? 'https://id.example.vn/')
      return (
        [200, 204, 300, 307, 400, 404].includes(answer.statusCode) &&
        to.startsWith('https://id.example.vn/') &&
        !/\bat .*\.(?:ts|js):\d/.test(answer.body)
      )
    }),
    { numRuns: runs },
  )
}
