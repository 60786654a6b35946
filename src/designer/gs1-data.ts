/** The data of a GS1-128 in a template, as its elements: `(01){product.gtin}(10){lot.number}`. Pure. */

export interface DataElement {
  readonly ai: string
  /** A value such as {lot.number}, or fixed text. */
  readonly value: string
}

/** The elements of a text of that form; undefined for another. */
export function readDataElements(data: string): DataElement[] | undefined {
  const parts = [...data.matchAll(/\((\d{2,4})\)([^()]*)/g)]
  if (parts.map(([whole]) => whole).join('') !== data) return undefined
  return parts.map(([, ai = '', value = '']) => ({ ai, value }))
}

export const writeDataElements = (elements: readonly DataElement[]): string =>
  elements.map(({ ai, value }) => `(${ai})${value}`).join('')

/** Application identifiers that labels here use, with the value that usually stands in them. */
export const usualElements: readonly (DataElement & { readonly key: string })[] = [
  { key: 'gtin', ai: '01', value: '{product.gtin}' },
  { key: 'lot', ai: '10', value: '{lot.number}' },
  { key: 'made', ai: '11', value: '{lot.madeOn}' },
  { key: 'expires', ai: '17', value: '{lot.expiresOn}' },
  { key: 'weight', ai: '3103', value: '{product.netWeight}' },
  { key: 'sscc', ai: '00', value: '{pallet.sscc}' },
  { key: 'contained', ai: '02', value: '{product.gtin}' },
  { key: 'count', ai: '37', value: '{pallet.count}' },
]
