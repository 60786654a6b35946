/** `nguon gateway add`: a gateway for text answers; its secret is shown once. */
import { randomBytes } from 'node:crypto'
import { addGateway } from '../../gateways/gateways.js'
import type { Answer, Call } from '../command.js'

export async function run({ positionals, session }: Call): Promise<Answer> {
  const [name = ''] = positionals
  const { store, keyring } = await session.issuing()
  const added = await addGateway(
    store,
    { name, master: keyring.master(), salt: randomBytes(16) },
    session.actor.name,
    session.now(),
  )
  return {
    json: added,
    text: {
      vi: `${added.secret}\nMật khẩu này chỉ hiện một lần; hãy nhập vào cổng ${name} và cất giữ cẩn thận.`,
      en: `${added.secret}\nIt is shown only this once; enter it at the gateway ${name} and keep it safe.`,
    },
  }
}
