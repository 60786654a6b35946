import { recordAudit } from "../../accounts/audit.js";
import { formatNumber } from "../../language/format.js";
import { writeBackup } from "../../store/backup.js";
import { fail } from "../errors.js";
import { codeOf } from "../files.js";
async function run({ positionals, session }) {
  const [file = ""] = positionals;
  const store = await session.store();
  const now = session.now();
  const { at, rows } = await writeBackup(store, file, now).catch((error) => {
    const code = codeOf(error);
    throw ["ENOENT", "ENOTDIR", "EISDIR", "EACCES"].includes(code) ? fail("file-not-writable", file, code) : error;
  });
  await store.write(
    (tx) => recordAudit(tx, {
      at: now,
      actor: session.actor.name,
      action: "backup-written",
      subject: "store",
      subjectId: "store",
      detail: { rows }
    })
  );
  return {
    json: { file, at, rows },
    text: {
      vi: `\u0110\xE3 sao l\u01B0u ${formatNumber(rows, "vi")} d\xF2ng d\u1EEF li\u1EC7u v\xE0o ${file}. Kho\xE1 ch\xEDnh kh\xF4ng n\u1EB1m trong \u0111\xF3: h\xE3y c\u1EA5t ri\xEAng (nguon keys export).`,
      en: `${formatNumber(rows, "en")} rows are backed up in ${file}. The master key is not in it: keep it apart (nguon keys export).`
    }
  };
}
export {
  run
};
