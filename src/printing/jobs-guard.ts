/** What may be printed again: never codes that are out of force, and active labels only with a reason. */
import type { LiveRange } from '../issuing/live.js'
import { activeRanges, liveRanges, liveSubjects } from '../issuing/live.js'
import { intersect, type Range, subtract } from '../issuing/ranges.js'
import type { Run } from '../issuing/runs.js'
import { describe } from '../issuing/stretch.js'
import type { ReadDb, Tx } from '../store/store.js'
import { fail } from './jobs-errors.js'

type Reader = ReadDb & Pick<Tx, 'selectFrom'>

/** A stretch of a run that labels are printed for. */
export interface PrintedStretch {
  readonly run: Run
  readonly firstNumber: number
  readonly quantity: number
}

export const rangeOf = ({ run, firstNumber, quantity }: PrintedStretch): Range => {
  const first = run.firstIndex + firstNumber - 1
  return { first, last: first + quantity - 1 }
}

/**
 * @param jobId how the error names what was asked for
 * @throws reprint-revoked, reprint-nothing-left when codes of it were revoked or recalled
 */
export async function assertInForce(
  read: Reader,
  stretch: PrintedStretch,
  jobId: string,
): Promise<void> {
  const { run } = stretch
  const range = rangeOf(stretch)
  const live = await liveRanges(read, run.seq, ['binding', 'revocation'])
  const revoked = live.filter((part) => part.kind === 'revocation')
  const stopped = [...revoked, ...(await stoppedSubjects(read, run, range, live))]
  const gone = intersect([range], stopped)
  if (gone.length === 0) return
  const left = subtract([range], gone)
  if (left.length === 0) throw fail('reprint-nothing-left', jobId)
  const name = (ranges: readonly Range[]) =>
    ranges
      .slice(0, 5)
      .map((part) => describe(run, part))
      .join(', ') + (ranges.length > 5 ? ' …' : '')
  throw fail('reprint-revoked', jobId, name(gone), name(left))
}

/** The parts whose product or lot is revoked or recalled as a whole. */
async function stoppedSubjects(
  read: Reader,
  run: Run,
  range: Range,
  live: readonly LiveRange[],
): Promise<Range[]> {
  const bindings = live.filter((part) => part.kind === 'binding')
  const parts = [
    { ...range, productId: run.productId, lotId: run.lotId },
    ...bindings.map(({ first, last, productId, lotId }) => ({ first, last, productId, lotId })),
  ]
  const ids = (pick: (part: (typeof parts)[number]) => string | null) => [
    ...new Set(parts.map(pick).filter((id) => id !== null)),
  ]
  const subjects = await liveSubjects(read, {
    productIds: ids((part) => part.productId),
    lotIds: ids((part) => part.lotId),
  })
  const stops = subjects.filter(({ kind }) => kind === 'revocation' || kind === 'recall')
  return parts.filter((part) =>
    stops.some((stop) => (stop.scope === 'lot' ? part.lotId : part.productId) === stop.subjectId),
  )
}

/** @throws reprint-reason-missing when labels of the stretch are active and no reason was given */
export async function assertReason(
  read: Reader,
  stretch: PrintedStretch,
  reason: string | undefined,
  jobId: string,
): Promise<void> {
  if (reason !== undefined && reason.trim() !== '') return
  const active = intersect([rangeOf(stretch)], await activeRanges(read, stretch.run.seq))
  if (active.length > 0) throw fail('reprint-reason-missing', jobId)
}
