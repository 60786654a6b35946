/** `nguon backup`: everything in one file, except the master key. */
import { recordAudit } from '../../accounts/audit.js'
import { formatNumber } from '../../language/format.js'
import { writeBackup } from '../../store/backup.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'
import { codeOf } from '../files.js'

export async function run({ positionals, session }: Call): Promise<Answer> {
  const [file = ''] = positionals
  const store = await session.store()
  const now = session.now()
  const { at, rows } = await writeBackup(store, file, now).catch((error: unknown) => {
    const code = codeOf(error)
    // A wrong place is the person's to mend; anything else is ours.
    throw ['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES'].includes(code)
      ? fail('file-not-writable', file, code)
      : error
  })
  await store.write((tx) =>
    recordAudit(tx, {
      at: now,
      actor: session.actor.name,
      action: 'backup-written',
      subject: 'store',
      subjectId: 'store',
      detail: { rows },
    }),
  )
  return {
    json: { file, at, rows },
    text: {
      vi: `Đã sao lưu ${formatNumber(rows, 'vi')} dòng dữ liệu vào ${file}. Khoá chính không nằm trong đó: hãy cất riêng (nguon keys export).`,
      en: `${formatNumber(rows, 'en')} rows are backed up in ${file}. The master key is not in it: keep it apart (nguon keys export).`,
    },
  }
}
