import { createHash } from 'node:crypto'
import t from 'tap'
import { onEachEngine } from '../stores.js'
import { scopes, scopesOf, scopesToGive } from '../../src/accounts/scopes.js'
import { endToken, listTokens, tokenState } from '../../src/accounts/token-list.js'
import {
  createToken,
  findToken,
  requireProgramme,
  requireScope,
  type TokenHolder,
} from '../../src/accounts/tokens.js'
import { issueRun } from '../../src/issuing/runs.js'
import type { Store } from '../../src/store/store.js'
import { administrator, installation, now, seedRegistry } from '../issuing/installation.js'

const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

await onEachEngine('a token is found again and only its hash is stored', async (t, store) => {
  await seedRegistry(store)
  const { id, token } = await createToken(
    store,
    { role: 'producer', producerId: 'p1', label: 'till', scopes: ['print', 'registry.read'] },
    'test',
    now,
  )
  t.match(token, /^nguon_[\w-]{32}$/)
  const holder = await findToken(store, token, now)
  t.match(holder, { name: `token:${id}`, tokenId: id, role: 'producer', producerId: 'p1' })
  t.same([...holder!.scopes], ['registry.read', 'print'])
  t.equal(await findToken(store, `${token}x`, now), undefined)
  const row = await store.read.selectFrom('token').selectAll().executeTakeFirstOrThrow()
  t.equal(row.hash, createHash('sha256').update(token).digest('hex'))
  const everything = JSON.stringify([
    row,
    await store.read.selectFrom('audit').selectAll().execute(),
  ])
  t.notOk(everything.includes(token))
})

await onEachEngine('an expired or ended token speaks for nobody', async (t, store) => {
  const request = { role: 'administrator', label: 'x', expiresAt: later(60) } as const
  const { id, token } = await createToken(store, request, 'test', now)
  t.ok(await findToken(store, token, later(59)))
  t.equal(await findToken(store, token, later(60)), undefined)
  const state = async (at: Date) => tokenState((await listTokens(store.read))[0]!, at)
  t.equal(await state(later(59)), 'active')
  t.equal(await state(later(60)), 'expired')
  await endToken(store, id, 'test', now)
  t.equal(await findToken(store, token, now), undefined)
  t.equal(await state(now), 'ended')
  await t.rejects(endToken(store, id, 'test', now), { code: 'token-not-found' })
  const audit = await store.read.selectFrom('audit').select('action').orderBy('seq').execute()
  t.same(
    audit.map(({ action }) => action),
    ['token-created', 'token-ended'],
  )
})

await onEachEngine('the last use is written at most once a minute', async (t, store) => {
  const { token } = await createToken(store, { role: 'administrator', label: 'x' }, 'test', now)
  const lastUse = async (at: Date) => {
    await findToken(store, token, at)
    return (await listTokens(store.read))[0]?.lastUsedAt
  }
  t.equal(await lastUse(now), now.toISOString())
  t.equal(await lastUse(later(59)), now.toISOString())
  t.equal(await lastUse(later(61)), later(61).toISOString())
})

await onEachEngine('role, producer, scopes, quota and last day go together', async (t, store) => {
  await seedRegistry(store)
  const make = (request: Partial<Parameters<typeof createToken>[1]>) =>
    createToken(store, { role: 'administrator', label: 'x', ...request }, 'test', now)
  await t.rejects(make({ role: 'producer' }), { code: 'token-role' })
  await t.rejects(make({ role: 'producer', producerId: 'nobody' }), { code: 'token-role' })
  await t.rejects(make({ producerId: 'p1' }), { code: 'token-role' })
  await t.rejects(make({ scopes: [] }), { code: 'token-scope' })
  await t.rejects(make({ scopes: ['everything'] }), { code: 'token-scope' })
  const ofProducer = { role: 'producer', producerId: 'p1' } as const
  await t.rejects(make({ ...ofProducer, scopes: ['certificate.edit'] }), { code: 'token-scope' })
  await t.rejects(make({ label: '  ' }), { code: 'token-label' })
  for (const quota of [0, -1, 1.5, 1e13])
    await t.rejects(make({ quota }), { code: 'token-quota-invalid' })
  await t.rejects(make({ expiresAt: now }), { code: 'token-expiry-past' })

  const admin = await findToken(store, (await make({})).token, now)
  const producer = await findToken(store, (await make(ofProducer)).token, now)
  if (!admin || !producer) throw new Error('a token was not found')
  for (const holder of [admin, producer]) {
    t.doesNotThrow(() => requireScope(holder, 'print'))
    t.throws(() => requireScope(holder, 'codes.read'), { code: 'scope-missing' })
  }
  t.doesNotThrow(() => requireProgramme(admin))
  t.throws(() => requireProgramme(producer), { code: 'not-allowed' })
})

await onEachEngine(
  'what a token issues is counted in the same transaction, and never more than its quota',
  async (t, store) => {
    await seedRegistry(store)
    const issuing = await installation(t, store)
    const by = await holderWith(store, 100)
    const issue = (quantity: number, actor = by) =>
      issueRun(issuing, { productId: 'tea', quantity }, actor, now)
    await issue(60)
    await t.rejects(issue(41), { code: 'token-quota-spent', message: /only 40 more/ })
    const tried = await Promise.allSettled([issue(30), issue(30), issue(30)])
    t.equal(tried.filter(({ status }) => status === 'fulfilled').length, 1, 'one of three fits')
    await issue(10)
    await t.rejects(issue(1), { code: 'token-quota-spent' })
    t.equal((await listTokens(store.read))[0]?.issued, 100)
    const runs = await store.read.selectFrom('run').select('quantity').execute()
    t.equal(
      runs.reduce((sum, { quantity }) => sum + quantity, 0),
      100,
    )
    await issue(1, administrator as TokenHolder)
    t.equal((await listTokens(store.read))[0]?.issued, 100, 'people count against no quota')
    // What was refused for another reason has cost nothing.
    const other = await holderWith(store, 5)
    await t.rejects(issueRun(issuing, { productId: 'rice', quantity: 5 }, other, now))
    t.equal((await listTokens(store.read)).find(({ id }) => id === other.tokenId)?.issued, 0)
  },
)

async function holderWith(store: Store, quota: number): Promise<TokenHolder> {
  const request = { role: 'producer', producerId: 'p1', label: 'x', quota } as const
  const { token } = await createToken(store, request, 'test', now)
  return (await findToken(store, token, now))!
}

t.test('nobody gives a token more than they may do themselves', async (t) => {
  const member = (role: 'owner' | 'administrator', rights: 'codes.read'[] = []) => ({
    personId: 'x',
    name: 'x',
    role,
    producerId: role === 'owner' ? 'p1' : null,
    provinceCode: null,
    producers: role === 'owner' ? new Set(['p1']) : null,
    rights,
    secondFactorDue: false,
  })
  t.same(scopesToGive(member('owner'), 'p1'), scopesOf('producer'))
  t.same(scopesToGive(member('owner'), 'p2'), [])
  t.same(scopesToGive(member('owner'), null), [])
  const given = scopesToGive(member('administrator'), null)
  t.notOk(given.includes('codes.read'))
  t.ok(scopesToGive(member('administrator', ['codes.read']), null).includes('codes.read'))
  t.same(scopesOf('administrator'), scopes, 'every scope can be given to somebody')
})
