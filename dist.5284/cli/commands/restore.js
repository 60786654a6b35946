import { existsSync } from "node:fs";
import { formatDate, formatNumber, formatTime } from "../../language/format.js";
import { replayJournal } from "../../issuing/replay.js";
import { restoreBackup } from "../../store/backup.js";
import { fail } from "../errors.js";
async function run({ positionals, flags, session }) {
  const [file = ""] = positionals;
  if (!existsSync(file)) throw fail("file-not-readable", file, "ENOENT");
  const backup = await restoreBackup(await session.store(), file, { replace: flags.has("replace") });
  const issuing = await session.issuing();
  const replay = await replayJournal(issuing, session.actor, session.now());
  const problem = issuing.keyring.problem();
  const said = (language) => [...summary(backup, replay, language), ...problem ? [problem.words[language]] : []].join("\n");
  return {
    json: {
      rows: backup.rows,
      backupAt: backup.at,
      decisionsReplayed: replay.decisions,
      lostCodes: replay.lostCodes,
      lostFrom: backup.at,
      lostUntil: replay.lostUntil ?? null,
      problem: problem ? { code: problem.code, message: problem.words } : null
    },
    text: { vi: said("vi"), en: said("en") }
  };
}
function summary(backup, replay, language) {
  const n = (value) => formatNumber(value, language);
  const moment = (iso) => `${formatDate(new Date(iso))} ${formatTime(new Date(iso))}`;
  const codes = replay.lostCodes.reduce((sum, lost) => sum + lost.codes, 0);
  const isLost = replay.lostUntil !== void 0 && replay.lostUntil > backup.at;
  if (language === "vi") {
    return [
      `\u0110\xE3 ph\u1EE5c h\u1ED3i ${n(backup.rows)} d\xF2ng t\u1EEB b\u1EA3n sao l\u01B0u l\xFAc ${moment(backup.at)}.`,
      `\u0110\xE3 l\u1EADp l\u1EA1i ${n(replay.decisions)} quy\u1EBFt \u0111\u1ECBnh (k\xEDch ho\u1EA1t, v\xF4 hi\u1EC7u ho\xE1, thu h\u1ED3i) c\xF3 sau b\u1EA3n sao l\u01B0u.`,
      ...isLost ? [
        `M\u1EA5t d\u1EEF li\u1EC7u t\u1EEB ${moment(backup.at)} \u0111\u1EBFn ${moment(replay.lostUntil)}: s\u1EA3n ph\u1EA9m, l\xF4, l\u1EA7n in v\xE0 l\u01B0\u1EE3t qu\xE9t nh\u1EADp trong kho\u1EA3ng \u0111\xF3.`
      ] : [],
      ...codes > 0 ? [`${n(codes)} m\xE3 \u0111\xE3 ph\xE1t h\xE0nh sau b\u1EA3n sao l\u01B0u s\u1EBD tr\u1EA3 l\u1EDDi "d\u1EEF li\u1EC7u \u0111ang \u0111\u01B0\u1EE3c kh\xF4i ph\u1EE5c".`] : []
    ];
  }
  return [
    `${n(backup.rows)} rows are restored from the backup of ${moment(backup.at)}.`,
    `${n(replay.decisions)} decisions made since (activations, revocations, recalls) are in force again.`,
    ...isLost ? [
      `Lost: products, lots, print jobs and scans entered from ${moment(backup.at)} to ${moment(replay.lostUntil)}.`
    ] : [],
    ...codes > 0 ? [`${n(codes)} codes issued since the backup answer "record being restored".`] : []
  ];
}
export {
  run
};
