/**
 * Who may fetch the file of a job. Labels that are active already can be printed again only by whoever
 * has that right, with a reason; a file just made is given out freely, for downloads fail.
 */
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { FastifyReply } from 'fastify'
import { activeRanges } from '../../issuing/live.js'
import { intersect } from '../../issuing/ranges.js'
import { rangeOf } from '../../printing/jobs-guard.js'
import { mediaTypes } from '../../printing/jobs-files.js'
import type { PrintFile, PrintJob } from '../../printing/jobs.js'
import type { Run } from '../../issuing/runs.js'
import type { ReadDb } from '../../store/store.js'
import type { Visit } from '../visit.js'

const freeHours = 24

interface OfRun {
  readonly job: PrintJob
  readonly run: Run
}

/** Whether codes of the job are active. */
export async function isActive(read: ReadDb, { job, run }: OfRun): Promise<boolean> {
  const { firstNumber, quantity } = job
  const range = rangeOf({ run, firstNumber, quantity })
  return intersect([range], await activeRanges(read, run.seq)).length > 0
}

/** Whether the file may be fetched without a reason. */
export async function mayDownload(read: ReadDb, shown: OfRun, visit: Visit): Promise<boolean> {
  const { job, run } = shown
  if (!visit.may('print', { producerId: run.producerId })) return false
  const finished = job.finishedAt === null ? visit.at.getTime() : Date.parse(job.finishedAt)
  if (visit.at.getTime() - finished < freeHours * 3_600_000) return true
  return !(await isActive(read, shown))
}

/** A list of codes is no label: it is read through the API, by whoever may read codes. */
export const isOfLabels = ({ format }: PrintJob): boolean => format !== 'csv'

/** Hands a volume out, under its own name and never to be shown in the browser. */
export const sendVolume = (reply: FastifyReply, { format }: PrintJob, file: PrintFile) =>
  reply
    .type(mediaTypes[format])
    .headers({
      'cache-control': 'no-store',
      'content-length': file.bytes,
      'content-disposition': `attachment; filename="${basename(file.path)}"`,
    })
    .send(createReadStream(file.path))
