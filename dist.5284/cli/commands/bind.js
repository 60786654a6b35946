import { bind } from "../../issuing/bindings.js";
import { formatNumber } from "../../language/format.js";
import { fail } from "../errors.js";
import { stretchOf, subjectOf } from "../resolve.js";
async function run({ flags, session }) {
  flags.required("product");
  const issuing = await session.issuing();
  const stretch = await stretchOf(issuing.store.read, flags);
  if (!stretch) throw fail("flag-missing", "--run");
  const { productId = "", lotId } = await subjectOf(issuing.store.read, flags);
  const to = { productId, lotId };
  const binding = await bind(issuing, stretch, to, session.actor, session.now());
  return {
    json: binding,
    text: {
      vi: `\u0110\xE3 g\u1EAFn ${formatNumber(binding.codes, "vi")} m\xE3 v\u1EDBi s\u1EA3n ph\u1EA9m.`,
      en: `${formatNumber(binding.codes, "en")} codes are bound to the product.`
    }
  };
}
export {
  run
};
