/** Making a print job: everything is checked before a code is issued, and frozen when it is. */
import { type Actor, mayTouch } from '../accounts/actor.js'
import { recordAudit } from '../accounts/audit.js'
import { fail as failIssuing } from '../issuing/errors.js'
import { getRun, issueRun, mostCodesOfRun, type Run } from '../issuing/runs.js'
import type { Language } from '../language/language.js'
import { carriesCode } from '../labels/carries-code.js'
import type { Correction } from '../labels/correction.js'
import { fail as failLabel } from '../labels/errors.js'
import { fits, turnOn } from '../labels/on-cell.js'
import type { Flip, LabelSnapshot } from '../labels/snapshot.js'
import type { Stock, Turn } from '../labels/stock.js'
import { pressStock, pressStockName } from '../labels/press.js'
import type { LabelTemplate } from '../labels/template.js'
import { urlPrefixOf } from '../labels/url-prefix.js'
import type { Words } from '../errors.js'
import { assertPrintable } from '../registry/gaps.js'
import type { Finding } from '../labels/preflight/finding.js'
import { preflight } from './preflight.js'
import { newId } from '../store/ids.js'
import type { ReadDb } from '../store/store.js'
import { getProduct } from '../registry/product-queries.js'
import { reservation } from './jobs-claim.js'
import { fail } from './jobs-errors.js'
import { prepareOut } from './jobs-files.js'
import { assertInForce, assertReason } from './jobs-guard.js'
import { checkLabels } from './jobs-render.js'
import { assertLikely, shifted } from './shift.js'
import { labelValues, type LabelSubject } from './jobs-snapshot.js'
import {
  getPrintJob,
  isThermal,
  type PrintFormat,
  printFormats,
  type PrintingContext,
  type PrintJob,
} from './jobs.js'
import { stockNamed } from './own-stocks.js'
import { engineVersion } from './render.js'
import { type ChosenTemplate, templateFor } from './label-templates/chosen.js'
import { takeVersion } from './label-templates/write.js'
import { picturesFor } from './label-pictures.js'
import { listStocks, loadStock, rollOf } from './templates.js'

/** What is printed on what. */
export interface LabelOptions {
  /** A shipped one by its name, or one that people made: `own:ID`, `own:ID@3`. */
  readonly template?: string | undefined
  readonly stock?: string | undefined
  /** First free cell of the first sheet, from 1. */
  readonly start?: number | undefined
  readonly dpi?: number | undefined
  /** Running numbers on the labels. */
  readonly numbers?: boolean | undefined
  readonly cutAndStack?: boolean | undefined
  /** Labels a roll: each roll becomes a file that begins with a header label. */
  readonly perRoll?: number | undefined
  /** Brand colours as inks of their own, in PDF for print houses. */
  readonly spot?: boolean | undefined
  readonly language?: Language | undefined
  /** Damaged cells of the first sheet, from 1. */
  readonly skip?: readonly number[] | undefined
  /** How labels lie on their cells; where nothing is said, as the stock says, or as they fit. */
  readonly turned?: Turn | undefined
  /** Labels a booklet, each of which gets a cover; their numbers are printed. */
  readonly booklet?: number | undefined
  /** Over which edge the printer turns paper for backs. */
  readonly flip?: Flip | undefined
  /** Of the printer it goes to. */
  readonly correction?: Correction | undefined
}

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

const defaultTemplate = '40x40'
const defaultDpi = 300
/** What most thermal printers have. */
const thermalDpi = 203
/** A4 paper of the copy shop, when the label fits it. */
const defaultStock = 'a4-35'

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

interface Draft {
  readonly snapshot: LabelSnapshot
  readonly chosen: ChosenTemplate
}

export async function draftOf(
  ctx: PrintingContext,
  subject: LabelSubject,
  options: LabelOptions,
  now: Date,
  format: PrintFormat,
): Promise<Draft> {
  const { read } = ctx.store
  const chosen = await templateFor(read, options.template ?? defaultTemplate, subject.producerId)
  const { template } = chosen
  if (!carriesCode(template)) throw failLabel('label-code-missing', template.name)
  const plain = await chosenStock(read, { template, format }, options.stock, subject.producerId)
  const { correction, booklet } = options
  if (correction) assertLikely(correction)
  const stock = shifted(plain, correction?.shift)
  const turned = options.turned ?? turnOn(template, plain)
  const pictures = picturesFor(ctx.dataDirectory, template)
  const values = await labelValues(read, subject, now, pictures)
  const baseUrl = ctx.baseUrl ?? ctx.localUrl
  const snapshot: LabelSnapshot = {
    template,
    stock,
    language: options.language ?? 'vi',
    baseUrl,
    urlPrefix: urlPrefixOf(baseUrl, values.product?.gtin ?? null),
    host: new URL(baseUrl).host,
    values,
    startCell: options.start ?? 1,
    ...lyingOf(options),
    ...(turned !== undefined && { turned }),
    dpi: options.dpi ?? (isThermal(format) ? thermalDpi : defaultDpi),
    level: 'M',
    // The run is not issued yet; any number is as wide.
    numbering: options.numbers || booklet !== undefined ? { runSeq: 1 } : null,
    order: options.cutAndStack ? 'cut-and-stack' : 'sheet',
    ...pressPartOf(options, format),
    demo: ctx.baseUrl === null,
  }
  return { snapshot, chosen }
}

/** What print houses and rolls need besides; the run is not issued yet, any number is as wide. */
function pressPartOf({ perRoll, spot }: LabelOptions, format: PrintFormat) {
  return {
    ...((format === 'press' || perRoll !== undefined) && { runSeq: 1 }),
    ...(perRoll !== undefined && { perRoll }),
    ...(spot && { spot: true as const }),
  }
}

/** How labels lie on their sheets, as far as anything is said of it. */
function lyingOf({ skip = [], correction, booklet, flip }: LabelOptions) {
  return {
    ...(skip.length > 0 && { skip: [...new Set(skip)].sort((a, b) => a - b) }),
    ...(correction && { correction }),
    ...(booklet !== undefined && { booklet }),
    ...(flip !== undefined && { flip }),
  }
}

/** What was asked for; a print house gets one label a page, unless it asked for a sheet. */
async function chosenStock(
  read: ReadDb,
  { template, format }: { readonly template: LabelTemplate; readonly format: PrintFormat },
  name: string | undefined,
  producerId: string,
): Promise<Stock> {
  if (name === pressStockName || (name === undefined && format === 'press')) {
    return pressStock(template)
  }
  return name === undefined ? stockFor(template, format) : stockNamed(read, name, producerId)
}

/** The usual sheet when the label fits its cells, else the first stock that it fits; a roll of its size. */
function stockFor({ width, height }: LabelTemplate, format: PrintFormat): Stock {
  if (isThermal(format)) return rollOf(width, height)
  const names = [defaultStock, ...listStocks()]
  const takes = ({ cell }: Stock) => fits({ width, height }, cell)
  return names.map(loadStock).find(takes) ?? loadStock(defaultStock)
}
