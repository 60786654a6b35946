/**
 * A label template: what stands where on one label. Lengths are in millimetres from the label's top
 * left corner, type sizes in points. The TypeBox schema below is the type, the validation and (through
 * `templates/labels/label.schema.json`) what editors check templates against.
 */
import Type, { type Static } from 'typebox'
import { Errors } from 'typebox/value'
import { fail } from './errors.js'
import { askedFamilies } from './font.js'
import { schemaProblem } from './schema-problem.js'
import { mostPictureLetters } from './picture-uri.js'
import { checkSide } from './template-checks.js'

const strict = { additionalProperties: false }

/** The thinnest line that survives a photocopier and a 203 dpi printer. */
const hairlineMm = 0.2

const Words = Type.String({ maxLength: 2000 })
const Text = Type.Union([Words, Type.Object({ vi: Words, en: Words }, strict)], {
  description:
    'What to print; {product.name} and the like stand for values, {a|b} for the first that is there. A line whose values are all missing is left out.',
})
const When = Type.Optional(
  Type.String({
    description: 'Shown only when this value is there, e.g. "certificate.valid" or "!lot.number".',
  }),
)
const Align = Type.Optional(Type.Enum(['left', 'center', 'right']))
const Valign = Type.Optional(Type.Enum(['top', 'middle', 'bottom']))
const Points = Type.Number({ minimum: 3, maximum: 200 })
const Mm = Type.Number({ minimum: 0, maximum: 1000 })
const Thickness = Type.Number({ minimum: hairlineMm, maximum: 10 })
const rectangle = { x: Mm, y: Mm, w: Mm, h: Mm }
/** Boxes and pictures may stand over the edges as far as the bleed goes. */
const OverEdge = Type.Number({ minimum: -10, maximum: 1000 })
const bleeding = { ...rectangle, x: OverEdge, y: OverEdge }
const rotate = Type.Optional(
  Type.Enum([0, 90, 270], { description: 'Degrees counter-clockwise: 90 reads upwards.' }),
)
/** Brand and accent are the producer's own colours; printers of one colour print them black. */
const Ink = Type.Optional(Type.Enum(['black', 'white', 'brand', 'accent']))
const typography = {
  text: Text,
  family: Type.Optional(Type.Enum([...askedFamilies])),
  ink: Ink,
  weight: Type.Optional(Type.Enum(['regular', 'medium', 'semibold', 'bold'])),
  size: Points,
  min: Type.Optional(Points),
  lines: Type.Optional(Type.Integer({ minimum: 1, maximum: 40 })),
  leading: Type.Optional(Type.Number({ minimum: 0.8, maximum: 3 })),
}

const StackText = Type.Object({ kind: Type.Literal('text'), ...typography, when: When }, strict)
const StackStars = Type.Object(
  { kind: Type.Literal('stars'), size: Mm, ink: Ink, when: When },
  strict,
)

const TextElement = Type.Object(
  {
    kind: Type.Literal('text'),
    ...rectangle,
    ...typography,
    align: Align,
    valign: Valign,
    rotate,
    when: When,
  },
  strict,
)
const StackElement = Type.Object(
  {
    kind: Type.Literal('stack'),
    ...rectangle,
    items: Type.Array(Type.Union([StackText, StackStars]), { minItems: 1, maxItems: 40 }),
    gap: Type.Optional(Mm),
    align: Align,
    valign: Valign,
    rotate,
    when: When,
  },
  {
    ...strict,
    description: 'Texts and star rows below one another, made smaller together to fit.',
  },
)
const StarsElement = Type.Object(
  { kind: Type.Literal('stars'), ...rectangle, align: Align, ink: Ink, when: When },
  {
    ...strict,
    description: 'As many stars as the certificate gives, never without a valid certificate.',
  },
)
const LineElement = Type.Object(
  {
    kind: Type.Literal('line'),
    x1: Mm,
    y1: Mm,
    x2: Mm,
    y2: Mm,
    thickness: Thickness,
    ink: Ink,
    when: When,
  },
  strict,
)
const BoxElement = Type.Object(
  {
    kind: Type.Literal('box'),
    ...bleeding,
    thickness: Type.Optional(Thickness),
    fill: Type.Optional(Type.Boolean()),
    ink: Ink,
    when: When,
  },
  strict,
)
const ImageElement = Type.Object(
  {
    kind: Type.Literal('image'),
    ...bleeding,
    image: Type.String({
      maxLength: mostPictureLetters,
      description:
        'A data: URI of a PNG or JPEG of at most 2 MB, or {producer.logo}, {product.photo}, {certificate.mark}.',
    }),
    when: When,
  },
  strict,
)
/** What a symbol says: the address of the pack (with its GTIN, or short), or GS1 elements for tills. */
const Content = Type.Optional(
  Type.Enum(['link', 'short', 'gs1'], {
    description:
      'link: the address of this pack, as GS1 Digital Link where there is a GTIN (the usual one); short: the short address; gs1: (01) GTIN and (21) code.',
  }),
)
const square = {
  x: Mm,
  y: Mm,
  size: Type.Number({ minimum: 5, maximum: 300 }),
  content: Content,
  when: When,
}
const QrElement = Type.Object(
  { kind: Type.Literal('qr'), ...square },
  { ...strict, description: 'The code of this very pack; the size includes the quiet zone.' },
)
const DataMatrixElement = Type.Object(
  { kind: Type.Literal('datamatrix'), ...square },
  { ...strict, description: 'As qr, as a DataMatrix symbol (ECC 200).' },
)
const BarcodeElement = Type.Object(
  {
    kind: Type.Literal('barcode'),
    ...rectangle,
    symbology: Type.Enum(['ean13', 'ean8', 'itf14', 'gs1-128']),
    data: Type.String({
      maxLength: 200,
      description:
        'Digits with the check digit, or GS1 elements such as (01){product.gtin}(17){lot.expiresOn}(21){code}: those whose value is missing are left out.',
    }),
    digits: Type.Optional(Type.Boolean()),
    rotate,
    when: When,
  },
  strict,
)

const elementSchemas = {
  text: TextElement,
  stack: StackElement,
  stars: StarsElement,
  line: LineElement,
  box: BoxElement,
  image: ImageElement,
  qr: QrElement,
  datamatrix: DataMatrixElement,
  barcode: BarcodeElement,
}

const Element = Type.Union([
  TextElement,
  StackElement,
  StarsElement,
  LineElement,
  BoxElement,
  ImageElement,
  QrElement,
  DataMatrixElement,
  BarcodeElement,
])

const head = {
  $schema: Type.Optional(Type.String()),
  name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' }),
  version: Type.Integer({ minimum: 1 }),
  title: Type.Object({ vi: Type.String(), en: Type.String() }, strict),
  width: Type.Number({ minimum: 10, maximum: 1000 }),
  height: Type.Number({ minimum: 10, maximum: 1000 }),
  bleed: Type.Optional(
    Type.Number({
      minimum: 0,
      maximum: 10,
      description: 'How far boxes and pictures may run over the edges, to be cut off.',
    }),
  ),
  guides: Type.Optional(
    Type.Array(Type.Object({ axis: Type.Enum(['x', 'y']), at: Mm }, strict), {
      maxItems: 60,
      description:
        'Lines to align by while designing, never printed: axis x stands upright at x = at.',
    }),
  ),
}

/** The schema editors use; see `templates/labels/label.schema.json`. */
export const templateSchema = Type.Object(
  {
    ...head,
    elements: Type.Array(Element, { minItems: 1, maxItems: 500 }),
    back: Type.Optional(
      Type.Array(Element, { minItems: 1, maxItems: 500, description: 'The other side of a tag.' }),
    ),
  },
  { ...strict, title: 'Label template', description: 'Lengths in mm, type sizes in points.' },
)

export type LabelTemplate = Static<typeof templateSchema>
export type LabelElement = LabelTemplate['elements'][number]
export type TextItem = Static<typeof StackText>
export type StarsItem = Static<typeof StackStars>
export type Template<Kind extends LabelElement['kind']> = Extract<LabelElement, { kind: Kind }>

const headSchema = Type.Object(
  {
    ...head,
    elements: Type.Array(Type.Unknown(), { minItems: 1, maxItems: 500 }),
    back: Type.Optional(Type.Array(Type.Unknown(), { minItems: 1, maxItems: 500 })),
  },
  strict,
)
const kindSchema = Type.Object({
  kind: Type.Enum(Object.keys(elementSchemas) as (keyof typeof elementSchemas)[]),
})

/**
 * A template from parsed JSON, of whoever wrote it. Throws `label-template-invalid`,
 * `label-binding-unknown`, `label-outside`, `label-host-missing`, `label-bars-code`, `label-image-remote`
 * with the JSON pointer of what is wrong.
 */
export function parseTemplate(json: unknown): LabelTemplate {
  refuse(headSchema, json, '')
  const { elements, back = [] } = json as { elements: unknown[]; back?: unknown[] }
  refuseElements(elements, '/elements')
  refuseElements(back, '/back')
  const template = json as LabelTemplate
  checkSide(template, template.elements, '/elements')
  checkSide(template, template.back ?? [], '/back')
  return template
}

/** By kind: an error of a union would tell what is wrong with every kind there is. */
function refuseElements(elements: readonly unknown[], path: string): void {
  elements.forEach((element, i) => {
    refuse(kindSchema, element, `${path}/${i}`)
    const { kind } = element as { kind: keyof typeof elementSchemas }
    refuse(elementSchemas[kind], element, `${path}/${i}`)
  })
}

function refuse(schema: Type.TSchema, value: unknown, path: string): void {
  const [error] = Errors(schema, value)
  if (error === undefined) return
  throw fail('label-template-invalid', path + error.instancePath || '/', schemaProblem(error))
}
