/** The two languages of the product; Vietnamese first. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/**
 * The language to answer in: the visitor's explicit choice, else the best of Accept-Language
 * (RFC 4647 lookup with q values), else Vietnamese.
 */
export function pickLanguage(acceptLanguage: string | undefined, chosen?: string): Language {
  if (chosen === 'vi' || chosen === 'en') return chosen
  if (!acceptLanguage) return 'vi'
  let best: Language = 'vi'
  let bestQ = 0
  for (const part of acceptLanguage.slice(0, 200).split(',')) {
    const [range = '', ...params] = part.trim().toLowerCase().split(';')
    const q = params.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((v) => v !== undefined)
    const weight = q === undefined ? 1 : Number(q)
    const language = range.split('-')[0]
    if ((language === 'vi' || language === 'en') && weight > bestQ) {
      best = language
      bestQ = weight
    }
  }
  return best
}
