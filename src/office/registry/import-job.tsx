/** A confirmed list: how far it is, stopping it, going on with it, and what came of it. */
import {
  cancelImport,
  findImport,
  getImport,
  type ImportJob,
  resumeImport,
} from '../../registry/import/jobs.js'
import type { Shelf } from '../../registry/import/shelf.js'
import { FormOf } from '../fields.js'
import { done, type Office } from '../office.js'
import { isUnderWay, ProgressBar, tellProgress } from '../progress.js'
import type { Visit } from '../visit.js'
import { StatusOfImport } from './import-list.js'
import { ImportOutcome } from './import-outcome.js'
import { rowsOf, words } from './import-words.js'
import type { RegistryOptions } from './options.js'
import { registryStyle } from './parts.js'
import { words as shared } from './words.js'

export function importJobRoutes(
  office: Office,
  shelf: Shelf,
  { assets }: Pick<RegistryOptions, 'assets'>,
): void {
  const { store } = office.settings
  const idOf = (visit: Visit) => visit.params['id'] ?? ''
  const ownJob = (visit: Visit) => getImport(store.read, idOf(visit), visit.member.personId)
  const pathOf = ({ id }: { readonly id: string }, page = '') => `/office/import/${id}${page}`

  office.page('/import/:id', {
    may: 'registry.import',
    title: words.result,
    style: registryStyle,
    scripts: [assets.urlOf('progress')],
    load: async (visit) => {
      const job = await findImport(store.read, idOf(visit), visit.member.personId)
      // A job outlives its file, and a file waits for its job.
      const { filename } = job ?? (await shelf.get(idOf(visit), visit.member.personId))
      return { job, filename }
    },
    body: (visit, { job, filename }) => (
      <>
        <p class="soft">{filename}</p>
        {!job && <p>{visit.say(words.nothingWritten)}</p>}
        {job && !job.result && <HowFar visit={visit} job={job} at={pathOf(job)} />}
        {job?.result && <ImportOutcome visit={visit} list={job} result={job.result} />}
        <p class="acts">
          <a class="button primary" href="/office/products">
            {visit.say(words.toProducts)}
          </a>
          <a class="button" href="/office/import">
            {visit.say(words.another)}
          </a>
        </p>
      </>
    ),
  })

  office.get('/import/:id/progress', { may: 'registry.import' }, async (visit, reply) => {
    const { id } = await ownJob(visit)
    await tellProgress(reply, async () => {
      const { status, rows, rowsDone } = await getImport(store.read, id, visit.member.personId)
      return { status, done: rowsDone, text: visit.say(rowsOf(rowsDone, rows)) }
    })
  })

  const steps = { cancel: words.stop, 'go-on': words.goOn }
  for (const step of ['cancel', 'go-on'] as const) {
    office.form(`/import/:id/${step}`, {
      may: 'registry.import',
      title: steps[step],
      narrow: true,
      load: ownJob,
      body: (visit, form, job) => (
        <>
          <p>{visit.say(step === 'cancel' ? words.stopSaid : words.goOnSaid)}</p>
          <p>{visit.say(rowsOf(job.rowsDone, job.rows))}</p>
          <FormOf
            form={form}
            submit={steps[step]}
            danger={step === 'cancel'}
            beside={
              <a class="button" href={pathOf(job)}>
                {visit.say(shared.back)}
              </a>
            }
          >
            {null}
          </FormOf>
        </>
      ),
      async act(visit, _sent, job) {
        const { actor, at } = visit
        if (step === 'cancel') await cancelImport(store, job, actor.name, at)
        else await resumeImport(store, job, actor.name, at)
        return done(pathOf(job))
      },
    })
  }
}

function HowFar(props: { readonly visit: Visit; readonly job: ImportJob; readonly at: string }) {
  const { visit, job, at } = props
  const { say } = visit
  return (
    <section class="card" aria-label={say(words.progress)}>
      <p>
        <StatusOfImport visit={visit} status={job.status} />{' '}
        <span id="done" role="status">
          {say(rowsOf(job.rowsDone, job.rows))}
        </span>
      </p>
      {isUnderWay(job) && (
        <>
          <ProgressBar
            visit={visit}
            label={words.progress}
            done={job.rowsDone}
            of={job.rows}
            from={`${at}/progress`}
          />
          <p class="soft">{say(words.mayClose)}</p>
        </>
      )}
      {job.error !== null && <p class="bad">{say(words.failed(job.error))}</p>}
      <div class="acts">
        {isUnderWay(job) ? (
          <>
            <a class="button" href={at}>
              {say(words.lookAgain)}
            </a>
            <a class="button danger" href={`${at}/cancel`}>
              {say(words.stop)}
            </a>
          </>
        ) : (
          <a class="button primary" href={`${at}/go-on`}>
            {say(words.goOn)}
          </a>
        )}
      </div>
    </section>
  )
}
