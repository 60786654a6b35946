/** The audit trail: searched, downloaded, and whether it is whole. */
import { checkAndKeep, lastCheck } from '../../accounts/audit-check.js'
import { auditScopes, searchAudit } from '../../accounts/audit-log.js'
import type { ChainCheck } from '../../store/audit-chain.js'
import { formatDate, formatNumber, formatTime } from '../../language/format.js'
import { FormOf } from '../fields.js'
import { actorNames } from '../names.js'
import { done, type Office } from '../office.js'
import { Empty } from '../parts.js'
import type { Visit } from '../visit.js'
import { auditExports } from './exports.js'
import { Entry } from './entry.js'
import { namesIn } from './names.js'
import { addressOf, askedOf, writePlace } from './search.js'
import { choicesOf, SearchForm } from './search-form.js'
import { auditStyle } from './style.js'
import { words } from './words.js'

const perPage = 50

export function auditRoutes(office: Office): void {
  const { store } = office.settings

  office.page('/audit', {
    may: 'audit.read',
    title: (visit) => (visit.query.get('id') ? words.history : words.title),
    style: auditStyle,
    load: async (visit) => {
      const asked = askedOf(visit.query)
      const scopes = auditScopes(visit.member)
      const page = await searchAudit(store.read, asked.search, scopes, {
        limit: perPage,
        after: asked.after,
      })
      const actors = page.lines.map(({ actor }) => actor)
      return {
        asked,
        page,
        names: await namesIn(store.read, page.lines),
        whoOf: await actorNames(store.read, actors),
        choices: await choicesOf(store.read, visit.member),
        check: await lastCheck(store.read),
      }
    },
    body: (visit, { asked, page, names, whoOf, choices, check }) => (
      <>
        <SearchForm visit={visit} choices={choices} isDateWrong={asked.isDateWrong} />
        <p class="acts">
          <span>{visit.say(words.download)}:</span>
          {(['csv', 'xlsx'] as const).map((kind) => (
            <a
              key={kind}
              class="button"
              href={addressOf(`/office/audit/export.${kind}`, visit.query, {})}
            >
              {kind}
            </a>
          ))}
        </p>
        {page.lines.length === 0 && !page.next ? (
          <Empty visit={visit} text={words.none} />
        ) : (
          <ol class="trail">
            {page.lines.map((line) => (
              <Entry
                key={line.seq}
                visit={visit}
                line={line}
                names={names}
                who={whoOf(line.actor)}
              />
            ))}
          </ol>
        )}
        {page.next && (
          <p class="acts">
            {page.lines.length < perPage && (
              <span>
                {visit.say(words.lookedBack)} {moment(page.next.at)}.
              </span>
            )}
            <a
              class="button"
              rel="next"
              href={addressOf('/office/audit', visit.query, { after: writePlace(page.next) })}
            >
              {visit.say(page.lines.length < perPage ? words.goOn : words.older)}
            </a>
          </p>
        )}
        <Chain visit={visit} check={check} />
      </>
    ),
  })

  office.form('/audit/check', {
    may: 'audit.read',
    // It reads everybody's entries: for those who may see everybody's.
    target: () => ({ producerId: null }),
    title: words.check,
    narrow: true,
    body: (visit, form) => (
      <FormOf form={form} submit={words.check}>
        <p>{visit.say(words.chainWhat)}</p>
        <p>{visit.say(words.checkHint)}</p>
      </FormOf>
    ),
    async act(visit) {
      await checkAndKeep(store, visit.at)
      return done('/office/audit', words.checked)
    },
  })

  auditExports(office)
}

function Chain(props: {
  readonly visit: Visit
  readonly check: (ChainCheck & { readonly at: string }) | undefined
}) {
  const { visit, check } = props
  const { say, language } = visit
  const mayCheck = visit.may('audit.read', { producerId: null })
  return (
    <section class="card">
      <h2>{say(words.chain)}</h2>
      <p>{say(words.chainWhat)}</p>
      {check ? (
        <>
          <p class={check.broken.length > 0 ? 'bad' : 'good'}>
            <b>
              {check.broken.length > 0
                ? `${say(words.broken)} ${check.broken.slice(0, 5).join(', ')}`
                : say(words.whole)}
            </b>
          </p>
          <p>
            {say(words.checkedAt)} {moment(check.at)} · {formatNumber(check.entries, language)}{' '}
            {say(words.lines)}
          </p>
          {mayCheck && check.newest !== '' && (
            <p>
              {say(words.newest)}: <code>{check.newest.slice(0, 16)}</code>
            </p>
          )}
        </>
      ) : (
        <p>{say(mayCheck ? words.never : words.neverHere)}</p>
      )}
      {mayCheck && (
        <p>
          <a class="button" href="/office/audit/check">
            {say(words.check)}
          </a>
        </p>
      )}
    </section>
  )
}

const moment = (text: string): string => {
  const at = new Date(text)
  return `${formatTime(at)} ${formatDate(at)}`
}
