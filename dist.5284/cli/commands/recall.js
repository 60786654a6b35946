import { recall } from "../../issuing/revocations.js";
import { formatNumber } from "../../language/format.js";
import { fail } from "../errors.js";
import { subjectOf } from "../resolve.js";
async function run({ flags, session }) {
  const reason = flags.required("reason");
  const notice = flags.text("notice");
  const issuing = await session.issuing();
  const { lotId } = await subjectOf(issuing.store.read, flags);
  if (lotId === void 0) throw fail("flag-missing", "--lot");
  const { id, codes } = await recall(
    issuing,
    lotId,
    { reason, notice },
    session.actor,
    session.now()
  );
  return {
    json: { recall: id, codes },
    text: {
      vi: `\u0110\xE3 thu h\u1ED3i l\xF4 (${formatNumber(codes, "vi")} m\xE3). Hu\u1EF7 quy\u1EBFt \u0111\u1ECBnh n\xE0y: nguon unrevoke ${id}`,
      en: `The lot is recalled (${formatNumber(codes, "en")} codes). To undo this decision: nguon unrevoke ${id}`
    }
  };
}
export {
  run
};
