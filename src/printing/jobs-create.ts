/** Making a print job: everything is checked before a code is issued, and frozen when it is. */
import { type Actor, mayTouch } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import { fail as failIssuing } from '../issuing/errors.js'
import { getRun, issueRun, mostCodesOfRun, type Run } from '../issuing/runs.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import type { Words } from '../errors.js'
import { assertPrintable } from '../registry/gaps.js'
import type { Finding } from '../labels/preflight/finding.js'
import { preflight } from './preflight.js'
import { newId } from '../store/ids.js'
import { getProduct } from '../registry/product-queries.js'
import { reservation } from './jobs-claim.js'
import { fail } from './jobs-errors.js'
import { prepareOut } from './jobs-files.js'
import { assertInForce, assertReason } from './jobs-guard.js'
import { checkLabels } from './jobs-render.js'
import { draftOf, type LabelOptions } from './jobs-draft.js'
import type { LabelSubject } from './jobs-snapshot.js'
import {
  getPrintJob,
  type PrintFormat,
  printFormats,
  type PrintingContext,
  type PrintJob,
} from './jobs.js'
import { engineVersion } from './render.js'
import { takeVersion } from './label-templates/write.js'

export interface PrintRequest extends LabelOptions {
  readonly productId?: string | undefined
  readonly lotId?: string | undefined
  /** Owner of unbound labels, when there is no product. */
  readonly producerId?: string | undefined
  /** Codes that are there already, instead of new ones. */
  readonly run?:
    | { readonly id: string; readonly from?: number | undefined; readonly to?: number | undefined }
    | undefined
  /** Needed unless `run` is given. */
  readonly quantity?: number | undefined
  readonly format?: string | undefined
  /** A file (when it ends in the format's extension) or a directory; else the data directory. */
  readonly out?: string | undefined
  readonly activate?: boolean | undefined
  /** Why codes are printed again that are active. */
  readonly reason?: string | undefined
  /** This process renders it at once, so no worker may take it meanwhile. */
  readonly reserve?: boolean | undefined
}

export interface CreatedPrintJob {
  readonly job: PrintJob
  readonly warnings: readonly Words[]
  /** All that was looked at before, the worst first. */
  readonly preflight: readonly Finding[]
}

/**
 * Issues a run (or takes one that is there) and queues the printing of it. Nothing is issued unless
 * the labels can be drawn: product complete, template known and fitting, address short enough.
 * @throws product-incomplete, quantity-invalid, print-format-unknown and what templates throw
 */
export async function createPrintJob(
  ctx: PrintingContext,
  request: PrintRequest,
  by: Actor,
  now: Date,
): Promise<CreatedPrintJob> {
  const format = formatOf(request.format)
  const present = request.run && (await presentStretch(ctx, request, by))
  const subject = present?.run ?? (await subjectOf(ctx, request, by))
  if (subject.productId !== null) await assertPrintable(ctx.store.read, subject.productId)
  const { snapshot: draft, chosen } = await draftOf(ctx, subject, request, now, format)
  const quantity = present?.quantity ?? request.quantity ?? 0
  const warnings = checkLabels(draft, format, quantity)
  const { productId } = subject
  const findings = await preflight(ctx.store.read, draft, { productId, format, quantity }, now)
  const out = request.out === undefined ? null : prepareOut(request.out, format)
  if (chosen.stored) await takeVersion(ctx.store, chosen.stored, now)
  const stretch = present ?? (await issue(ctx, subject, request, by, now))
  const snapshot: LabelSnapshot = {
    ...draft,
    numbering: draft.numbering && { runSeq: stretch.run.seq },
    ...(draft.runSeq !== undefined && { runSeq: stretch.run.seq }),
  }
  const id = newId()
  await ctx.store.write(async (tx) => {
    await tx
      .insertInto('print_job')
      .values({
        id,
        run_id: stretch.run.id,
        ...(request.reserve
          ? { status: 'running', claimed_by: reservation(), claimed_at: now.toISOString() }
          : { status: 'queued' }),
        format,
        template: chosen.ref,
        stock: draft.stock.name,
        snapshot: JSON.stringify(snapshot),
        engine: engineVersion,
        first_number: stretch.firstNumber,
        quantity: stretch.quantity,
        out,
        created_by: by.name,
        created_at: now.toISOString(),
      })
      .execute()
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: 'print-job-created',
      subject: 'print-job',
      subjectId: id,
      detail: {
        run: stretch.run.name,
        from: stretch.firstNumber,
        labels: stretch.quantity,
        template: chosen.ref,
        ...(request.reason !== undefined && { reason: request.reason }),
      },
    })
  })
  return { job: await getPrintJob(ctx.store.read, id, by), warnings, preflight: findings }
}

export interface PrintPreview {
  readonly snapshot: LabelSnapshot
  readonly warnings: readonly Words[]
}

/** What `createPrintJob` would print, and what it would warn of or throw; nothing is issued. */
export async function previewPrint(
  ctx: PrintingContext,
  request: PrintRequest,
  by: Actor,
  now: Date,
): Promise<PrintPreview> {
  const subject = await subjectOf(ctx, request, by)
  if (!mayTouch(by, subject.producerId)) throw failIssuing('product-not-found', '')
  if (subject.productId !== null) await assertPrintable(ctx.store.read, subject.productId)
  const format = formatOf(request.format)
  const { snapshot } = await draftOf(ctx, subject, request, now, format)
  return { snapshot, warnings: checkLabels(snapshot, format, request.quantity ?? 0) }
}

export function formatOf(text: string | undefined): PrintFormat {
  const format = printFormats.find((known) => known === (text ?? 'pdf').toLowerCase())
  if (!format) throw fail('print-format-unknown', text ?? '', printFormats.join(', '))
  return format
}

export async function subjectOf(
  ctx: PrintingContext,
  request: PrintRequest,
  by: Actor,
): Promise<LabelSubject> {
  const { productId, lotId, quantity } = request
  if (!Number.isInteger(quantity) || quantity! < 1 || quantity! > mostCodesOfRun) {
    throw failIssuing('quantity-invalid', String(quantity))
  }
  if (productId === undefined) {
    const producerId = request.producerId ?? by.producerId
    if (producerId === null) throw fail('print-target-missing')
    if (request.activate) throw fail('print-unbound-active')
    return { producerId, productId: null, lotId: null }
  }
  const product = await getProduct(ctx.store.read, productId)
  return { producerId: product.producer?.id ?? '', productId, lotId: lotId ?? null }
}

/** Codes that are there already: in force, and with a reason when they are active. */
export async function presentStretch(ctx: PrintingContext, request: PrintRequest, by: Actor) {
  const { id = '', from, to } = request.run ?? {}
  const { read } = ctx.store
  const run = await getRun(read, id, by)
  const [a, b] = [from ?? 1, to ?? run.quantity]
  const firstNumber = Math.min(a, b)
  const last = Math.max(a, b)
  if (firstNumber < 1 || last > run.quantity) {
    throw failIssuing('stretch-outside-run', run.name, run.quantity)
  }
  const stretch = { run, firstNumber, quantity: last - firstNumber + 1 }
  await assertInForce(read, stretch, run.name)
  await assertReason(read, stretch, request.reason, run.name)
  return stretch
}

async function issue(
  ctx: PrintingContext,
  subject: LabelSubject,
  request: PrintRequest,
  by: Actor,
  now: Date,
): Promise<{ run: Run; firstNumber: number; quantity: number }> {
  const run = await issueRun(
    ctx,
    {
      ...(subject.productId === null
        ? { producerId: subject.producerId }
        : { productId: subject.productId }),
      lotId: subject.lotId ?? undefined,
      quantity: request.quantity ?? 0,
      activate: request.activate,
    },
    by,
    now,
  )
  return { run, firstNumber: 1, quantity: run.quantity }
}
