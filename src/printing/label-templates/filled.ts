/** A product of which everything is known, made up where its own facts are missing: to be looked at only. */
import type { LabelValues } from '../../labels/values.js'
import { dayOf } from '../../language/format.js'

/** Of GS1's own examples: prefix 952 is never given to a company. */
const gtin = '9521234543213'
const sscc = '095212340000000013'

const dayMs = 86_400_000
const dayFrom = (now: Date, days: number): string => dayOf(new Date(now.getTime() + days * dayMs))

/** What is known stays; pictures are never made up, the official mark least of all. */
export function filled(known: LabelValues, now: Date): LabelValues {
  const { product, producer, origin, lot, certificate, brand, pallet } = known
  const stars = { stars: 4, number: '123/QĐ-UBND', expiresOn: dayFrom(now, 700), valid: true }
  return {
    product: {
      ...over(
        {
          netContent: '500 g',
          gtin,
          netWeight: '000500',
          ingredients: { vi: 'Theo công bố của nhà sản xuất', en: 'As declared by the producer' },
          usage: { vi: 'Dùng trực tiếp', en: 'Ready to eat' },
          storage: { vi: 'Nơi khô ráo, thoáng mát', en: 'In a cool, dry place' },
          standard: 'TCCS 01:2026',
        },
        product,
      ),
      name: product?.name ?? producer.name,
    },
    producer: {
      ...over({ address: { vi: 'Thôn 1', en: 'Hamlet 1' }, phone: '0900 000 000' }, producer),
      name: producer.name,
    },
    brand: over({ trademark: '4-0000000-000', trademarkOn: dayFrom(now, -900) }, brand),
    origin: over({ commune: 'Xã Ví Dụ', province: 'Tỉnh Ví Dụ' }, origin),
    lot: lot ?? { number: 'L001', madeOn: dayFrom(now, 0), expiresOn: dayFrom(now, 365) },
    certificate: certificate?.valid === true ? certificate : stars,
    pallet: pallet ?? { sscc, count: 48 },
  }
}

/** What is known over what is made up; null and '' are not known. */
function over<T extends object>(made: T, known: object | null | undefined): T {
  const said = Object.entries(known ?? {}).filter(([, value]) => (value ?? '') !== '')
  return { ...made, ...Object.fromEntries(said) } as T
}
