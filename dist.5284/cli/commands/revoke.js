import { revoke } from "../../issuing/revocations.js";
import { formatNumber } from "../../language/format.js";
import { fail } from "../errors.js";
import { readTextFile } from "../files.js";
import { stretchOf, subjectOf } from "../resolve.js";
async function run({ flags, session }) {
  const reason = flags.required("reason");
  const notice = flags.text("notice");
  const issuing = await session.issuing();
  const target = await targetOf(issuing.store.read, flags);
  const { id, codes } = await revoke(
    issuing,
    target,
    { reason, notice },
    session.actor,
    session.now()
  );
  return {
    json: { revocation: id, codes },
    text: {
      vi: `\u0110\xE3 v\xF4 hi\u1EC7u ho\xE1 ${formatNumber(codes, "vi")} m\xE3. Hu\u1EF7 quy\u1EBFt \u0111\u1ECBnh n\xE0y: nguon unrevoke ${id}`,
      en: `${formatNumber(codes, "en")} codes are revoked. To undo this decision: nguon unrevoke ${id}`
    }
  };
}
async function targetOf(read, flags) {
  const listed = flags.has("code") || flags.has("file");
  const stretch = await stretchOf(read, flags);
  const subject = await subjectOf(read, flags);
  const named = subject.lotId ?? subject.productId;
  if ([listed, stretch, named].filter(Boolean).length > 1) {
    throw fail("flags-conflict", "--code/--file, --job, --run, --from, --lot, --product");
  }
  if (listed) return { codes: await codesGiven(flags) };
  if (stretch) return stretch;
  if (subject.lotId !== void 0) return { lotId: subject.lotId };
  if (subject.productId !== void 0) return { productId: subject.productId };
  throw fail("flag-missing", "--code, --file, --job, --run, --from \u2026 --to, --lot, --product");
}
async function codesGiven(flags) {
  const file = flags.text("file");
  const text = file === void 0 ? "" : await readTextFile(file);
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return [...flags.all("code"), ...lines.filter((line) => line !== "")];
}
export {
  run
};
