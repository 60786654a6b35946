/** Webhooks a member may manage: another's does not exist. */
import { may } from '../../accounts/permissions.js'
import type { ReadDb } from '../../store/store.js'
import { fail } from '../../webhooks/errors.js'
import { listWebhooks, type Webhook } from '../../webhooks/log.js'
import type { Office } from '../office.js'
import type { Visit } from '../visit.js'
import { words } from './webhook-words.js'

export const ownWebhooks = async (read: ReadDb, { member }: Visit): Promise<Webhook[]> =>
  (await listWebhooks(read)).filter(({ producerId }) =>
    may(member, 'webhook.manage', { producerId }),
  )

/** @throws webhook-not-found */
export async function ownWebhook(office: Office, visit: Visit): Promise<Webhook> {
  const id = visit.params['id'] ?? ''
  const all = await ownWebhooks(office.settings.store.read, visit)
  const webhook = all.find((one) => one.id === id)
  if (!webhook) throw fail('webhook-not-found', id)
  return webhook
}

export function stateOf({ state, failingSince }: Webhook) {
  if (state === 'resting') return words.states.resting
  return failingSince === null ? words.states.active : words.states.failing
}
