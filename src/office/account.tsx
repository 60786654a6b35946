/** One's own account: how one signs in, and where one is signed in. */
import { changePassword, isPasswordOf } from '../accounts/passwords.js'
import { endSession, listSessions } from '../accounts/sessions.js'
import { fail } from '../accounts/errors.js'
import { getPerson } from '../accounts/people.js'
import { roleWords } from '../accounts/permissions.js'
import { formatDate, formatTime } from '../language/format.js'
import { words } from './account-words.js'
import { FormOf, Input } from './fields.js'
import { passwordAmiss } from './invitations.js'
import { done, type Office, wrong } from './office.js'
import { Table } from './parts.js'
import { words as passkeys } from './passkey-words.js'
import type { Visit } from './visit.js'
import { words as shell } from './words.js'

export function accountRoutes(office: Office): void {
  const { auth, store } = office.settings

  office.page('/account', {
    may: 'member',
    title: shell.account,
    load: async ({ member, at }) => ({
      person: await getPerson(store.read, member.personId),
      sessions: await listSessions(store.read, member.personId, at),
    }),
    body: (visit, { person, sessions }) => (
      <>
        <div class="card">
          <dl class="facts">
            <dt>{visit.say(words.role)}</dt>
            <dd>{visit.say(roleWords[person.role])}</dd>
            <dt>{visit.say(words.signInWith)}</dt>
            <dd>{person.address}</dd>
            <dt>{visit.say(words.secondFactor)}</dt>
            <dd>{visit.say(visit.session.hasSecondFactor ? words.isOn : words.isOff)}</dd>
          </dl>
        </div>
        <p class="acts">
          <a class="button" href="/office/account/second-factor">
            {visit.say(words.secondFactor)}
          </a>
          <a class="button" href="/office/account/passkeys">
            {visit.say(passkeys.passkeys)}
          </a>
          <a class="button" href="/office/account/password">
            {visit.say(words.changePassword)}
          </a>
        </p>
        <Table
          caption={visit.say(words.sessions)}
          rows={sessions}
          keyOf={({ id }) => id}
          columns={[
            {
              head: visit.say(words.device),
              cell: ({ device }) => device || visit.say(words.unknownDevice),
            },
            { head: visit.say(words.since), cell: ({ createdAt }) => moment(createdAt) },
            {
              head: visit.say(words.end),
              cell: ({ id }) =>
                id === visit.session.id ? (
                  visit.say(words.thisOne)
                ) : (
                  <a class="touch" href={`/office/account/sessions/${id}/end`}>
                    {visit.say(words.end)}
                  </a>
                ),
            },
          ]}
        />
      </>
    ),
  })

  office.form('/account/sessions/:id/end', {
    may: 'member',
    title: words.endSession,
    narrow: true,
    load: async (visit) => ownSession(office, visit),
    body: (_visit, form, session) => (
      <FormOf form={form} submit={words.endSession} danger>
        <p>
          {session.device} · {moment(session.createdAt)}
        </p>
      </FormOf>
    ),
    async act({ member, actor, at }, _sent, { id }) {
      await endSession(store, member.personId, id, actor.name, at)
      return done('/office/account', words.ended)
    },
  })

  office.form('/account/password', {
    may: 'member',
    title: words.changePassword,
    narrow: true,
    body: (visit, form) => (
      <FormOf form={form} submit={words.changePassword}>
        <p>{visit.say(words.othersEnd)}</p>
        <Input
          form={form}
          name="password"
          label={words.currentPassword}
          type="password"
          autocomplete="current-password"
          required
        />
        <Input
          form={form}
          name="newPassword"
          label={shell.newPassword}
          hint={shell.passwordHint}
          type="password"
          autocomplete="new-password"
          required
        />
      </FormOf>
    ),
    async act(visit, sent) {
      const newPassword = sent.raw('newPassword')
      const amiss = passwordAmiss(newPassword)
      if (amiss) return wrong({ newPassword: amiss })
      const { personId } = visit.member
      if (!(await office.throttle.take(visit.request.ip, personId, visit.at)))
        return wrong({ '': shell.tooOften })
      if (!(await isPasswordOf(auth, store.read, personId, sent.raw('password'))))
        return wrong({ password: words.wrongPassword })
      const { password: passwords } = await auth.$context
      const hash = await passwords.hash(newPassword)
      await changePassword(store, personId, visit.session.id, hash, visit.at)
      return done('/office/account', words.passwordChanged)
    },
  })
}

/** Another's session does not exist. */
async function ownSession(office: Office, { member, at, params }: Visit) {
  const sessions = await listSessions(office.settings.store.read, member.personId, at)
  const found = sessions.find(({ id }) => id === params['id'])
  if (!found) throw fail('session-not-found')
  return found
}

const moment = (text: string): string => {
  const at = new Date(text)
  return `${formatTime(at)} ${formatDate(at)}`
}
