/** The sheets of a small print as pictures in their true size: the browser prints them by itself. */
import { recordAudit } from '../../accounts/audit.js'
import { fail } from '../../printing/jobs-errors.js'
import { pagePictures, type PagePictures } from '../../printing/page-picture.js'
import type { DeskSettings } from '../desk-settings.js'
import type { Office } from '../office.js'
import type { Visit } from '../visit.js'
import { mayDownload } from './download.js'
import { shownJob, type ShownJob } from './shown-job.js'
import { words } from './words.js'

interface Loaded extends ShownJob {
  readonly pictures: PagePictures
}

export function paperRoutes(office: Office, desk: DeskSettings): void {
  const { store } = desk.printing

  async function load(visit: Visit): Promise<Loaded> {
    const shown = await shownJob(desk, visit)
    const isReady = shown.job.status === 'done' && shown.job.format === 'pdf'
    const isFree = isReady && (await mayDownload(store.read, shown, visit))
    const pictures = isFree && (await pagePictures(desk.printing, shown.job, shown.run))
    if (!pictures) throw fail('print-job-not-found', shown.job.id)
    return { ...shown, pictures }
  }

  office.page<Loaded>('/print/jobs/:id/paper', {
    may: 'print',
    load,
    title: words.paperTitle,
    style: (_visit, { pictures }) => styleOf(pictures),
    scripts: [desk.script('paper')],
    body: (visit, { job, pictures }) => (
      <>
        <p class="acts">
          <button class="primary" id="print" hidden>
            {visit.say(words.printNow)}
          </button>
          <a class="button" href={`/office/print/jobs/${job.id}`}>
            {visit.say(words.back)}
          </a>
        </p>
        <p class="soft tip">{visit.say(words.paperTip)}</p>
        {Array.from({ length: pictures.pages }, (_, n) => (
          <img
            key={n}
            class="paper"
            src={`/office/print/jobs/${job.id}/paper/${n + 1}.svg`}
            alt={`${visit.say(words.sheet)} ${n + 1}`}
          />
        ))}
      </>
    ),
  })

  office.get('/print/jobs/:id/paper/:n.svg', { may: 'print' }, async (visit, reply) => {
    const { job, pictures } = await load(visit)
    const { svg, labels } = pictures.page(Number(visit.params['n']) - 1)
    await store.write((tx) =>
      recordAudit(tx, {
        at: visit.at,
        actor: visit.actor.name,
        action: 'labels-downloaded',
        subject: 'print-job',
        subjectId: job.id,
        detail: { page: Number(visit.params['n']), labels },
      }),
    )
    await reply.type('image/svg+xml').header('cache-control', 'no-store').send(svg)
  })
}

/** On screen as wide as there is room; on paper in millimetres, a sheet a page. */
const styleOf = ({ width, height }: PagePictures): string => `
.paper{display:block;max-width:100%;width:${width}mm;background:#fff;border:1px solid var(--line);margin:0 0 1rem}
@page{size:${width}mm ${height}mm;margin:0}
@media print{body,main{margin:0!important;padding:0!important;display:block!important;max-width:none!important;background:#fff}
h1,.tip,.skip,.flash{display:none!important}
.paper{width:${width}mm;height:${height}mm;max-width:none;border:0;margin:0;break-after:page}
.paper:last-child{break-after:auto}}`
