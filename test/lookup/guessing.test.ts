import t from 'tap'
import { alphabet } from '../../src/codes/alphabet.js'
import { checkCharacter } from '../../src/codes/check.js'
import { guessLimits, Guessing } from '../../src/lookup/guessing.js'
import { onEachEngine } from '../stores.js'
import { createWorld, visible } from './world.js'

const secret = Buffer.alloc(32, 3)
const minute = 60_000

/** Codes with a right parity that nobody issued, of an epoch that is not there. */
function strangers(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const body = `Z000000${alphabet[i >> 10]}${alphabet[(i >> 5) & 31]}${alphabet[i & 31]}0`
    return body + checkCharacter(body)
  })
}

t.test('a source is held when its budget is spent, and only that source', async (t) => {
  const guessing = new Guessing(secret)
  for (let i = 0; i < guessLimits.perSource; i++) {
    t.notOk(guessing.isHeld('203.0.113.7', i))
    guessing.unknown('203.0.113.7', i)
  }
  t.ok(guessing.isHeld('203.0.113.7', 100))
  t.ok(guessing.isHeld('::ffff:203.0.113.7', 100), 'the same address in its other spelling')
  t.notOk(guessing.isHeld('203.0.113.8', 100), 'a neighbour in IPv4 is another')
  t.equal(guessing.hold('203.0.113.7', 0), 600)
  t.notOk(guessing.isHeld('203.0.113.7', guessLimits.windowMs), 'when its window has passed')
})

t.test('a /56 of IPv6 is one source', async (t) => {
  const guessing = new Guessing(secret)
  for (let i = 0; i < 30; i++) guessing.unknown(`2001:db8:1:ab${(i % 16).toString(16)}0::${i}`, 0)
  t.ok(guessing.isHeld('2001:db8:1:abff::1', 1))
  t.notOk(guessing.isHeld('2001:db8:1:ac00::1', 1))
})

t.test('a pass is good once, for its source, and not for long', async (t) => {
  const guessing = new Guessing(secret)
  const spend = (n: number, now: number) => {
    for (let i = 0; i < n; i++) guessing.unknown('a', now)
  }
  spend(30, 0)
  const pass = guessing.pass('a', 1)
  t.equal(guessing.pass('a', 2), pass, 'it does not change from request to request')
  t.notOk(guessing.press('b', pass, 2))
  t.notOk(guessing.press('a', `${pass.slice(0, -1)}_`, 2))
  t.notOk(new Guessing(Buffer.alloc(32, 4)).press('a', pass, 2), 'another installation')
  t.ok(guessing.press('a', pass, 2))
  t.notOk(guessing.isHeld('a', 3))
  spend(guessLimits.perPress, 3)
  t.ok(guessing.isHeld('a', 4))
  t.notOk(guessing.press('a', pass, 4), 'a second time')
  const late = guessing.pass('a', 4)
  t.notOk(guessing.press('a', late, 5 + 2 * guessLimits.windowMs))
  t.ok(guessing.press('a', late, 5))
})

t.test('too many unknown answers in all hold everybody who has not pressed', async (t) => {
  const guessing = new Guessing(secret)
  for (let i = 0; i < guessLimits.inAll - 1; i++) guessing.unknown(`10.0.${i >> 8}.${i & 255}`, i)
  t.notOk(guessing.isHeld('192.0.2.1', minute / 2))
  guessing.unknown('10.9.9.9', minute / 2)
  t.ok(guessing.isHeld('192.0.2.1', minute / 2))
  t.ok(guessing.press('192.0.2.1', guessing.pass('192.0.2.1', minute / 2), minute / 2))
  t.notOk(guessing.isHeld('192.0.2.1', minute / 2 + 1))
  t.ok(guessing.isHeld('192.0.2.2', minute / 2 + 1))
  t.notOk(guessing.isHeld('192.0.2.2', 2 * minute))
  for (let i = 0; i < guessLimits.inAll / 2; i++)
    guessing.unknown(`10.1.${i >> 8}.${i & 255}`, 200_000)
  for (let i = 0; i < guessLimits.inAll / 2; i++)
    guessing.unknown(`10.1.${i >> 8}.${i & 255}`, 290_000)
  t.notOk(guessing.isHeld('192.0.2.2', 290_001), 'as many in a longer time do not')
})

t.test('sources are forgotten, the longest unheard of first', async (t) => {
  const guessing = new Guessing(secret, { ...guessLimits, sources: 3, perSource: 2 })
  for (const source of ['a', 'a', 'b', 'c', 'a', 'd']) guessing.unknown(source, 0)
  t.ok(guessing.isHeld('a', 1))
  guessing.unknown('b', 1)
  t.notOk(guessing.isHeld('b', 1), 'b had been forgotten')
})

await onEachEngine('who is held is answered alike for every code', async (t, store, location) => {
  const w = await createWorld(t, store, location, { guessing: new Guessing(secret) })
  const run = await w.issue({ productId: w.tea.id, quantity: 2, activate: true })
  const good = w.code(run, 1)
  const [bad = '', ...more] = strangers(40)
  for (const code of more.slice(0, 30)) t.equal((await w.get(`/T/${code}`)).statusCode, 404)

  let found = 0
  let reads = 0
  const find = w.issued.find.bind(w.issued)
  w.issued.find = (code) => {
    found++
    return find(code)
  }
  const database: any = store.read
  const select = database.selectFrom.bind(database)
  database.selectFrom = (...args: unknown[]) => {
    reads++
    return select(...args)
  }
  for (const accept of ['text/html', 'application/json']) {
    for (const encoding of ['identity', 'br', 'gzip']) {
      const headers = { accept, 'accept-encoding': encoding, 'accept-language': 'en' }
      const answers = []
      for (const url of [
        `/T/${good}`,
        `/T/${bad}`,
        `/t/${good.toLowerCase()}`,
        `/01/08936012345674/21/${good}`,
        `/01/08936012345674/21/${bad}?pass=wrong`,
      ]) {
        reads = 0
        const { statusCode, rawPayload, headers: sent } = await w.get(url, headers)
        delete sent.date
        // On PostgreSQL every turn asks first whether anything was decided: one query, for any code.
        t.ok(reads <= 1)
        answers.push(JSON.stringify([statusCode, sent, rawPayload.toString('base64'), reads]))
      }
      t.equal(new Set(answers).size, 1, `${accept}, ${encoding}`)
    }
  }
  t.equal(found, 0, 'no code was looked at')
  t.equal((await w.scans.history(run.epoch, run.firstIndex))?.count, undefined, 'nor counted')

  const asked = await w.get(`/T/${good}`, { accept: 'application/json', 'accept-language': 'en' })
  t.match(asked, {
    statusCode: 429,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'retry-after': '600',
      'cache-control': 'no-store',
    },
  })
  t.match(asked.json(), { status: 429, code: 'guesses-held', type: 'urn:nguon:error:guesses-held' })
  t.equal((await w.get('/T/7K3Q?typed=1')).statusCode, 400, 'help with typing is still given')
  t.equal((await w.get(`/P/${w.tea.id}`)).statusCode, 200, 'and products are shown')
  const neighbour = await w.get(`/T/${good}`, {}, { remoteAddress: '198.51.100.1' })
  t.equal(neighbour.statusCode, 200)
})

await onEachEngine(
  'the button opens the gate for the code asked for',
  async (t, store, location) => {
    const guessing = new Guessing(secret)
    const w = await createWorld(t, store, location, {
      guessing,
      knowsToken: (token) => token === 'Bearer ours',
    })
    const run = await w.issue({ productId: w.tea.id, quantity: 2, activate: true })
    const good = w.code(run, 1)
    for (const code of strangers(30)) await w.get(`/T/${code}`)
    const held = await w.get(`/T/${good}`)
    t.equal(held.statusCode, 429)
    t.match(visible(held.body), 'Hãy bấm nút để xem kết quả')
    t.notMatch(held.body, /action=|Trà|valid/)
    const pass = /name="pass" value="([\w-]+)"/.exec(held.body)?.[1] ?? ''
    const trusted = { accept: 'application/json', authorization: 'Bearer ours' }
    t.equal((await w.get(`/T/${good}`, trusted)).statusCode, 200, 'a token of ours is no guesser')
    t.equal((await w.get(`/T/${good}`, { ...trusted, authorization: 'Bearer x' })).statusCode, 429)
    const open = await w.get(`/T/${good}?lang=vi&pass=${pass}`)
    t.match(visible(open.body), 'Mã hợp lệ – đây là lần quét đầu tiên')
    t.equal((await w.get(`/T/${w.code(run, 2)}`)).statusCode, 200, 'and for further ones')
    for (const code of strangers(10)) await w.get(`/T/${code}`)
    t.equal(
      (await w.get(`/T/${good}?pass=${pass}`)).statusCode,
      429,
      'the same press does not count twice',
    )
    t.match(guessing.figures(), /^nguon_lookup_unknown_answers_total 40$/m)
    t.match(guessing.figures(), /^nguon_lookup_hold_presses_total 1$/m)
    t.match(guessing.figures(), /^nguon_lookup_held_answers_total 3$/m)
  },
)

await onEachEngine(
  'typing mistakes and good answers cost nothing, mismatches do',
  async (t, store, location) => {
    const guessing = new Guessing(secret)
    const w = await createWorld(t, store, location, { guessing })
    const run = await w.issue({ productId: w.tea.id, quantity: 1, activate: true })
    const good = w.code(run, 1)
    for (let i = 0; i < 40; i++) {
      await w.get(`/T/7K3QM9TX2P${i}?typed=1`)
      await w.get(`/T/${good}`)
      await w.get('/P/nothing')
      await w.get('/01/08936012345995')
    }
    t.equal((await w.get(`/T/${good}`)).statusCode, 200)
    for (let i = 0; i < 30; i++) await w.get(`/01/08936012345674/21/${good}`)
    t.equal((await w.get(`/T/${good}`)).statusCode, 429)
  },
)
