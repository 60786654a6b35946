/** Labels of pallets and cartons: one a page, with the SSCC of each. No code of a pack is on them. */
import { deflateSync } from 'node:zlib'
import type { Drawing } from '../labels/drawing.js'
import { drawingsPdf } from '../labels/drawings-pdf.js'
import { openFonts } from '../labels/font.js'
import { layOut } from '../labels/layout.js'
import { urlPrefixOf } from '../labels/url-prefix.js'
import type { LabelSnapshot } from '../labels/snapshot.js'
import type { LabelValues } from '../labels/values.js'
import type { Language } from '../language/language.js'
import type { LogisticUnit } from '../trace/logistic-units.js'
import { loadFonts } from './fonts.js'
import { fail } from './jobs-errors.js'
import { labelValues } from './jobs-snapshot.js'
import type { PrintingContext } from './jobs.js'
import { loadTemplate, rollOf } from './templates.js'

export const unitTemplates = ['pallet-a6', 'pallet-a5'] as const
export type UnitTemplate = (typeof unitTemplates)[number]

export interface UnitLabels {
  /** In the order of the pages; of one product and lot each. */
  readonly units: readonly LogisticUnit[]
  readonly template?: UnitTemplate | undefined
  readonly language?: Language | undefined
  /** 300 where nothing is said. */
  readonly dpi?: number | undefined
}

/** The labels as a PDF. Throws `logistic-nothing-to-print` for no units. */
export async function unitLabelsPdf(
  ctx: PrintingContext,
  wanted: UnitLabels,
  now: Date,
): Promise<Uint8Array> {
  const { units, language = 'vi' } = wanted
  const [first] = units
  const last = units.at(-1)
  if (!first || !last) throw fail('logistic-nothing-to-print')
  const fonts = loadFonts()
  const known = new Map<string, LabelValues>()
  const drawings: Drawing[] = []
  for (const unit of units) {
    const key = `${unit.productId} ${unit.lotId}`
    const values = known.get(key) ?? (await labelValues(ctx.store.read, unit, now))
    known.set(key, values)
    const { sscc, count } = unit
    const snapshot = snapshotOf(ctx, wanted, { ...values, pallet: { sscc, count } })
    drawings.push(layOut(snapshot, openFonts(fonts)).drawing)
  }
  const title = `SSCC ${first.sscc}${first === last ? '' : `–${last.sscc}`}`
  return drawingsPdf({ drawings, title, language, fonts, deflate: deflateSync })
}

function snapshotOf(ctx: PrintingContext, wanted: UnitLabels, values: LabelValues): LabelSnapshot {
  const template = loadTemplate(wanted.template ?? unitTemplates[0])
  const baseUrl = ctx.baseUrl ?? ctx.localUrl
  return {
    template,
    stock: rollOf(template.width, template.height),
    language: wanted.language ?? 'vi',
    baseUrl,
    urlPrefix: urlPrefixOf(baseUrl, values.product?.gtin ?? null),
    host: new URL(baseUrl).host,
    values,
    startCell: 1,
    dpi: wanted.dpi ?? 300,
    level: 'M',
    numbering: null,
    order: 'sheet',
    demo: ctx.baseUrl === null,
  }
}
