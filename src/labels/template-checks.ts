/** What a template's schema cannot say: edges, names, the host beside an address, pictures, codes in bars. */
import { checkNames } from './bindings.js'
import { fail } from './errors.js'
import { isPicture } from './picture-uri.js'
import type { LabelElement, LabelTemplate, StarsItem, Template, TextItem } from './template.js'

/** Throws what `parseTemplate` throws, of the elements of one side. */
export function checkSide(
  template: LabelTemplate,
  elements: readonly LabelElement[],
  path: string,
): void {
  elements.forEach((element, i) => checkElement(template, element, `${path}/${i}`))
  // People compare the host with what their phone shows: tills that read GS1 elements show none.
  const address = elements.findIndex(
    (element) =>
      (element.kind === 'qr' || element.kind === 'datamatrix') && element.content !== 'gs1',
  )
  if (address >= 0 && !textsOf(elements).some((text) => /\{(?:[^}]*\|)?host[|}]/.test(text))) {
    throw fail('label-host-missing', `${path}/${address}`)
  }
}

function checkElement(template: LabelTemplate, element: LabelElement, path: string): void {
  const over = element.kind === 'box' || element.kind === 'image' ? (template.bleed ?? 0) : 0
  const [x, y, right, bottom] = extent(element)
  const slack = 1e-6 + over
  if (
    Math.min(x, right, y, bottom) < -slack ||
    Math.max(x, right) > template.width + slack ||
    Math.max(y, bottom) > template.height + slack
  ) {
    throw fail('label-outside', path)
  }
  checkNames(element, path)
  if (element.kind === 'stack') {
    element.items.forEach((item, i) => checkNames(item, `${path}/items/${i}`))
  }
  if (element.kind === 'image') checkImage(element, `${path}/image`)
  if (element.kind === 'barcode') checkCode(element, `${path}/data`)
}

function extent(element: LabelElement): readonly [number, number, number, number] {
  if (element.kind === 'line') return [element.x1, element.y1, element.x2, element.y2]
  const { x, y } = element
  if (element.kind === 'qr' || element.kind === 'datamatrix')
    return [x, y, x + element.size, y + element.size]
  return [x, y, x + element.w, y + element.h]
}

const pictureValue =
  /^\{(?:producer\.logo|product\.photo|certificate\.mark)(?:\|(?:producer\.logo|product\.photo|certificate\.mark))*\}$/

function checkImage({ image }: Template<'image'>, path: string): void {
  if (!isPicture(image) && !pictureValue.test(image)) throw fail('label-image-remote', path)
}

/** The code stands in bars of GS1-128 alone, and as it is: grouped it would be another one. */
function checkCode({ symbology, data }: Template<'barcode'>, path: string): void {
  const codes = [...data.matchAll(/\{([^{}]*)\}/g)].flatMap(([, inside = '']) =>
    inside.split('|').filter((name) => /^(?:code(?:\.grouped)?|number)$/.test(name)),
  )
  const isRight = codes.length === 1 && codes[0] === 'code' && symbology === 'gs1-128'
  if (codes.length > 0 && !isRight) throw fail('label-bars-code', path)
}

function textsOf(elements: readonly LabelElement[]): string[] {
  return elements
    .flatMap((element): (LabelElement | TextItem | StarsItem)[] =>
      element.kind === 'stack' ? element.items : [element],
    )
    .flatMap((item) => (item.kind === 'text' ? [item.text] : []))
    .map((text) => (typeof text === 'string' ? text : text.vi))
}
