/** The sign-in form, and the page after it that brings back what was typed before a session ended. */
import type { Words } from '../errors.js'
import { type Form, FormOf, Input, type Wrong } from './fields.js'
import { readCarried } from './carried.js'
import type { Shown } from './shell.js'
import type { Guest } from './visit.js'
import { words as passkeys } from './passkey-words.js'
import { words as people } from './people-words.js'
import { words } from './words.js'

export interface SignInOptions {
  readonly note?: Words | undefined
  readonly to: string
  /** As `carriedFrom` wrote it; '' = nothing. */
  readonly carried: string
  readonly values?: URLSearchParams
  readonly wrong?: Wrong
}

export function showSignIn(visit: Guest, options: SignInOptions): Shown {
  const { note, to, carried, values = new URLSearchParams(), wrong = {} } = options
  const form: Form = {
    language: visit.language,
    values,
    wrong,
    action: '/office/sign-in',
    mark: visit.mark,
  }
  const body = (
    <>
      {note && (
        <p class="flash" role="status">
          {visit.say(note)}
        </p>
      )}
      <FormOf
        form={form}
        submit={words.signIn}
        beside={
          <>
            <a class="touch" href="/office/sign-in/passkey">
              {visit.say(passkeys.signIn)}
            </a>
            <a class="touch" href="/office/forgotten">
              {visit.say(people.forgotten)}
            </a>
          </>
        }
      >
        <input type="hidden" name="to" value={to} />
        {carried !== '' && <input type="hidden" name="carried" value={carried} />}
        <Input
          form={form}
          name="name"
          label={words.nameOrAddress}
          autocomplete="username"
          required
        />
        <Input
          form={form}
          name="password"
          label={words.password}
          type="password"
          autocomplete="current-password"
          required
        />
      </FormOf>
    </>
  )
  return { title: words.signIn, body, narrow: true }
}

/** The second step of whoever has set up an authenticator app. */
export function showSecondStep(
  visit: Guest,
  options: { readonly to: string; readonly carried: string; readonly wrong?: Wrong },
): Shown {
  const { to, carried, wrong = {} } = options
  const form: Form = {
    language: visit.language,
    values: new URLSearchParams(),
    wrong,
    action: '/office/sign-in/code',
    mark: visit.mark,
  }
  const body = (
    <FormOf form={form} submit={words.signIn}>
      <input type="hidden" name="to" value={to} />
      {carried !== '' && <input type="hidden" name="carried" value={carried} />}
      <Input
        form={form}
        name="code"
        label={words.code}
        hint={words.codeHint}
        autocomplete="one-time-code"
        required
      />
    </FormOf>
  )
  return { title: words.secondStep, body, narrow: true }
}

/** @param mark of the new session; undefined when nothing was carried */
export function showCarried(visit: Guest, carried: string, mark: string): Shown | undefined {
  const read = readCarried(carried)
  if (!read) return undefined
  const body = (
    <>
      <p>{visit.say(words.kept)}</p>
      <form method="post" action={read.path}>
        <input type="hidden" name="mark" value={mark} />
        <input type="hidden" name="again" value="yes" />
        {read.fields.map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <button class="primary">{visit.say(words.goOn)}</button>
      </form>
    </>
  )
  return { title: words.signIn, body, narrow: true }
}
