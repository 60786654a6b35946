/** A forgotten password: a link by mail. The answer is the same whether there is such an account or not. */
import { readSignInName } from '../accounts/address.js'
import { makePersonLink, pathOfLink } from '../accounts/links.js'
import { findPerson } from '../accounts/members.js'
import { FormOf, Input } from './fields.js'
import { mailed, resetLetter } from './letters.js'
import { done, type Office, wrong } from './office.js'
import { words } from './people-words.js'
import type { Guest } from './visit.js'
import { words as shell } from './words.js'

export function forgottenRoutes(office: Office): void {
  const { store, baseUrl, mailer, onMailError } = office.settings

  office.openForm('/forgotten', {
    title: words.forgotten,
    narrow: true,
    body: (visit, form) =>
      mailer ? (
        <FormOf form={form} submit={shell.send}>
          <p>{visit.say(words.forgottenHint)}</p>
          <Input
            form={form}
            name="email"
            label={{ vi: 'E-mail', en: 'E-mail' }}
            type="email"
            autocomplete="email"
            required
          />
        </FormOf>
      ) : (
        <p>{visit.say(words.askAdministrator)}</p>
      ),
    async act(visit, sent) {
      const name = readSignInName(sent.text('email'))
      if (!mailer) return wrong({ '': words.askAdministrator })
      if (name?.kind !== 'email') return wrong({ email: shell.badAddress })
      if (!(await office.throttle.take(visit.request.ip, `reset ${name.email}`, visit.at)))
        return wrong({ '': shell.tooOften })
      // Not waited for: how long it takes would tell whether there is such an account.
      void sendLink(visit, name.email).catch(onMailError)
      return done('/office/sign-in', words.sentIfKnown)
    },
  })

  async function sendLink({ at, language }: Guest, email: string): Promise<void> {
    const personId = await findPerson(store.read, { kind: 'email', email })
    if (personId === undefined) return
    const token = await makePersonLink(store, 'reset', personId, `person:${personId}`, at)
    const link = baseUrl + pathOfLink('reset', token)
    await mailed(mailer, resetLetter(email, link, language), onMailError)
  }
}
