/** What a run of labels prints: plain data, frozen with the print job. */
import type { Family } from './font.js'

/** A text in one language, or in both; Vietnamese stands in where English is missing. */
export type LabelText = string | Readonly<{ vi: string; en?: string | null | undefined }>

type Maybe<T> = T | null | undefined

export interface LabelValues {
  readonly product: Maybe<{
    readonly name: LabelText
    readonly netContent?: Maybe<LabelText>
    readonly gtin?: Maybe<string>
    readonly group?: Maybe<LabelText>
    readonly ingredients?: Maybe<LabelText>
    readonly usage?: Maybe<LabelText>
    readonly storage?: Maybe<LabelText>
    readonly warning?: Maybe<LabelText>
    readonly standard?: Maybe<LabelText>
    /** Kilograms with three decimals, without the point: the value of AI 3103. */
    readonly netWeight?: Maybe<string>
    /** A data: URI of a PNG or JPEG. */
    readonly photo?: Maybe<string>
  }>
  readonly producer: {
    readonly name: LabelText
    readonly address?: Maybe<LabelText>
    readonly phone?: Maybe<string>
    /** A data: URI of a PNG or JPEG. */
    readonly logo?: Maybe<string>
  }
  /** The producer's brand kit. */
  readonly brand?: Maybe<{
    /** #rrggbb */
    readonly color?: Maybe<string>
    readonly accent?: Maybe<string>
    /** The family of letters that templates ask for as `brand`. */
    readonly font?: Maybe<Family>
    /** Number of the trademark's registration, and its day. */
    readonly trademark?: Maybe<string>
    readonly trademarkOn?: Maybe<string>
  }>
  /** A logistic unit, on its own label. */
  readonly pallet?: Maybe<{
    readonly sscc: string
    readonly count?: Maybe<number>
  }>
  readonly origin: Maybe<{
    readonly commune?: Maybe<LabelText>
    readonly province?: Maybe<LabelText>
  }>
  /** Days as YYYY-MM-DD. */
  readonly lot: Maybe<{
    readonly number: string
    readonly madeOn?: Maybe<string>
    readonly expiresOn?: Maybe<string>
  }>
  readonly certificate: Maybe<{
    readonly stars: number
    readonly number?: Maybe<string>
    readonly issuedOn?: Maybe<string>
    readonly expiresOn?: Maybe<string>
    /** The official mark as its holder uploaded it: a data: URI of a PNG or JPEG. */
    readonly mark?: Maybe<string>
    /** Nothing of a certificate is printed unless this is true. */
    readonly valid: boolean
  }>
}

/** Values by the names templates use. Those of the second list differ from label to label. */
export const valueNames = [
  'product.name',
  'product.netContent',
  'product.gtin',
  'product.group',
  'product.ingredients',
  'product.usage',
  'product.storage',
  'product.warning',
  'product.standard',
  'product.netWeight',
  'product.photo',
  'producer.name',
  'producer.address',
  'producer.phone',
  'producer.logo',
  'brand.trademark',
  'brand.trademarkOn',
  'origin.commune',
  'origin.province',
  'lot.number',
  'lot.madeOn',
  'lot.expiresOn',
  'certificate.valid',
  'certificate.stars',
  'certificate.number',
  'certificate.issuedOn',
  'certificate.expiresOn',
  'certificate.mark',
  'pallet.sscc',
  'pallet.count',
  'host',
] as const
export const varyingNames = ['code', 'code.grouped', 'number'] as const
export type VaryingName = (typeof varyingNames)[number]
