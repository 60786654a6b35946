/**
 * What is known of a pack or a product, as one object: the page and the JSON are two faces of it.
 * Pure. It claims exactly what is known: a valid code was issued by us, never "a genuine product".
 */
import { dayOf } from '../language/format.js'
import type { Language } from '../language/language.js'
import type { FoundCode } from '../issuing/issued.js'
import { type CodeState, type LiveDecision, stateOf } from '../issuing/state.js'
import { photoFiles } from '../registry/photo-queries.js'
import type { PublicProduct } from '../registry/public-product.js'
import { type CertificateStatus, standing } from '../registry/standing.js'
import type { Lot } from '../trace/lots.js'
import type { PublicRecall } from './recalls.js'

export type VerdictName = CodeState | 'lost' | 'unknown' | 'mistyped' | 'product'

/** The JSON of a look-up. What is not known is left out; dates are `YYYY-MM-DD`, times UTC ISO. */
export interface Verdict {
  readonly verdict: VerdictName
  /** Scanned unusually often, or the key behind the code has leaked: compare with care. */
  readonly attention: boolean
  /** Why attention is asked for: scanned unusually often, or made with a key that leaked. */
  readonly attentionFor?: readonly ('scans' | 'key')[]
  /** Further states that apply. */
  readonly also: readonly CodeState[]
  readonly reason?: 'mismatch'
  readonly code?: string
  readonly product?: {
    readonly id: string
    readonly name: string
    readonly gtin: string | null
    readonly netContent: string | null
    readonly producer: { readonly name: string; readonly address: string | null } | null
    readonly origin: {
      readonly province: string | null
      readonly commune: string | null
      readonly communeCode: string | null
      readonly oldAddress: string | null
    }
    readonly images: readonly string[]
    /** Invented data that shows how the service works. */
    readonly demo: boolean
  }
  readonly ocop?: {
    /** Only while a dated certificate is in force today. */
    readonly stars: number | null
    readonly certificate: {
      readonly number: string | null
      readonly issuedBy: string | null
      readonly issuedOn: string | null
      readonly expiresOn: string | null
      readonly status: CertificateStatus
    }
    /** A rating known from a public list only. */
    readonly claim: { readonly stars: number; readonly year: string | null } | null
  }
  readonly lot?: {
    readonly number: string
    readonly madeOn: string | null
    readonly expiresOn: string | null
  }
  readonly scans?: {
    readonly count: number
    readonly first: string | null
    readonly last: string | null
  }
  readonly revocation?: PublicDecision
  readonly recall?: PublicDecision
  readonly suspicion?: PublicDecision
  /** Recalls and revocations of whole lots, at the product's own address, which names no lot. */
  readonly lotRecalls?: readonly PublicRecall[]
  readonly links: readonly {
    readonly kind: string
    readonly title: string
    readonly href: string
  }[]
}

/** A decision as the public may read it: why, and what people should do or know. */
export interface PublicDecision {
  readonly at: string
  readonly reason: string | null
  readonly notice: string | null
}

/** A code of ours and what belongs to it. */
export interface Pack {
  readonly code: string
  readonly found: FoundCode
  readonly product: PublicProduct | undefined
  readonly lot: Lot | undefined
  /** Scanned by more different people than a pack has (`copies/flags.ts`). */
  readonly flagged: boolean
}

/** A product as such, or a lot of it, and what was decided of it. */
export interface ProductFound {
  readonly product: PublicProduct
  readonly lot: Lot | undefined
  readonly decisions: readonly LiveDecision[]
  readonly lotRecalls: readonly PublicRecall[]
}

/** Scans as they are told: with times to people, as dates to programs. */
export interface ScanFacts {
  readonly count: number
  readonly first: string | null
  readonly last: string | null
}

const nothing = { attention: false, also: [], links: [] } as const

export const mistyped: Verdict = { verdict: 'mistyped', ...nothing }
export const unknown: Verdict = { verdict: 'unknown', ...nothing }
export const mismatch: Verdict = { verdict: 'unknown', ...nothing, reason: 'mismatch' }
export const lost: Verdict = { verdict: 'lost', ...nothing }

/** @param scans undefined where no history may be told */
export function packVerdict(
  pack: Pack,
  scans: ScanFacts | undefined,
  language: Language,
  now: Date,
): Verdict {
  const { code, found, product, lot } = pack
  const { state, also } = stateOf(found, lot?.expiresOn ?? undefined, now)
  const attentionFor = [
    ...(pack.flagged && scans ? (['scans'] as const) : []),
    ...(found.compromised ? (['key'] as const) : []),
  ]
  return {
    verdict: state,
    attention: attentionFor.length > 0,
    ...(attentionFor.length > 0 && { attentionFor }),
    also,
    code,
    ...(product && productFacts(product, language, now)),
    ...(lot && { lot: lotFacts(lot) }),
    ...(scans && { scans }),
    ...decisionFacts(found.decisions),
    links: product ? linksOf(product) : [],
  }
}

/** One code for all packs of a product, or of a lot: single packs cannot be checked. */
export function productVerdict(
  { product, lot, decisions, lotRecalls }: ProductFound,
  language: Language,
  now: Date,
): Verdict {
  const facts = decisionFacts(decisions)
  return {
    verdict: facts.recall ? 'recalled' : facts.revocation ? 'revoked' : 'product',
    attention: false,
    also: facts.recall && facts.revocation ? ['revoked'] : [],
    ...productFacts(product, language, now),
    ...(lot && { lot: lotFacts(lot) }),
    ...facts,
    ...(lotRecalls.length > 0 && { lotRecalls }),
    links: linksOf(product),
  }
}

function productFacts(
  product: PublicProduct,
  language: Language,
  now: Date,
): Required<Pick<Verdict, 'product' | 'ocop'>> {
  const { producer, origin } = product
  const { stars, certificate, claim } = standing(product.certificates, product.claim, dayOf(now))
  return {
    product: {
      id: product.id,
      name: product.name,
      gtin: product.gtin,
      netContent: product.netContent,
      producer: producer && { name: producer.name, address: producer.address },
      origin: {
        province: origin.province?.name[language] ?? null,
        commune: origin.commune,
        communeCode: origin.communeCode,
        oldAddress: origin.oldAddress,
      },
      images: product.photos.map((photo) => photoFiles(photo).webp.at(-1)?.path ?? ''),
      demo: product.demo,
    },
    ocop: {
      stars,
      certificate: {
        number: certificate?.number ?? null,
        issuedBy: certificate?.issuedBy ?? null,
        issuedOn: certificate?.issuedOn ?? null,
        expiresOn: certificate?.expiresOn ?? null,
        status: certificate?.status ?? 'none',
      },
      claim: claim && { stars: claim.stars, year: claim.year },
    },
  }
}

const lotFacts = ({ number, madeOn, expiresOn }: Lot): NonNullable<Verdict['lot']> => ({
  number,
  madeOn,
  expiresOn,
})

function decisionFacts(
  decisions: readonly LiveDecision[],
): Pick<Verdict, 'revocation' | 'recall' | 'suspicion'> {
  const told = (kind: LiveDecision['kind']): PublicDecision | undefined => {
    const decision = decisions.find((d) => d.kind === kind)
    if (!decision) return undefined
    const { at, reason, notice } = decision
    return { at, reason, notice }
  }
  const [revocation, recall, suspicion] = [told('revocation'), told('recall'), told('suspicion')]
  return {
    ...(revocation && { revocation }),
    ...(recall && { recall }),
    ...(suspicion && { suspicion }),
  }
}

const linksOf = (product: PublicProduct): Verdict['links'] =>
  product.channels.flatMap(({ kind, title, url }) =>
    url === null ? [] : [{ kind, title, href: url }],
  )

/** 200 for everything that exists, 400 for what cannot be a code, 404 for what is not ours. */
export function statusOf({ verdict }: Verdict): 200 | 400 | 404 {
  if (verdict === 'mistyped') return 400
  return verdict === 'unknown' ? 404 : 200
}
