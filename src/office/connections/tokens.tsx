/** Tokens of the API: listed, looked at, ended. */
import { fail } from '../../accounts/errors.js'
import { may } from '../../accounts/permissions.js'
import { scopeWords } from '../../accounts/scopes.js'
import { endToken, listTokens, tokenState, type TokenSummary } from '../../accounts/token-list.js'
import { formatDate, formatNumber, formatTime } from '../../language/format.js'
import { FormOf } from '../fields.js'
import { actorNames } from '../names.js'
import { done, type Office } from '../office.js'
import { Empty, Table } from '../parts.js'
import type { Visit } from '../visit.js'
import { type Owners, ownersFor } from './owners.js'
import { addTokenRoutes } from './token-add.js'
import { words } from './token-words.js'
import { words as shared } from './words.js'

export function tokenRoutes(office: Office): void {
  const { store } = office.settings

  office.page('/tokens', {
    may: 'token.manage',
    title: words.tokens,
    load: async (visit) => ({
      tokens: (await listTokens(store.read)).filter((token) => mayManage(visit, token)),
      owners: await ownersFor(store.read, visit, 'token.manage'),
    }),
    body: (visit, { tokens, owners }) => (
      <>
        <p class="acts">
          <a class="button primary" href="/office/tokens/new">
            {visit.say(words.add)}
          </a>
          <a class="touch" href="/api/docs">
            {visit.say(words.readDocs)}
          </a>
        </p>
        {tokens.length === 0 ? (
          <Empty visit={visit} text={words.none} />
        ) : (
          <TokenTable visit={visit} tokens={tokens} owners={owners} />
        )}
      </>
    ),
  })

  addTokenRoutes(office)

  office.page('/tokens/:id', {
    may: 'token.manage',
    load: async (visit) => {
      const token = await ownToken(office, visit)
      const owners = await ownersFor(store.read, visit, 'token.manage')
      const by = token.createdBy
      const who = by === null ? undefined : (await actorNames(store.read, [by]))(by)
      return { token, owners, who }
    },
    title: (_visit, { token }) => token.label,
    body: (visit, { token, owners, who }) => (
      <>
        <dl class="facts card">
          <dt>{visit.say(shared.state)}</dt>
          <dd>{visit.say(words.states[tokenState(token, visit.at)])}</dd>
          <dt>{visit.say(shared.owner)}</dt>
          <dd>{owners.nameOf(token.producerId)}</dd>
          <dt>{visit.say(words.scopes)}</dt>
          <dd>
            {token.scopes.map((scope) => (
              <div key={scope}>
                {visit.say(scopeWords[scope])} <code>{scope}</code>
              </div>
            ))}
          </dd>
          <dt>{visit.say(words.issued)}</dt>
          <dd>{issuedOf(visit, token)}</dd>
          <dt>{visit.say(words.expires)}</dt>
          <dd>{expiryOf(visit, token)}</dd>
          <dt>{visit.say(words.lastUsed)}</dt>
          <dd>{lastUseOf(visit, token)}</dd>
          <dt>{visit.say(shared.madeOn)}</dt>
          <dd>
            {formatDate(new Date(token.createdAt))}
            {who && ` · ${visit.say(who)}`}
          </dd>
        </dl>
        <p class="acts">
          {token.endedAt === null && (
            <a class="button danger" href={`/office/tokens/${token.id}/end`}>
              {visit.say(words.end)}
            </a>
          )}
          <a class="button" href="/office/tokens">
            {visit.say(shared.back)}
          </a>
        </p>
      </>
    ),
  })

  office.form('/tokens/:id/end', {
    may: 'token.manage',
    title: words.endTitle,
    narrow: true,
    load: async (visit) => {
      const token = await ownToken(office, visit)
      if (token.endedAt !== null) throw fail('token-not-found', token.id)
      return token
    },
    body: (visit, form, token) => (
      <FormOf
        form={form}
        submit={words.end}
        danger
        beside={
          <a class="button" href={`/office/tokens/${token.id}`}>
            {visit.say(shared.backward)}
          </a>
        }
      >
        <p>
          <b>{token.label}</b>
        </p>
        <p>{visit.say(words.endHint)}</p>
      </FormOf>
    ),
    async act(visit, _sent, token) {
      await endToken(store, token.id, visit.actor.name, visit.at)
      return done('/office/tokens', words.ended)
    },
  })
}

const mayManage = (visit: Visit, { producerId }: TokenSummary): boolean =>
  may(visit.member, 'token.manage', { producerId })

/** @throws token-not-found also when it is another's */
async function ownToken(office: Office, visit: Visit): Promise<TokenSummary> {
  const id = visit.params['id'] ?? ''
  const token = (await listTokens(office.settings.store.read)).find((one) => one.id === id)
  if (!token || !mayManage(visit, token)) throw fail('token-not-found', id)
  return token
}

function TokenTable(props: {
  readonly visit: Visit
  readonly tokens: readonly TokenSummary[]
  readonly owners: Owners
}) {
  const { visit, tokens, owners } = props
  return (
    <Table
      caption={visit.say(words.tokens)}
      rows={tokens}
      keyOf={({ id }) => id}
      columns={[
        {
          head: visit.say(words.label),
          cell: ({ id, label }) => (
            <a class="touch" href={`/office/tokens/${id}`}>
              {label}
            </a>
          ),
        },
        { head: visit.say(shared.owner), cell: ({ producerId }) => owners.nameOf(producerId) },
        {
          head: visit.say(shared.state),
          cell: (token) => visit.say(words.states[tokenState(token, visit.at)]),
        },
        { head: visit.say(words.issued), number: true, cell: (token) => issuedOf(visit, token) },
        { head: visit.say(words.expires), cell: (token) => expiryOf(visit, token) },
        { head: visit.say(words.lastUsed), cell: (token) => lastUseOf(visit, token) },
      ]}
    />
  )
}

const issuedOf = ({ language, say }: Visit, { issued, quota }: TokenSummary): string =>
  `${formatNumber(issued, language)} / ${quota === null ? say(words.noLimit) : formatNumber(quota, language)}`

const expiryOf = ({ say }: Visit, { expiresAt }: TokenSummary): string =>
  expiresAt === null ? say(words.noExpiry) : formatDate(new Date(expiresAt))

function lastUseOf({ say }: Visit, { lastUsedAt }: TokenSummary): string {
  if (lastUsedAt === null) return say(words.never)
  const at = new Date(lastUsedAt)
  return `${formatTime(at)} ${formatDate(at)}`
}
