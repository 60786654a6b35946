/** Whom a member may take in and manage, and the fields that say for what. */
import { readSignInName } from '../accounts/address.js'
import { fail } from '../accounts/errors.js'
import { getPerson, isWithin, type Person } from '../accounts/people.js'
import {
  type Member,
  mayInvite,
  type MemberRole,
  memberRoles,
  roleWords,
} from '../accounts/permissions.js'
import { findProvince } from '../registry/provinces.js'
import { type Form, Input, type Option, Select } from './fields.js'
import type { Office, Sent } from './office.js'
import type { Visit } from './visit.js'
import { words } from './people-words.js'
import { words as shell } from './words.js'

/** What somebody may be made by this member. */
export function RoleField({ visit, form }: { readonly visit: Visit; readonly form: Form }) {
  return (
    <Select
      form={form}
      name="role"
      label={words.role}
      required
      options={rolesFor(visit.member).map((role) => ({
        value: role,
        label: visit.say(roleWords[role]),
      }))}
    />
  )
}

/** Producers and province, where the member may choose. */
export function ScopeFields(props: {
  readonly visit: Visit
  readonly form: Form
  readonly producers: readonly (readonly [string, string])[]
}) {
  const { visit, form, producers } = props
  if (visit.member.role === 'owner') return null
  const options: Option[] = producers.map(([value, label]) => ({ value, label }))
  const chosen = form.values.getAll('producer')
  return (
    <>
      <div class="field">
        <label for="f-producer">{visit.say(words.producers)}</label>
        <small id="f-producer-hint">{visit.say(words.producersHint)}</small>
        <select
          id="f-producer"
          name="producer"
          multiple
          size={6}
          aria-describedby="f-producer-hint"
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value} selected={chosen.includes(value)}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {visit.member.provinceCode === null && (
        <Input form={form} name="province" label={words.province} hint={words.provinceHint} />
      )}
    </>
  )
}

/** Roles a member may give. */
const rolesFor = (member: Member): readonly MemberRole[] =>
  member.role === 'owner' ? ['staff'] : memberRoles

/** Role and scope as sent; an owner's staff work at the owner's producer. */
export function appointmentOf(member: Member, sent: Sent) {
  const role = rolesFor(member).find((known) => known === sent.text('role'))
  const address = sent.text('address')
  const province = sent.text('province')
  const isOfScope = role === 'administrator' || role === 'auditor'
  const provinceCode = isOfScope
    ? (member.provinceCode ?? findProvince(province)?.code ?? null)
    : null
  const amiss = {
    ...(!role && { role: words.roleNeeded }),
    ...(address !== '' && !readSignInName(address) && { address: shell.badAddress }),
    ...(isOfScope &&
      province !== '' &&
      !findProvince(province) && { province: words.provinceUnknown }),
  }
  if (!role || Object.keys(amiss).length > 0) return { role: undefined, wrong: amiss }
  const own = member.producerId === null ? sent.all('producer') : [member.producerId]
  return {
    role,
    provinceCode,
    producerIds: isOfScope ? [] : [...new Set(own)],
    name: sent.text('name').slice(0, 200) || undefined,
    address: address || undefined,
  }
}

/** Whoever may invite somebody may also let them in again and close their account. */
export const mayManage = (visit: Visit, person: Person): boolean =>
  isWithin(visit.member, person) && mayInvite(visit.member, person)

/** @throws person-not-found also for whom they may see and not manage */
export async function manageable(office: Office, visit: Visit): Promise<Person> {
  const id = visit.params['id'] ?? ''
  const person = await getPerson(office.settings.store.read, id, visit.member)
  if (!mayManage(visit, person) || person.endedAt !== null) throw fail('person-not-found', id)
  return person
}

/** As `manageable`; nobody changes what they may do themselves. @throws may-not */
export async function another(office: Office, visit: Visit): Promise<Person> {
  const person = await manageable(office, visit)
  if (person.id === visit.member.personId) throw fail('may-not')
  return person
}

/** Producers within a member's scope, by name. */
export async function producerNames(office: Office, member: Member): Promise<Map<string, string>> {
  const all = office.settings.store.read
    .selectFrom('producer')
    .select(['id', 'name'])
    .orderBy('name')
    .limit(2_000)
  const ids = member.producers && [...member.producers, '']
  const rows = await (ids ? all.where('id', 'in', ids) : all).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
