/** Making a token: it is shown once, on the page that answers. */
import { scopes, scopesToGive, scopeWords, type Scope } from '../../accounts/scopes.js'
import { createToken, largestQuota } from '../../accounts/tokens.js'
import type { Words } from '../../errors.js'
import { dayOf } from '../../language/format.js'
import { addMonths, parseCivilDate } from '../../registry/civil-date.js'
import { Choice, type Form, FormOf, Input } from '../fields.js'
import { type Office, type Outcome, type Sent, wrong } from '../office.js'
import { FreshCode, requireFresh } from '../second-factor.js'
import type { Visit } from '../visit.js'
import { OwnerField, ownerOf, type Owners, ownersFor } from './owners.js'
import { words } from './token-words.js'
import { words as shared } from './words.js'

/** What most software needs: it reads, and changes nothing. */
const firstChosen: readonly Scope[] = ['registry.read', 'print.read']

export function addTokenRoutes(office: Office): void {
  const { store } = office.settings

  office.form('/tokens/new', {
    may: 'token.manage',
    title: words.add,
    narrow: true,
    load: (visit) => ownersFor(store.read, visit, 'token.manage'),
    fields: (visit) => ({ scope: firstChosen, expires: addMonths(dayOf(visit.at), 12) }),
    body: (visit, form, owners) => <TokenForm visit={visit} form={form} owners={owners} />,
    async act(visit, sent, owners): Promise<Outcome> {
      const read = readToken(visit, sent, owners)
      if ('wrong' in read) return read
      if (read.scopes.includes('codes.read')) {
        const refused = await requireFresh(office, visit, sent)
        if (refused) return refused
      }
      const { token } = await createToken(store, read, visit.actor.name, visit.at)
      office.show(visit, 200, {
        title: words.made,
        narrow: true,
        body: <Made {...{ visit, token }} />,
      })
      return { answered: true }
    },
  })
}

function TokenForm({ visit, form, owners }: { visit: Visit; form: Form; owners: Owners }) {
  const theirs = theirScopes(visit, owners)
  return (
    <FormOf
      form={form}
      submit={words.add}
      beside={
        <a class="button" href="/office/tokens">
          {visit.say(shared.backward)}
        </a>
      }
    >
      <Input
        form={form}
        name="label"
        label={words.label}
        hint={words.labelHint}
        maxlength={100}
        required
      />
      <OwnerField form={form} owners={owners} />
      <Choice
        form={form}
        name="scope"
        label={words.scopes}
        hint={words.scopesHint}
        several
        options={theirs.map((scope) => ({
          value: scope,
          label: visit.say(scopeWords[scope]),
          hint: scope,
        }))}
      />
      <Input
        form={form}
        name="quota"
        label={words.quota}
        hint={words.quotaHint}
        inputmode="numeric"
      />
      <Input
        form={form}
        name="expires"
        label={words.expires}
        hint={words.expiresHint}
        type="date"
      />
      {form.values.getAll('scope').includes('codes.read') && (
        <FreshCode visit={visit} form={form} />
      )}
    </FormOf>
  )
}

/** What they may give to one or another of their owners. */
function theirScopes({ member }: Visit, owners: Owners): readonly Scope[] {
  const theirs = new Set(
    owners.only === undefined
      ? owners.options.flatMap(({ value }) => scopesToGive(member, ownerOf(owners, value) ?? null))
      : scopesToGive(member, owners.only),
  )
  return scopes.filter((scope) => theirs.has(scope))
}

function readToken(visit: Visit, sent: Sent, owners: Owners) {
  const producerId = ownerOf(owners, sent.text('owner'))
  const chosen = sent.all('scope')
  const given: readonly string[] =
    producerId === undefined ? chosen : scopesToGive(visit.member, producerId)
  const beyond = chosen.filter((scope) => !given.includes(scope))
  const label = sent.text('label')
  const quota = quotaOf(sent.text('quota'))
  const day = sent.text('expires') === '' ? undefined : parseCivilDate(sent.text('expires'))
  const isDay = sent.text('expires') === '' || (day !== undefined && day >= dayOf(visit.at))
  const amiss: Record<string, Words> = {
    ...((label === '' || label.length > 100) && { label: words.labelNeeded }),
    ...(producerId === undefined && { owner: shared.ownerNeeded }),
    ...(chosen.length === 0 && { scope: words.scopesNeeded }),
    ...(beyond.length > 0 && { scope: named(words.scopesBeyond, beyond) }),
    ...(quota === null && { quota: words.quotaWrong }),
    ...(!isDay && { expires: words.expiresWrong }),
  }
  if (producerId === undefined || quota === null || Object.keys(amiss).length > 0)
    return wrong(amiss) as { readonly wrong: typeof amiss }
  return {
    role: producerId === null ? ('administrator' as const) : ('producer' as const),
    producerId: producerId ?? undefined,
    label,
    scopes: chosen,
    quota,
    // Good through its last day in Viet Nam.
    expiresAt: day === undefined ? undefined : new Date(`${day}T23:59:59.999+07:00`),
  }
}

const named = ({ vi, en }: Words, names: readonly string[]): Words => ({
  vi: `${vi} ${names.join(', ').slice(0, 300)}`,
  en: `${en} ${names.join(', ').slice(0, 300)}`,
})

/** Undefined = no limit, null = not a number; thousands may be marked. */
function quotaOf(text: string): number | undefined | null {
  const plain = text.replace(/[\s.,]/g, '')
  if (plain === '') return undefined
  const quota = /^\d{1,13}$/.test(plain) ? Number(plain) : 0
  return quota >= 1 && quota <= largestQuota ? quota : null
}

function Made({ visit, token }: { visit: Visit; token: string }) {
  return (
    <>
      <p class="flash" role="status">
        {visit.say(shared.shownOnce)}
      </p>
      <p class="card">
        <code>{token}</code>
      </p>
      <p>
        <a class="button" href="/office/tokens">
          {visit.say(shared.back)}
        </a>
      </p>
    </>
  )
}
