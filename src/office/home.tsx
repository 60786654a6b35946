/** The home of whoever is signed in. */
import { roleWords } from '../accounts/permissions.js'
import { provinceName } from '../registry/provinces.js'
import type { Office } from './office.js'
import type { Visit } from './visit.js'
import { words } from './words.js'

export function homeRoutes(office: Office): void {
  office.page('', {
    may: 'member',
    title: words.home,
    load: (visit) => scopeOf(office, visit),
    body: (visit, scope) => (
      <div class="card">
        <p>
          {visit.say(words.signedInAs)} <b>{visit.member.name}</b> ·{' '}
          {visit.say(roleWords[visit.member.role])}
        </p>
        <p class="soft">{scope}</p>
      </div>
    ),
  })
}

/** Whose objects they see, in words. */
async function scopeOf(office: Office, { member, say }: Visit): Promise<string> {
  if (member.provinceCode !== null) return provinceName(member.provinceCode) ?? member.provinceCode
  if (member.producers === null) return say(words.wholeProgramme)
  if (member.producers.size === 0) return ''
  const rows = await office.settings.store.read
    .selectFrom('producer')
    .select('name')
    .where('id', 'in', [...member.producers])
    .orderBy('name')
    .limit(20)
    .execute()
  return rows.map(({ name }) => name).join(' · ')
}
