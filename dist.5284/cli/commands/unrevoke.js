import { unrevoke } from "../../issuing/undo.js";
import { formatNumber } from "../../language/format.js";
async function run({ positionals, session }) {
  const [id = ""] = positionals;
  const issuing = await session.issuing();
  const undone = await unrevoke(issuing, id, session.actor, session.now());
  return {
    json: { undone: undone.id, codes: undone.codes },
    text: {
      vi: `\u0110\xE3 hu\u1EF7 quy\u1EBFt \u0111\u1ECBnh ${id} (${formatNumber(undone.codes, "vi")} m\xE3).`,
      en: `Decision ${id} is undone (${formatNumber(undone.codes, "en")} codes).`
    }
  };
}
export {
  run
};
