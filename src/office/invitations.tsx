/** Taking up an invitation, and setting a new password by a link. */
import { readSignInName } from '../accounts/address.js'
import { leastPasswordLetters, mostPasswordLetters } from '../accounts/auth.js'
import { acceptInvitation, getLink, resetPassword } from '../accounts/links.js'
import { roleWords } from '../accounts/permissions.js'
import type { Words } from '../errors.js'
import { FormOf, Input } from './fields.js'
import { done, type Office, wrong } from './office.js'
import { authHeaders, handOn } from './visit.js'
import { words } from './words.js'

export function invitationRoutes(office: Office): void {
  const { auth, store } = office.settings

  office.openForm('/invitation/:token', {
    load: (visit) => getLink(store.read, 'invitation', visit.params['token'] ?? '', visit.at),
    title: words.invited,
    narrow: true,
    fields: (_visit, link) => ({ name: link.name, address: link.address }),
    body: (visit, form, link) => (
      <>
        <p>
          {visit.say(words.invitedAs)}: <b>{visit.say(roleWords[link.role])}</b>
        </p>
        <FormOf form={form} submit={words.invited}>
          <Input form={form} name="name" label={words.yourName} autocomplete="name" required />
          <Input
            form={form}
            name="address"
            label={words.nameOrAddress}
            autocomplete="username"
            required
          />
          <Input
            form={form}
            name="password"
            label={words.password}
            hint={words.passwordHint}
            type="password"
            autocomplete="new-password"
            required
          />
        </FormOf>
      </>
    ),
    async act(visit, sent) {
      const name = sent.text('name')
      const signInName = readSignInName(sent.text('address'))
      const password = sent.raw('password')
      const amiss = passwordAmiss(password)
      if (name === '' || !signInName || amiss) {
        return wrong({
          ...(name === '' && { name: words.needed }),
          ...(!signInName && { address: words.badAddress }),
          ...(amiss && { password: amiss }),
        })
      }
      const { password: passwords } = await auth.$context
      const personId = await acceptInvitation(
        store,
        visit.params['token'] ?? '',
        {
          name: name.slice(0, 200),
          signInName,
          passwordHash: await passwords.hash(password),
          language: visit.language,
        },
        visit.at,
      )
      const answer = await auth.api.signInPerson({
        body: { personId },
        headers: authHeaders(visit.request),
        returnHeaders: true,
      })
      handOn(visit.reply, answer.headers)
      return done('/office', words.welcome)
    },
  })

  office.openForm('/reset/:token', {
    load: (visit) => getLink(store.read, 'reset', visit.params['token'] ?? '', visit.at),
    title: words.setPassword,
    narrow: true,
    body: (_visit, form) => (
      <FormOf form={form} submit={words.setPassword}>
        <Input
          form={form}
          name="password"
          label={words.newPassword}
          hint={words.passwordHint}
          type="password"
          autocomplete="new-password"
          required
        />
      </FormOf>
    ),
    async act(visit, sent) {
      const password = sent.raw('password')
      const amiss = passwordAmiss(password)
      if (amiss) return wrong({ password: amiss })
      const { password: passwords } = await auth.$context
      const hash = await passwords.hash(password)
      await resetPassword(store, visit.params['token'] ?? '', hash, visit.at)
      return done('/office/sign-in', words.passwordSet)
    },
  })
}

export function passwordAmiss(password: string): Words | undefined {
  if (password.length < leastPasswordLetters) return words.passwordShort
  return password.length > mostPasswordLetters ? words.passwordLong : undefined
}
