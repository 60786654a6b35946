/** What an element is called in lists: its words, else its kind. */
import type { Language } from '../../../../language/language.js'
import type { LabelElement } from '../../../../labels/template.js'
import { fieldWords, kindWords, symbologyWords } from '../words.js'

export function nameOf(element: LabelElement, language: Language): string {
  const said = textOf(element, language)
  if (said !== undefined && said.trim() !== '') return inWords(said, language)
  return kindWords[element.kind][language]
}

function textOf(element: LabelElement, language: Language): string | undefined {
  switch (element.kind) {
    case 'text':
      return inLanguage(element.text, language)
    case 'stack': {
      const texts = element.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
      return texts.map((text) => inLanguage(text, language)).join(' / ')
    }
    case 'image':
      return element.image.startsWith('{') ? element.image : undefined
    case 'barcode':
      return `${symbologyWords[element.symbology][language]} ${element.data}`
    case 'stars':
    case 'line':
    case 'box':
    case 'qr':
    case 'datamatrix':
      return undefined
  }
}

const inLanguage = (
  text: string | { readonly vi: string; readonly en: string },
  language: Language,
): string => (typeof text === 'string' ? text : text[language])

/** `{product.name}` as people call it. */
export const inWords = (text: string, language: Language): string =>
  text
    .replace(/\{([^{}|]*)[^{}]*\}/g, (_, name: string) => `[${fieldWord(name, language)}]`)
    .replace(/\s+/g, ' ')
    .slice(0, 80)

export function fieldWord(name: string, language: Language): string {
  const known: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = fieldWords
  return known[name]?.[language] ?? name
}
