/** What the pages beside the desk show, put into the demonstration, and the addresses of those pages. */
import type { Test } from 'tap'
import { createToken } from '../../src/accounts/tokens.js'
import type { IssuingContext } from '../../src/issuing/context.js'
import { queueImport } from '../../src/registry/import/jobs.js'
import { addChannel } from '../../src/registry/channels.js'
import { newId } from '../../src/store/ids.js'
import { deliverDue } from '../../src/webhooks/delivery.js'
import { addWebhook, sendTest } from '../../src/webhooks/webhooks.js'
import { receiver, sending, testReach } from '../webhooks/receiver.js'

/** The pages of an administrator that have objects of their own. */
export async function laterPages(t: Test, { store, keyring }: IssuingContext): Promise<string[]> {
  const now = new Date()
  const first = <T>(rows: readonly T[]): T => rows[0] as T
  const { read } = store
  const people = await read.selectFrom('membership').select(['person_id', 'role']).execute()
  const personOf = (wanted: string) => people.find(({ role }) => role === wanted)!.person_id
  const lot = first(await read.selectFrom('lot').select(['id', 'product_id']).execute())
  const certificate = first(await read.selectFrom('certificate').select('id').execute())
  const facts = { productId: lot.product_id, kind: 'market', title: 'Chợ phiên' } as const
  const channel = await addChannel(store, { ...facts, address: 'Phố chợ' }, 'test', now)

  const token = await createToken(store, { role: 'administrator', label: 'Sở' }, 'test', now)
  const at = await receiver(t)
  const master = () => keyring.master()
  const hooks = { store, master, reach: testReach }
  const events = ['recall', 'revocation']
  const hook = await addWebhook(hooks, null, { url: at.url, events }, 'test', now)
  const answers = [200, 500]
  at.answer = (response) => response.writeHead(answers.shift() ?? 200).end()
  for (let i = answers.length; i > 0; i--) {
    await sendTest(store, hook.id, 'test', now)
    await deliverDue({ ...sending(store, now), master })
  }

  const list = { id: newId(), filename: 'Danh sách sản phẩm OCOP.xlsx', options: {}, rows: 1200 }
  const order = { ...list, personId: personOf('administrator') }
  await queueImport(store, order, 'test', now)

  const person = `/office/people/${personOf('staff')}`
  const webhook = `/office/webhooks/${hook.id}`
  const product = `/office/products/${lot.product_id}`
  return [
    '/office/audit',
    '/office/audit?q=demo',
    '/office/audit?from=2000-01-01&to=2000-01-02',
    '/office/audit/check',
    '/office/people',
    person,
    ...['edit', 'rights', 'reset', 'close', 'sessions/end'].map((page) => `${person}/${page}`),
    '/office/tokens',
    '/office/tokens/new',
    `/office/tokens/${token.id}`,
    `/office/tokens/${token.id}/end`,
    '/office/webhooks',
    '/office/webhooks/new',
    webhook,
    `${webhook}/edit`,
    '/office/month',
    `/office/print/templates?product=${lot.product_id}`,
    `${product}/lots/${lot.id}/edit`,
    `/office/certificates/${certificate.id}/edit`,
    `${product}/channels/${channel.id}/edit`,
    `/office/import/${order.id}`,
    `/office/import/${order.id}/cancel`,
  ]
}
