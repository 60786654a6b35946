/** What printing would do, before anything is issued: every finding, and whether one of them stops it. */
import { type Actor, mayTouch } from '../accounts/actor.js'
import { NguonError } from '../errors.js'
import { fail as failIssuing } from '../issuing/errors.js'
import type { Finding } from '../labels/preflight/finding.js'
import { inOrder } from '../labels/preflight/preflight.js'
import { stopOf } from '../labels/preflight/place.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { assertPrintable } from '../registry/gaps.js'
import { formatOf, presentStretch, type PrintRequest, subjectOf } from './jobs-create.js'
import { draftOf } from './jobs-draft.js'
import type { PrintingContext } from './jobs.js'
import { preflight } from './preflight.js'

export interface CheckedPrint {
  readonly snapshot: LabelSnapshot
  /** The worst first. */
  readonly findings: readonly Finding[]
  /** Whether nothing stops the print. */
  readonly ok: boolean
}

/**
 * Looks at what `createPrintJob` would print; issues nothing. Throws only what names something that
 * is not there: product, run, template, stock.
 */
export async function checkPrint(
  ctx: PrintingContext,
  request: PrintRequest,
  by: Actor,
  now: Date,
): Promise<CheckedPrint> {
  const { read } = ctx.store
  const format = formatOf(request.format)
  const present = request.run && (await presentStretch(ctx, request, by))
  const subject = present?.run ?? (await subjectOf(ctx, request, by))
  if (!mayTouch(by, subject.producerId)) throw failIssuing('product-not-found', '')
  const { productId } = subject
  const stops =
    productId === null ? [] : await stopOfProduct(() => assertPrintable(read, productId))
  const { snapshot } = await draftOf(ctx, subject, request, now, format)
  const quantity = present?.quantity ?? request.quantity ?? 0
  const found = await preflight(read, snapshot, { productId, format, quantity }, now)
  const findings = inOrder([...stops, ...found])
  return { snapshot, findings, ok: findings.every(({ state }) => state !== 'stop') }
}

async function stopOfProduct(check: () => Promise<void>): Promise<Finding[]> {
  try {
    await check()
    return []
  } catch (error) {
    if (error instanceof NguonError && error.code === 'product-incomplete') return [stopOf(error)]
    throw error
  }
}
