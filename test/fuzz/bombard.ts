/** The demonstration under garbled requests: the test sends a few thousand, the torture many more. */
import type { Test } from 'tap'
import { openDemonstration } from '../pages/demonstration.js'
import { type Engine, freshDirectory, freshLocation } from '../stores.js'
import { type Ground, nextCase } from './cases.js'
import { malformed } from './hostile.js'
import { chanceOf } from './random.js'
import { sendCases, sendRaw } from './send.js'

/** The same cases come again with the same seed; `NGUON_SEED` chooses another. */
const seed = Number(process.env['NGUON_SEED'] ?? 20_261_124)

/** Nothing breaks, nothing is told of the inside, every address is answered as it should be. */
export async function bombard(t: Test, engine: Engine, count: number): Promise<void> {
  t.comment(`seed ${seed}, ${count} requests`)
  // A second a request: nobody asks faster than a server should put up with from one place.
  let at = Date.parse('2026-11-24T03:00:00Z')
  const demonstration = await openDemonstration(t, {
    directory: await freshDirectory(t),
    store: await freshLocation(t, engine),
    now: () => new Date(at),
    settings: { TRUST_PROXY: 'true', LOG_LEVEL: 'info' },
  })
  const { app, base, log, sample } = demonstration
  const codeOf = (shows: string) => sample(shows).slice(3)
  const own = ['valid, first scan', 'valid, seen before', 'revoked', 'copied'].map(codeOf)
  const other = ['certificate expired', 'stars known by year only'].map(codeOf)
  const ground: Ground = {
    own,
    other,
    codes: new Set(
      demonstration.samples.map(sample).flatMap((path) => /^\/T\/(.*)/.exec(path)?.[1] ?? []),
    ),
    product: sample('product code').slice(3),
    gtin: '09521234543213',
    lot: 'DEMO-01',
    has: (path) => app.hasRoute({ method: 'GET', url: path }),
  }
  const chance = chanceOf(seed)
  const { wrong, statuses } = await sendCases(base, count, () => {
    at += 1000
    return nextCase(chance, ground)
  })
  t.same(wrong.slice(0, 20), [], `${wrong.length} of ${count} answers are wrong`)
  for (const status of [200, 303, 400, 404, 405]) {
    t.ok((statuses.get(status) ?? 0) > count / 100, `${statuses.get(status)} answers of ${status}`)
  }
  for (const text of malformed) {
    const answer = await sendRaw(base, text)
    const what = JSON.stringify(text.slice(0, 60))
    t.match(answer, /^(HTTP\/1\.1 (200|303|4\d\d) |$)/, `${what} is refused`)
    t.notMatch(answer, /\n\s+at |node_modules/, `${what} is told nothing`)
  }
  const failures = log.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)
  t.same(failures.slice(0, 5), [], 'nothing failed')
  t.equal((await fetch(`${base}/readyz`)).status, 200, 'and the server goes on')
}
