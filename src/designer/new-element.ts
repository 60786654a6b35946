/** What an element is when it is first put on a label. Pure. */
import type { LabelElement, Template } from '../labels/template.js'
import { hundredths, type Size } from './rectangle.js'

type Kind = LabelElement['kind']
type Both = Readonly<{ vi: string; en: string }>

/** The least type for food labels in these faces: letters of 1.2 mm. */
const leastPoints = 6.45

/** How fields are usually said on labels; others stand by themselves. */
const fieldTexts: Readonly<Record<string, Both>> = {
  'product.netContent': {
    vi: 'Định lượng: {product.netContent}',
    en: 'Net: {product.netContent}',
  },
  'product.ingredients': {
    vi: 'Thành phần: {product.ingredients}',
    en: 'Ingredients: {product.ingredients}',
  },
  'product.usage': { vi: 'Cách dùng: {product.usage}', en: 'Use: {product.usage}' },
  'product.storage': { vi: 'Bảo quản: {product.storage}', en: 'Storage: {product.storage}' },
  'product.warning': { vi: 'Cảnh báo: {product.warning}', en: 'Warning: {product.warning}' },
  'product.standard': { vi: 'Tiêu chuẩn: {product.standard}', en: 'Standard: {product.standard}' },
  'lot.number': { vi: 'Lô {lot.number}', en: 'Lot {lot.number}' },
  'lot.madeOn': { vi: 'NSX {lot.madeOn}', en: 'Made {lot.madeOn}' },
  'lot.expiresOn': { vi: 'HSD {lot.expiresOn}', en: 'Exp. {lot.expiresOn}' },
  'producer.phone': { vi: 'ĐT {producer.phone}', en: 'Tel. {producer.phone}' },
  'origin.commune': {
    vi: 'Xuất xứ: {origin.commune}, {origin.province}, Việt Nam',
    en: 'Origin: {origin.commune}, {origin.province}, Viet Nam',
  },
  'certificate.number': { vi: 'OCOP {certificate.number}', en: 'OCOP {certificate.number}' },
}

export const textOfField = (name: string): string | Both => fieldTexts[name] ?? `{${name}}`

const pictureFields = ['product.photo', 'producer.logo', 'certificate.mark']

/** Elements that print a field, the first at 0, 0. */
export function elementsOfField(name: string, label: Size): LabelElement[] {
  if (pictureFields.includes(name)) {
    const side = hundredths(Math.min(20, Math.min(label.width, label.height) / 3))
    const place = { x: 0, y: 0, w: side, h: side }
    return [{ kind: 'image', ...place, image: `{${name}}`, when: name }]
  }
  const text = textOfField(name)
  const w = hundredths(Math.min(label.width, Math.max(20, label.width * 0.6)))
  if (name === 'product.name') {
    const size = Math.max(8, Math.min(17, Math.round(label.width / 6)))
    const lines = { weight: 'bold' as const, lines: 3, leading: 1.14 }
    return [textElement(text, size, w, Math.min(label.height, size * 0.85), { min: 8, ...lines })]
  }
  if (/ingredients|usage|storage|warning|standard|address|commune/.test(name)) {
    return [textElement(text, 7, w, 6, { min: leastPoints, lines: 4 })]
  }
  const isShort = /^(lot|code|number|host)/.test(name)
  return [
    textElement(text, 7.4, isShort ? Math.min(w, 30) : w, 3.4, { min: leastPoints, lines: 1 }),
  ]
}

const textElement = (
  text: string | Both,
  size: number,
  w: number,
  h: number,
  more: Partial<Template<'text'>>,
): Template<'text'> => ({ kind: 'text', x: 0, y: 0, w, h: hundredths(h), text, size, ...more })

/** A new element of a kind at 0, 0; with a code of the pack come the host name and its letters, which belong below it. */
export function elementsOfKind(kind: Kind, label: Size, isHostMissing: boolean): LabelElement[] {
  const least = Math.min(label.width, label.height)
  const wide = hundredths(Math.min(40, label.width * 0.6))
  const place = { x: 0, y: 0 }
  switch (kind) {
    case 'text':
      return [textElement('Chữ mới', 9, wide, 4.4, { min: 7, lines: 1 })]
    case 'stack':
      return [
        {
          kind,
          ...place,
          w: hundredths(label.width * 0.6),
          h: hundredths(Math.min(20, label.height / 2)),
          gap: 0.6,
          items: ['product.ingredients', 'product.storage'].map((name) => ({
            kind: 'text' as const,
            text: textOfField(name),
            size: 7.2,
            min: leastPoints,
            lines: 5,
          })),
        },
      ]
    case 'stars':
      return [
        {
          kind,
          ...place,
          w: hundredths(Math.min(24, label.width)),
          h: 3.6,
          when: 'certificate.valid',
        },
      ]
    case 'line':
      return [{ kind, x1: 0, y1: 0, x2: wide, y2: 0, thickness: 0.2 }]
    case 'box':
      return [
        { kind, ...place, w: wide, h: hundredths(Math.min(15, label.height / 2)), thickness: 0.3 },
      ]
    case 'image':
      return elementsOfField('producer.logo', label)
    case 'qr':
      return withHost({ kind, ...place, size: symbolSide(least) }, isHostMissing)
    case 'datamatrix':
      return withHost({ kind, ...place, size: matrixSide(least) }, isHostMissing)
    case 'barcode':
      return [
        {
          kind,
          ...place,
          w: Math.min(40, label.width),
          h: hundredths(Math.min(22, label.height / 2)),
          symbology: 'ean13',
          data: '{product.gtin}',
          when: 'product.gtin',
        },
      ]
  }
}

const symbolSide = (least: number): number => hundredths(Math.max(5, Math.min(30, least * 0.45)))

const matrixSide = (least: number): number => hundredths(Math.max(5, Math.min(16, least * 0.4)))

function withHost(symbol: Template<'qr' | 'datamatrix'>, isHostMissing: boolean): LabelElement[] {
  if (!isHostMissing) return [symbol]
  const { size } = symbol
  const below = { weight: 'semibold', align: 'center', valign: 'middle' } as const
  return [
    symbol,
    { ...textElement('{host}', 8, size, 3.4, { min: leastPoints, ...below }), y: size },
    {
      ...textElement('{code.grouped}', 7, size, 2.6, { min: 5, ...below }),
      y: hundredths(size + 3.4),
    },
  ]
}
