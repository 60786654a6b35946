/** What is done with a webhook by a button: a test, a new secret, waking, taking away, sending again. */
import type { Words } from '../../errors.js'
import { type Webhook, resendDelivery } from '../../webhooks/log.js'
import {
  endWebhook,
  rotateSecret,
  sendTest,
  wakeWebhook,
  type WebhookContext,
} from '../../webhooks/webhooks.js'
import { FormOf } from '../fields.js'
import { done, type Office, type Outcome } from '../office.js'
import type { Visit } from '../visit.js'
import { showSecret } from './secret-shown.js'
import { words } from './webhook-words.js'
import { ownWebhook } from './own-webhook.js'
import { words as shared } from './words.js'

interface Act {
  readonly path: string
  readonly title: Words
  readonly submit: Words
  readonly hint: Words
  readonly danger?: true
  readonly act: (visit: Visit, webhook: Webhook, page: string) => Promise<Outcome>
}

export function webhookActRoutes(office: Office, webhooks: WebhookContext): void {
  const { store } = office.settings
  const acts: readonly Act[] = [
    {
      ...{ path: 'test', title: words.test, submit: words.test, hint: words.testHint },
      async act({ actor, at }, { id }, page) {
        await sendTest(store, id, actor.name, at)
        return done(page, words.tested)
      },
    },
    {
      ...{ path: 'secret', title: words.rotate, submit: words.rotate, hint: words.rotateHint },
      async act(visit, { id }, page) {
        const secret = await rotateSecret(webhooks, id, visit.actor.name, visit.at)
        return showSecret(office, visit, { secret }, page)
      },
    },
    {
      ...{ path: 'wake', title: words.wake, submit: words.wake, hint: words.wakeHint },
      async act({ actor, at }, { id }, page) {
        await wakeWebhook(store, id, actor.name, at)
        return done(page, words.woken)
      },
    },
    {
      ...{ path: 'end', title: words.end, submit: words.end, hint: words.endHint, danger: true },
      async act({ actor, at }, { id }) {
        await endWebhook(store, id, actor.name, at)
        return done('/office/webhooks', words.ended)
      },
    },
    {
      ...{ path: 'deliveries/:delivery/resend', title: words.resendTitle },
      ...{ submit: words.resend, hint: words.resendHint },
      async act({ actor, at, params }, { id }, page) {
        await resendDelivery(store, id, params['delivery'] ?? '', actor.name, at)
        return done(page, words.resent)
      },
    },
  ]
  for (const { path, title, submit, hint, danger, act } of acts) {
    office.form(`/webhooks/:id/${path}`, {
      may: 'webhook.manage',
      title,
      narrow: true,
      load: (visit) => ownWebhook(office, visit),
      body: (visit, form, { id, url }) => (
        <FormOf
          form={form}
          submit={submit}
          danger={danger === true}
          beside={
            <a class="button" href={`/office/webhooks/${id}`}>
              {visit.say(shared.backward)}
            </a>
          }
        >
          <p>
            <b>{new URL(url).host}</b>
          </p>
          <p>{visit.say(hint)}</p>
        </FormOf>
      ),
      act: (visit, _sent, webhook) => act(visit, webhook, `/office/webhooks/${webhook.id}`),
    })
  }
}
