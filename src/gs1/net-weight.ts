/** The net weight as AI 3103 writes it (GS1 General Specifications 3.6.3): kilograms, six digits, three of them decimals. */

const form =
  /^(?:(?:khối lượng tịnh|khối lượng|net weight|net wt\.?|nw)\s*:?\s*)?(\d{1,6}(?:[.,]\d{1,3})?)\s*(kg|kgs|kilogram|kilogam|g|gr|gram|gam)\.?$/iu

/**
 * '000500' from "500 g" or "0,5 kg". Undefined where a weight cannot be read for sure ("10 gói x 50 g",
 * "500 ml", and "1.500 kg", which is one and a half or fifteen hundred), and for what six digits
 * cannot say: parts of a gram, a ton and more.
 */
export function netWeightOf(netContent: string): string | undefined {
  const [, number = '', unit = ''] = form.exec(netContent.normalize('NFC').trim()) ?? []
  if (number === '') return undefined
  const isKilogram = unit.toLowerCase().startsWith('k')
  const grams = isKilogram ? gramsOfKilograms(number) : gramsOf(number)
  const isSayable = grams !== undefined && Number.isInteger(grams) && grams > 0 && grams < 1e6
  return isSayable ? String(grams).padStart(6, '0') : undefined
}

/** A point or comma before three digits parts thousands: nobody weighs a pack to the milligram. */
function gramsOf(number: string): number {
  return Number(/[.,]\d{3}$/.test(number) ? number.replace(/[.,]/, '') : number.replace(',', '.'))
}

function gramsOfKilograms(number: string): number | undefined {
  // 0.500 can only be a half.
  if (/^[1-9]\d*\.\d{3}$/.test(number)) return undefined
  return Math.round(Number(number.replace(',', '.')) * 1000)
}
