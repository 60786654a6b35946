/** Shapes that several routes share. Schemas are the types, the validation and the OpenAPI. */
import { type Static, Type } from 'typebox'

export const Id = Type.String({ minLength: 1, maxLength: 40 })
export const IdParams = Type.Object({ id: Id })
export const Moment = Type.String({ format: 'date-time', description: 'UTC' })
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' })
export const Reason = Type.String({
  minLength: 1,
  maxLength: 500,
  description: 'Why; kept in the audit trail and shown on the public page',
})
export const Notice = Type.String({
  maxLength: 500,
  description: 'What the public should know or do; shown on the public page',
})
export const OrNull = <T extends ReturnType<typeof Type.String>>(schema: T) =>
  Type.Union([schema, Type.Null()])

/** A text that may be taken away again with null. */
export const TextOrNull = Type.Union([Type.String({ maxLength: 2000 }), Type.Null()])

/** A running number: of its run (500), or as printed (`A7-000500-K`). */
export const RunningNumber = Type.Union([
  Type.Integer({ minimum: 1 }),
  Type.String({ minLength: 1, maxLength: 40 }),
])

/** Every error of the API (RFC 9457). */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: 'Stable; see docs/reference/errors.md' }),
    detail: Type.String({ description: 'For people, in the language asked for' }),
    data: Type.Optional(Type.Unknown()),
    id: Type.Optional(Type.String({ description: 'Stands in the log of the server' })),
  },
  { $id: 'Problem' },
)

/** What a decision answers. */
export const Decided = Type.Object({ id: Type.String(), codes: Type.Integer() })
export type Decided = Static<typeof Decided>
