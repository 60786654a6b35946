/** `nguon gateway remove`: its messages are refused from here on. */
import { removeGateway } from '../../gateways/gateways.js'
import type { Answer, Call } from '../command.js'

export async function run({ positionals, session }: Call): Promise<Answer> {
  const [name = ''] = positionals
  const store = await session.store()
  const removed = await removeGateway(store, name, session.actor.name, session.now())
  return {
    json: removed,
    text: { vi: `Đã bỏ cổng tin nhắn ${name}.`, en: `The gateway ${name} is removed.` },
  }
}
