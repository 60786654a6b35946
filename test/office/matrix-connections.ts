/** The routes of tokens and webhooks for `matrix.ts`. */
import { createToken } from '../../src/accounts/tokens.js'
import { now } from '../issuing/installation.js'
import { listDeliveries, listWebhooks } from '../../src/webhooks/log.js'
import { addWebhook, endWebhook, sendTest } from '../../src/webhooks/webhooks.js'
import { testReach } from '../webhooks/receiver.js'
import type { Row, World } from './matrix.js'

const managers = ['administrator', 'owner'] as const
const both = ['GET', 'POST'] as const

const token = (page: string) => {
  const of =
    (producerId: string) =>
    async ({ store }: World) => {
      const wanted = { role: 'producer', producerId, label: 'matrix' } as const
      return `/office/tokens/${(await createToken(store, wanted, 'test', now)).id}${page}`
    }
  return { path: of('p1'), other: of('p2') }
}

const webhook = (page: string) => {
  const of =
    (producerId: string) =>
    async ({ store, issuing }: World) => {
      const ctx = { store, reach: testReach, master: () => issuing.keyring.master() }
      // There may be only so many: those of the rows before are taken away.
      for (const one of await listWebhooks(store.read))
        if (one.producerId === producerId) await endWebhook(store, one.id, 'test', now)
      const facts = { url: 'http://hook.example:8080/', events: ['recall'] }
      const { id } = await addWebhook(ctx, producerId, facts, 'test', now)
      const [last] = page.includes(':delivery') ? [await queued(store, id)] : []
      return `/office/webhooks/${id}${page.replace(':delivery', last ?? '')}`
    }
  return { path: of('p1'), other: of('p2') }
}

async function queued(store: World['store'], id: string): Promise<string> {
  await sendTest(store, id, 'test', now)
  const [delivery] = await listDeliveries(store.read, id, { limit: 1, offset: 0 })
  return delivery!.id
}

const act = (page: string): Row => ({
  route: `/office/webhooks/:id${page}`,
  methods: both,
  who: managers,
  ...webhook(page),
})

export const connectionMatrix: readonly Row[] = [
  { route: '/office/webhooks', methods: ['GET'], who: managers },
  { route: '/office/webhooks/new', methods: both, who: managers },
  { route: '/office/webhooks/:id', methods: ['GET'], who: managers, ...webhook('') },
  ...['/edit', '/test', '/secret', '/wake', '/end', '/deliveries/:delivery/resend'].map(act),
  { route: '/office/tokens', methods: ['GET'], who: managers },
  { route: '/office/tokens/new', methods: both, who: managers },
  { route: '/office/tokens/:id', methods: ['GET'], who: managers, ...token('') },
  { route: '/office/tokens/:id/end', methods: both, who: managers, ...token('/end') },
]
