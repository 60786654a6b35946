/** Webhooks: listed, added, changed. */
import { formatDate } from '../../language/format.js'
import { eventWords, webhookEvents } from '../../webhooks/events.js'
import type { Webhook } from '../../webhooks/log.js'
import { addWebhook, changeWebhook, type WebhookContext } from '../../webhooks/webhooks.js'
import { Choice, type Form, FormOf, Input } from '../fields.js'
import { done, type Office, type Outcome, type Sent, wrong } from '../office.js'
import { Empty, Table } from '../parts.js'
import type { Visit } from '../visit.js'
import { OwnerField, ownerOf, type Owners, ownersFor } from './owners.js'
import { ownWebhook, ownWebhooks, stateOf } from './own-webhook.js'
import { showSecret } from './secret-shown.js'
import { webhookActRoutes } from './webhook-acts.js'
import { webhookLogRoutes } from './webhook-log.js'
import { words } from './webhook-words.js'
import { words as shared } from './words.js'

export function webhookRoutes(office: Office, webhooks: WebhookContext): void {
  const { read } = office.settings.store

  office.page('/webhooks', {
    may: 'webhook.manage',
    title: words.webhooks,
    load: async (visit) => ({
      all: await ownWebhooks(read, visit),
      owners: await ownersFor(read, visit, 'webhook.manage'),
    }),
    body: (visit, { all, owners }) => (
      <>
        <p class="acts">
          <a class="button primary" href="/office/webhooks/new">
            {visit.say(words.add)}
          </a>
        </p>
        {all.length === 0 ? (
          <Empty visit={visit} text={words.none} />
        ) : (
          <WebhookTable visit={visit} all={all} owners={owners} />
        )}
      </>
    ),
  })

  office.form('/webhooks/new', {
    may: 'webhook.manage',
    title: words.add,
    narrow: true,
    load: (visit) => ownersFor(read, visit, 'webhook.manage'),
    fields: () => ({ event: webhookEvents }),
    body: (visit, form, owners) => (
      <WebhookForm visit={visit} form={form} back="/office/webhooks" owners={owners} />
    ),
    async act(visit, sent, owners): Promise<Outcome> {
      const producerId = ownerOf(owners, sent.text('owner'))
      if (producerId === undefined) return wrong({ owner: shared.ownerNeeded })
      const { name } = visit.actor
      const made = await addWebhook(webhooks, producerId, factsOf(sent), name, visit.at)
      return showSecret(office, visit, made, `/office/webhooks/${made.id}`)
    },
  })

  office.form('/webhooks/:id/edit', {
    may: 'webhook.manage',
    title: words.editTitle,
    narrow: true,
    load: (visit) => ownWebhook(office, visit),
    fields: (_visit, { url, events }) => ({ url, event: events }),
    body: (visit, form, { id }) => (
      <WebhookForm visit={visit} form={form} back={`/office/webhooks/${id}`} />
    ),
    async act(visit, sent, { id }) {
      await changeWebhook(webhooks, id, factsOf(sent), visit.actor.name, visit.at)
      return done(`/office/webhooks/${id}`, words.changed)
    },
  })

  webhookLogRoutes(office)
  webhookActRoutes(office, webhooks)
}

const factsOf = (sent: Sent) => ({ url: sent.text('url'), events: sent.all('event') })

function WebhookForm(props: {
  readonly visit: Visit
  readonly form: Form
  readonly back: string
  readonly owners?: Owners
}) {
  const { visit, form, back, owners } = props
  return (
    <FormOf
      form={form}
      submit={owners ? words.add : words.save}
      beside={
        <a class="button" href={back}>
          {visit.say(shared.backward)}
        </a>
      }
    >
      {owners && <OwnerField form={form} owners={owners} />}
      <Input
        form={form}
        name="url"
        label={words.url}
        hint={words.urlHint}
        type="url"
        maxlength={2000}
        required
      />
      <Choice
        form={form}
        name="event"
        label={words.events}
        several
        options={webhookEvents.map((event) => ({
          value: event,
          label: visit.say(eventWords[event]),
          hint: event,
        }))}
      />
    </FormOf>
  )
}

function WebhookTable(props: {
  readonly visit: Visit
  readonly all: readonly Webhook[]
  readonly owners: Owners
}) {
  const { visit, all, owners } = props
  return (
    <Table
      caption={visit.say(words.webhooks)}
      rows={all}
      keyOf={({ id }) => id}
      columns={[
        {
          head: visit.say(words.url),
          cell: ({ id, url }) => (
            <a class="touch" href={`/office/webhooks/${id}`}>
              {url.replace(/\?.*$/, '?…')}
            </a>
          ),
        },
        { head: visit.say(shared.owner), cell: ({ producerId }) => owners.nameOf(producerId) },
        { head: visit.say(shared.state), cell: (webhook) => visit.say(stateOf(webhook)) },
        { head: visit.say(words.events), cell: ({ events }) => events.join(', ') },
        {
          head: visit.say(shared.madeOn),
          cell: ({ createdAt }) => formatDate(new Date(createdAt)),
        },
      ]}
    />
  )
}
