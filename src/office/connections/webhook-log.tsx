/** One webhook with what was sent to it and what came back. */
import { formatDate, formatNumber, formatTime } from '../../language/format.js'
import { eventWords, type WebhookEvent } from '../../webhooks/events.js'
import { type Delivery, listDeliveries, type Webhook } from '../../webhooks/log.js'
import type { Office } from '../office.js'
import { Table } from '../parts.js'
import type { Visit } from '../visit.js'
import { type Owners, ownersFor } from './owners.js'
import { words } from './webhook-words.js'
import { ownWebhook, stateOf } from './own-webhook.js'
import { words as shared } from './words.js'

const rowsOfPage = 50

export function webhookLogRoutes(office: Office): void {
  const { read } = office.settings.store
  office.page('/webhooks/:id', {
    may: 'webhook.manage',
    load: async (visit) => {
      const webhook = await ownWebhook(office, visit)
      const page = Math.min(Math.max(1, Number(visit.query.get('page')) || 1), 10_000)
      const offset = (page - 1) * rowsOfPage
      return {
        ...{ webhook, page },
        deliveries: await listDeliveries(read, webhook.id, { limit: rowsOfPage + 1, offset }),
        owners: await ownersFor(read, visit, 'webhook.manage'),
      }
    },
    title: (_visit, { webhook }) => new URL(webhook.url).host,
    body: (visit, { webhook, page, deliveries, owners }) => (
      <>
        {webhook.state === 'resting' && (
          <p class="card" role="status">
            {visit.say(words.restNote)}
          </p>
        )}
        <Facts visit={visit} webhook={webhook} owners={owners} />
        <Acts visit={visit} webhook={webhook} />
        {deliveries.length === 0 ? (
          <p class="soft">{visit.say(words.logEmpty)}</p>
        ) : (
          <Log visit={visit} webhook={webhook} deliveries={deliveries.slice(0, rowsOfPage)} />
        )}
        {deliveries.length > rowsOfPage && (
          <p>
            <a class="button" href={`/office/webhooks/${webhook.id}?page=${page + 1}`}>
              {visit.say(words.older)}
            </a>
          </p>
        )}
      </>
    ),
  })
}

interface Shown {
  readonly visit: Visit
  readonly webhook: Webhook
}

function Facts({ visit, webhook, owners }: Shown & { readonly owners: Owners }) {
  return (
    <dl class="facts card">
      <dt>{visit.say(words.url)}</dt>
      <dd>
        <code>{webhook.url}</code>
      </dd>
      <dt>{visit.say(shared.state)}</dt>
      <dd>
        {visit.say(stateOf(webhook))}
        {webhook.failingSince !== null && ` · ${momentOf(webhook.failingSince)}`}
      </dd>
      <dt>{visit.say(shared.owner)}</dt>
      <dd>{owners.nameOf(webhook.producerId)}</dd>
      <dt>{visit.say(words.events)}</dt>
      <dd>
        {webhook.events.map((event) => (
          <div key={event}>
            {visit.say(eventWords[event])} <code>{event}</code>
          </div>
        ))}
      </dd>
    </dl>
  )
}

function Acts({ visit, webhook }: Shown) {
  const at = `/office/webhooks/${webhook.id}`
  return (
    <p class="acts">
      {webhook.state === 'resting' && (
        <a class="button primary" href={`${at}/wake`}>
          {visit.say(words.wake)}
        </a>
      )}
      <a class="button" href={`${at}/test`}>
        {visit.say(words.test)}
      </a>
      <a class="button" href={`${at}/edit`}>
        {visit.say(words.edit)}
      </a>
      <a class="button" href={`${at}/secret`}>
        {visit.say(words.rotate)}
      </a>
      <a class="button" href={`${at}/end`}>
        {visit.say(words.end)}
      </a>
      <a class="button" href="/office/webhooks">
        {visit.say(shared.back)}
      </a>
    </p>
  )
}

function Log({ visit, webhook, deliveries }: Shown & { readonly deliveries: readonly Delivery[] }) {
  const { say } = visit
  return (
    <Table
      caption={say(words.log)}
      rows={deliveries}
      keyOf={({ id }) => id}
      columns={[
        {
          head: say(words.event),
          cell: ({ event, messageId }) => (
            <>
              {say(eventWords[event as WebhookEvent] ?? words.test_event)}{' '}
              <small>msg_{messageId}</small>
            </>
          ),
        },
        { head: say(words.when), cell: ({ at }) => momentOf(at) },
        {
          head: say(shared.state),
          cell: (delivery) => <State visit={visit} delivery={delivery} />,
        },
        { head: say(words.tries), number: true, cell: ({ tries }) => tries.length },
        { head: say(words.took), number: true, cell: (delivery) => tookOf(visit, delivery) },
        {
          head: say(words.act),
          cell: ({ id }) => (
            <a class="touch" href={`/office/webhooks/${webhook.id}/deliveries/${id}/resend`}>
              {say(words.resend)}
            </a>
          ),
        },
      ]}
    />
  )
}

function State({ visit, delivery }: { readonly visit: Visit; readonly delivery: Delivery }) {
  const { say } = visit
  const last = delivery.tries.at(-1)
  const answer = last && (last.status ?? last.problem ?? say(words.noAnswer))
  return (
    <>
      {say(words.states[delivery.state])}
      {answer !== undefined && ` · ${answer}`}
      {delivery.state === 'waiting' && last && (
        <small>
          {' '}
          {say(words.next)} {momentOf(delivery.nextAt)}
        </small>
      )}
    </>
  )
}

function tookOf({ language }: Visit, { tries }: Delivery): string {
  const last = tries.at(-1)
  return last ? `${formatNumber(last.durationMs, language)} ms` : ''
}

function momentOf(iso: string): string {
  const at = new Date(iso)
  return `${formatTime(at)} ${formatDate(at)}`
}
