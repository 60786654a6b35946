import { activeRanges, liveRanges, liveSubjects } from "../issuing/live.js";
import { intersect, subtract } from "../issuing/ranges.js";
import { describe } from "../issuing/stretch.js";
import { fail } from "./jobs-errors.js";
const rangeOf = ({ run, firstNumber, quantity }) => {
  const first = run.firstIndex + firstNumber - 1;
  return { first, last: first + quantity - 1 };
};
async function assertInForce(read, stretch, jobId) {
  const { run } = stretch;
  const range = rangeOf(stretch);
  const live = await liveRanges(read, run.seq, ["binding", "revocation"]);
  const revoked = live.filter((part) => part.kind === "revocation");
  const stopped = [...revoked, ...await stoppedSubjects(read, run, range, live)];
  const gone = intersect([range], stopped);
  if (gone.length === 0) return;
  const left = subtract([range], gone);
  if (left.length === 0) throw fail("reprint-nothing-left", jobId);
  const name = (ranges) => ranges.slice(0, 5).map((part) => describe(run, part)).join(", ") + (ranges.length > 5 ? " \u2026" : "");
  throw fail("reprint-revoked", jobId, name(gone), name(left));
}
async function stoppedSubjects(read, run, range, live) {
  const bindings = live.filter((part) => part.kind === "binding");
  const parts = [
    { ...range, productId: run.productId, lotId: run.lotId },
    ...bindings.map(({ first, last, productId, lotId }) => ({ first, last, productId, lotId }))
  ];
  const ids = (pick) => [
    ...new Set(parts.map(pick).filter((id) => id !== null))
  ];
  const subjects = await liveSubjects(read, {
    productIds: ids((part) => part.productId),
    lotIds: ids((part) => part.lotId)
  });
  const stops = subjects.filter(({ kind }) => kind === "revocation" || kind === "recall");
  return parts.filter(
    (part) => stops.some((stop) => (stop.scope === "lot" ? part.lotId : part.productId) === stop.subjectId)
  );
}
async function assertReason(read, stretch, reason, jobId) {
  if (reason !== void 0 && reason.trim() !== "") return;
  const active = intersect([rangeOf(stretch)], await activeRanges(read, stretch.run.seq));
  if (active.length > 0) throw fail("reprint-reason-missing", jobId);
}
export {
  assertInForce,
  assertReason,
  rangeOf
};
