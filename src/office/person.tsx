/** One person within one's scope: what they may do, where they are signed in, and what can be changed. */
import { changeAppointment, setRights } from '../accounts/appointments.js'
import { fail } from '../accounts/errors.js'
import { getPerson, type Person } from '../accounts/people.js'
import { grantableRights, mayInvite } from '../accounts/permissions.js'
import { rightWords } from '../accounts/right-words.js'
import { removeSecondFactor } from '../accounts/second-factor.js'
import { endSession, endSessions, listSessions } from '../accounts/sessions.js'
import { formatDate, formatTime } from '../language/format.js'
import { provinceName } from '../registry/provinces.js'
import { words as account } from './account-words.js'
import { FormOf } from './fields.js'
import { mailed, secondFactorLetter } from './letters.js'
import { done, type Office, wrong } from './office.js'
import { BackToPerson, PersonPage } from './person-page.js'
import { another, appointmentOf, producerNames, RoleField, ScopeFields } from './people-scope.js'
import { words } from './people-words.js'

export function personRoutes(office: Office): void {
  const { store, baseUrl, mailer, onMailError } = office.settings

  office.page('/people/:id', {
    may: 'member.read',
    load: async (visit) => {
      const person = await getPerson(store.read, visit.params['id'] ?? '', visit.member)
      return {
        person,
        producers: await producerNames(office, visit.member),
        sessions: await listSessions(store.read, person.id, visit.at),
      }
    },
    title: (_visit, { person }) => person.name,
    about: ({ person }) => ({ subject: 'person', id: person.id }),
    body: (visit, loaded) => <PersonPage visit={visit} {...loaded} />,
  })

  office.form('/people/:id/edit', {
    may: 'member.appoint',
    title: words.changeRole,
    narrow: true,
    load: async (visit) => ({
      person: await another(office, visit),
      producers: [...(await producerNames(office, visit.member))],
    }),
    fields: (_visit, { person }) => ({
      role: person.role,
      producer: person.producerIds,
      province: person.provinceCode === null ? '' : provinceName(person.provinceCode),
    }),
    body: (visit, form, { person, producers }) => (
      <FormOf
        form={form}
        submit={words.save}
        beside={<BackToPerson visit={visit} person={person} />}
      >
        <Who person={person} />
        <p>{visit.say(words.changeRoleHint)}</p>
        <RoleField visit={visit} form={form} />
        <ScopeFields visit={visit} form={form} producers={producers} />
      </FormOf>
    ),
    async act(visit, sent, { person }) {
      const wanted = appointmentOf(visit.member, sent)
      if (wanted.role === undefined) return wrong(wanted.wrong)
      if (!mayInvite(visit.member, wanted)) return wrong({ '': words.mayNotInvite })
      await changeAppointment(store, person.id, wanted, visit.actor.name, visit.at)
      return done(pathOf(person), words.roleChanged)
    },
  })

  office.form('/people/:id/rights', {
    may: 'member.appoint',
    title: words.changeRights,
    narrow: true,
    load: (visit) => another(office, visit),
    fields: (_visit, person) => ({ right: person.rights }),
    body: (visit, form, person) => (
      <FormOf
        form={form}
        submit={words.save}
        beside={<BackToPerson visit={visit} person={person} />}
      >
        <Who person={person} />
        <p>{visit.say(words.rightsHint)}</p>
        <fieldset>
          <legend>{visit.say(words.rights)}</legend>
          {grantableRights.map((right) => (
            <label key={right} class="choice">
              <input
                type="checkbox"
                name="right"
                value={right}
                checked={form.values.getAll('right').includes(right)}
              />
              {visit.say(rightWords[right])}
            </label>
          ))}
        </fieldset>
      </FormOf>
    ),
    async act(visit, sent, person) {
      const rights = grantableRights.filter((right) => sent.all('right').includes(right))
      await setRights(store, person.id, rights, visit.actor.name, visit.at)
      return done(pathOf(person), words.rightsChanged)
    },
  })

  office.form('/people/:id/sessions/end', {
    may: 'member.invite',
    title: words.endAll,
    narrow: true,
    load: (visit) => another(office, visit),
    body: (visit, form, person) => (
      <FormOf
        form={form}
        submit={words.endAll}
        danger
        beside={<BackToPerson visit={visit} person={person} />}
      >
        <Who person={person} />
        <p>{visit.say(words.endAllHint)}</p>
      </FormOf>
    ),
    async act(visit, _sent, person) {
      await endSessions(store, person.id, visit.actor.name, visit.at)
      return done(pathOf(person), words.sessionsEnded)
    },
  })

  office.form('/people/:id/sessions/:session/end', {
    may: 'member.invite',
    title: account.endSession,
    narrow: true,
    load: async (visit) => {
      const person = await another(office, visit)
      const sessions = await listSessions(store.read, person.id, visit.at)
      const session = sessions.find(({ id }) => id === visit.params['session'])
      if (!session) throw fail('session-not-found')
      return { person, session }
    },
    body: (visit, form, { person, session }) => (
      <FormOf
        form={form}
        submit={account.endSession}
        danger
        beside={<BackToPerson visit={visit} person={person} />}
      >
        <Who person={person} />
        <p>
          {session.device || visit.say(account.unknownDevice)} ·{' '}
          {formatTime(new Date(session.createdAt))} {formatDate(new Date(session.createdAt))}
        </p>
      </FormOf>
    ),
    async act(visit, _sent, { person, session }) {
      await endSession(store, person.id, session.id, visit.actor.name, visit.at)
      return done(pathOf(person), account.ended)
    },
  })

  office.form('/people/:id/second-factor', {
    may: 'member.second-factor',
    title: words.removeSecond,
    narrow: true,
    load: (visit) => another(office, visit),
    body: (visit, form, person) => (
      <FormOf
        form={form}
        submit={words.removeSecond}
        danger
        beside={<BackToPerson visit={visit} person={person} />}
      >
        <Who person={person} />
        <p>{visit.say(words.removeSecondHint)}</p>
      </FormOf>
    ),
    async act(visit, _sent, person) {
      await removeSecondFactor(store, person.id, visit.actor.name, visit.at)
      const { email, language } = person
      const link = `${baseUrl}/office/account/second-factor`
      const isTold =
        email !== null &&
        (await mailed(
          mailer,
          secondFactorLetter(email, visit.member.name, link, language),
          onMailError,
        ))
      return done(pathOf(person), isTold ? words.secondRemovedTold : words.secondRemoved)
    },
  })
}

const pathOf = ({ id }: Pick<Person, 'id'>) => `/office/people/${id}`

const Who = ({ person }: { readonly person: Person }) => (
  <p>
    <b>{person.name}</b> · {person.address}
  </p>
)
