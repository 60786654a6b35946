/** What is missing of a product, and whether labels can be printed meanwhile. */
import type { Words } from '../errors.js'
import type { ReadDb } from '../store/store.js'
import { fail } from './errors.js'
import { findGroup } from './groups.js'

interface GapFacts {
  /** Whether the product counts as incomplete because of it. */
  readonly incomplete: boolean
  /** Whether no label can be printed before it is filled (or, for stars, acknowledged). */
  readonly blocksPrinting: boolean
  readonly words: Words
}

const gapFacts = {
  'producer-missing': {
    incomplete: true,
    blocksPrinting: true,
    words: { vi: 'chưa rõ chủ thể sản xuất', en: 'the producer is not known' },
  },
  'certificate-missing': {
    incomplete: true,
    blocksPrinting: true,
    words: {
      vi: 'số sao chỉ biết theo năm, chưa có số và ngày quyết định (bổ sung quyết định, hoặc xác nhận in tem không có sao)',
      en: 'its stars are known by a year alone, without number and date of a decision (add the decision, or confirm labels without stars)',
    },
  },
  'certificate-undated': {
    incomplete: true,
    // A decision without its date never shows stars, so a label claims nothing by it.
    blocksPrinting: false,
    words: {
      vi: 'quyết định chưa có ngày: không thể hiện số sao',
      en: 'the decision has no date: no stars are shown',
    },
  },
  'name-unconfirmed': {
    incomplete: true,
    blocksPrinting: false,
    words: {
      vi: 'tên được suy ra từ nguồn khác, cần xác nhận',
      en: 'a name was inferred from another source and needs confirming',
    },
  },
  'group-unclear': {
    incomplete: true,
    blocksPrinting: false,
    words: { vi: 'nhóm sản phẩm chưa rõ', en: 'the product group is not clear' },
  },
  'province-missing': {
    incomplete: true,
    blocksPrinting: false,
    words: { vi: 'chưa có tỉnh, thành phố', en: 'the province is missing' },
  },
  'commune-missing': {
    incomplete: false,
    blocksPrinting: false,
    words: { vi: 'chưa có xã, phường hiện nay', en: "today's commune is missing" },
  },
  /** The acknowledgement of `certificate-missing`: nothing to do, kept so that it is not asked again. */
  'printed-without-stars': {
    incomplete: false,
    blocksPrinting: false,
    words: { vi: 'tem in không có số sao', en: 'labels are printed without stars' },
  },
} as const satisfies Record<string, GapFacts>

export type Gap = keyof typeof gapFacts
export const gaps = Object.keys(gapFacts) as readonly Gap[]

export const gapWords = (gap: Gap): Words => gapFacts[gap].words
export const makesIncomplete = (gap: Gap): boolean => gapFacts[gap].incomplete
export const blocksPrinting = (gap: Gap): boolean => gapFacts[gap].blocksPrinting

/** Gaps as the database keeps them: a JSON array. */
export const readGaps = (json: string): Gap[] =>
  (JSON.parse(json) as string[]).filter((gap): gap is Gap => gap in gapFacts)

export interface GapInput {
  readonly producer_id: string | null
  readonly ocop_group: string | null
  readonly province_code: string | null
  readonly commune: string | null
  readonly claimed_stars: number | null
}

/** What is missing now. `kept`: gaps that only a person can close, from before. */
export function gapsOf(
  product: GapInput,
  certificates: readonly { readonly issued_on: string | null }[],
  kept: readonly Gap[],
): Gap[] {
  const found: Gap[] = []
  if (product.producer_id === null) found.push('producer-missing')
  if (product.claimed_stars !== null && certificates.length === 0)
    found.push(
      kept.includes('printed-without-stars') ? 'printed-without-stars' : 'certificate-missing',
    )
  if (certificates.length > 0 && certificates.every((c) => c.issued_on === null))
    found.push('certificate-undated')
  if (kept.includes('name-unconfirmed')) found.push('name-unconfirmed')
  if (product.ocop_group !== null && !findGroup(product.ocop_group)) found.push('group-unclear')
  if (product.province_code === null) found.push('province-missing')
  if (product.commune === null) found.push('commune-missing')
  return found
}

/** Several gaps in one sentence. */
export function describeGaps(found: readonly Gap[]): Words {
  const all = found.map(gapWords)
  return { vi: all.map((w) => w.vi).join('; '), en: all.map((w) => w.en).join('; ') }
}

/** Throws `product-incomplete` with the reasons while a gap keeps labels from being printed. */
export async function assertPrintable(read: ReadDb, productId: string): Promise<void> {
  const product = await read
    .selectFrom('product')
    .select(['name', 'gaps'])
    .where('id', '=', productId)
    .executeTakeFirst()
  if (!product) throw fail('product-not-found', productId)
  const blocking = readGaps(product.gaps).filter(blocksPrinting)
  if (blocking.length > 0) throw fail('product-incomplete', product.name, describeGaps(blocking))
}
