import { formatNumber } from "../../language/format.js";
import { describeGaps } from "../../registry/gaps.js";
import { importProducts } from "../../registry/import/import-products.js";
import { fail } from "../errors.js";
import { readBytes } from "../files.js";
async function run({ positionals, flags, session, language }) {
  const [file = ""] = positionals;
  const sheet = flags.text("sheet");
  const options = { map: mapOf(flags), ...sheet !== void 0 && { sheet } };
  const bytes = await readBytes(file);
  const store = await session.store();
  const by = session.actor.name;
  const result = await importProducts(store, bytes, file, options, by, session.now());
  const said = (lines) => lines.map((line) => ({ ...line, message: line.message[language] }));
  return {
    json: {
      created: result.created,
      updated: result.updated,
      unchanged: result.unchanged,
      rejected: said(result.rejected),
      incomplete: result.incomplete.map(({ row, product: { id, name }, gaps }) => ({
        row,
        product: { id, name },
        gaps
      })),
      notes: said(result.notes)
    },
    text: { vi: summary(result, "vi"), en: summary(result, "en") }
  };
}
const words = {
  row: { vi: "D\xF2ng", en: "Row" },
  rejected: { vi: "b\u1ECB t\u1EEB ch\u1ED1i", en: "rejected" },
  created: { vi: "m\u1EDBi", en: "created" },
  updated: { vi: "c\u1EADp nh\u1EADt", en: "updated" },
  unchanged: { vi: "kh\xF4ng \u0111\u1ED5i", en: "unchanged" },
  incomplete: { vi: "ch\u01B0a \u0111\u1EE7", en: "incomplete" }
};
function summary(result, language) {
  const at = (row) => row === null ? "" : `${words.row[language]} ${row}: `;
  const counts = ["created", "updated", "unchanged"].map(
    (key) => `${formatNumber(result[key], language)} ${words[key][language]}`
  );
  counts.push(
    `${formatNumber(result.incomplete.length, language)} ${words.incomplete[language]}`,
    `${formatNumber(result.rejected.length, language)} ${words.rejected[language]}`
  );
  return [
    ...result.notes.map((note) => at(note.row) + note.message[language]),
    ...result.incomplete.map(
      ({ row, product, gaps }) => `${at(row)}${product.name} (${product.id}): ${describeGaps(gaps)[language]}`
    ),
    ...result.rejected.map(
      (row) => `${at(row.row)}${words.rejected[language]} \u2013 ${row.message[language]}`
    ),
    counts.join(", ")
  ].join("\n");
}
function mapOf(flags) {
  return Object.fromEntries(
    flags.all("map").map((text) => {
      const at = text.indexOf("=");
      if (at > 0 && at < text.length - 1) return [text.slice(0, at), text.slice(at + 1)];
      throw fail("flag-value-wrong", "--map", text, { vi: "TR\u01AF\u1EDCNG=C\u1ED8T", en: "FIELD=COLUMN" });
    })
  );
}
export {
  run
};
