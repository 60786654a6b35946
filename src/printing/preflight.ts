/** All that is looked at before labels are printed: the drawing, and what the registry knows today. */
import { dayOf } from '../language/format.js'
import { soonDays, factFindings } from '../labels/preflight/facts.js'
import type { Finding } from '../labels/preflight/finding.js'
import { caught, inOrder, labelFindings } from '../labels/preflight/preflight.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import { addDays } from '../registry/civil-date.js'
import { findGroup } from '../registry/groups.js'
import { getPublicProduct } from '../registry/public-product.js'
import { standing } from '../registry/standing.js'
import type { ReadDb } from '../store/store.js'
import { labelContents } from './contents.js'
import { loadFonts } from './fonts.js'
import { checkFormat } from './jobs-render.js'
import type { PrintFormat } from './jobs.js'

/** Findings in order, the worst first. A list of codes draws no label, so nothing is found of one. */
export async function preflight(
  read: ReadDb,
  snapshot: LabelSnapshot,
  wanted: {
    readonly productId: string | null
    readonly format: PrintFormat
    readonly quantity: number
  },
  now: Date,
): Promise<Finding[]> {
  const { productId, format, quantity } = wanted
  if (format === 'csv') return []
  const drawn = labelFindings(snapshot, loadFonts())
  const of = caught(() => {
    checkFormat(snapshot, format, quantity)
    return []
  })
  const all = [...of, ...drawn]
  if (all.some(({ state }) => state === 'stop') || productId === null) return inOrder(all)
  const today = dayOf(now)
  const product = await getPublicProduct(read, productId)
  const { certificate } = standing(product.certificates, product.claim, today)
  const { contents } = labelContents(snapshot, findGroup(product.group?.vi ?? ''), today)
  const soon = addDays(today, soonDays)
  const facts = { contents, certificate: certificate ?? undefined, soon }
  return inOrder([...all, ...factFindings(snapshot, facts)])
}
