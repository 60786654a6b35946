/** A print job: how far it is, what came out of it, and what can be done with it. */
import { runningNumber } from '../../codes/running-number.js'
import { cancelPrintJob, resumePrintJob } from '../../printing/jobs-run.js'
import { getPrintJob, listPrintJobs, type PrintFile, printFilesOf } from '../../printing/jobs.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { FormOf } from '../fields.js'
import { done, type Office } from '../office.js'
import { Empty } from '../parts.js'
import { isUnderWay, ProgressBar } from '../progress.js'
import type { Visit } from '../visit.js'
import { mayDownload } from './download.js'
import { Files } from './job-files.js'
import { PrintList, type PrintLine, printLines } from './job-list.js'
import { type ShownJob, shownJob } from './shown-job.js'
import { doneOf, formatWords, statusWords, words } from './words.js'

const pageSize = 20

const ofRun = ({ run }: ShownJob) => ({ producerId: run.producerId })

export function jobRoutes(office: Office, desk: DeskSettings): void {
  listRoute(office, desk)
  jobRoute(office, desk)
  stopRoutes(office, desk)
}

function listRoute(office: Office, { printing }: DeskSettings): void {
  const { read } = printing.store
  office.page('/print/jobs', {
    may: 'print.read',
    style: deskStyle,
    title: words.history,
    async load(visit) {
      const after = visit.query.get('after')
      const before = after === null ? undefined : await getPrintJob(read, after, visit.actor)
      const jobs = await listPrintJobs(read, visit.actor, { limit: pageSize + 1, before })
      return printLines(read, jobs)
    },
    body: (visit, lines) => {
      const last = lines.length > pageSize ? lines[pageSize - 1] : undefined
      const act = { href: '/office/print', label: words.print }
      return (
        <>
          {lines.length === 0 && <Empty visit={visit} text={words.noPrints} act={act} />}
          {lines.length > 0 && <PrintList visit={visit} lines={lines.slice(0, pageSize)} />}
          <p class="acts">
            {last && (
              <a class="button" href={`/office/print/jobs?after=${last.job.id}`}>
                {visit.say(words.more)}
              </a>
            )}
            {visit.query.has('after') && (
              <a class="button" href="/office/print/jobs">
                {visit.say(words.newer)}
              </a>
            )}
          </p>
        </>
      )
    },
  })
}

interface Loaded extends ShownJob {
  readonly line: PrintLine
  readonly files: readonly PrintFile[]
  readonly canDownload: boolean
}

function jobRoute(office: Office, desk: DeskSettings): void {
  const { read } = desk.printing.store
  office.page<Loaded>('/print/jobs/:id', {
    may: 'print.read',
    style: deskStyle,
    scripts: [desk.script('progress')],
    async load(visit) {
      const shown = await shownJob(desk, visit)
      const [line] = await printLines(read, [shown.job])
      const files = await printFilesOf(read, shown.job.id)
      const canDownload = await mayDownload(read, shown, visit)
      return { ...shown, line: line!, files, canDownload }
    },
    title: (visit, { line }) =>
      `${line.product ?? visit.say(words.unbound)}${line.lot === null ? '' : ` · ${line.lot}`}`,
    about: ({ job }) => ({ subject: 'print-job', id: job.id }),
    body: (visit, loaded) => <Job visit={visit} loaded={loaded} />,
  })
}

function Job({ visit, loaded }: { visit: Visit; loaded: Loaded }) {
  const { job, run, line, files, canDownload } = loaded
  const { say } = visit
  const at = `/office/print/jobs/${job.id}`
  const last = job.firstNumber + job.quantity - 1
  const target = { producerId: run.producerId }
  const tone = job.status === 'done' ? 'good' : job.status === 'failed' ? 'bad' : 'none'
  return (
    <>
      <section class="card" aria-label={say(words.progress)}>
        <p>
          <span class={`badge ${tone}`}>{say(statusWords[job.status])}</span>{' '}
          <span id="done" role="status">
            {say(doneOf(job.labelsDone, job.quantity))}
          </span>
        </p>
        {isUnderWay(job) && (
          <>
            <ProgressBar
              visit={visit}
              label={words.progress}
              done={job.labelsDone}
              of={job.quantity}
              from={`${at}/progress`}
            />
            <p class="soft">{say(words.reload)}</p>
          </>
        )}
        {job.status === 'cancelled' && <p>{say(words.cancelled)}</p>}
        {job.error !== null && <p class="bad">{job.error}</p>}
        <div class="acts">
          {isUnderWay(job) && (
            <a class="button" href={at}>
              {say(words.refresh)}
            </a>
          )}
          {isUnderWay(job) && visit.may('print', target) && (
            <a class="button danger" href={`${at}/cancel`}>
              {say(words.cancel)}
            </a>
          )}
          {(job.status === 'cancelled' || job.status === 'failed') &&
            visit.may('print', target) && (
              <a class="button primary" href={`${at}/go-on`}>
                {say(words.goOn)}
              </a>
            )}
        </div>
      </section>
      {files.length > 0 && <Files {...{ visit, job, files, canDownload }} />}
      <dl class="facts card">
        <dt>{say(words.run)}</dt>
        <dd>
          <a class="touch" href={`/office/desk/runs/${run.name}`}>
            {run.name}: {runningNumber(run.seq, job.firstNumber)} – {runningNumber(run.seq, last)}
          </a>
        </dd>
        <dt>{say(words.paper)}</dt>
        <dd>{say(line.paper)}</dd>
        <dt>{say(words.format)}</dt>
        <dd>{say(formatWords[job.format])}</dd>
      </dl>
      {job.status === 'done' && visit.may('print', target) && (
        <p class="acts">
          <a
            class="button"
            href={`/office/stamps/activate/check?run=${run.name}&from=${job.firstNumber}&to=${last}`}
          >
            {say(words.activateThese)}
          </a>
          <a class="button" href={`${at}/spoiled`}>
            {say(words.spoiled)}
          </a>
          <a class="button" href={`${at}/again`}>
            {say(words.again)}
          </a>
        </p>
      )}
    </>
  )
}

function stopRoutes(office: Office, desk: DeskSettings): void {
  const { printing } = desk
  office.form('/print/jobs/:id/cancel', {
    may: 'print',
    style: deskStyle,
    narrow: true,
    title: words.cancel,
    load: (visit) => shownJob(desk, visit),
    target: ofRun,
    body: (visit, form, { job }) => (
      <FormOf
        form={form}
        submit={words.cancel}
        danger
        beside={
          <a class="button" href={`/office/print/jobs/${job.id}`}>
            {visit.say(words.back)}
          </a>
        }
      >
        <p>{visit.say(words.reallyCancel)}</p>
        <p>{visit.say(doneOf(job.labelsDone, job.quantity))}</p>
      </FormOf>
    ),
    async act(visit, _sent, { job }) {
      await cancelPrintJob(printing, job.id, visit.actor, visit.at)
      return done(`/office/print/jobs/${job.id}`)
    },
  })

  office.form('/print/jobs/:id/go-on', {
    may: 'print',
    style: deskStyle,
    narrow: true,
    title: words.goOn,
    load: (visit) => shownJob(desk, visit),
    target: ofRun,
    body: (visit, form, { job }) => (
      <FormOf
        form={form}
        submit={words.goOn}
        beside={
          <a class="button" href={`/office/print/jobs/${job.id}`}>
            {visit.say(words.back)}
          </a>
        }
      >
        <p>{visit.say(doneOf(job.labelsDone, job.quantity))}</p>
      </FormOf>
    ),
    async act(visit, _sent, { job }) {
      await resumePrintJob(printing, job.id, visit.actor, visit.at)
      return done(`/office/print/jobs/${job.id}`, words.goesOn)
    },
  })
}
