/** Printing the same labels again, and voiding those that were spoiled. */
import { decideTogether } from '../../issuing/decisions.js'
import { activeRanges } from '../../issuing/live.js'
import { intersect } from '../../issuing/ranges.js'
import { revokeIn } from '../../issuing/revocations.js'
import { numbersOf } from '../../issuing/stretch.js'
import { reprint } from '../../printing/jobs-again.js'
import { fail } from '../../printing/jobs-errors.js'
import { type PrintFile, printFilesOf } from '../../printing/jobs.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { FormOf, Input, Select } from '../fields.js'
import { readNumbers } from '../numbers.js'
import { done, type Office, wrong } from '../office.js'
import { isActive, isOfLabels, sendVolume } from './download.js'
import { type ShownJob, shownJob } from './shown-job.js'
import { voided, volume, words } from './words.js'

interface Loaded extends ShownJob {
  readonly files: readonly PrintFile[]
  readonly active: boolean
}

export function againRoutes(office: Office, desk: DeskSettings): void {
  againRoute(office, desk)
  spoiledRoute(office, desk)
}

function againRoute(office: Office, desk: DeskSettings): void {
  const { read } = desk.printing.store
  office.form<Loaded>('/print/jobs/:id/again', {
    may: 'print',
    style: deskStyle,
    narrow: true,
    title: words.again,
    async load(visit) {
      const shown = await shownJob(desk, visit)
      if (!isOfLabels(shown.job)) throw fail('print-job-not-found', shown.job.id)
      const files = await printFilesOf(read, shown.job.id)
      return { ...shown, files, active: await isActive(read, shown) }
    },
    target: ({ run }) => ({ producerId: run.producerId }),
    fields: () => ({ file: '1' }),
    body: (visit, form, { job, files, active }) => (
      <FormOf
        form={form}
        submit={words.again}
        beside={
          <a class="button" href={`/office/print/jobs/${job.id}`}>
            {visit.say(words.back)}
          </a>
        }
      >
        <p>{visit.say(words.againNote)}</p>
        {active && !visit.may('print.active-again') && (
          <p class="bad">{visit.say(words.mayNotAgain)}</p>
        )}
        {files.length > 1 && (
          <Select
            form={form}
            name="file"
            label={words.whichFile}
            required
            options={files.map((file) => ({
              value: String(file.n),
              label: visit.say(volume(file.n, file.labels, file.pages)),
            }))}
          />
        )}
        <Input
          form={form}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          maxlength={500}
          required
        />
      </FormOf>
    ),
    async act(visit, sent, { job, run, active }) {
      const reason = sent.text('reason')
      if (reason === '') return wrong({ reason: words.reasonNeeded })
      if (active && !visit.may('print.active-again', { producerId: run.producerId }))
        return wrong({ '': words.mayNotAgain })
      const { files } = await reprint(desk.printing, job.id, visit.actor, {
        reason,
        now: visit.at,
      })
      const file = files.find(({ n }) => n === Number(sent.text('file'))) ?? files[0]
      if (!file) return done(`/office/print/jobs/${job.id}`)
      await sendVolume(visit.reply, job, file)
      return { answered: true }
    },
  })
}

function spoiledRoute(office: Office, desk: DeskSettings): void {
  const { issuing } = desk
  office.form<ShownJob>('/print/jobs/:id/spoiled', {
    may: 'labels.void-inactive',
    style: deskStyle,
    narrow: true,
    title: words.spoiled,
    load: (visit) => shownJob(desk, visit),
    target: ({ run }) => ({ producerId: run.producerId }),
    fields: (visit) => ({ reason: visit.say({ vi: 'Tem hỏng khi in', en: 'Spoiled in print' }) }),
    body: (visit, form, { job }) => (
      <FormOf
        form={form}
        submit={words.spoiled}
        danger
        beside={
          <a class="button" href={`/office/print/jobs/${job.id}`}>
            {visit.say(words.back)}
          </a>
        }
      >
        <Input
          form={form}
          name="numbers"
          label={words.spoiledNumbers}
          hint={words.spoiledHint}
          maxlength={2000}
          required
        />
        <Input form={form} name="reason" label={words.reason} maxlength={500} required />
      </FormOf>
    ),
    async act(visit, sent, { job, run }) {
      const numbers = readNumbers(sent.text('numbers'), run.seq)
      if (!numbers || numbers.length === 0) return wrong({ numbers: words.badNumbers })
      const reason = sent.text('reason')
      const active = await activeRanges(issuing.store.read, run.seq)
      const ranges = numbers.map(({ from, to }) => numbersOf(run, from, to))
      const mayRevoke = visit.may('revoke', { producerId: run.producerId })
      if (!mayRevoke && intersect(ranges, active).length > 0)
        return wrong({ numbers: words.isActive })
      const codes = await decideTogether(issuing, async (tx, decided) => {
        let count = 0
        for (const part of numbers) {
          const target = { runId: run.id, ...part }
          const made = await revokeIn(issuing, tx, target, { reason }, visit.actor, visit.at)
          decided(made)
          count += made.codes
        }
        return count
      })
      return done(`/office/print/jobs/${job.id}`, voided(codes))
    },
  })
}
