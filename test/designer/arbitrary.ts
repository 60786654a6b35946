/** Any sequence of commands that hands can make, for property tests. */
import fc from 'fast-check'
import type { Command } from '../../src/designer/command.js'
import { sharedNames } from '../../src/designer/shared.js'
import type { LabelElement } from '../../src/labels/template.js'

const mm = fc.double({ min: -20, max: 120, noNaN: true })
const length = fc.double({ min: 0, max: 130, noNaN: true })
const ids = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 6 })
const place = { x: mm, y: mm, w: length, h: length }

const element = fc.oneof(
  fc.record({
    kind: fc.constant('text'),
    ...place,
    text: fc.constantFrom('{host}', 'Chữ', '{lot.nothing}'),
    size: mm,
  }),
  fc.record({ kind: fc.constant('box'), ...place, fill: fc.boolean() }),
  fc.record({ kind: fc.constant('qr'), x: mm, y: mm, size: length }),
  fc.record({
    kind: fc.constant('line'),
    x1: mm,
    y1: mm,
    x2: mm,
    y2: mm,
    thickness: fc.constant(0.3),
  }),
  fc.record({
    kind: fc.constant('barcode'),
    ...place,
    symbology: fc.constantFrom('ean13', 'gs1-128'),
    data: fc.constant('{product.gtin}'),
  }),
) as unknown as fc.Arbitrary<LabelElement>

const values = fc.oneof(
  fc.record({ x: mm }),
  fc.record({ w: mm, h: mm }),
  fc.record({ size: mm }),
  fc.record({ text: fc.string() }),
  fc.record({ ink: fc.constantFrom('brand', 'pink', undefined) }),
  fc.record({ when: fc.constantFrom('lot.number', 'nothing', undefined) }),
)

export const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), elements: fc.array(element, { maxLength: 3 }) }),
  fc.record({ do: fc.constant('move' as const), ids, dx: mm, dy: mm }),
  fc.record({ do: fc.constant('resize' as const), ids, to: fc.record(place) }),
  fc.record({
    do: fc.constant('align' as const),
    ids,
    edge: fc.constantFrom(
      'left' as const,
      'center' as const,
      'right' as const,
      'top' as const,
      'middle' as const,
      'bottom' as const,
    ),
    to: fc.constantFrom('label' as const, 'each' as const),
  }),
  fc.record({
    do: fc.constant('distribute' as const),
    ids,
    along: fc.constantFrom('x' as const, 'y' as const),
  }),
  fc.record({
    do: fc.constant('order' as const),
    ids,
    to: fc.constantFrom('front' as const, 'back' as const, 'forward' as const, 'backward' as const),
  }),
  fc.record({
    do: fc.constant('delete' as const),
    ids: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 2 }),
  }),
  fc.record({ do: fc.constant('duplicate' as const), ids, by: mm }),
  fc.record({ do: fc.constant('set' as const), ids, values }),
  fc.record({
    do: fc.constant('share' as const),
    ids,
    name: fc.constantFrom(...sharedNames),
    value: fc.oneof(mm, fc.constantFrom('bold', 'brand', 'center', 'pink', undefined)),
  }),
  fc.record({
    do: fc.constant('turn' as const),
    ids,
    rotate: fc.constantFrom(0 as const, 90 as const, 270 as const),
  }),
  fc.record({
    do: fc.constant('label' as const),
    values: fc.record({
      width: mm,
      height: mm,
      bleed: fc.constantFrom(0, 2, 99),
      guides: fc.array(fc.record({ axis: fc.constantFrom('x' as const, 'y' as const), at: mm })),
    }),
  }),
  fc.record({ do: fc.constant('mark' as const), ids, isLocked: fc.boolean() }),
)
