/** Shapes of print jobs in the API: what is asked for, and what is told of it. */
import { Type } from 'typebox'
import { damagedCellPattern } from '../labels/damaged-cells.js'
import { leastBooklet, mostBooklet } from '../labels/placement.js'
import { findingKeys, findingStates } from '../labels/preflight/finding.js'
import { jobTicketSchema } from '../printing/job-ticket-shape.js'
import { printFormats } from '../printing/jobs.js'
import { Id, Moment, OrNull } from './shapes.js'

const Name = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,60}$' })

/** A shipped label template, or one that people made: `own:ID`, `own:ID@3`. */
const TemplateName = Type.String({
  pattern: '^(?:[A-Za-z0-9][A-Za-z0-9-]{0,60}|own:[a-z0-9]{1,40}(?:@[0-9]{1,6})?)$',
  description: 'A shipped one by its name, one of /label-templates as own:ID or own:ID@VERSION',
})

export const PrintBody = Type.Object(
  {
    product: Type.Optional(Id),
    lot: Type.Optional(Id),
    producer: Type.Optional(Id),
    run: Type.Optional(
      Type.Object(
        {
          id: Id,
          from: Type.Optional(Type.Integer({ minimum: 1 })),
          to: Type.Optional(Type.Integer({ minimum: 1 })),
        },
        { additionalProperties: false, description: 'Codes that are there already' },
      ),
    ),
    quantity: Type.Optional(Type.Integer({ minimum: 1 })),
    template: Type.Optional(TemplateName),
    stock: Type.Optional(Name),
    start: Type.Optional(Type.Integer({ minimum: 1, description: 'First free cell' })),
    skip: Type.Optional(
      Type.Array(
        Type.Union([Type.Integer({ minimum: 1 }), Type.String({ pattern: damagedCellPattern })]),
        {
          maxItems: 2000,
          description: 'Damaged cells, left out: 7 of the first sheet, "2:5" is cell 5 of sheet 2',
        },
      ),
    ),
    turned: Type.Optional(
      Type.Union(
        ([90, 180, 270] as const).map((turn) => Type.Literal(turn)),
        {
          description: 'How labels lie on their cells: degrees counter-clockwise',
        },
      ),
    ),
    booklet: Type.Optional(
      Type.Integer({
        minimum: leastBooklet,
        maximum: mostBooklet,
        description: 'Labels a booklet; each gets a cover, and running numbers are printed',
      }),
    ),
    flip: Type.Optional(
      Type.Union([Type.Literal('long'), Type.Literal('short')], {
        description: 'Edge over which the printer turns paper for backs',
      }),
    ),
    printer: Type.Optional(
      Type.String({ maxLength: 60, description: 'Id or name of a printer that was adjusted' }),
    ),
    dpi: Type.Optional(Type.Integer({ minimum: 100, maximum: 2400 })),
    numbers: Type.Optional(Type.Boolean({ description: 'Running numbers on the labels' })),
    cutAndStack: Type.Optional(Type.Boolean()),
    perRoll: Type.Optional(
      Type.Integer({
        minimum: 10,
        description: 'Labels a roll: a file a roll, with a header label',
      }),
    ),
    spot: Type.Optional(
      Type.Boolean({ description: 'With format press: brand colours as spot inks' }),
    ),
    language: Type.Optional(Type.Union([Type.Literal('vi'), Type.Literal('en')])),
    format: Type.Optional(Type.Union(printFormats.map((format) => Type.Literal(format)))),
    activate: Type.Optional(Type.Boolean()),
    reason: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
)

export const FindingShape = Type.Object({
  key: Type.String({ description: findingKeys.join(', ') }),
  state: Type.String({ description: `${findingStates.join(', ')}; stop is refused by printing` }),
  what: Type.String(),
  remedy: OrNull(Type.String()),
  path: OrNull(Type.String({ description: 'JSON pointer into the template' })),
  element: OrNull(Type.String()),
  code: OrNull(Type.String({ description: 'The error that printing would end with' })),
})

export const JobShape = Type.Object({
  id: Type.String(),
  run: Type.String(),
  status: Type.String({ description: 'queued, running, done, failed or cancelled' }),
  format: Type.String(),
  template: Type.String(),
  stock: Type.String(),
  firstNumber: Type.Integer(),
  quantity: Type.Integer(),
  labelsDone: Type.Integer(),
  error: OrNull(Type.String()),
  createdAt: Moment,
  finishedAt: OrNull(Type.String()),
})

const FileShape = Type.Object({
  n: Type.Integer(),
  labels: Type.Integer(),
  pages: Type.Integer(),
  bytes: Type.Integer(),
  sha256: Type.String(),
  proof: Type.Object({ pages: Type.Integer(), codes: Type.Integer() }),
})

export const JobWithFiles = Type.Object({ ...JobShape.properties, files: Type.Array(FileShape) })

// A schema with an $id would be one of the document's shared ones.
export const JobTicketBody = Type.Omit(jobTicketSchema, [])

export const FileParams = Type.Object({ id: Id, n: Type.Integer({ minimum: 1 }) })
