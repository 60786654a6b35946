/** What buyers report: the list, one with its picture, answering and closing. */
import { fail } from '../../reports/errors.js'
import { reportKinds, stateWords } from '../../reports/kinds.js'
import { readPhoto } from '../../reports/photo.js'
import {
  answerReport,
  closeReport,
  getReport,
  listReports,
  mostAnswerLetters,
  type Report,
} from '../../reports/reports.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { moment } from '../desk/told.js'
import { FormOf, TextArea } from '../fields.js'
import { done, type Office, wrong } from '../office.js'
import { Empty, Table } from '../parts.js'
import type { Visit } from '../visit.js'
import { words } from './words.js'

const pageSize = 50

export function reportRoutes(office: Office, { printing }: DeskSettings): void {
  const { store, dataDirectory } = printing
  const load = (visit: Visit) => getReport(store.read, visit.params['id'] ?? '', visit.actor)
  const target = ({ producer }: Report) => ({ producerId: producer?.id ?? null })

  office.page('/reports', {
    may: 'report.read',
    style: deskStyle,
    title: words.reports,
    async load(visit) {
      const [filedAt, id] = (visit.query.get('after') ?? '').split(' ')
      const before = filedAt && id ? ([filedAt, id] as const) : undefined
      return listReports(store.read, visit.actor, { limit: pageSize + 1, before })
    },
    body: (visit, reports) => {
      if (reports.length === 0) return <Empty visit={visit} text={words.noReports} />
      const last = reports.length > pageSize ? reports[pageSize - 1] : undefined
      return (
        <>
          <ReportTable visit={visit} reports={reports.slice(0, pageSize)} />
          {last && (
            <a
              class="button"
              href={`/office/reports?${new URLSearchParams({
                after: `${last.filedAt} ${last.id}`,
              }).toString()}`}
            >
              {visit.say(words.more)}
            </a>
          )}
        </>
      )
    },
  })

  office.form<Report>('/reports/:id', {
    may: 'report.read',
    style: deskStyle,
    load,
    title: (visit, report) => visit.say(reportKinds[report.kind]),
    about: ({ id }) => ({ subject: 'report', id }),
    fields: (_visit, { answer }) => ({ answer }),
    body: (visit, form, report) => (
      <>
        <ReportFacts visit={visit} report={report} />
        {report.state !== 'closed' && visit.may('report.answer', target(report)) && (
          <>
            <FormOf
              form={form}
              submit={words.answer}
              beside={
                <a class="button" href={`/office/reports/${report.id}/close`}>
                  {visit.say(words.close)}
                </a>
              }
            >
              <TextArea
                form={form}
                name="answer"
                label={words.answer}
                hint={words.answerHint}
                maxlength={mostAnswerLetters}
                required
              />
            </FormOf>
          </>
        )}
      </>
    ),
    async act(visit, sent, report) {
      if (!visit.may('report.answer', target(report)))
        return wrong({ '': { vi: 'Bạn không trả lời được.', en: 'You may not answer.' } })
      if (sent.text('answer') === '') return wrong({ answer: words.answerNeeded })
      await answerReport(store, report.id, sent.text('answer'), visit.actor, visit.at)
      return done(`/office/reports/${report.id}`, words.answered)
    },
  })

  office.form<Report>('/reports/:id/close', {
    may: 'report.answer',
    style: deskStyle,
    narrow: true,
    load,
    target,
    title: words.close,
    body: (visit, form, { id }) => (
      <FormOf
        form={form}
        submit={words.close}
        beside={
          <a class="button" href={`/office/reports/${id}`}>
            {visit.say(words.back)}
          </a>
        }
      >
        <p>{visit.say(words.closeMeans)}</p>
      </FormOf>
    ),
    async act(visit, _sent, { id }) {
      await closeReport(store, id, visit.actor, visit.at)
      return done('/office/reports', words.closed)
    },
  })

  office.get('/reports/:id/photo', { may: 'report.read' }, async (visit, reply) => {
    const { id, photo } = await load(visit)
    const bytes = photo && (await readPhoto(dataDirectory, photo.name))
    if (!bytes) throw fail('report-photo-missing', id)
    return reply.type('image/jpeg').header('cache-control', 'no-store').send(bytes)
  })
}

export function ReportTable({ visit, reports }: { visit: Visit; reports: readonly Report[] }) {
  const { say } = visit
  return (
    <Table
      caption={say(words.reports)}
      rows={reports}
      keyOf={({ id }) => id}
      columns={[
        {
          head: say(words.kind),
          cell: ({ id, kind }) => (
            <a class="touch" href={`/office/reports/${id}`}>
              {say(reportKinds[kind])}
            </a>
          ),
        },
        { head: say(words.product), cell: ({ product }) => product?.name ?? '' },
        { head: say(words.text), cell: ({ text }) => text.slice(0, 120) },
        { head: say(words.state), cell: ({ state }) => say(stateWords[state]) },
        { head: say(words.filed), cell: ({ filedAt }) => moment(filedAt) },
      ]}
    />
  )
}

function ReportFacts({ visit, report }: { visit: Visit; report: Report }) {
  const { say } = visit
  const { product, pack, contact, photo, text } = report
  return (
    <>
      <dl class="facts card">
        <dt>{say(words.state)}</dt>
        <dd>{say(stateWords[report.state])}</dd>
        <dt>{say(words.filed)}</dt>
        <dd>{moment(report.filedAt)}</dd>
        {product && (
          <>
            <dt>{say(words.product)}</dt>
            <dd>{product.name}</dd>
          </>
        )}
        {pack && (
          <>
            <dt>{say(words.label)}</dt>
            <dd>
              <a class="touch" href={`/office/desk/runs/${pack.name.split('-')[0]}/${pack.number}`}>
                {pack.name}
              </a>
            </dd>
          </>
        )}
        {contact !== null && (
          <>
            <dt>{say(words.contact)}</dt>
            <dd>{contact}</dd>
          </>
        )}
      </dl>
      <blockquote class="card">
        {text.split('\n').map((line, i) => (
          <p key={i}>{line}</p>
        ))}
      </blockquote>
      {photo && (
        <p>
          <img
            class="reported"
            src={`/office/reports/${report.id}/photo`}
            alt={say(words.photo)}
            loading="lazy"
          />
        </p>
      )}
    </>
  )
}
