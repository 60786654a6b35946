/** The people within one's scope: listed, invited, let in again, closed. */
import { invite, makePersonLink, pathOfLink } from '../accounts/links.js'
import { endMembership } from '../accounts/appointments.js'
import { isWithin, listPeople, type Person } from '../accounts/people.js'
import { mayInvite, roleWords } from '../accounts/permissions.js'
import { FormOf, Input } from './fields.js'
import { invitationLetter, mailed, resetLetter } from './letters.js'
import { done, type Office, type Outcome, wrong } from './office.js'
import { Empty, Table } from './parts.js'
import { appointmentOf, manageable, producerNames, RoleField, ScopeFields } from './people-scope.js'
import type { Visit } from './visit.js'
import { words } from './people-words.js'
import { BackToPerson, scopeOf } from './person-page.js'

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
        <RoleField visit={visit} form={form} />
        <ScopeFields visit={visit} form={form} producers={producers} />
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
      const wanted = appointmentOf(visit.member, sent)
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
      <FormOf
        form={form}
        submit={words.makeLink}
        beside={<BackToPerson visit={visit} person={person} />}
      >
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
      <FormOf
        form={form}
        submit={words.close}
        danger
        beside={<BackToPerson visit={visit} person={person} />}
      >
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
  const scope = (person: Person) => scopeOf(visit, person, producers)
  return (
    <Table
      caption={visit.say(words.people)}
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        {
          head: visit.say(words.name),
          cell: ({ id, name, address }) => (
            <a class="touch" href={`/office/people/${id}`}>{`${name} · ${address}`}</a>
          ),
        },
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
      ]}
    />
  )
}
