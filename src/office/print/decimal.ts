/** Numbers as people type them: 1,5 and 1.5, −0,8. */

/** Undefined for what is no number. */
export function decimalOf(text: string): number | undefined {
  if (!/^[-−+]?\d{1,4}([.,]\d{1,4})?$/.test(text)) return undefined
  return Number(text.replace(',', '.').replace('−', '-'))
}

/** As it stands in a field again. */
export const asTyped = (n: number, language: string): string =>
  language === 'vi' ? String(n).replace('.', ',') : String(n)
