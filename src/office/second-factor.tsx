/** Two-step sign-in: set up with a QR code and backup codes, turned off, and asked for again. */
import { fail } from '../accounts/errors.js'
import { isPasswordOf } from '../accounts/passwords.js'
import {
  removeSecondFactor,
  secondFactorSet,
  takeCode,
  unlessRefused,
} from '../accounts/second-factor.js'
import { encodeQr, quietZoneModules } from '../symbols/qr.js'
import { matrixSvg } from '../symbols/svg.js'
import { words } from './account-words.js'
import { type Form, FormOf, Input } from './fields.js'
import { done, type Office, type Outcome, type Sent, wrong } from './office.js'
import { authHeaders, handOn, type Visit } from './visit.js'
import { words as shell } from './words.js'

/** A second factor shown this long ago still counts for a large decision. */
const freshMs = 5 * 60_000
/** Decisions over more active codes than this ask for one. */
export const largeDecisionCodes = 10_000

/** What is being set up, carried by the form until the first code has shown that the app has it. */
interface SettingUp {
  readonly uri: string
  readonly codes: readonly string[]
}

export function secondFactorRoutes(office: Office): void {
  const { auth, store } = office.settings
  const headersOf = (visit: Visit) => authHeaders(visit.request)

  office.form('/account/second-factor', {
    may: 'member',
    title: words.secondFactor,
    narrow: true,
    body: (visit, form) => (
      <FormOf
        form={form}
        submit={visit.session.hasSecondFactor ? words.remove : words.next}
        danger={visit.session.hasSecondFactor}
      >
        {visit.member.secondFactorDue && <p class="flash">{visit.say(words.due)}</p>}
        <p>{visit.say(words.whySecond)}</p>
        <Input
          form={form}
          name="password"
          label={words.currentPassword}
          type="password"
          autocomplete="current-password"
          required
        />
      </FormOf>
    ),
    async act(visit, sent) {
      const { personId } = visit.member
      if (!(await office.throttle.take(visit.request.ip, personId, visit.at)))
        return wrong({ '': shell.tooOften })
      const password = sent.raw('password')
      if (!(await isPasswordOf(auth, store.read, personId, password)))
        return wrong({ password: words.wrongPassword })
      if (visit.session.hasSecondFactor) {
        await removeSecondFactor(store, personId, visit.actor.name, visit.at)
        return done('/office/account', words.nowOff)
      }
      // Nothing of it counts before its first code: there is nothing to audit yet.
      const answer = await unlessRefused(() =>
        auth.api.enableTwoFactor({
          body: { password },
          headers: headersOf(visit),
          returnHeaders: true,
        }),
      )
      if (!answer) return wrong({ password: words.wrongPassword })
      handOn(visit.reply, answer.headers)
      const made = answer.response as { totpURI: string; backupCodes: string[] }
      showSettingUp(visit, { uri: made.totpURI, codes: made.backupCodes })
      return { answered: true }
    },
  })

  office.form('/account/second-factor/code', {
    may: 'member',
    title: words.turnOn,
    narrow: true,
    body: (visit, form) => settingUpBody(visit, form, readSettingUp(form.values)),
    async act(visit, sent) {
      const { personId } = visit.member
      if (!(await office.throttle.take(visit.request.ip, personId, visit.at)))
        return wrong({ '': shell.tooOften })
      if (visit.session.hasSecondFactor) return done('/office/account', words.nowOn)
      // A code of the app: a backup code would show nothing of the app.
      const code = sent.text('code').replace(/\s/g, '')
      const taken =
        /^\d{6}$/.test(code) &&
        (await takeCode(auth, store, code, headersOf(visit), visit.at, (tx) =>
          secondFactorSet(tx, personId, visit.at),
        ))
      if (!taken) return wrong({ code: shell.wrongCode })
      handOn(visit.reply, taken.headers)
      return done('/office/account', words.nowOn)
    },
  })

  function showSettingUp(visit: Visit, made: SettingUp): void {
    const form: Form = {
      language: visit.language,
      values: new URLSearchParams(),
      wrong: {},
      action: '/office/account/second-factor/code',
      mark: visit.mark,
    }
    const body = settingUpBody(visit, form, made)
    office.show(visit, 200, { title: words.turnOn, body, narrow: true })
  }
}

function readSettingUp(values: URLSearchParams): SettingUp | undefined {
  const uri = values.get('uri') ?? ''
  return /^otpauth:\/\/totp\/[\x21-\x7e]{10,500}$/.test(uri)
    ? { uri, codes: values.getAll('backup') }
    : undefined
}

function settingUpBody(visit: Visit, form: Form, made: SettingUp | undefined) {
  if (!made) {
    return (
      <p>
        <a class="button" href="/office/account/second-factor">
          {visit.say(words.startAgain)}
        </a>
      </p>
    )
  }
  const { size, modules } = encodeQr(made.uri)
  const svg = matrixSvg({
    columns: size,
    modules,
    quietZone: quietZoneModules,
    moduleMm: 1,
    label: visit.say(words.qr),
  })
  return (
    <FormOf form={form} submit={words.turnOn}>
      <input type="hidden" name="uri" value={made.uri} />
      {made.codes.map((code) => (
        <input key={code} type="hidden" name="backup" value={code} />
      ))}
      <p>{visit.say(words.scan)}</p>
      <img
        src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`}
        alt={visit.say(words.qr)}
        width="260"
        height="260"
      />
      <p>
        {visit.say(words.orType)}
        <br />
        <code>{new URL(made.uri).searchParams.get('secret')}</code>
      </p>
      <p>{visit.say(words.saveCodes)}</p>
      <ul class="codes">
        {made.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Input
        form={form}
        name="code"
        label={words.typeCode}
        autocomplete="one-time-code"
        inputmode="numeric"
        required
      />
    </FormOf>
  )
}

/**
 * For decisions over more than `largeDecisionCodes` active codes or a whole product: undefined when
 * this session has shown its second factor within five minutes, or shows it now in the field
 * `totp`; else what to answer. The form then holds `<FreshCode>`.
 * @throws second-factor-needed when they have set none up
 */
export async function requireFresh(
  office: Office,
  visit: Visit,
  sent: Sent,
): Promise<Outcome | undefined> {
  const { auth, store } = office.settings
  if (isFresh(visit)) return undefined
  if (!visit.session.hasSecondFactor) throw fail('second-factor-needed')
  const code = sent.text('totp').replace(/\s/g, '')
  if (code === '') return wrong({ totp: words.confirmHint })
  if (!(await office.throttle.take(visit.request.ip, visit.member.personId, visit.at)))
    return wrong({ totp: shell.tooOften })
  const taken =
    /^\d{6}$/.test(code) &&
    (await takeCode(auth, store, code, authHeaders(visit.request), visit.at))
  return taken ? undefined : wrong({ totp: shell.wrongCode })
}

const isFresh = ({ session, at }: Visit): boolean =>
  session.confirmedAt !== null && at.getTime() - session.confirmedAt.getTime() < freshMs

/** The field of `requireFresh`; nothing while the second factor was shown just now. */
export function FreshCode({ visit, form }: { visit: Visit; form: Form }) {
  if (isFresh(visit)) return null
  return (
    <Input
      form={form}
      name="totp"
      label={words.confirm}
      hint={words.confirmHint}
      autocomplete="one-time-code"
      inputmode="numeric"
      required
    />
  )
}
