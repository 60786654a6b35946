/** A run as a whole: what is active, void and free, and what was decided about it. */
import { runningNumber } from '../../codes/running-number.js'
import { decisionsOfRun } from '../../issuing/decision-queries.js'
import { liveRanges } from '../../issuing/live.js'
import { countOf, intersect, subtract } from '../../issuing/ranges.js'
import { getRun } from '../../issuing/runs.js'
import { formatNumber } from '../../language/format.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { actorNames } from '../names.js'
import type { Office } from '../office.js'
import { moment, subjectOf } from './told.js'
import { kindWords, words } from './words.js'
import { subjectAt } from './subject-at.js'

export function runRoute(office: Office, { issuing }: DeskSettings): void {
  const { read } = issuing.store
  office.page('/desk/runs/:run', {
    may: 'registry.read',
    style: deskStyle,
    async load(visit) {
      const run = await getRun(read, visit.params['run'] ?? '', visit.actor)
      const whole = [{ first: run.firstIndex, last: run.firstIndex + run.quantity - 1 }]
      const live = await liveRanges(read, run.seq, ['activation', 'revocation'])
      const revoked = live.filter(({ kind }) => kind === 'revocation')
      const active = live.filter(({ kind }) => kind === 'activation')
      const void_ = countOf(intersect(whole, revoked))
      const inForce = countOf(subtract(intersect(whole, active), revoked))
      const decisions = await decisionsOfRun(read, run)
      const nameOf = await actorNames(
        read,
        decisions.map(({ by }) => by),
      )
      const subject = await subjectAt(read, run, run.firstIndex)
      return { run, void_, inForce, decisions, nameOf, subject }
    },
    title: (visit, { run }) => `${visit.say(words.run)} ${run.name}`,
    about: ({ run }) => ({ subject: 'run', id: run.id }),
    body: (visit, { run, void_, inForce, decisions, nameOf, subject }) => {
      const { say, language } = visit
      const target = { producerId: run.producerId }
      const n = (value: number) => formatNumber(value, language)
      return (
        <>
          <dl class="facts card">
            <dt>{say(words.product)}</dt>
            <dd>{subject.product ?? say(words.unbound)}</dd>
            {subject.lot !== null && (
              <>
                <dt>{say(words.lot)}</dt>
                <dd>{subject.lot}</dd>
              </>
            )}
            <dt>{say(words.issued)}</dt>
            <dd>
              {n(run.quantity)}: {runningNumber(run.seq, 1)} –{' '}
              {runningNumber(run.seq, run.quantity)}
            </dd>
            <dt>{say(words.active)}</dt>
            <dd>{n(inForce)}</dd>
            <dt>{say(words.void)}</dt>
            <dd>{n(void_)}</dd>
            <dt>{say(words.free)}</dt>
            <dd>{n(run.quantity - inForce - void_)}</dd>
          </dl>
          <p class="acts">
            {visit.may('activate', target) && (
              <a
                class="button"
                href={`/office/stamps/activate/check?run=${run.name}&from=1&to=${run.quantity}`}
              >
                {say(words.activate)}
              </a>
            )}
            {visit.may('labels.void-inactive', target) && (
              <a class="button danger" href={`/office/desk/revoke?run=${run.name}`}>
                {say(words.revokeRun)}
              </a>
            )}
          </p>
          {decisions.length > 0 && (
            <>
              <h2>{say(words.story)}</h2>
              <ol class="story">
                {decisions.map((decision) => (
                  <li key={decision.id}>
                    <b>{say(kindWords[decision.kind])}</b> · {subjectOf(visit, decision)} ·{' '}
                    {n(decision.codes)}
                    <br />
                    <span class="soft">
                      {moment(decision.at)} · {say(nameOf(decision.by))}
                      {decision.reason !== null && ` · ${decision.reason}`}
                      {decision.undoneAt !== null && ` · ${say(words.undone)}`}
                    </span>
                  </li>
                ))}
              </ol>
            </>
          )}
        </>
      )
    },
  })
}
