/** `nguon reports show`: a report as it was written, and what became of it. */
import { writeFile } from 'node:fs/promises'
import { formatDate } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import { fail as failReport } from '../../reports/errors.js'
import { reportKinds, stateWords } from '../../reports/kinds.js'
import { readPhoto } from '../../reports/photo.js'
import { getReport, type Report } from '../../reports/reports.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'
import type { Session } from '../session.js'

export async function run({ positionals, flags, session }: Call): Promise<Answer> {
  const { read } = await session.store()
  const report = await getReport(read, positionals[0] ?? '', session.actor)
  const file = flags.text('photo')
  if (file !== undefined) await writePhoto(session, report, file)
  return reported(report)
}

async function writePhoto({ config }: Session, report: Report, file: string): Promise<void> {
  const { id, photo } = report
  const bytes = photo && (await readPhoto(config.dataDirectory, photo.name))
  if (!bytes) throw failReport('report-photo-missing', id)
  await writeFile(file, bytes, { mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw fail('file-not-writable', file, error.code ?? error.message)
  })
}

/** A report in words and as data. */
export const reported = (report: Report): Answer => ({
  json: report,
  text: { vi: told(report, 'vi'), en: told(report, 'en') },
})

const words = {
  pack: { vi: 'Gói', en: 'Pack' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  verdict: { vi: 'Kết quả tra cứu khi đó', en: 'Verdict then' },
  contact: { vi: 'Liên hệ', en: 'Contact' },
  photo: { vi: 'Ảnh', en: 'Photo' },
  answer: { vi: 'Trả lời', en: 'Answer' },
}

function told(report: Report, language: Language): string {
  const { photo, pack, product, contact, answer, verdict } = report
  const rows = [
    [words.pack, pack?.name],
    [words.product, product?.name],
    [words.verdict, verdict],
    [words.contact, contact],
    [words.photo, photo && `${photo.bytes} B`],
    [words.answer, answer],
  ] as const
  return [
    `${report.id}  ${formatDate(new Date(report.filedAt))}  ${stateWords[report.state][language]}`,
    reportKinds[report.kind][language],
    ...rows.flatMap(([name, value]) => (value ? [`${name[language]}: ${value}`] : [])),
    '',
    report.text,
  ].join('\n')
}
