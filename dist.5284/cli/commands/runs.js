import { listRuns } from "../../issuing/runs.js";
import { formatDate, formatNumber } from "../../language/format.js";
import { table } from "../table.js";
import { subjectOf } from "../resolve.js";
async function run({ flags, session }) {
  const { read } = await session.store();
  const { productId } = await subjectOf(read, flags);
  const runs = await listRuns(read, session.actor, { limit: 1e3, productId });
  const names = await productNames(
    read,
    runs.flatMap((run2) => run2.productId ?? [])
  );
  const text = (language) => table(
    runs.map((run2) => [
      run2.name,
      run2.id,
      formatNumber(run2.quantity, language),
      formatDate(new Date(run2.createdAt)),
      names.get(run2.productId ?? "") ?? "\u2013"
    ])
  );
  return {
    // Where a run lies in the row of codes is nobody's business outside.
    json: runs.map((run2) => ({ ...run2, firstIndex: void 0 })),
    text: {
      vi: runs.length > 0 ? text("vi") : "Ch\u01B0a c\xF3 \u0111\u1EE3t m\xE3 n\xE0o.",
      en: runs.length > 0 ? text("en") : "No runs yet."
    }
  };
}
async function productNames(read, ids) {
  if (ids.length === 0) return /* @__PURE__ */ new Map();
  const rows = await read.selectFrom("product").select(["id", "name"]).where("id", "in", [...new Set(ids)]).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
export {
  run
};
