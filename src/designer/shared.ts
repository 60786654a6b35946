/** What several elements have in common, and setting it for all of them. Pure. */
import type { LabelElement, TextItem } from '../labels/template.js'

export const sharedNames = [
  'size',
  'min',
  'leading',
  'weight',
  'family',
  'ink',
  'align',
  'valign',
  'thickness',
] as const
export type SharedName = (typeof sharedNames)[number]

/** Of what all know: the value, or that they differ. Undefined is a value, too: none is set. */
export type SharedValue = { readonly value: unknown } | 'mixed'

const typography: readonly SharedName[] = ['size', 'min', 'leading', 'weight', 'family', 'ink']

const known: Readonly<Record<LabelElement['kind'], readonly SharedName[]>> = {
  text: [...typography, 'align', 'valign'],
  stack: [...typography, 'align', 'valign'],
  stars: ['ink', 'align'],
  line: ['ink', 'thickness'],
  box: ['ink', 'thickness'],
  image: [],
  qr: [],
  datamatrix: [],
  barcode: [],
}

const usual: Readonly<Partial<Record<SharedName, unknown>>> = {
  weight: 'regular',
  family: 'sans',
  ink: 'black',
  align: 'left',
  valign: 'top',
  leading: 1.18,
  thickness: 0.2,
}

/** The properties that all of them have. Of a block the type of its lines is meant. */
export function sharedOf(elements: readonly LabelElement[]): ReadonlyMap<SharedName, SharedValue> {
  const names = sharedNames.filter((name) =>
    elements.every(({ kind }) => known[kind].includes(name)),
  )
  return new Map(
    names.map((name) => {
      const values = new Set(elements.flatMap((element) => valuesOf(element, name)))
      const [value] = values
      return [name, values.size > 1 ? 'mixed' : { value }]
    }),
  )
}

function valuesOf(element: LabelElement, name: SharedName): unknown[] {
  const found =
    element.kind === 'stack' && typography.includes(name)
      ? // Stars have a height, which is no type size.
        element.items.flatMap((item) =>
          item.kind === 'text' || name === 'ink' ? [valueOf(item, name)] : [],
        )
      : [valueOf(element, name)]
  return found.map((value) => value ?? usual[name])
}

const valueOf = (from: object, name: SharedName): unknown =>
  (from as Partial<Record<SharedName, unknown>>)[name]

/** The element with the value; what does not know the property stays as it is. Undefined takes it away. */
export function withShared(element: LabelElement, name: SharedName, value: unknown): LabelElement {
  if (!known[element.kind].includes(name)) return element
  if (element.kind !== 'stack' || !typography.includes(name)) return changed(element, name, value)
  const items = element.items.map((item) =>
    item.kind === 'text' || name === 'ink' ? changed(item, name, value) : item,
  )
  return { ...element, items }
}

function changed<E extends LabelElement | TextItem | { kind: 'stars' }>(
  element: E,
  name: SharedName,
  value: unknown,
): E {
  const kept = value === usual[name] && name !== 'leading' ? undefined : value
  const entries = Object.entries({ ...element, [name]: kept }).filter(
    ([, one]) => one !== undefined,
  )
  const next = Object.fromEntries(entries) as unknown as E & {
    size?: number
    min?: number
  }
  // The smallest size never stands above the usual one.
  const isSqueezed = name === 'size' && next.min !== undefined && next.min > Number(value)
  return isSqueezed ? { ...next, min: Number(value) } : next
}
