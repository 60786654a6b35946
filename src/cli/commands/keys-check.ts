/** `nguon keys check`: reads a paper copy back; only then is it known to be good for anything. */
import { timingSafeEqual } from 'node:crypto'
import { text as readStream } from 'node:stream/consumers'
import { recordAudit } from '../../accounts/audit.js'
import { masterName, readPapers } from '../../issuing/paper-key.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'
import { readTextFile } from '../files.js'

export async function run({ positionals, session }: Call): Promise<Answer> {
  const [file] = positionals
  const { store, keyring } = await session.issuing()
  if (file === undefined && process.stdin.isTTY) {
    session.say({
      vi: 'Gõ hoặc dán bản giấy, rồi nhấn Ctrl-D:',
      en: 'Type or paste the paper copy, then press Ctrl-D:',
    })
  }
  const typed = file === undefined ? await readStream(process.stdin) : await readTextFile(file)
  const read = await readPapers(typed)
  const master = keyring.master()
  if (master && !timingSafeEqual(read, master)) {
    throw fail('paper-of-other-key', masterName(read), masterName(master))
  }
  await store.write((tx) =>
    recordAudit(tx, {
      at: session.now(),
      actor: session.actor.name,
      action: 'keys-checked',
      subject: 'master-key',
      subjectId: masterName(read),
    }),
  )
  return {
    json: { master: masterName(read), matches: master !== undefined },
    text: {
      vi: `Bản giấy đọc được và đúng với khoá ${masterName(read)}.`,
      en: `The paper copy can be read and is of key ${masterName(read)}.`,
    },
  }
}
