/** The links every product, lot and pack has without anybody typing them: to our own pages. Pure. */
import type { Language } from '../language/language.js'
import type { Words } from '../errors.js'
import type { Level, Link } from './choose.js'
import type { LinkType } from './link-types.js'

/** What is linked, of which our pages know. */
export interface Subject {
  readonly productId: string | undefined
  /** The lot's number as it was entered. */
  readonly lot: string | undefined
  /** Twelve characters. */
  readonly code: string | undefined
}

/** Addresses behind `/P/{product}`: parts of its page, and a page of its own for recalls. */
export const sections = { certificate: 'certificate', journey: 'journey' } as const
export const recallSection = 'recall'

const titles = {
  pip: { vi: 'Thông tin sản phẩm', en: 'About the product' },
  dpp: { vi: 'Hộ chiếu số của sản phẩm', en: 'Digital product passport' },
  certificationInfo: { vi: 'Chứng nhận OCOP', en: 'OCOP certificate' },
  traceability: { vi: 'Hành trình của sản phẩm', en: 'Where the product has been' },
  recallStatus: { vi: 'Tình trạng thu hồi', en: 'Recall status' },
  verificationService: { vi: 'Kiểm tra mã trên tem', en: 'Check the code on a label' },
} as const satisfies Partial<Record<LinkType, Words>>

/** Those that stand back where the producer gives pages of that type. */
export const standsBack: ReadonlySet<LinkType> = new Set<LinkType>(['pip', 'traceability'])

/** The page of what is named, which is where its address leads by default. */
export function ownPage(base: string, { productId, lot, code }: Subject): string {
  if (code !== undefined) return `${base}/T/${code}`
  return productPage(base, productId ?? '', lot)
}

const productPage = (base: string, productId: string, lot: string | undefined): string =>
  `${base}/P/${encodeURIComponent(productId)}${lot === undefined ? '' : `/10/${encodeURIComponent(lot)}`}`

export const ownTitle = (language: Language): string => titles.dpp[language]

/** @param base the public address, with its prefix and without a slash at its end */
export function ownLinks(base: string, subject: Subject, language: Language): Link[] {
  const { productId, lot, code } = subject
  const page = ownPage(base, subject)
  const level: Level = code !== undefined ? 'serial' : lot !== undefined ? 'lot' : 'product'
  const link = (type: keyof typeof titles, href: string): Link => ({
    type,
    href,
    title: titles[type][language],
    languages: ['vi', 'en'],
    mediaType: 'text/html',
    context: [],
    level,
  })
  const always = [
    link('pip', page),
    link('dpp', page),
    link('verificationService', code === undefined ? `${base}/` : page),
  ]
  if (productId === undefined) return always
  const ofProduct = productPage(base, productId, undefined)
  const ofLot = productPage(base, productId, lot)
  return [
    ...always,
    link('certificationInfo', `${ofProduct}/${sections.certificate}`),
    link('recallStatus', `${ofLot}/${recallSection}`),
    link('traceability', `${ofLot}/${sections.journey}`),
  ]
}
