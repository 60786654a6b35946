/** `nguon unrevoke`: undoes one revocation or recall, and nothing else. */
import { unrevoke } from '../../issuing/undo.js'
import { formatNumber } from '../../language/format.js'
import type { Answer, Call } from '../command.js'

export async function run({ positionals, session }: Call): Promise<Answer> {
  const [id = ''] = positionals
  const issuing = await session.issuing()
  const undone = await unrevoke(issuing, id, session.actor, session.now())
  return {
    json: { undone: undone.id, codes: undone.codes },
    text: {
      vi: `Đã huỷ quyết định ${id} (${formatNumber(undone.codes, 'vi')} mã).`,
      en: `Decision ${id} is undone (${formatNumber(undone.codes, 'en')} codes).`,
    },
  }
}
