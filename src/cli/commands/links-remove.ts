/** `nguon links remove`: takes a link away. */
import { removeLink } from '../../resolver/links.js'
import type { Answer, Call } from '../command.js'

export async function run({ positionals, session }: Call): Promise<Answer> {
  const [id = ''] = positionals
  await removeLink(await session.store(), id, session.actor, session.now())
  return {
    json: { removed: id },
    text: { vi: `Đã bỏ liên kết ${id}.`, en: `Link ${id} is removed.` },
  }
}
