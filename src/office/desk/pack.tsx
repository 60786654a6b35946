/** The story of one pack, and a run as a whole. */
import { runningNumber } from '../../codes/running-number.js'
import type { Words } from '../../errors.js'
import {
  decisionsAbout,
  decisionsOfRun,
  type ToldDecision,
} from '../../issuing/decision-queries.js'
import { fail } from '../../issuing/errors.js'
import { liveRanges } from '../../issuing/live.js'
import { outlookOf } from '../../issuing/outlook.js'
import { countOf, intersect, subtract } from '../../issuing/ranges.js'
import { getRun, type Run } from '../../issuing/runs.js'
import { type CodeState, type LiveDecision, stateOf } from '../../issuing/state.js'
import { formatNumber } from '../../language/format.js'
import { provinceName } from '../../registry/provinces.js'
import { type Story, storyOf } from '../../scans/story.js'
import type { ReadDb } from '../../store/store.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { actorNames } from '../names.js'
import type { Office } from '../office.js'
import { ownedLot, ownedProduct } from '../owned.js'
import type { Visit } from '../visit.js'
import { moment, subjectOf } from './told.js'
import { kindWords, outlookWords, scannedTimes, stateWords, words } from './words.js'

const shownScans = 20

export function packRoutes(office: Office, desk: DeskSettings): void {
  packRoute(office, desk)
  runRoute(office, desk)
  subjectRoutes(office, desk)
}

interface Subject {
  readonly productId: string | null
  readonly product: string | null
  readonly lotId: string | null
  readonly lot: string | null
  readonly expiresOn: string | null
}

interface Pack extends Subject {
  readonly run: Run
  readonly number: number
  readonly state: CodeState
  readonly also: readonly CodeState[]
  readonly decisions: readonly ToldDecision[]
  readonly story: Story | undefined
  readonly nameOf: (actor: string) => Words
}

function packRoute(office: Office, { issuing }: DeskSettings): void {
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

async function subjectAt(read: ReadDb, run: Run, index: number): Promise<Subject> {
  const bindings = await liveRanges(read, run.seq, ['binding'])
  const bound = bindings.find(({ first, last }) => first <= index && index <= last)
  const productId = run.productId ?? bound?.productId ?? null
  const lotId = run.lotId ?? bound?.lotId ?? null
  const product =
    productId === null
      ? undefined
      : await read
          .selectFrom('product')
          .select('name')
          .where('id', '=', productId)
          .executeTakeFirst()
  const lot =
    lotId === null
      ? undefined
      : await read
          .selectFrom('lot')
          .select(['number', 'expires_on'])
          .where('id', '=', lotId)
          .executeTakeFirst()
  return {
    productId,
    product: product?.name ?? null,
    lotId,
    lot: lot?.number ?? null,
    expiresOn: lot?.expires_on ?? null,
  }
}

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

function runRoute(office: Office, { issuing }: DeskSettings): void {
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

function subjectRoutes(office: Office, { issuing }: DeskSettings): void {
  const { read } = issuing.store
  office.page('/desk/lots/:id', {
    may: 'registry.read',
    style: deskStyle,
    async load(visit) {
      const owned = await ownedLot(read, visit.params['id'] ?? '', visit.actor)
      return { ...owned, outlook: await outlookOf(issuing, { lotId: owned.lot.id }, visit.actor) }
    },
    title: (visit, { lot }) => `${visit.say(words.lot)} ${lot.number}`,
    body: (visit, { lot, product, outlook }) => {
      const target = { producerId: product.producer.id }
      const { codes, active, scanned } = outlook
      return (
        <>
          <p>
            <a class="touch" href={`/office/desk/products/${product.id}`}>
              {product.name}
            </a>
          </p>
          <Outlook visit={visit} lines={outlookWords(codes, active, scanned)} />
          <p class="acts">
            {visit.may('recall', target) && (
              <a class="button danger" href={`/office/desk/recall?lot=${lot.id}`}>
                {visit.say(words.recallLot)}
              </a>
            )}
            {visit.may('revoke', target) && (
              <a class="button danger" href={`/office/desk/revoke?lot=${lot.id}`}>
                {visit.say(words.revokeLot)}
              </a>
            )}
          </p>
        </>
      )
    },
  })

  office.page('/desk/products/:id', {
    may: 'registry.read',
    style: deskStyle,
    async load(visit) {
      const product = await ownedProduct(read, visit.params['id'] ?? '', visit.actor)
      const outlook = await outlookOf(issuing, { productId: product.id }, visit.actor)
      return { product, outlook }
    },
    title: (_visit, { product }) => product.name,
    body: (visit, { product, outlook }) => {
      const target = { producerId: product.producer.id }
      const { codes, active, scanned } = outlook
      return (
        <>
          <Outlook visit={visit} lines={outlookWords(codes, active, scanned)} />
          <p class="acts">
            <a class="button" href={`/P/${product.id}`}>
              {visit.say(words.openPage)}
            </a>
            {visit.may('revoke', target) && (
              <a class="button danger" href={`/office/desk/revoke?product=${product.id}`}>
                {visit.say(words.revokeProduct)}
              </a>
            )}
          </p>
        </>
      )
    },
  })
}

/** What is known of many codes, one line each. */
export function Outlook({ visit, lines }: { visit: Visit; lines: readonly Words[] }) {
  return (
    <ul class="card">
      {lines.map((line) => (
        <li key={line.en}>{visit.say(line)}</li>
      ))}
    </ul>
  )
}
