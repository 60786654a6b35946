/** `nguon jobs`: the print jobs, newest first. */
import { formatDate, formatNumber, formatTime } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import { listPrintJobs, type PrintJob, type PrintStatus } from '../../printing/jobs.js'
import type { Answer, Call } from '../command.js'
import { table } from '../table.js'

const statusWords: Record<PrintStatus, Record<Language, string>> = {
  queued: { vi: 'đang chờ', en: 'waiting' },
  running: { vi: 'đang in', en: 'running' },
  done: { vi: 'đã xong', en: 'done' },
  failed: { vi: 'bị lỗi', en: 'failed' },
  cancelled: { vi: 'đã dừng', en: 'cancelled' },
}

export async function run({ session }: Call): Promise<Answer> {
  const { read } = await session.store()
  const jobs = await listPrintJobs(read, session.actor, { limit: 1000 })
  return { json: jobs, text: { vi: listed(jobs, 'vi'), en: listed(jobs, 'en') } }
}

function listed(jobs: readonly PrintJob[], language: Language): string {
  const none = { vi: 'Chưa in lần nào.', en: 'Nothing was printed yet.' }
  if (jobs.length === 0) return none[language]
  const number = (n: number) => formatNumber(n, language)
  return table(
    jobs.map((job) => {
      const at = new Date(job.createdAt)
      return [
        job.id,
        statusWords[job.status][language],
        `${number(job.labelsDone)} / ${number(job.quantity)} ${language === 'vi' ? 'tem' : 'labels'}`,
        `${job.template} (${job.format})`,
        `${formatDate(at)} ${formatTime(at)}`,
      ]
    }),
  )
}
