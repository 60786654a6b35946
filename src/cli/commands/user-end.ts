/** `nguon user end`: an account is closed; what it did stays in the audit trail. */
import { endMembership } from '../../accounts/appointments.js'
import { findPersonBy } from '../../accounts/people.js'
import type { Answer, Call } from '../command.js'

export async function run({ positionals, session }: Call): Promise<Answer> {
  const store = await session.store()
  const { id, name } = await findPersonBy(store.read, positionals[0] ?? '')
  await endMembership(store, id, session.actor.name, session.now())
  return {
    json: { id },
    text: { vi: `Đã đóng tài khoản của ${name}.`, en: `The account of ${name} is closed.` },
  }
}
