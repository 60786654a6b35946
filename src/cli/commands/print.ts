/** `nguon print`: issues codes and prints labels, goes on with a job, or prints one again. */
import { performance } from 'node:perf_hooks'
import type { Words } from '../../errors.js'
import { formatNumber } from '../../language/format.js'
import { runningNumber } from '../../codes/running-number.js'
import { fail as failIssuing } from '../../issuing/errors.js'
import { getRun } from '../../issuing/runs.js'
import { renewPrintJob, reprint } from '../../printing/jobs-again.js'
import { endCodesOf } from '../../printing/jobs-codes.js'
import { checkPrint } from '../../printing/jobs-check.js'
import { createPrintJob, type PrintRequest } from '../../printing/jobs-create.js'
import type { Finding } from '../../labels/preflight/finding.js'
import { lineOf, shown } from '../../printing/findings.js'
import { hasTicket, jobTicket, writeTicket } from '../../printing/job-ticket.js'
import { runPrintJob } from '../../printing/jobs-run.js'
import {
  getPrintJob,
  type PrintFile,
  type PrintFormat,
  printFormats,
  type PrintJob,
} from '../../printing/jobs.js'
import type { Answer, Call, Flags } from '../command.js'
import { fail } from '../errors.js'
import { paperOf } from '../paper.js'
import { printingOf } from '../printing.js'
import { progressLine } from '../progress.js'
import { subjectOf } from '../resolve.js'

interface Outcome {
  readonly job: PrintJob
  readonly files: readonly PrintFile[]
  readonly warnings: readonly Words[]
  readonly preflight?: readonly Finding[]
}

const demoWarning: Words = {
  vi: 'CHƯA CÀI BASE_URL: tem mang dấu DEMO và mã QR chỉ mở được trên máy này. Đừng dán lên hàng. Hãy đặt BASE_URL=https://tên-miền rồi in lại.',
  en: 'BASE_URL IS NOT SET: the labels carry a DEMO mark and their QR codes open on this machine only. Do not stick them on packs. Set BASE_URL=https://your-host and print again.',
}

export async function run(call: Call): Promise<Answer> {
  const { flags, session, language } = call
  if (flags.has('check')) return checkOnly(call)
  const started = performance.now()
  const outcome = flags.has('job') ? await printJob(call) : await printNew(call)
  const isDemo = session.config.baseUrl === null
  const warnings = [...outcome.warnings, ...(isDemo ? [demoWarning] : [])]
  const preflight = outcome.preflight ?? []
  // Said with what to do about it, where there is something; the DEMO mark is said louder below.
  for (const finding of preflight) {
    if (finding.state === 'mind' && finding.key !== 'demo') session.say(lineOf(finding))
  }
  const said = new Set(preflight.map(({ what }) => what.en))
  for (const warning of warnings) if (!said.has(warning.en)) session.say(warning)
  const seconds = (performance.now() - started) / 1000
  const issuing = await session.issuing()
  const job = outcome.job
  const { seq } = await getRun(issuing.store.read, job.runId, session.actor)
  const files = outcome.files
  const sum = (pick: (file: PrintFile) => number) => files.reduce((n, f) => n + pick(f), 0)
  const number = (n: number) => runningNumber(seq, n)
  const ticket = hasTicket(job.format)
    ? writeTicket(await jobTicket(issuing.store.read, job.id, session.actor, files), files)
    : undefined
  const json = {
    job: job.id,
    run: job.runId,
    quantity: job.quantity,
    numbers: {
      first: number(job.firstNumber),
      last: number(job.firstNumber + job.quantity - 1),
    },
    codes: await endCodesOf(issuing, job, session.actor),
    files: files.map(({ path, labels, pages, bytes, sha256 }) => ({
      path,
      labels,
      pages,
      bytes,
      sha256,
    })),
    ...(ticket !== undefined && { ticket }),
    seconds: round(seconds),
    proof: {
      pages: sum((file) => file.proofPages),
      codes: sum((file) => file.proofCodes),
      seconds: round(sum((file) => file.proofSeconds)),
    },
    warnings: warnings.map((words) => words[language]),
    preflight: preflight.map((finding) => shown(finding, language)),
  }
  const paths = [...files.map((file) => file.path), ...(ticket ? [ticket] : [])].join('\n')
  const { proof } = json
  return {
    json,
    text: {
      vi: `${paths}\n${formatNumber(job.quantity, 'vi')} tem (số ${json.numbers.first} đến ${json.numbers.last}), ${formatNumber(json.seconds, 'vi')} giây; đã đọc lại ${formatNumber(proof.codes, 'vi')} mã trên ${formatNumber(proof.pages, 'vi')} trang. Lần in: ${job.id}`,
      en: `${paths}\n${formatNumber(job.quantity, 'en')} labels (numbers ${json.numbers.first} to ${json.numbers.last}), ${formatNumber(json.seconds, 'en')} seconds; ${formatNumber(proof.codes, 'en')} codes on ${formatNumber(proof.pages, 'en')} pages were read back. Print job: ${job.id}`,
    },
  }
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000

/** A new run, or with nothing but a quantity missing, the words of what is missing. */
async function printNew(call: Call): Promise<Outcome> {
  const { flags, session, language } = call
  const printing = await printingOf(session)
  const request = await requestOf(call)
  const { job, warnings, preflight } = await createPrintJob(
    printing,
    { ...request, out: flags.text('out') ?? '.', reserve: true },
    session.actor,
    session.now(),
  )
  const done = await render({ session, language, id: job.id, quantity: job.quantity })
  return { ...done, warnings, preflight }
}

/** What is found before printing; nothing is issued. */
async function checkOnly(call: Call): Promise<Answer> {
  const { session, language } = call
  const printing = await printingOf(session)
  const request = await requestOf(call)
  const { ok, findings } = await checkPrint(printing, request, session.actor, session.now())
  const text = (of: 'vi' | 'en') => findings.map((finding) => lineOf(finding)[of]).join('\n')
  return {
    json: { ok, preflight: findings.map((finding) => shown(finding, language)) },
    text: { vi: text('vi'), en: text('en') },
  }
}

/** What the options ask for. */
async function requestOf({ flags, session, language }: Call): Promise<PrintRequest> {
  const quantity = quantityOf(flags)
  const printing = await printingOf(session)
  const subject = await subjectOf(printing.store.read, flags)
  if (flags.has('unbound') && subject.productId)
    throw fail('flags-conflict', '--unbound, --product')
  if (flags.has('unbound')) flags.required('producer')
  else if (!subject.productId) throw fail('flag-missing', '--product')
  return {
    ...subject,
    producerId: flags.text('producer'),
    quantity,
    template: flags.text('template'),
    start: flags.number('start', 1),
    dpi: flags.number('dpi', 1),
    numbers: flags.has('numbers'),
    cutAndStack: flags.has('cut-and-stack'),
    ...(await paperOf(printing.store.read, flags, session.actor)),
    language,
    perRoll: flags.number('per-roll', 1),
    spot: flags.has('spot'),
    format: formatOf(flags),
    activate: flags.has('activate'),
  }
}

/** Goes on with an unfinished job, prints a finished one again, or its codes with the data of today. */
async function printJob({ flags, session, language }: Call): Promise<Outcome> {
  const id = flags.required('job')
  const printing = await printingOf(session)
  const [out, reason] = [flags.text('out'), flags.text('reason')]
  if (flags.has('renew')) {
    const [from, to] = [flags.number('from', 1), flags.number('to', 1)]
    const { job, warnings, preflight } = await renewPrintJob(
      printing,
      id,
      { from, to, out: out ?? '.', reason, reserve: true },
      session.actor,
      session.now(),
    )
    const done = await render({ session, language, id: job.id, quantity: job.quantity })
    return { ...done, warnings, preflight }
  }
  const job = await getPrintJob(printing.store.read, id, session.actor)
  if (job.status !== 'done') {
    return { ...(await render({ session, language, id, quantity: job.quantity })), warnings: [] }
  }
  const progress = progressLine(language, job.quantity)
  const again = await reprint(printing, id, session.actor, {
    out,
    reason,
    now: session.now(),
    signal: session.stopped,
    onProgress: progress.show,
  }).finally(progress.end)
  return { ...again, warnings: again.compared ? [] : [otherVersion] }
}

const otherVersion: Words = {
  vi: 'Bản đầu được in bằng phiên bản Nguồn khác: hình và mã giống nhau, nhưng không so được từng byte.',
  en: 'Another version of Nguồn made the first print: drawing and codes are the same, but bytes cannot be compared.',
}

async function render(what: {
  readonly session: Call['session']
  readonly language: Call['language']
  readonly id: string
  readonly quantity: number
}) {
  const { session, language, id, quantity } = what
  const progress = progressLine(language, quantity)
  return runPrintJob(await printingOf(session), id, session.actor, {
    now: () => session.now(),
    signal: session.stopped,
    onProgress: progress.show,
  }).finally(progress.end)
}

/** The quantity as typed: `0`, `-5` and `1e9` are refused by name where codes are issued. */
function quantityOf(flags: Flags): number {
  const text = flags.required('quantity')
  if (/^\d{1,12}$/.test(text)) return Number(text)
  throw failIssuing('quantity-invalid', text)
}

/** `--press` is a kind of PDF. */
function formatOf(flags: Flags): string | undefined {
  const format = flags.text('format') ?? formatOfFile(flags.text('out'))
  if (!flags.has('press')) return format
  if (format !== undefined && format !== 'pdf' && format !== 'press') {
    throw fail('flags-conflict', `--press, --format ${format}`)
  }
  return 'press'
}

const formatOfFile = (out: string | undefined): PrintFormat | undefined =>
  printFormats.find((format) => out?.toLowerCase().endsWith(`.${format}`))
