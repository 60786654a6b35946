/** `nguon tokens revoke`: ends a token at once. */
import { endToken } from '../../accounts/token-list.js'
import type { Answer, Call } from '../command.js'

export async function run({ positionals, session }: Call): Promise<Answer> {
  const [id = ''] = positionals
  await endToken(await session.store(), id, session.actor.name, session.now())
  return {
    json: { id },
    text: { vi: `Đã thu hồi mã truy cập ${id}.`, en: `Access token ${id} is revoked.` },
  }
}
