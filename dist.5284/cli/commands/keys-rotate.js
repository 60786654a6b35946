import { rotate } from "../../issuing/epochs.js";
import { formatNumber } from "../../language/format.js";
async function run({ flags, session }) {
  const compromised = flags.has("compromised");
  const issuing = await session.issuing();
  const rotation = await rotate(issuing, { compromised }, session.actor, session.now());
  const { opened, closed, voided } = rotation;
  const was = closed.join(", ");
  return {
    json: rotation,
    text: {
      vi: `\u0110\xE3 m\u1EDF k\u1EF3 kho\xE1 ${opened}${was && `, \u0111\xF3ng k\u1EF3 ${was}`}.${compromised ? ` \u0110\xE3 v\xF4 hi\u1EC7u ho\xE1 ${formatNumber(voided, "vi")} m\xE3 ch\u01B0a k\xEDch ho\u1EA1t. Kho\xE1 ch\xEDnh \u0111\xE3 \u0111\u1ED5i: h\xE3y in l\u1EA1i b\u1EA3n gi\u1EA5y (nguon keys export).` : ""}`,
      en: `Epoch ${opened} is open${was && `, ${was} closed`}.${compromised ? ` ${formatNumber(voided, "en")} codes that were not active are revoked. The master key is new: print its paper copy again (nguon keys export).` : ""}`
    }
  };
}
export {
  run
};
