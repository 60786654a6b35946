/** `nguon restore`: puts a backup back, replays what the journal knows, and says what is lost. */
import { existsSync } from 'node:fs'
import { recordAudit } from '../../accounts/audit.js'
import { formatDate, formatNumber, formatTime } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import { type Replay, replayJournal } from '../../issuing/replay.js'
import { restoreBackup } from '../../store/backup.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'

export async function run({ positionals, flags, session }: Call): Promise<Answer> {
  const [file = ''] = positionals
  if (!existsSync(file)) throw fail('file-not-readable', file, 'ENOENT')
  const backup = await restoreBackup(await session.store(), file, {
    replace: flags.has('replace'),
    now: session.now(),
    record: (tx, { at, rows, tokens, webhooks }) =>
      recordAudit(tx, {
        at: session.now(),
        actor: session.actor.name,
        action: 'backup-restored',
        subject: 'store',
        subjectId: 'store',
        detail: { backupAt: at, rows, tokensEnded: tokens, webhooksEnded: webhooks },
      }),
  })
  // Keys and journal are opened only now: they are laid beside the restored database, not the empty one.
  const issuing = await session.issuing()
  const replay = await replayJournal(issuing, session.actor, session.now())
  const problem = issuing.keyring.problem()
  const said = (language: Language) =>
    [...summary(backup, replay, language), ...(problem ? [problem.words[language]] : [])].join('\n')
  return {
    json: {
      rows: backup.rows,
      backupAt: backup.at,
      tokensEnded: backup.tokens,
      webhooksEnded: backup.webhooks,
      decisionsReplayed: replay.decisions,
      lostCodes: replay.lostCodes,
      lostFrom: backup.at,
      lostUntil: replay.lostUntil ?? null,
      problem: problem ? { code: problem.code, message: problem.words } : null,
    },
    text: { vi: said('vi'), en: said('en') },
  }
}

type Restored = Awaited<ReturnType<typeof restoreBackup>>

function summary(backup: Restored, replay: Replay, language: Language): string[] {
  const n = (value: number) => formatNumber(value, language)
  const moment = (iso: string) => `${formatDate(new Date(iso))} ${formatTime(new Date(iso))}`
  const codes = replay.lostCodes.reduce((sum, lost) => sum + lost.codes, 0)
  const isLost = replay.lostUntil !== undefined && replay.lostUntil > backup.at
  if (language === 'vi') {
    return [
      `Đã phục hồi ${n(backup.rows)} dòng từ bản sao lưu lúc ${moment(backup.at)}.`,
      `Mọi phiên đăng nhập và liên kết mời đã kết thúc, cùng ${n(backup.tokens)} khoá API và ${n(backup.webhooks)} webhook còn hiệu lực trong bản sao lưu: hãy tạo lại khi cần. Người bị khoá tài khoản sau bản sao lưu cần khoá lại.`,
      `Đã lập lại ${n(replay.decisions)} quyết định (kích hoạt, vô hiệu hoá, thu hồi) có sau bản sao lưu.`,
      ...(isLost
        ? [
            `Mất dữ liệu từ ${moment(backup.at)} đến ${moment(replay.lostUntil)}: sản phẩm, lô, lần in và lượt quét nhập trong khoảng đó.`,
          ]
        : []),
      ...(codes > 0
        ? [`${n(codes)} mã đã phát hành sau bản sao lưu sẽ trả lời "dữ liệu đang được khôi phục".`]
        : []),
    ]
  }
  return [
    `${n(backup.rows)} rows are restored from the backup of ${moment(backup.at)}.`,
    `Every session and link is ended, and ${n(backup.tokens)} API tokens and ${n(backup.webhooks)} webhooks that were in force in the backup: make those that are needed anew. Accounts closed since the backup have to be closed again.`,
    `${n(replay.decisions)} decisions made since (activations, revocations, recalls) are in force again.`,
    ...(isLost
      ? [
          `Lost: products, lots, print jobs and scans entered from ${moment(backup.at)} to ${moment(replay.lostUntil)}.`,
        ]
      : []),
    ...(codes > 0
      ? [`${n(codes)} codes issued since the backup answer "record being restored".`]
      : []),
  ]
}
