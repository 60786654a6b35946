/** `nguon tokens add` (and `user token`): a token for the API, shown once. */
import { type Role, roles } from '../../accounts/scopes.js'
import { createToken } from '../../accounts/tokens.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const role = roleOf(flags.required('role'))
  const day = flags.day('expires')
  const scopes = flags.all('scope')
  const store = await session.store()
  const { id, token } = await createToken(
    store,
    {
      role,
      producerId: flags.text('producer'),
      label: flags.text('label') ?? session.actor.name,
      scopes: scopes.length === 0 ? undefined : scopes,
      quota: flags.number('quota', 1),
      // Good through its last day in Viet Nam.
      expiresAt: day === undefined ? undefined : new Date(`${day}T23:59:59.999+07:00`),
    },
    session.actor.name,
    session.now(),
  )
  return {
    json: { id, role, token },
    text: {
      vi: `${token}\nMã này chỉ hiện một lần; hãy cất giữ cẩn thận.`,
      en: `${token}\nIt is shown only this once; keep it safe.`,
    },
  }
}

function roleOf(text: string): Role {
  const role = roles.find((known) => known === text)
  if (role) return role
  const all = roles.join(', ')
  throw fail('flag-value-wrong', '--role', text, { vi: `một trong ${all}`, en: `one of ${all}` })
}
