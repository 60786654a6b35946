/** What a new label begins with: the name, the code of this pack and its address, in places of their own. Pure. */
import type { Words } from '../../errors.js'
import type { LabelTemplate, TextItem } from '../../labels/template.js'

/** The least and the most a new label measures across and down (mm). */
export const labelSizes = { least: 20, most: 1000 } as const

/** Sizes in mm, within `labelSizes`. */
export function startTemplate(title: Words, width: number, height: number): LabelTemplate {
  return {
    name: 'own',
    version: 1,
    title: { vi: title.vi, en: title.en },
    width,
    height,
    elements: width >= 1.5 * height ? beside(width, height) : below(width, height),
  }
}

type Elements = LabelTemplate['elements']

const edge = 1.5
const round = (mm: number): number => Math.floor(mm * 10) / 10

/** The code on the left, the words on its right. */
function beside(width: number, height: number): Elements {
  const size = round(Math.min(height - 2 * edge, width * 0.5, 60))
  const x = round(size + 2 * edge)
  const w = round(width - x - edge)
  const h = round(height - 2 * edge)
  return [
    { kind: 'qr', x: edge, y: round((height - size) / 2), size },
    { kind: 'stack', x, y: edge, w, h, valign: 'middle', gap: 0.8, items: words(height) },
  ]
}

/** The name above, the code in the middle, its letters and address below. */
function below(width: number, height: number): Elements {
  const size = round(Math.min(width - 2 * edge, height * 0.56, 120))
  const w = round(width - 2 * edge)
  const top = round((height - size) * 0.45)
  const under = round(top + size)
  const [name, code, host] = words(height)
  return [
    { kind: 'stack', x: edge, y: edge, w, h: round(top - edge), align: 'center', valign: 'middle', items: [name] },
    { kind: 'qr', x: round((width - size) / 2), y: top, size },
    {
      ...{ kind: 'stack', x: edge, y: under, w, h: round(height - under - edge) },
      ...{ align: 'center', valign: 'middle', gap: 0.3, items: [code, host] },
    },
  ] // prettier-ignore
}

/** Type grows with the label and stays readable on the smallest. */
function words(height: number): [TextItem, TextItem, TextItem] {
  const large = Math.min(48, Math.max(8, round(height * 0.24)))
  const small = Math.min(20, Math.max(6.5, round(height * 0.12)))
  const name = '{product.name|producer.name}'
  return [
    { kind: 'text', text: name, weight: 'bold', size: large, min: 6, lines: 3 },
    { kind: 'text', text: '{code.grouped}', weight: 'medium', size: small, min: 5, lines: 1 },
    { kind: 'text', text: '{host}', size: small, min: 5, lines: 1 },
  ]
}
