/** `nguon user list`: everybody who has an account. */
import { listPeople, type Person } from '../../accounts/people.js'
import { roleWords } from '../../accounts/permissions.js'
import type { Language } from '../../language/language.js'
import type { Answer, Call } from '../command.js'
import { table } from '../table.js'

export async function run({ session }: Call): Promise<Answer> {
  const { read } = await session.store()
  const people = await listPeople(read)
  return { json: people, text: { vi: listed(people, 'vi'), en: listed(people, 'en') } }
}

function listed(people: readonly Person[], language: Language): string {
  if (people.length === 0)
    return { vi: 'Chưa có tài khoản nào.', en: 'There are no accounts yet.' }[language]
  const ended = { vi: 'đã đóng', en: 'closed' }[language]
  return table(
    people.map((person) => [
      person.id,
      person.name,
      person.address,
      roleWords[person.role][language],
      person.endedAt === null ? '' : ended,
    ]),
  )
}
