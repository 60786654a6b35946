/** The print job that a page is about. */
import { getRun, type Run } from '../../issuing/runs.js'
import { getPrintJob, type PrintJob } from '../../printing/jobs.js'
import type { DeskSettings } from '../desk-settings.js'
import type { Visit } from '../visit.js'

export interface ShownJob {
  readonly job: PrintJob
  readonly run: Run
}

/** A job and its run. @throws print-job-not-found, also for another producer's */
export async function shownJob({ printing }: DeskSettings, visit: Visit): Promise<ShownJob> {
  const { read } = printing.store
  const job = await getPrintJob(read, visit.params['id'] ?? '', visit.actor)
  return { job, run: await getRun(read, job.runId, visit.actor) }
}
