/** Elements of a template by their JSON pointer, named as people would name them. */
import type { Words } from '../../errors.js'
import type { LabelElement, LabelTemplate, StarsItem, TextItem } from '../template.js'
import { withValueWords } from '../value-words.js'

type Item = LabelElement | TextItem | StarsItem

const kindWords: Readonly<Record<LabelElement['kind'], Words>> = {
  text: { vi: 'Chữ', en: 'Text' },
  stack: { vi: 'Cột chữ', en: 'Column of texts' },
  stars: { vi: 'Hàng sao', en: 'Stars' },
  line: { vi: 'Đường kẻ', en: 'Line' },
  box: { vi: 'Khung', en: 'Box' },
  image: { vi: 'Hình', en: 'Picture' },
  qr: { vi: 'Mã QR', en: 'QR code' },
  datamatrix: { vi: 'Mã DataMatrix', en: 'DataMatrix' },
  barcode: { vi: 'Mã vạch', en: 'Bar code' },
}

const symbologyNames = {
  ean13: 'EAN-13',
  ean8: 'EAN-8',
  itf14: 'ITF-14',
  'gs1-128': 'GS1-128',
} as const

/** The element or item at `/elements/3`, `/elements/3/items/1`, and what lies below it. */
export function elementAt(template: LabelTemplate, path: string): Item | undefined {
  const [, side, index, items, item] = path.split('/')
  const element = (side === 'back' ? template.back : template.elements)?.[Number(index)]
  if (items !== 'items' || element?.kind !== 'stack') return element
  return element.items[Number(item)]
}

const mostLetters = 40

/** `Chữ "[tên sản phẩm]"`, `Mã vạch EAN-13`. */
export function elementLabel(template: LabelTemplate, path: string): Words | undefined {
  const element = elementAt(template, path)
  if (!element) return undefined
  const kind = kindWords[element.kind]
  if (element.kind === 'barcode') {
    const name = symbologyNames[element.symbology]
    return { vi: `${kind.vi} ${name}`, en: `${kind.en} ${name}` }
  }
  if (element.kind !== 'text') return kind
  const { text } = element
  const of = (language: 'vi' | 'en') => {
    const said = withValueWords(typeof text === 'string' ? text : text[language])[language]
    const [line = ''] = said.split('\n')
    const letters = [...line]
    return letters.length <= mostLetters ? line : `${letters.slice(0, mostLetters).join('')}…`
  }
  return { vi: `${kind.vi} "${of('vi')}"`, en: `${kind.en} "${of('en')}"` }
}
