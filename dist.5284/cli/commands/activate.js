import { activate } from "../../issuing/activations.js";
import { formatNumber } from "../../language/format.js";
import { fail } from "../errors.js";
import { stretchOf, subjectOf } from "../resolve.js";
async function run({ flags, session }) {
  const issuing = await session.issuing();
  const stretch = await stretchOf(issuing.store.read, flags);
  const { lotId } = await subjectOf(issuing.store.read, flags);
  if (stretch && lotId) throw fail("flags-conflict", "--job, --run, --from, --lot");
  const target = stretch ?? (lotId === void 0 ? void 0 : { lotId });
  if (!target) throw fail("flag-missing", "--job, --run, --from \u2026 --to, --lot");
  const confirm = flags.number("confirm", 1);
  const activation = await activate(issuing, target, { confirm }, session.actor, session.now());
  const { codes } = activation;
  return {
    json: activation,
    text: {
      vi: `\u0110\xE3 k\xEDch ho\u1EA1t ${formatNumber(codes, "vi")} m\xE3.`,
      en: `${formatNumber(codes, "en")} codes are now active.`
    }
  };
}
export {
  run
};
