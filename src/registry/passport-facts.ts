/** Single facts that rules ask of a product, and how they read. Pure. */
import type { Words } from '../errors.js'
import { formatDay } from '../language/format.js'
import type { PublicProduct } from './public-product.js'
import { standing } from './standing.js'

/** What a passport is about: a product, and one lot of it where dates and stages are asked for. */
export interface PassportSubject {
  readonly product: PublicProduct
  readonly lot: PassportLot | null
}

export interface PassportLot {
  readonly number: string
  /** Civil dates. */
  readonly madeOn: string | null
  readonly expiresOn: string | null
  /** Recorded stages of production and trade. */
  readonly stages: number
}

interface Fact {
  readonly label: Words
  /** Known of a lot alone. */
  readonly perLot?: true
  /** Null = not known. */
  readonly read: (subject: PassportSubject, today: string) => string | null
}

const fact = (vi: string, en: string, read: Fact['read']): Fact => ({ label: { vi, en }, read })
const lotFact = (vi: string, en: string, read: (lot: PassportLot) => string | null): Fact => ({
  label: { vi, en },
  perLot: true,
  read: ({ lot }) => lot && read(lot),
})

export const passportFacts = {
  name: fact('tên', 'name', ({ product }) => product.name),
  gtin: fact('mã GTIN', 'GTIN', ({ product }) => product.gtin),
  photo: fact('ảnh', 'photo', ({ product }) => product.photos[0]?.file ?? null),
  brand: fact('thương hiệu', 'brand', ({ product }) => product.brand),
  standards: fact('tiêu chuẩn áp dụng', 'standards applied', ({ product }) => product.standards),
  warnings: fact('cảnh báo', 'warnings', ({ product }) => product.warnings),
  producer: fact('tên chủ thể', "producer's name", ({ product }) => product.producer?.name ?? null),
  'producer-address': fact(
    'địa chỉ chủ thể',
    "producer's address",
    ({ product }) => product.producer?.address ?? null,
  ),
  // Where there is no GS1 code, an internal one that is unique for its owner (TCVN 13274:2020).
  'producer-identifier': fact(
    'mã định danh chủ thể',
    "producer's identifier",
    ({ product }) => product.producer?.id ?? null,
  ),
  'trace-code': fact('mã truy xuất', 'trace code', ({ product }) => product.gtin ?? product.id),
  origin: fact('nơi sản xuất', 'origin', ({ product: { origin } }) =>
    origin.province === null
      ? null
      : [origin.commune, origin.province.name.vi].filter(Boolean).join(', '),
  ),
  certificate: fact('chứng nhận còn giá trị', 'a certificate in force', ({ product }, today) => {
    const { certificate } = standing(product.certificates, product.claim, today)
    return certificate?.status === 'valid' ? certificate.number : null
  }),
  'shelf-life': fact('hạn sử dụng', 'shelf life', ({ product, lot }) => {
    if (lot?.expiresOn) return formatDay(lot.expiresOn)
    return product.shelfLifeDays === null ? null : String(product.shelfLifeDays)
  }),
  'made-on': lotFact('ngày sản xuất', 'date of production', ({ madeOn }) => day(madeOn)),
  'expires-on': lotFact('hạn sử dụng', 'use-by date', ({ expiresOn }) => day(expiresOn)),
  stages: lotFact('các công đoạn', 'stages', ({ stages }) =>
    stages === 0 ? null : String(stages),
  ),
} satisfies Record<string, Fact>

export type FactName = keyof typeof passportFacts

const day = (date: string | null): string | null => date && formatDay(date)
