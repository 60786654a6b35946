/** `nguon user reset`: a one-time link for somebody who cannot sign in, or their lost second factor removed. */
import { linkHours, makePersonLink, pathOfLink } from '../../accounts/links.js'
import { removeSecondFactor } from '../../accounts/second-factor.js'
import { findPersonBy } from '../../accounts/people.js'
import type { Answer, Call } from '../command.js'
import { addressOf } from '../link-address.js'

export async function run({ positionals, flags, session }: Call): Promise<Answer> {
  const store = await session.store()
  const person = await findPersonBy(store.read, positionals[0] ?? '')
  if (flags.has('second-factor')) {
    await removeSecondFactor(store, person.id, session.actor.name, session.now())
    return {
      json: { id: person.id },
      text: {
        vi: `Đã gỡ xác thực hai bước của ${person.name}; mọi phiên làm việc đã kết thúc.`,
        en: `The second factor of ${person.name} is removed; all their sessions have ended.`,
      },
    }
  }
  const kind = flags.has('sign-in') ? 'sign-in' : 'reset'
  const token = await makePersonLink(store, kind, person.id, session.actor.name, session.now())
  const link = addressOf(session.config, pathOfLink(kind, token))
  return {
    json: { id: person.id, link },
    text: {
      vi: `${link}\nLiên kết này dùng được một lần, trong ${linkHours[kind]} giờ.`,
      en: `${link}\nThis link works once, within ${linkHours[kind]} hours.`,
    },
  }
}
