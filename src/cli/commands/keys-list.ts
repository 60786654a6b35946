/** `nguon keys list`: the epochs, without their keys. */
import { formatDate, formatNumber } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import { masterName } from '../../issuing/paper-key.js'
import type { Answer, Call } from '../command.js'
import { table } from '../table.js'

const statusWords = {
  open: { vi: 'đang dùng', en: 'open' },
  closed: { vi: 'chỉ kiểm tra', en: 'verifies only' },
  compromised: { vi: 'đã lộ', en: 'compromised' },
}

export async function run({ session }: Call): Promise<Answer> {
  const { store, keyring } = await session.issuing()
  const rows = await store.read.selectFrom('epoch').selectAll().orderBy('number').execute()
  const epochs = rows.map((row) => ({
    epoch: row.number,
    status: row.status,
    keyId: row.key_id,
    issued: row.next_index - row.first_index,
    lost: row.lost === 1,
    demo: row.demo === 1,
    openedAt: row.opened_at,
    readable: keyring.epochKey(row.number) !== undefined,
  }))
  const master = keyring.master()
  const problem = keyring.problem()
  const said = (language: Language) => {
    const lines = table(
      epochs.map((epoch) => [
        String(epoch.epoch),
        statusWords[epoch.status][language],
        epoch.keyId,
        formatNumber(epoch.issued, language),
        formatDate(new Date(epoch.openedAt)),
        epoch.demo ? 'demo' : '',
      ]),
    )
    const none = { vi: 'Chưa có kỳ khoá nào.', en: 'No epochs yet.' }
    return [lines || none[language], ...(problem ? [problem.words[language]] : [])].join('\n')
  }
  return {
    json: { master: master ? masterName(master) : null, problem: problem?.code ?? null, epochs },
    text: { vi: said('vi'), en: said('en') },
  }
}
