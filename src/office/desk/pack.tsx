/** The story of one pack. */
import { runningNumber } from '../../codes/running-number.js'
import type { Words } from '../../errors.js'
import { decisionsAbout, type ToldDecision } from '../../issuing/decision-queries.js'
import { fail } from '../../issuing/errors.js'
import { getRun, type Run } from '../../issuing/runs.js'
import { type CodeState, type LiveDecision, stateOf } from '../../issuing/state.js'
import { provinceName } from '../../registry/provinces.js'
import { type Story, storyOf } from '../../scans/story.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { actorNames } from '../names.js'
import type { Office } from '../office.js'
import type { Visit } from '../visit.js'
import { moment, subjectOf } from './told.js'
import { kindWords, scannedTimes, stateWords, words } from './words.js'
import { type Subject, subjectAt } from './subject-at.js'

const shownScans = 20

interface Pack extends Subject {
  readonly run: Run
  readonly number: number
  readonly state: CodeState
  readonly also: readonly CodeState[]
  readonly decisions: readonly ToldDecision[]
  readonly story: Story | undefined
  readonly nameOf: (actor: string) => Words
}

export function packRoute(office: Office, { issuing }: DeskSettings): void {
  const { read, scans } = issuing.store
  office.page<Pack>('/desk/runs/:run/:number', {
    may: 'registry.read',
    style: deskStyle,
    async load(visit) {
      const run = await getRun(read, visit.params['run'] ?? '', visit.actor)
      const number = Number(visit.params['number'])
      if (!Number.isInteger(number) || number < 1 || number > run.quantity)
        throw fail('stretch-outside-run', run.name, run.quantity)
      const index = run.firstIndex + number - 1
      const subject = await subjectAt(read, run, index)
      const decisions = await decisionsAbout(read, run, index, subject)
      const live = decisions.filter(({ undoneAt }) => undoneAt === null)
      const facts = {
        activatedAt: live.find(({ kind }) => kind === 'activation')?.at,
        decisions: live.filter(isVerdict).map((decision) => decision as LiveDecision),
      }
      const { state, also } = stateOf(facts, subject.expiresOn ?? undefined, visit.at)
      const story = visit.may('scans.read') ? await storyOf(scans, run.epoch, index) : undefined
      const nameOf = await actorNames(
        read,
        decisions.map(({ by }) => by),
      )
      return { run, number, ...subject, state, also, decisions, story, nameOf }
    },
    title: (_visit, { run, number }) => runningNumber(run.seq, number),
    body: (visit, pack) => <PackPage visit={visit} pack={pack} />,
  })
}

const isVerdict = ({ kind }: ToldDecision): boolean =>
  kind === 'revocation' || kind === 'recall' || kind === 'suspicion'

function PackPage({ visit, pack }: { visit: Visit; pack: Pack }) {
  const { say } = visit
  const { run, number, productId, product, lotId, lot, state, also, decisions, nameOf } = pack
  const target = { producerId: run.producerId }
  const [tone, line] = stateWords[state]
  return (
    <>
      <p class="line">
        <span class={`badge ${tone}`}>{say(line)}</span>
        {also.map((name) => (
          <span key={name} class={`badge ${stateWords[name][0]}`}>
            {say(stateWords[name][1])}
          </span>
        ))}
      </p>
      <dl class="facts card">
        <dt>{say(words.product)}</dt>
        <dd>
          {productId === null ? (
            say(words.unbound)
          ) : (
            <a class="touch" href={`/office/desk/products/${productId}`}>
              {product}
            </a>
          )}
        </dd>
        {lotId !== null && (
          <>
            <dt>{say(words.lot)}</dt>
            <dd>
              <a class="touch" href={`/office/desk/lots/${lotId}`}>
                {lot}
              </a>
            </dd>
          </>
        )}
        <dt>{say(words.run)}</dt>
        <dd>
          <a class="touch" href={`/office/desk/runs/${run.name}`}>
            {run.name}
          </a>
        </dd>
      </dl>
      {visit.may('labels.void-inactive', target) && (
        <p class="acts">
          <a
            class="button danger"
            href={`/office/desk/revoke?run=${run.name}&from=${number}&to=${number}`}
          >
            {say(words.revokeCode)}
          </a>
        </p>
      )}
      {decisions.length > 0 && (
        <>
          <h2>{say(words.story)}</h2>
          <ol class="story">
            {decisions.map((decision) => (
              <li key={decision.id}>
                <b>{say(kindWords[decision.kind])}</b> · {moment(decision.at)} ·{' '}
                {say(nameOf(decision.by))}
                <br />
                <span class="soft">
                  {subjectOf(visit, decision)}
                  {decision.reason !== null && `: ${decision.reason}`}
                  {decision.undoneAt !== null &&
                    ` (${say(words.undone)} ${moment(decision.undoneAt)})`}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {visit.may('scans.read') && <Scans visit={visit} story={pack.story} />}
    </>
  )
}

function Scans({ visit, story }: { visit: Visit; story: Story | undefined }) {
  const { say } = visit
  if (!story) {
    return (
      <>
        <h2>{say(words.scans)}</h2>
        <p>{say(words.neverScanned)}</p>
      </>
    )
  }
  const scans = story.scans.slice(-shownScans).reverse()
  return (
    <>
      <h2>{say(words.scans)}</h2>
      <p>
        {say(scannedTimes(story.count))} · {moment(new Date(story.firstAt).toISOString())} –{' '}
        {moment(new Date(story.lastAt).toISOString())}
      </p>
      <ol class="story" aria-label={say(words.lastScans)}>
        {scans.map((scan, i) => (
          <li key={i}>
            {moment(new Date(scan.at).toISOString())} ·{' '}
            {(scan.provinceCode !== null && provinceName(scan.provinceCode)) ||
              say(words.unknownPlace)}
            {scan.returning && ` · ${say(words.sameVisitor)}`}
          </li>
        ))}
      </ol>
    </>
  )
}
