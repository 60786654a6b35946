import { createHash } from 'node:crypto'
import { onEachEngine } from '../stores.js'
import {
  createToken,
  findToken,
  listTokens,
  requireRole,
  withdrawToken,
} from '../../src/accounts/tokens.js'
import { now, seedRegistry } from '../issuing/installation.js'

const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

await onEachEngine('a token is found again and only its hash is stored', async (t, store) => {
  await seedRegistry(store)
  const { id, token } = await createToken(
    store,
    { role: 'producer', producerId: 'p1', label: 'till' },
    'test',
    now,
  )
  t.match(token, /^nguon_[\w-]{32}$/)
  t.match(await findToken(store, token, now), {
    name: `token:${id}`,
    tokenId: id,
    role: 'producer',
    producerId: 'p1',
  })
  t.equal(await findToken(store, `${token}x`, now), undefined)
  const row = await store.read.selectFrom('token').selectAll().executeTakeFirstOrThrow()
  t.equal(row.hash, createHash('sha256').update(token).digest('hex'))
  const everything = JSON.stringify([
    row,
    await store.read.selectFrom('audit').selectAll().execute(),
  ])
  t.notOk(everything.includes(token))
})

await onEachEngine('an expired or withdrawn token speaks for nobody', async (t, store) => {
  const request = { role: 'administrator', label: 'x', expiresAt: later(60) } as const
  const { id, token } = await createToken(store, request, 'test', now)
  t.ok(await findToken(store, token, later(59)))
  t.equal(await findToken(store, token, later(60)), undefined)
  await withdrawToken(store, id, 'test', now)
  t.equal(await findToken(store, token, now), undefined)
  await t.rejects(withdrawToken(store, id, 'test', now), { code: 'token-not-found' })
})

await onEachEngine('the last use is written at most once a minute', async (t, store) => {
  const { token } = await createToken(store, { role: 'administrator', label: 'x' }, 'test', now)
  const lastUse = async (at: Date) => {
    await findToken(store, token, at)
    return (await listTokens(store))[0]?.lastUsedAt
  }
  t.equal(await lastUse(now), now.toISOString())
  t.equal(await lastUse(later(59)), now.toISOString())
  t.equal(await lastUse(later(61)), later(61).toISOString())
})

await onEachEngine('a role and a producer go together', async (t, store) => {
  await seedRegistry(store)
  const make = (role: 'administrator' | 'producer', producerId?: string) =>
    createToken(store, { role, producerId, label: 'x' }, 'test', now)
  await t.rejects(make('producer'), { code: 'token-role' })
  await t.rejects(make('producer', 'nobody'), { code: 'token-role' })
  await t.rejects(make('administrator', 'p1'), { code: 'token-role' })
  const admin = await findToken(store, (await make('administrator')).token, now)
  const producer = await findToken(store, (await make('producer', 'p1')).token, now)
  if (!admin || !producer) throw new Error('a token was not found')
  t.doesNotThrow(() => requireRole(admin, 'producer'))
  t.doesNotThrow(() => requireRole(producer, 'producer'))
  t.throws(() => requireRole(producer, 'administrator'), { code: 'not-allowed' })
})
