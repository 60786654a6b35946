import { accessSync, constants } from "node:fs";
import { indexLimit } from "../../codes/cipher.js";
import { markName } from "../../issuing/keyring.js";
import { masterName } from "../../issuing/paper-key.js";
import { formatNumber } from "../../language/format.js";
async function run({ session }) {
  const issuing = await session.issuing();
  const findings = [
    storeFinding(issuing),
    keysFinding(issuing),
    await paperFinding(issuing),
    ...await epochFindings(issuing),
    await jobsFinding(issuing),
    baseUrlFinding(session.config),
    directoryFinding(session.config)
  ];
  const said = (language) => findings.map(({ ok, words }) => `${ok ? "\u2713" : "!"} ${words[language]}`).join("\n");
  return {
    json: {
      ok: findings.every((finding) => finding.ok),
      checks: findings.map(({ check, ok, detail }) => ({ check, ok, detail }))
    },
    text: { vi: said("vi"), en: said("en") }
  };
}
const storeFinding = ({ store }) => ({
  check: "store",
  ok: true,
  words: { vi: `D\u1EEF li\u1EC7u m\u1EDF \u0111\u01B0\u1EE3c (${store.engine}).`, en: `The store opens (${store.engine}).` },
  detail: { engine: store.engine }
});
function keysFinding({ keyring }) {
  const problem = keyring.problem();
  return problem ? { check: "keys", ok: false, words: problem.words, detail: { code: problem.code } } : {
    check: "keys",
    ok: true,
    words: { vi: "Kho\xE1 ch\xEDnh m\u1EDF \u0111\u01B0\u1EE3c m\u1ECDi k\u1EF3.", en: "The master key opens every epoch." }
  };
}
async function paperFinding({ store, keyring }) {
  const master = keyring.master();
  const checked = master && await store.read.selectFrom("audit").select("seq").where("action", "=", "keys-checked").where("subject_id", "=", masterName(master)).executeTakeFirst();
  return {
    check: "paper-key",
    ok: checked !== void 0,
    words: checked ? { vi: "B\u1EA3n gi\u1EA5y c\u1EE7a kho\xE1 \u0111\xE3 \u0111\u01B0\u1EE3c \u0111\u1ECDc th\u1EED.", en: "A paper copy of the key was read back." } : {
      vi: "Kho\xE1 ch\xEDnh ch\u01B0a c\xF3 b\u1EA3n gi\u1EA5y \u0111\xE3 \u0111\u1ECDc th\u1EED: m\u1EA5t kho\xE1 l\xE0 m\u1ECDi tem \u0111\xE3 in kh\xF4ng ki\u1EC3m tra \u0111\u01B0\u1EE3c n\u1EEFa. H\xE3y ch\u1EA1y nguon keys export, r\u1ED3i nguon keys check.",
      en: "No paper copy of the master key was read back yet: without the key no printed label can be verified. Run nguon keys export, then nguon keys check."
    }
  };
}
async function epochFindings({ store, journal }) {
  const rows = await store.read.selectFrom("epoch").selectAll().orderBy("number").execute();
  return rows.map((row) => {
    const issued = row.next_index - row.first_index;
    const chance = issued / indexLimit;
    const mark = journal.mark(markName(row.number))?.value ?? row.first_index;
    const behind = Math.max(0, mark - row.next_index);
    const ok = row.status !== "open" || behind === 0;
    const rare = chance === 0 ? 0 : Math.round(1 / chance);
    const behindVi = behind > 0 ? ` Thi\u1EBFu ${formatNumber(behind, "vi")} m\xE3 so v\u1EDBi m\u1ED1c.` : "";
    const behindEn = behind > 0 ? ` ${formatNumber(behind, "en")} codes behind the mark.` : "";
    return {
      check: `epoch-${row.number}`,
      ok,
      words: {
        vi: `K\u1EF3 ${row.number} (${row.status}): ${formatNumber(issued, "vi")} m\xE3; \u0111o\xE1n tr\xFAng m\u1ED9t m\xE3: 1 ph\u1EA7n ${formatNumber(rare, "vi")}.${behindVi}`,
        en: `Epoch ${row.number} (${row.status}): ${formatNumber(issued, "en")} codes; a guess hits 1 time in ${formatNumber(rare, "en")}.${behindEn}`
      },
      detail: { status: row.status, issued, guessChance: chance, behind }
    };
  });
}
async function jobsFinding({ store }) {
  const rows = await store.read.selectFrom("print_job").select(["id", "status"]).where("status", "!=", "done").execute();
  const ids = rows.map((row) => row.id);
  const some = ids.slice(0, 5).join(", ");
  return {
    check: "print-jobs",
    ok: ids.length === 0,
    words: ids.length === 0 ? { vi: "Kh\xF4ng c\xF3 l\u1EA7n in d\u1EDF dang.", en: "No unfinished print jobs." } : {
      vi: `${ids.length} l\u1EA7n in ch\u01B0a xong (${some}). In ti\u1EBFp: nguon print --job M\xC3-S\u1ED0`,
      en: `${ids.length} unfinished print jobs (${some}). To go on: nguon print --job ID`
    },
    detail: { unfinished: rows }
  };
}
function baseUrlFinding({ baseUrl }) {
  const isGood = baseUrl?.startsWith("https://") === true;
  return {
    check: "base-url",
    ok: isGood,
    words: isGood ? { vi: `Tem d\u1EABn \u0111\u1EBFn ${baseUrl}.`, en: `Labels lead to ${baseUrl}.` } : {
      vi: "Ch\u01B0a \u0111\u1EB7t BASE_URL=https://\u2026: tem in ra mang d\u1EA5u DEMO v\xE0 ch\u1EC9 m\u1EDF \u0111\u01B0\u1EE3c tr\xEAn m\xE1y n\xE0y.",
      en: "BASE_URL=https://\u2026 is not set: labels carry a DEMO mark and open on this machine only."
    },
    detail: { baseUrl }
  };
}
function directoryFinding({ dataDirectory }) {
  let ok = true;
  try {
    accessSync(dataDirectory, constants.R_OK | constants.W_OK);
  } catch {
    ok = false;
  }
  return {
    check: "data-directory",
    ok,
    words: ok ? { vi: `Ghi \u0111\u01B0\u1EE3c v\xE0o ${dataDirectory}.`, en: `${dataDirectory} can be written.` } : { vi: `Kh\xF4ng ghi \u0111\u01B0\u1EE3c v\xE0o ${dataDirectory}.`, en: `${dataDirectory} cannot be written.` }
  };
}
export {
  paperFinding,
  run
};
