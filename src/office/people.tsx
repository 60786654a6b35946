/** The people within one's scope: listed, invited, let in again, closed. */
import { readSignInName } from '../accounts/address.js'
import { fail } from '../accounts/errors.js'
import { invite, makePersonLink, pathOfLink } from '../accounts/links.js'
import { endMembership } from '../accounts/members.js'
import { getPerson, isWithin, listPeople, type Person } from '../accounts/people.js'
import {
  type Member,
  mayInvite,
  type MemberRole,
  memberRoles,
  roleWords,
} from '../accounts/permissions.js'
import { findProvince, provinceName } from '../registry/provinces.js'
import { type Form, FormOf, Input, type Option, Select } from './fields.js'
import { invitationLetter, mailed, resetLetter } from './letters.js'
import { done, type Office, type Outcome, type Sent, wrong } from './office.js'
import { Empty, Table } from './parts.js'
import type { Visit } from './visit.js'
import { words } from './people-words.js'
import { words as shell } from './words.js'

export function peopleRoutes(office: Office): void {
  const { store, baseUrl, mailer, onMailError } = office.settings

  office.page('/people', {
    may: 'member.read',
    title: words.people,
    load: async (visit) => ({
      people: (await listPeople(store.read)).filter((person) => isWithin(visit.member, person)),
      producers: await producerNames(office, visit.member),
    }),
    body: (visit, { people, producers }) => (
      <>
        {visit.may('member.invite') && (
          <p class="acts">
            <a class="button primary" href="/office/people/invite">
              {visit.say(words.invite)}
            </a>
          </p>
        )}
        {people.length === 0 ? (
          <Empty visit={visit} text={words.nobody} />
        ) : (
          <PeopleTable visit={visit} people={people} producers={producers} />
        )}
      </>
    ),
  })

  office.form('/people/invite', {
    may: 'member.invite',
    title: words.invite,
    narrow: true,
    load: async (visit) => [...(await producerNames(office, visit.member))],
    body: (visit, form, producers) => (
      <FormOf form={form} submit={words.invite}>
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
        <InviteScope visit={visit} form={form} producers={producers} />
        <Input form={form} name="name" label={words.name} autocomplete="off" />
        <Input
          form={form}
          name="address"
          label={words.address}
          hint={words.addressHint}
          autocomplete="off"
        />
      </FormOf>
    ),
    async act(visit, sent) {
      const wanted = invitationOf(visit.member, sent)
      if (wanted.role === undefined) return wrong(wanted.wrong)
      if (!mayInvite(visit.member, wanted)) return wrong({ '': words.mayNotInvite })
      const token = await invite(store, wanted, visit.actor.name, visit.at)
      const link = baseUrl + pathOfLink('invitation', token)
      const { address = '', role } = wanted
      const letter = invitationLetter(address, link, roleWords[role], visit.language)
      return showLink(visit, link, address, address.includes('@') ? letter : undefined)
    },
  })

  office.form('/people/:id/reset', {
    may: 'member.invite',
    title: words.reset,
    narrow: true,
    load: (visit) => manageable(office, visit),
    body: (visit, form, person) => (
      <FormOf form={form} submit={words.makeLink}>
        <p>
          <b>{person.name}</b> · {person.address}
        </p>
        <p>{visit.say(words.resetHint)}</p>
      </FormOf>
    ),
    async act(visit, _sent, person) {
      const token = await makePersonLink(store, 'reset', person.id, visit.actor.name, visit.at)
      const link = baseUrl + pathOfLink('reset', token)
      const letter =
        person.email === null ? undefined : resetLetter(person.email, link, visit.language)
      return showLink(visit, link, person.address, letter)
    },
  })

  office.form('/people/:id/close', {
    may: 'member.invite',
    title: words.close,
    narrow: true,
    load: (visit) => manageable(office, visit),
    body: (visit, form, person) => (
      <FormOf form={form} submit={words.close} danger>
        <p>
          <b>{person.name}</b> · {person.address}
        </p>
        <p>{visit.say(words.closeHint)}</p>
      </FormOf>
    ),
    async act(visit, _sent, person) {
      if (person.id === visit.member.personId) return wrong({ '': words.notYourself })
      await endMembership(store, person.id, visit.actor.name, visit.at)
      return done('/office/people', words.wasClosed)
    },
  })

  /** Mails the link where that can be, and shows it, once. */
  async function showLink(
    visit: Visit,
    link: string,
    address: string,
    letter: ReturnType<typeof resetLetter> | undefined,
  ): Promise<Outcome> {
    const went = letter !== undefined && (await mailed(mailer, letter, onMailError))
    const note = mailer && letter ? (went ? words.mailed : words.notMailed) : undefined
    office.show(visit, 200, {
      title: words.link,
      narrow: true,
      body: (
        <>
          {note && (
            <p class="flash" role="status">
              {visit.say(note)} {went && address}
            </p>
          )}
          <p>{visit.say(words.giveLink)}</p>
          <p class="card">
            <code>{link}</code>
          </p>
          <p>
            <a class="button" href="/office/people">
              {visit.say(words.back)}
            </a>
          </p>
        </>
      ),
    })
    return { answered: true }
  }
}

function PeopleTable(props: {
  readonly visit: Visit
  readonly people: readonly Person[]
  readonly producers: ReadonlyMap<string, string>
}) {
  const { visit, people, producers } = props
  const scope = ({ provinceCode, producerIds }: Person) =>
    provinceCode !== null
      ? provinceName(provinceCode, visit.language)
      : producerIds.map((id) => producers.get(id) ?? id).join(' · ')
  return (
    <Table
      caption={visit.say(words.people)}
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        { head: visit.say(words.name), cell: ({ name, address }) => `${name} · ${address}` },
        { head: visit.say(words.role), cell: ({ role }) => visit.say(roleWords[role]) },
        { head: visit.say(words.scope), cell: scope },
        {
          head: visit.say(words.state),
          cell: ({ endedAt, hasSecondFactor }) =>
            [
              visit.say(endedAt === null ? words.active : words.closed),
              ...(hasSecondFactor ? [visit.say(words.secondFactor)] : []),
            ].join(', '),
        },
        {
          head: '…',
          cell: (person) =>
            person.endedAt === null &&
            mayManage(visit, person) && (
              <span class="acts">
                <a class="touch" href={`/office/people/${person.id}/reset`}>
                  {visit.say(words.reset)}
                </a>
                <a class="touch" href={`/office/people/${person.id}/close`}>
                  {visit.say(words.close)}
                </a>
              </span>
            ),
        },
      ]}
    />
  )
}

function InviteScope(props: {
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

const rolesFor = (member: Member): readonly MemberRole[] =>
  member.role === 'owner' ? ['staff'] : memberRoles

/** What an invitation asks for; an owner's staff work at the owner's producer. */
function invitationOf(member: Member, sent: Sent) {
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
const mayManage = (visit: Visit, person: Person): boolean =>
  isWithin(visit.member, person) && mayInvite(visit.member, person)

async function manageable(office: Office, visit: Visit): Promise<Person> {
  const id = visit.params['id'] ?? ''
  const person = await getPerson(office.settings.store.read, id, visit.member)
  if (!mayManage(visit, person) || person.endedAt !== null) throw fail('person-not-found', id)
  return person
}

/** Producers within a member's scope, by name. */
async function producerNames(office: Office, member: Member): Promise<Map<string, string>> {
  const all = office.settings.store.read
    .selectFrom('producer')
    .select(['id', 'name'])
    .orderBy('name')
    .limit(2_000)
  const ids = member.producers && [...member.producers, '']
  const rows = await (ids ? all.where('id', 'in', ids) : all).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
