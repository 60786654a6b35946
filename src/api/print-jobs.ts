/** Print jobs: asking for labels, watching them being rendered, fetching the finished volumes. */
import { ownProduct } from '../registry/owned.js'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { type Static, Type } from 'typebox'
import { recordAudit } from '../accounts/audit.js'
import { requireScope, type TokenHolder } from '../accounts/tokens.js'
import { shown } from '../printing/findings.js'
import { jobTicket } from '../printing/job-ticket.js'
import { checkPrint } from '../printing/jobs-check.js'
import { createPrintJob, type PrintRequest } from '../printing/jobs-create.js'
import { isStillThere, mediaTypes } from '../printing/jobs-files.js'
import { cancelPrintJob } from '../printing/jobs-run.js'
import {
  getPrintJob,
  listPrintJobs,
  type PrintFile,
  printFilesOf,
  type PrintJob,
} from '../printing/jobs.js'
import { findPrinter } from '../printing/printers.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import { fail } from './errors.js'
import { once } from './once.js'
import { pageOf, pageQuery, readCursor, toPage } from './page.js'
import type { Api } from './plugin.js'
import {
  FileParams,
  FindingShape,
  JobShape,
  JobTicketBody,
  JobWithFiles,
  PrintBody,
} from './print-job-shapes.js'
import { IdParams } from './shapes.js'
import { ownLot } from './owned-lot.js'

const show = ({ runId, ...job }: PrintJob) => ({ ...job, run: runId })

const showFile = (file: PrintFile) => ({
  n: file.n,
  labels: file.labels,
  pages: file.pages,
  bytes: file.bytes,
  sha256: file.sha256,
  proof: { pages: file.proofPages, codes: file.proofCodes },
})

export function printJobRoutes(api: Api, { issuing, printing, now }: ApiContext): void {
  const { store } = issuing

  api.post(
    '/print-jobs',
    {
      schema: {
        security: needs('print'),
        summary: 'Print labels for new codes, or for a run that is there',
        description: 'Answers when the codes are reserved; the labels are rendered afterwards.',
        tags: ['print jobs'],
        body: PrintBody,
        response: {
          201: Type.Object({
            ...JobShape.properties,
            warnings: Type.Array(Type.String()),
            preflight: Type.Array(FindingShape),
          }),
        },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const wanted = await wantedOf(request.body, by)
        const { body: rest } = request
        // A file of codes is the codes themselves.
        if (rest.format === 'csv') requireScope(by, 'codes.read')
        if (rest.activate) requireScope(by, 'activate')
        if (rest.run && rest.reason !== undefined) requireScope(by, 'print.active-again')
        const { job, warnings, preflight } = await createPrintJob(printing, wanted, by, now())
        const language = rest.language ?? 'vi'
        return {
          status: 201,
          body: {
            ...show(job),
            warnings: warnings.map((words) => words[language]),
            preflight: preflight.map((finding) => shown(finding, language)),
          },
        }
      }),
  )

  api.post(
    '/print-jobs/check',
    {
      schema: {
        security: needs('print'),
        summary: 'What would be found before printing; nothing is issued',
        description:
          'The same body as for a print job. `ok` is false where something stops the print.',
        tags: ['print jobs'],
        body: PrintBody,
        response: {
          200: Type.Object({ ok: Type.Boolean(), preflight: Type.Array(FindingShape) }),
        },
      },
    },
    async (request) => {
      const by = holderOf(request)
      const wanted = await wantedOf(request.body, by)
      const { ok, findings } = await checkPrint(printing, wanted, by, now())
      const language = request.body.language ?? 'vi'
      return { ok, preflight: findings.map((finding) => shown(finding, language)) }
    },
  )

  /** Names only what the asker may see. */
  async function wantedOf(body: Static<typeof PrintBody>, by: TokenHolder): Promise<PrintRequest> {
    const { product, lot, producer, printer, ...rest } = body
    if (product !== undefined) await ownProduct(store.read, product, by)
    if (lot !== undefined) await ownLot(store.read, lot, by)
    const correction =
      printer === undefined ? undefined : (await findPrinter(store.read, printer, by)).correction
    return { ...rest, correction, productId: product, lotId: lot, producerId: producer }
  }

  api.get(
    '/print-jobs',
    {
      schema: {
        security: needs('print.read'),
        summary: 'List print jobs, newest first',
        tags: ['print jobs'],
        querystring: Type.Object({
          limit: Type.Optional(pageQuery.limit),
          after: Type.Optional(pageQuery.after),
        }),
        response: { 200: pageOf(JobShape) },
      },
    },
    async (request) => {
      const { limit = 50, after } = request.query
      const [createdAt, id] = readCursor(after) ?? []
      const jobs = await listPrintJobs(store.read, holderOf(request), {
        limit: limit + 1,
        before: id === undefined ? undefined : { createdAt: String(createdAt), id: String(id) },
      })
      const { items, next } = toPage(jobs, limit, (job) => [job.createdAt, job.id])
      return { items: items.map(show), next }
    },
  )

  api.get(
    '/print-jobs/:id',
    {
      schema: {
        security: needs('print.read'),
        summary: 'A print job: how far it is, and its finished files',
        tags: ['print jobs'],
        params: IdParams,
        response: { 200: JobWithFiles },
      },
    },
    async (request) => {
      const job = await getPrintJob(store.read, request.params.id, holderOf(request))
      return { ...show(job), files: (await printFilesOf(store.read, job.id)).map(showFile) }
    },
  )

  api.delete(
    '/print-jobs/:id',
    {
      schema: {
        security: needs('print'),
        summary: 'Cancel a print job that is not finished; its codes stay reserved',
        tags: ['print jobs'],
        params: IdParams,
        response: { 200: JobShape },
      },
    },
    async (request) =>
      show(await cancelPrintJob(printing, request.params.id, holderOf(request), now())),
  )

  api.get(
    '/print-jobs/:id/files/:n',
    {
      schema: {
        security: needs('print'),
        summary: 'A finished file of a print job',
        tags: ['print jobs'],
        params: FileParams,
        produces: Object.values(mediaTypes),
      },
    },
    async (request, reply) => {
      const by = holderOf(request)
      const { id, n } = request.params
      const job = await getPrintJob(store.read, id, by)
      if (job.format === 'csv') requireScope(by, 'codes.read')
      const file = (await printFilesOf(store.read, id)).find((file) => file.n === n)
      if (!file || !isStillThere(file)) throw fail('print-file-missing', id, n)
      if (job.format === 'csv') await noteReading(job, file, by)
      return reply
        .type(mediaTypes[job.format])
        .headers({
          'cache-control': 'no-store',
          'content-length': file.bytes,
          'content-disposition': `attachment; filename="${basename(file.path)}"`,
          etag: `"${file.sha256}"`,
        })
        .send(createReadStream(file.path))
    },
  )

  api.get(
    '/print-jobs/:id/ticket',
    {
      schema: {
        security: needs('print'),
        summary: 'The job ticket for a print house: files, inks, symbols, records; no codes',
        tags: ['print jobs'],
        params: IdParams,
        response: { 200: JobTicketBody },
      },
    },
    async (request) => jobTicket(store.read, request.params.id, holderOf(request)),
  )

  const noteReading = (job: PrintJob, file: PrintFile, by: TokenHolder) =>
    store.write((tx) =>
      recordAudit(tx, {
        at: now(),
        actor: by.name,
        action: 'codes-read',
        subject: 'print-job',
        subjectId: job.id,
        detail: { from: file.firstNumber, codes: file.labels },
      }),
    )
}
