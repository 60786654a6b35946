/** `nguon keys export`: the master key in letters that a person can print, keep and type. */
import { recordAudit } from '../../accounts/audit.js'
import { fail } from '../../issuing/errors.js'
import { masterFile } from '../../issuing/keyring.js'
import { masterName, writeShares, writeWhole } from '../../issuing/paper-key.js'
import type { Answer, Call } from '../command.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const { store, keyring } = await session.issuing()
  const master = keyring.master()
  if (!master) throw keyring.problem() ?? fail('master-key-missing', masterFile(keyring.directory))
  const isShared = flags.has('shares')
  const papers = isShared ? await writeShares(master) : [writeWhole(master)]
  await store.write((tx) =>
    recordAudit(tx, {
      at: session.now(),
      actor: session.actor.name,
      action: 'keys-exported',
      subject: 'master-key',
      subjectId: masterName(master),
      detail: { shares: isShared },
    }),
  )
  const text = papers.join('\n')
  return {
    json: { master: masterName(master), papers },
    text: {
      vi: `${text}\nHãy in ra giấy, cất nơi an toàn, rồi đọc lại để chắc chắn: nguon keys check TẬP-TIN`,
      en: `${text}\nPrint it, keep it in a safe place, then read it back to be sure: nguon keys check FILE`,
    },
  }
}
