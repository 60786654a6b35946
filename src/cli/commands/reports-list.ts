/** `nguon reports`: what people reported, newest first. */
import { formatDate } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import { reportKinds, type ReportState, reportStates, stateWords } from '../../reports/kinds.js'
import { listReports, type Report } from '../../reports/reports.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'
import { table } from '../table.js'

/** As many as a person reads in one go. */
const limit = 1_000

export async function run({ flags, session }: Call): Promise<Answer> {
  const state = stateOf(flags.text('state'))
  const { read } = await session.store()
  const reports = await listReports(read, session.actor, { state, limit })
  return { json: reports, text: { vi: listed(reports, 'vi'), en: listed(reports, 'en') } }
}

function stateOf(text: string | undefined): ReportState | undefined {
  if (text === undefined) return undefined
  const state = reportStates.find((known) => known === text)
  if (state) return state
  const all = reportStates.join(', ')
  throw fail('flag-value-wrong', '--state', text, { vi: `một trong ${all}`, en: `one of ${all}` })
}

function listed(reports: readonly Report[], language: Language): string {
  if (reports.length === 0) return { vi: 'Không có báo cáo nào.', en: 'No reports.' }[language]
  return table(
    reports.map((report) => [
      report.id,
      formatDate(new Date(report.filedAt)),
      stateWords[report.state][language],
      reportKinds[report.kind][language],
      report.pack?.name ?? '',
      report.product?.name ?? '',
    ]),
  )
}
