/** What came out of a print job: its files, how to print them, and how far it is. */
import { recordAudit } from '../../accounts/audit.js'
import { hasTicket, jobTicket, ticketText } from '../../printing/job-ticket.js'
import { fail as failPrint } from '../../printing/jobs-errors.js'
import { isStillThere } from '../../printing/jobs-files.js'
import {
  getPrintJob,
  isThermal,
  type PrintFile,
  printFilesOf,
  type PrintJob,
} from '../../printing/jobs.js'
import { mostPagePictures } from '../../printing/page-picture.js'
import type { DeskSettings } from '../desk-settings.js'
import type { Office } from '../office.js'
import { tellProgress } from '../progress.js'
import type { Visit } from '../visit.js'
import { isOfLabels, mayDownload, sendVolume } from './download.js'
import { shownJob } from './shown-job.js'
import { doneOf, proven, sendCommand, volume, words } from './words.js'

/** The volumes of a job, and how they get onto paper. */
export function Files(props: {
  visit: Visit
  job: PrintJob
  files: readonly PrintFile[]
  canDownload: boolean
}) {
  const { visit, job, files, canDownload } = props
  const { say } = visit
  const pages = files.reduce((sum, file) => sum + file.pages, 0)
  const codes = files.reduce((sum, file) => sum + file.proofCodes, 0)
  return (
    <section class="card">
      <h2>{say(words.files)}</h2>
      <ul class="plain">
        {files.map((file) => (
          <li key={file.n}>
            {canDownload && isOfLabels(job) && isStillThere(file) ? (
              <a class="button primary" href={`/office/print/jobs/${job.id}/files/${file.n}`}>
                {say(volume(file.n, file.labels, file.pages))}
              </a>
            ) : (
              <span>{say(volume(file.n, file.labels, file.pages))}</span>
            )}
          </li>
        ))}
      </ul>
      {canDownload && job.format === 'pdf' && pages <= mostPagePictures && (
        <p>
          <a class="button" href={`/office/print/jobs/${job.id}/paper`}>
            {say(words.paperTitle)}
          </a>
        </p>
      )}
      {files.some((file) => !isStillThere(file)) && <p class="warn">{say(words.fileGone)}</p>}
      {hasTicket(job.format) && (
        <p>
          <a class="button" href={`/office/print/jobs/${job.id}/ticket`}>
            {say(words.ticket)}
          </a>
          <br />
          <span class="soft">{say(words.ticketTip)}</span>
        </p>
      )}
      {isThermal(job.format) && (
        <p>
          {say(words.sendTip)}
          <br />
          <code>{say(sendCommand(job.id))}</code>
        </p>
      )}
      <p class="soft">
        {!hasTicket(job.format) && say(isThermal(job.format) ? words.rawTip : words.printTip)}{' '}
        {codes > 0 && say(proven(codes))}
      </p>
    </section>
  )
}

export function jobFileRoutes(office: Office, desk: DeskSettings): void {
  const { store } = desk.printing

  office.get('/print/jobs/:id/files/:n', { may: 'print' }, async (visit, reply) => {
    const shown = await shownJob(desk, visit)
    const { job } = shown
    const n = Number(visit.params['n'])
    const file = (await printFilesOf(store.read, job.id)).find((one) => one.n === n)
    if (!file || !isStillThere(file) || !isOfLabels(job)) {
      throw failPrint('print-job-not-found', job.id)
    }
    if (!(await mayDownload(store.read, shown, visit))) {
      return office.redirect(reply, `/office/print/jobs/${job.id}/again`)
    }
    await store.write((tx) =>
      recordAudit(tx, {
        at: visit.at,
        actor: visit.actor.name,
        action: 'labels-downloaded',
        subject: 'print-job',
        subjectId: job.id,
        detail: { from: file.firstNumber, labels: file.labels },
      }),
    )
    return sendVolume(reply, job, file)
  })

  office.get('/print/jobs/:id/ticket', { may: 'print' }, async (visit, reply) => {
    const ticket = await jobTicket(store.read, visit.params['id'] ?? '', visit.actor)
    return reply
      .type('application/json; charset=utf-8')
      .headers({
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="nguon-${ticket.job}-job-ticket.json"`,
      })
      .send(ticketText(ticket))
  })

  office.get('/print/jobs/:id/progress', { may: 'print.read' }, async (visit, reply) => {
    const { job } = await shownJob(desk, visit)
    await tellProgress(reply, async () => {
      const { status, labelsDone, quantity } = await getPrintJob(store.read, job.id, visit.actor)
      return { status, done: labelsDone, text: visit.say(doneOf(labelsDone, quantity)) }
    })
  })
}
