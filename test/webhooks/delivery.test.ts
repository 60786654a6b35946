import { spawn } from 'node:child_process'
import { once } from 'node:events'
import t from 'tap'
import { build } from '../../scripts/build.js'
import { openStore, type Store } from '../../src/store/store.js'
import { mostTries, pausesS } from '../../src/webhooks/delivery.js'
import { announce } from '../../src/webhooks/outbox.js'
import {
  dropOldMessages,
  listDeliveries,
  listWebhooks,
  resendDelivery,
} from '../../src/webhooks/log.js'
import {
  addWebhook,
  changeWebhook,
  endWebhook,
  mostWebhooks,
  rotateSecret,
  sendTest,
  wakeWebhook,
} from '../../src/webhooks/webhooks.js'
import { now, seedRegistry } from '../issuing/installation.js'
import { freshLocation, onEachEngine } from '../stores.js'
import { isSigned, receiver, sending } from './receiver.js'

const happen = (store: Store, at: Date, data = {}, producerId: string | null = 'p1') =>
  store.write((tx) => announce(tx, { event: 'recall', producerId, data, at }))
const logOf = (store: Store, id: string) => listDeliveries(store.read, id, { limit: 50, offset: 0 })

await onEachEngine(
  'a message arrives once, signed, at those who asked for it',
  async (t, store) => {
    await seedRegistry(store)
    const at = await receiver(t)
    const ctx = sending(store, now)
    const add = (producerId: string | null, path: string, events = ['recall']) =>
      addWebhook(ctx, producerId, { url: at.url + path, events }, 'test', now)
    const own = await add('p1', '/own')
    const programme = await add(null, '/programme')
    await add('p2', '/another')
    await add('p1', '/else', ['report.made'])
    t.match(own.secret, /^whsec_[A-Za-z0-9+/]{43}=$/)

    await happen(store, now, { lot: 'tea-1' })
    t.equal(await ctx.send(), 2)
    t.equal(await ctx.send(), 0, 'nothing is due any more')
    t.equal(at.received.length, 2)
    for (const one of at.received) {
      t.same(one.json, { type: 'recall', timestamp: now.toISOString(), data: { lot: 'tea-1' } })
      t.match(one.headers, {
        'webhook-id': /^msg_[a-z0-9]{12}$/,
        'webhook-timestamp': String(now.getTime() / 1000),
        'content-type': 'application/json; charset=utf-8',
      })
    }
    for (const { secret } of [own, programme])
      t.equal(
        at.received.filter((one) => isSigned(one, secret)).length,
        1,
        'each with its own secret',
      )
    t.same(new Set(at.received.map(({ headers }) => headers['webhook-id'])).size, 1)

    await happen(store, now, {}, null)
    t.equal(await ctx.send(), 1, "what is nobody's is the programme's alone")
    const [delivery] = await logOf(store, own.id)
    t.match(delivery, {
      state: 'received',
      event: 'recall',
      tries: [{ status: 200, problem: null }],
    })
    t.ok(delivery!.tries[0]!.durationMs >= 0)

    const everything = JSON.stringify([
      await store.read.selectFrom('webhook').selectAll().execute(),
      await store.read.selectFrom('audit').selectAll().execute(),
    ])
    t.notOk(everything.includes(own.secret.slice(6)), 'the secret stands nowhere')
  },
)

await onEachEngine('what is rolled back is told to nobody', async (t, store) => {
  const at = await receiver(t)
  const ctx = sending(store, now)
  await addWebhook(ctx, null, { url: at.url, events: ['recall'] }, 'test', now)
  const broken = store.write(async (tx) => {
    await announce(tx, { event: 'recall', producerId: null, data: {}, at: now })
    throw new Error('changed its mind')
  })
  await t.rejects(broken)
  t.equal(await ctx.send(), 0)
})

await onEachEngine(
  'what does not arrive is tried again, eight times in a day',
  async (t, store) => {
    const at = await receiver(t)
    const ctx = sending(store, now)
    const { id } = await addWebhook(ctx, null, { url: at.url, events: ['recall'] }, 'test', now)
    at.answer = (response) => response.writeHead(503).end()
    await happen(store, now)
    t.equal(await ctx.send(), 1)
    for (const pause of pausesS) {
      ctx.later(pause - 1)
      t.equal(await ctx.send(), 0, `not before ${pause} s`)
      ctx.later(1)
      t.equal(await ctx.send(), 1)
    }
    const hours = pausesS.reduce((sum, pause) => sum + pause, 0) / 3600
    t.ok(hours > 23 && hours < 25, 'over a day')
    t.equal(at.received.length, mostTries)
    t.equal(new Set(at.received.map(({ headers }) => headers['webhook-id'])).size, 1)
    const [gaveUp] = await logOf(store, id)
    t.match(gaveUp, { state: 'failed' })
    t.equal(gaveUp!.tries.length, mostTries)

    t.same(ctx.rested, [id], 'nothing arrived for a day: it is put to rest')
    t.match(await listWebhooks(store.read), [{ state: 'resting' }])
    await happen(store, ctx.clock)
    ctx.later(60)
    t.equal(await ctx.send(), 0, 'meanwhile messages wait')
    at.answer = (response) => response.writeHead(204).end()
    await sendTest(store, id, 'test', ctx.clock)
    t.equal(await ctx.send(), 1, 'a test goes out all the same')
    t.match(at.received.at(-1)?.json, { type: 'test', data: { webhook: id } })
    await wakeWebhook(store, id, 'test', ctx.clock)
    t.equal(await ctx.send(), 1)
    await resendDelivery(store, id, gaveUp!.id, 'test', ctx.clock)
    t.equal(await ctx.send(), 1)
    t.equal(
      at.received.at(-1)?.headers['webhook-id'],
      `msg_${gaveUp!.messageId}`,
      'the same message',
    )
    const again = (await logOf(store, id)).find((one) => one.id === gaveUp!.id)
    t.match(again, { state: 'received' })
    t.equal(again!.tries.length, mostTries + 1, 'the log keeps every try')
    await t.rejects(resendDelivery(store, id, 'none', 'test', ctx.clock), {
      code: 'webhook-delivery-not-found',
    })
    const actions = await store.read.selectFrom('audit').select('action').orderBy('seq').execute()
    t.same(
      actions.map(({ action }) => action),
      ['added', 'rested', 'tested', 'woken', 'resent'].map((what) => `webhook-${what}`),
    )
  },
)

await onEachEngine(
  'one that has gone rests at once; a failure now and then does not matter',
  async (t, store) => {
    const at = await receiver(t)
    const ctx = sending(store, now)
    const { id } = await addWebhook(ctx, null, { url: at.url, events: ['recall'] }, 'test', now)
    at.answer = (response) => response.writeHead(500).end()
    await happen(store, now)
    await ctx.send()
    t.match(await listWebhooks(store.read), [{ failingSince: now.toISOString() }])
    at.answer = (response) => response.end()
    ctx.later(5)
    await ctx.send()
    t.match(await listWebhooks(store.read), [{ state: 'active', failingSince: null }])
    at.answer = (response) => response.writeHead(410).end()
    await happen(store, ctx.clock)
    await ctx.send()
    t.match(await listWebhooks(store.read), [{ state: 'resting' }])
    t.match(await logOf(store, id), [{ state: 'failed' }, { state: 'received' }])
    await endWebhook(store, id, 'test', ctx.clock)
    t.same(await listWebhooks(store.read), [])
    await t.rejects(wakeWebhook(store, id, 'test', ctx.clock), { code: 'webhook-not-found' })
  },
)

await onEachEngine(
  'a new secret signs at once, the one before for a day more',
  async (t, store) => {
    const at = await receiver(t)
    const ctx = sending(store, now)
    const facts = { url: at.url, events: ['recall'] }
    const { id, secret: first } = await addWebhook(ctx, null, facts, 'test', now)
    const second = await rotateSecret(ctx, id, 'test', now)
    t.not(first, second)
    await happen(store, now)
    await ctx.send()
    t.ok(isSigned(at.received[0]!, first) && isSigned(at.received[0]!, second))
    ctx.later(24 * 3600)
    await happen(store, ctx.clock)
    await ctx.send()
    t.ok(!isSigned(at.received[1]!, first) && isSigned(at.received[1]!, second))

    for (const [wrong, code] of [
      [{ ...facts, events: [] }, 'webhook-events-missing'],
      [{ ...facts, events: ['recall', 'rain'] }, 'webhook-events-missing'],
      [{ ...facts, url: 'ftp://x' }, 'webhook-url-wrong'],
    ] as const) {
      await t.rejects(addWebhook(ctx, null, wrong, 'test', now), { code })
      await t.rejects(changeWebhook(ctx, id, wrong, 'test', now), { code })
    }
    await changeWebhook(ctx, id, { ...facts, events: ['revocation'] }, 'test', now)
    await happen(store, ctx.clock)
    t.equal(await ctx.send(), 0, 'what it does not ask for is not sent')
    const keyless = { ...ctx, master: () => undefined }
    await t.rejects(addWebhook(keyless, null, facts, 'test', now), { code: 'webhook-key-missing' })
    for (let n = 1; n < mostWebhooks; n++) await addWebhook(ctx, null, facts, 'test', now)
    await t.rejects(addWebhook(ctx, null, facts, 'test', now), { code: 'webhook-too-many' })
  },
)

await onEachEngine(
  'a slow receiver holds up nobody else, and messages go after a month',
  async (t, store) => {
    const [slow, quick] = [await receiver(t), await receiver(t)]
    const ctx = sending(store, now)
    const answers: (() => void)[] = []
    slow.answer = (response) => void answers.push(() => response.end())
    for (const { url } of [slow, quick])
      await addWebhook(ctx, null, { url, events: ['recall'] }, 'test', now)
    const arrived = new Promise<void>((resolve) => {
      quick.answer = (response) => {
        response.end()
        if (quick.received.length === 3) resolve()
      }
    })
    for (let n = 0; n < 3; n++) await happen(store, now)
    const sent = ctx.send()
    await arrived
    t.equal(slow.received.length, 1, 'one at a time')
    slow.answer = (response) => response.end()
    answers[0]!()
    t.equal(await sent, 6)
    ctx.later(31 * 86_400)
    t.equal(await dropOldMessages(store, now), 0)
    t.equal(await dropOldMessages(store, ctx.clock), 3)
    t.same(await store.read.selectFrom('webhook_try').selectAll().execute(), [])
  },
)

t.test('a process that is killed while it sends loses nothing', async (t) => {
  await build()
  const location = await freshLocation(t, 'sqlite')
  const store = await openStore(location)
  t.teardown(() => store.close())
  const at = await receiver(t)
  const ctx = sending(store, new Date())
  const { id, secret } = await addWebhook(
    ctx,
    null,
    { url: at.url, events: ['recall'] },
    'test',
    ctx.clock,
  )
  await happen(store, ctx.clock)
  const arrived = new Promise<void>((resolve) => (at.answer = () => resolve()))
  const dist = new URL('../../dist/', import.meta.url).href
  const child = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `const { openStore } = await import('${dist}store/store.js')
    const { deliverDue } = await import('${dist}webhooks/delivery.js')
    const store = await openStore(${JSON.stringify(location)})
    await deliverDue({
      store,
      master: () => Buffer.alloc(32, 7),
      now: () => new Date(),
      reach: { isTest: true, isAllowed: () => true, resolve: async () => [{ address: '127.0.0.1', family: 4 }] },
    })`,
  ])
  const ended = once(child, 'exit')
  await arrived
  child.kill('SIGKILL')
  await ended
  at.answer = (response) => response.end()
  ctx.clock = new Date()
  t.equal(await ctx.send(), 0, 'its claim still holds')
  ctx.later(61)
  t.equal(await ctx.send(), 1)
  const [first, second] = at.received
  t.equal(first?.headers['webhook-id'], second?.headers['webhook-id'])
  t.equal(first?.body, second?.body)
  t.ok(isSigned(second!, secret))
  t.match(await logOf(store, id), [{ state: 'received' }])
})
