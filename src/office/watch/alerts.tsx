/** Signs of copying: the list, one with its story, and what a person answers. */
import {
  type Alert,
  type AlertState,
  alertStates,
  getAlert,
  listAlerts,
} from '../../copies/alerts.js'
import { clearAlert, confirmCopy } from '../../copies/answers.js'
import { suspicionsByWeek } from '../../copies/over-time.js'
import { provinceName } from '../../registry/provinces.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { moment } from '../desk/told.js'
import { FormOf, Input, TextArea } from '../fields.js'
import { done, type Office, wrong } from '../office.js'
import { Empty, Table } from '../parts.js'
import type { Visit } from '../visit.js'
import { Suspicions, suspicionWeeks } from './suspicions.js'
import { alertStateWords, words } from './words.js'

const pageSize = 50

export function alertRoutes(office: Office, { issuing }: DeskSettings): void {
  const { store } = issuing
  const load = (visit: Visit) => getAlert(store.read, visit.params['id'] ?? '', visit.actor)
  const target = ({ producerId }: Alert) => ({ producerId })

  office.page('/alerts', {
    may: 'alert.read',
    style: deskStyle,
    title: words.alerts,
    async load(visit) {
      const asked = visit.query.get('state') ?? 'open'
      const state = alertStates.find((known): known is AlertState => known === asked)
      const [openedAt, id] = (visit.query.get('after') ?? '').split(' ')
      const after = openedAt && id ? ([openedAt, id] as const) : undefined
      const limit = pageSize + 1
      const alerts = await listAlerts(store.read, { state, limit, after }, visit.actor)
      const weeks = await suspicionsByWeek(store.read, visit.actor, visit.at, suspicionWeeks)
      return { state, alerts, weeks }
    },
    body: (visit, { state, alerts, weeks }) => {
      const last = alerts.length > pageSize ? alerts[pageSize - 1] : undefined
      return (
        <>
          <p class="acts">
            <a class="button" href="/office/alerts" aria-current={state === 'open' && 'true'}>
              {visit.say(words.openOnly)}
            </a>
            <a class="button" href="/office/alerts?state=all" aria-current={!state && 'true'}>
              {visit.say(words.all)}
            </a>
          </p>
          {alerts.length === 0 ? (
            <Empty visit={visit} text={words.noAlerts} />
          ) : (
            <AlertTable visit={visit} alerts={alerts.slice(0, pageSize)} />
          )}
          {last && (
            <a
              class="button"
              href={`/office/alerts?${new URLSearchParams({
                state: state ?? 'all',
                after: `${last.openedAt} ${last.id}`,
              }).toString()}`}
            >
              {visit.say(words.more)}
            </a>
          )}
          <Suspicions visit={visit} weeks={weeks} />
        </>
      )
    },
  })

  office.page('/alerts/:id', {
    may: 'alert.read',
    style: deskStyle,
    load,
    target,
    title: (visit, alert) => visit.say(alert.words),
    about: ({ id }) => ({ subject: 'alert', id }),
    body: (visit, alert) => <AlertPage visit={visit} alert={alert} />,
  })

  office.form('/alerts/:id/clear', {
    may: 'alert.decide',
    style: deskStyle,
    narrow: true,
    load,
    target,
    title: words.clear,
    body: (visit, form, alert) => (
      <FormOf form={form} submit={words.clear} beside={<Back visit={visit} alert={alert} />}>
        <p>{visit.say(words.clearMeans)}</p>
        <Input form={form} name="note" label={words.note} maxlength={500} />
      </FormOf>
    ),
    async act(visit, sent, alert) {
      const note = sent.text('note') === '' ? undefined : sent.text('note')
      await clearAlert(store, alert.id, note, visit.actor, visit.at)
      return done('/office/alerts', words.cleared)
    },
  })

  office.form('/alerts/:id/confirm', {
    may: 'alert.decide',
    style: deskStyle,
    narrow: true,
    load,
    target,
    title: words.confirm,
    body: (visit, form, alert) => (
      <FormOf
        form={form}
        submit={words.confirm}
        danger
        beside={<Back visit={visit} alert={alert} />}
      >
        <p>{visit.say(alert.number === null ? words.confirmRise : words.confirmMeans)}</p>
        <Input
          form={form}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          maxlength={500}
          required
        />
        {alert.number !== null && (
          <TextArea form={form} name="notice" label={words.notice} rows={3} maxlength={500} />
        )}
      </FormOf>
    ),
    async act(visit, sent, alert) {
      const reason = sent.text('reason')
      if (reason === '') return wrong({ reason: words.reasonNeeded })
      const said = { reason, notice: sent.text('notice') }
      await confirmCopy(issuing, alert.id, said, visit.actor, visit.at)
      return done('/office/alerts', words.confirmed)
    },
  })
}

function Back({ visit, alert }: { visit: Visit; alert: Alert }) {
  return (
    <a class="button" href={`/office/alerts/${alert.id}`}>
      {visit.say(words.back)}
    </a>
  )
}

export function AlertTable({ visit, alerts }: { visit: Visit; alerts: readonly Alert[] }) {
  const { say } = visit
  return (
    <Table
      caption={say(words.alerts)}
      rows={alerts}
      keyOf={({ id }) => id}
      columns={[
        {
          head: say(words.what),
          cell: (alert) => (
            <a class="touch" href={`/office/alerts/${alert.id}`}>
              {say(alert.words)}
            </a>
          ),
        },
        { head: say(words.product), cell: ({ product }) => product?.name ?? '' },
        { head: say(words.label), cell: ({ number, run }) => number ?? run },
        { head: say(words.state), cell: ({ state }) => say(alertStateWords[state]) },
        { head: say(words.when), cell: ({ openedAt }) => moment(openedAt) },
      ]}
    />
  )
}

function AlertPage({ visit, alert }: { visit: Visit; alert: Alert }) {
  const { say } = visit
  const { id, product, run, number, state, reasons, seen, note, producerId } = alert
  const at = number === null ? run : `${run}/${Number(number.split('-')[1])}`
  return (
    <>
      <dl class="facts card">
        <dt>{say(words.state)}</dt>
        <dd>{say(alertStateWords[state])}</dd>
        {product && (
          <>
            <dt>{say(words.product)}</dt>
            <dd>{product.name}</dd>
          </>
        )}
        <dt>{say(words.label)}</dt>
        <dd>
          <a class="touch" href={`/office/desk/runs/${at}`}>
            {number ?? run}
          </a>
        </dd>
        <dt>{say(words.when)}</dt>
        <dd>{moment(alert.openedAt)}</dd>
        {note !== null && (
          <>
            <dt>{say(words.note)}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
      <h2>{say(words.why)}</h2>
      <ul class="card">
        {reasons.map((reason) => (
          <li key={reason.name}>{say(reason.words)}</li>
        ))}
      </ul>
      {state === 'open' && visit.may('alert.decide', { producerId }) && (
        <p class="acts">
          <a class="button" href={`/office/alerts/${id}/clear`}>
            {say(words.clear)}
          </a>
          <a class="button danger" href={`/office/alerts/${id}/confirm`}>
            {say(words.confirm)}
          </a>
        </p>
      )}
      {seen.length > 0 && (
        <>
          <h2>{say(words.seen)}</h2>
          <ol class="story">
            {[...seen].reverse().map((scan, i) => (
              <li key={i}>
                {moment(scan.at)} ·{' '}
                {(scan.province !== null && provinceName(scan.province)) || say(words.unknownPlace)}
                {scan.returning && ` · ${say(words.returning)}`}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}
