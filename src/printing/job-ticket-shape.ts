/**
 * The job ticket that goes to a print house beside its files. The schema is the type, the answer of the
 * API, and (as `data/press/job-ticket.schema.json`) what a print house's software checks tickets against.
 */
import { type Static, Type } from 'typebox'

const strict = { additionalProperties: false }
export const ticketSchemaId = 'urn:nguon:job-ticket:1'

const Text = Type.String()
const Mm = Type.Number({ minimum: 0, description: 'mm' })
const Count = Type.Integer({ minimum: 0 })
const Both = Type.Object({ vi: Text, en: Text }, strict)
const Numbers = Type.Object(
  { first: Text, last: Text },
  { ...strict, description: 'Running numbers as printed; codes are never in a ticket' },
)
const Share = Type.Number({ minimum: 0, maximum: 100, description: 'Per cent' })

const File = Type.Object(
  {
    name: Text,
    numbers: Numbers,
    labels: Count,
    pages: Count,
    bytes: Count,
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    roll: Type.Optional(Type.Object({ n: Count, of: Count }, strict)),
  },
  strict,
)

const Symbol = Type.Object(
  {
    kind: Type.Enum(['qr', 'datamatrix', 'ean13', 'ean8', 'itf14', 'gs1-128']),
    content: Type.String({ description: '{code} stands for the code of each pack' }),
    moduleMm: Type.Optional(Mm),
    quietZoneMm: Type.Optional(Mm),
    sizeMm: Type.Optional(Mm),
    level: Type.Optional(Type.Enum(['L', 'M', 'Q', 'H'])),
    quality: Type.Object(
      {
        standard: Type.Enum(['ISO/IEC 15415', 'ISO/IEC 15416']),
        least: Type.Number({ description: 'Overall grade: 2.0 is C' }),
        letter: Text,
      },
      strict,
    ),
  },
  strict,
)

export const jobTicketSchema = Type.Object(
  {
    $schema: Type.Literal(ticketSchemaId),
    version: Type.Literal(1),
    job: Text,
    status: Type.Enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    createdAt: Type.String({ format: 'date-time' }),
    format: Type.Enum(['pdf', 'press', 'svg', 'zpl', 'tspl', 'csv']),
    product: Type.Union([Text, Type.Null()]),
    lot: Type.Union([Text, Type.Null()]),
    run: Text,
    quantity: Count,
    numbers: Numbers,
    files: Type.Array(File),
    label: Type.Object(
      { template: Text, version: Count, widthMm: Mm, heightMm: Mm, bleedMm: Mm },
      strict,
    ),
    stock: Type.Object(
      {
        name: Text,
        pageMm: Type.Array(Mm, { minItems: 2, maxItems: 2, description: 'Width, height' }),
        labelsPerPage: Count,
        trim: Text,
      },
      strict,
    ),
    rolls: Type.Union([
      Type.Object({ labelsPerRoll: Count, rolls: Count, header: Both }, strict),
      Type.Null(),
    ]),
    records: Type.Union([
      Type.Object(
        { tree: Text, perPage: Count, order: Type.Enum(['sheet', 'cut-and-stack']) },
        strict,
      ),
      Type.Null(),
    ]),
    condition: Type.Union([Type.Object({ name: Text, about: Text }, strict), Type.Null()]),
    inks: Type.Array(
      Type.Object(
        {
          name: Text,
          kind: Type.Enum(['process', 'spot']),
          cmyk: Type.Array(Share, { minItems: 4, maxItems: 4 }),
          hex: Type.Optional(Type.String({ pattern: '^#[0-9a-f]{6}$' })),
        },
        strict,
      ),
    ),
    symbols: Type.Array(Symbol),
    producer: Type.Object(
      {
        name: Text,
        address: Type.Union([Text, Type.Null()]),
        phone: Type.Union([Text, Type.Null()]),
      },
      strict,
    ),
    waste: Both,
  },
  { ...strict, $id: ticketSchemaId, title: 'Job ticket' },
)

export type JobTicket = Static<typeof jobTicketSchema>
