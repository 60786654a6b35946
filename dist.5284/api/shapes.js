import { Type } from "typebox";
const Id = Type.String({ minLength: 1, maxLength: 40 });
const IdParams = Type.Object({ id: Id });
const Moment = Type.String({ format: "date-time", description: "UTC" });
const Day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "YYYY-MM-DD" });
const Reason = Type.String({
  minLength: 1,
  maxLength: 500,
  description: "Why; kept in the audit trail and shown on the public page"
});
const Notice = Type.String({
  maxLength: 500,
  description: "What the public should know or do; shown on the public page"
});
const OrNull = (schema) => Type.Union([schema, Type.Null()]);
const TextOrNull = Type.Union([Type.String({ maxLength: 2e3 }), Type.Null()]);
const RunningNumber = Type.Union([
  Type.Integer({ minimum: 1 }),
  Type.String({ minLength: 1, maxLength: 40 })
]);
const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: "Stable; see docs/reference/errors.md" }),
    detail: Type.String({ description: "For people, in the language asked for" }),
    data: Type.Optional(Type.Unknown()),
    id: Type.Optional(Type.String({ description: "Stands in the log of the server" }))
  },
  { $id: "Problem" }
);
const Decided = Type.Object({ id: Type.String(), codes: Type.Integer() });
export {
  Day,
  Decided,
  Id,
  IdParams,
  Moment,
  Notice,
  OrNull,
  Problem,
  Reason,
  RunningNumber,
  TextOrNull
};
