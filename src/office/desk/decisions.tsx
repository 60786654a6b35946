/** What is revoked, recalled or confirmed as copied now, and taking one of these back. */
import { liveDecisions, type ToldDecision } from '../../issuing/decision-queries.js'
import { fail } from '../../issuing/errors.js'
import { undoActivation } from '../../issuing/undo-activation.js'
import { unbind, unrevoke } from '../../issuing/undo.js'
import { formatNumber } from '../../language/format.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { FormOf } from '../fields.js'
import { actorNames } from '../names.js'
import { done, type Office } from '../office.js'
import { Empty } from '../parts.js'
import type { Visit } from '../visit.js'
import { Decisions, moment, subjectOf } from './told.js'
import { kindWords, words } from './words.js'

const pageSize = 50
const kinds = ['revocation', 'recall', 'suspicion'] as const
const undoable = [...kinds, 'activation', 'binding'] as const

export function decisionRoutes(office: Office, { issuing }: DeskSettings): void {
  const { read } = issuing.store

  office.page('/desk/decisions', {
    may: 'registry.read',
    style: deskStyle,
    title: words.decisions,
    async load(visit) {
      const before = Number(visit.query.get('before') ?? NaN)
      const decisions = await liveDecisions(read, kinds, visit.actor, {
        limit: pageSize + 1,
        before: Number.isSafeInteger(before) ? before : undefined,
      })
      const nameOf = await actorNames(
        read,
        decisions.map(({ by }) => by),
      )
      return { decisions, nameOf }
    },
    body: (visit, { decisions, nameOf }) => {
      if (decisions.length === 0) return <Empty visit={visit} text={words.noDecisions} />
      const last = decisions.length > pageSize ? decisions[pageSize - 1] : undefined
      return (
        <>
          <Decisions visit={visit} decisions={decisions.slice(0, pageSize)} nameOf={nameOf} />
          {last && (
            <a class="button" href={`/office/desk/decisions?before=${last.seq}`}>
              {visit.say(words.more)}
            </a>
          )}
        </>
      )
    },
  })

  office.form<ToldDecision>('/desk/decisions/:id/undo', {
    may: 'activate',
    style: deskStyle,
    narrow: true,
    title: words.undo,
    load: (visit) => theirDecision(issuing.store.read, visit),
    body: (visit, form, decision) => (
      <FormOf
        form={form}
        submit={words.undo}
        beside={
          <a class="button" href="/office/desk/decisions">
            {visit.say(words.back)}
          </a>
        }
      >
        <dl class="facts card">
          <dt>{visit.say(kindWords[decision.kind])}</dt>
          <dd>{subjectOf(visit, decision)}</dd>
          <dt>{visit.say(words.codes)}</dt>
          <dd>{formatNumber(decision.codes, visit.language)}</dd>
          {decision.reason !== null && (
            <>
              <dt>{visit.say(words.reason)}</dt>
              <dd>{decision.reason}</dd>
            </>
          )}
          <dt>{visit.say(words.when)}</dt>
          <dd>{moment(decision.at)}</dd>
        </dl>
        <p>{visit.say(words.undoMeans)}</p>
      </FormOf>
    ),
    async act(visit, _sent, { id, kind }) {
      if (kind === 'activation') {
        await undoActivation(issuing, id, visit.actor, visit.at)
        return done('/office/stamps', words.undoDone)
      }
      if (kind === 'binding') {
        await unbind(issuing, id, visit.actor, visit.at)
        return done('/office/stamps', words.undoDone)
      }
      await unrevoke(issuing, id, visit.actor, visit.at)
      return done('/office/desk/decisions', words.undoDone)
    },
  })
}

/**
 * A decision they may undo: activations and bindings by whoever makes them, others by the owner.
 * @throws decision-not-found
 */
async function theirDecision(
  read: DeskSettings['issuing']['store']['read'],
  visit: Visit,
): Promise<ToldDecision> {
  const id = visit.params['id'] ?? ''
  const row = await read
    .selectFrom('decision')
    .select('seq')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw fail('decision-not-found', id.slice(0, 40))
  const [decision] = await liveDecisions(read, undoable, visit.actor, {
    limit: 1,
    before: row.seq + 1,
  })
  if (decision?.id !== id) throw fail('decision-not-found', id.slice(0, 40))
  const isWork = decision.kind === 'activation' || decision.kind === 'binding'
  if (!isWork && !visit.may('undo')) throw fail('decision-not-found', id.slice(0, 40))
  return decision
}
