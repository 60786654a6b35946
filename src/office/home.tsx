/** The home: what waits, what was scanned, what expires; for producers what to print next. */
import { touchable } from '../accounts/actor.js'
import { roleWords } from '../accounts/permissions.js'
import { type Alert, listAlerts } from '../copies/alerts.js'
import { liveDecisions, type ToldDecision } from '../issuing/decision-queries.js'
import { dayOf, formatDay, formatNumber } from '../language/format.js'
import { listPrintJobs, type PrintJob } from '../printing/jobs.js'
import { addDays } from '../registry/civil-date.js'
import { type Renewal, renewalsBetween } from '../registry/renewals.js'
import { provinceName } from '../registry/provinces.js'
import { listReports, type Report } from '../reports/reports.js'
import { type Chart, chartOf } from '../scans/chart.js'
import type { ReadDb } from '../store/store.js'
import { deskStyle } from './desk-style.js'
import { draftMoment, draftWords } from './draft-box.js'
import { type Draft, listDrafts } from './drafts.js'
import { subjectOf } from './desk/told.js'
import type { Office } from './office.js'
import { Empty } from './parts.js'
import { doneOf } from './print/words.js'
import { largeDecisionCodes } from './second-factor.js'
import type { Visit } from './visit.js'
import type { Webhook } from '../webhooks/log.js'
import { ownWebhooks } from './connections/own-webhook.js'
import { words as webhooks } from './connections/webhook-words.js'
import { DayChart } from './watch/charts.js'
import { expiresOn, openAlerts, openReports, renewalDue, words as watch } from './watch/words.js'
import { words } from './words.js'

/** More than these are counted as "so many or more". */
const most = 20
const expiringDays = 90
const largeDays = 30
const mostRenewals = 8

interface Expiring {
  readonly productId: string
  readonly name: string
  readonly on: string
}

interface Loaded {
  readonly scope: string
  readonly alerts: readonly Alert[]
  readonly reports: readonly Report[]
  readonly expiring: readonly Expiring[]
  readonly week: Chart | undefined
  readonly jobs: readonly PrintJob[]
  readonly large: readonly ToldDecision[]
  readonly newest: readonly { readonly id: string; readonly name: string }[]
  readonly renewals: readonly Renewal[]
  readonly resting: readonly Webhook[]
  readonly drafts: readonly Draft[]
}

export function homeRoutes(office: Office): void {
  const { store } = office.settings
  const { read } = store
  office.page<Loaded>('', {
    may: 'member',
    style: deskStyle,
    title: words.home,
    async load(visit) {
      const { actor, at, member } = visit
      const isAdministrator = member.role === 'administrator'
      const since = new Date(at.getTime() - largeDays * 86_400_000).toISOString()
      return {
        scope: await scopeOf(read, visit),
        alerts: visit.may('alert.read')
          ? await listAlerts(read, { state: 'open', limit: most + 1 }, actor)
          : [],
        reports: visit.may('report.read')
          ? await listReports(read, actor, { state: 'open', limit: most + 1 })
          : [],
        expiring: await expiringOf(read, visit),
        renewals: await renewalsBetween(
          read,
          dayOf(at),
          addDays(dayOf(at), expiringDays),
          touchable(actor),
        ),
        week: visit.may('scans.read')
          ? await chartOf(store, { from: addDays(dayOf(at), -6), by: 'day' }, actor, at)
          : undefined,
        jobs: (await listPrintJobs(read, actor, { limit: 10 })).filter(
          ({ status }) => status === 'queued' || status === 'running',
        ),
        large: isAdministrator
          ? await liveDecisions(read, ['revocation', 'recall'], actor, {
              limit: 5,
              since,
              over: largeDecisionCodes,
            })
          : [],
        newest: isAdministrator ? await newestProducers(read, visit) : [],
        resting: (await ownWebhooks(read, visit)).filter(({ state }) => state === 'resting'),
        drafts: await listDrafts(read, member.personId, at),
      }
    },
    body: (visit, loaded) => <Home visit={visit} loaded={loaded} />,
  })
}

function Home({ visit, loaded }: { visit: Visit; loaded: Loaded }) {
  const { say } = visit
  const { scope, week, newest, drafts } = loaded
  return (
    <>
      <p class="soft">
        {visit.member.name} · {say(roleWords[visit.member.role])}
        {scope !== '' && ` · ${scope}`}
      </p>
      <p class="acts first-acts">
        {visit.may('print') && (
          <a class="button primary" href="/office/print">
            {say(watch.print)}
          </a>
        )}
        {visit.may('activate') && (
          <a class="button" href="/office/stamps/activate">
            {say(watch.activate)}
          </a>
        )}
        <a class="button" href="/office/desk">
          {say(watch.desk)}
        </a>
      </p>
      <Attention visit={visit} loaded={loaded} />
      {drafts.length > 0 && (
        <section class="card">
          <h2>{say(draftWords.mine)}</h2>
          <ul class="plain">
            {drafts.map(({ form, title, savedAt }) => (
              <li key={form}>
                <a class="touch" href={`${form}?draft=use`}>
                  {title} · {draftMoment(savedAt, visit.at)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {week && (
        <section class="card">
          <h2>{say(watch.week)}</h2>
          <p>
            <span class="big">{formatNumber(week.total.scans, visit.language)}</span>{' '}
            <span class="soft">
              {say(watch.firstOfWeek)} {formatNumber(week.total.first, visit.language)}
            </span>
          </p>
          {week.total.scans > 0 && (
            <DayChart items={week.items} language={visit.language} label={say(watch.week)} />
          )}
          <a class="touch" href="/office/charts">
            {say(watch.charts)}
          </a>
        </section>
      )}
      {newest.length > 0 && (
        <section class="card">
          <h2>{say(watch.newest)}</h2>
          <ul class="plain">
            {newest.map(({ id, name }) => (
              <li key={id}>
                <a class="touch" href={`/office/producers/${id}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Attention({ visit, loaded }: { visit: Visit; loaded: Loaded }) {
  const { alerts, reports, expiring, renewals, jobs, large, resting } = loaded
  const { say, language } = visit
  const count = (n: number) =>
    n > most ? `${formatNumber(most, language)}+` : formatNumber(n, language)
  const isQuiet = [alerts, reports, expiring, renewals, jobs, large, resting].every(
    (some) => some.length === 0,
  )
  if (isQuiet) return <Empty visit={visit} text={watch.allWell} />
  return (
    <section class="card" aria-label={say(watch.attention)}>
      <h2>{say(watch.attention)}</h2>
      <ul class="plain">
        {alerts.length > 0 && (
          <li>
            <a class="touch bad" href="/office/alerts">
              {say(openAlerts(count(alerts.length)))}
            </a>
          </li>
        )}
        {reports.length > 0 && (
          <li>
            <a class="touch bad" href="/office/reports">
              {say(openReports(count(reports.length)))}
            </a>
          </li>
        )}
        {large.map((decision) => (
          <li key={decision.id}>
            <a class="touch warn" href="/office/desk/decisions">
              {say(watch.large)}: {subjectOf(visit, decision)} (
              {formatNumber(decision.codes, language)})
            </a>
          </li>
        ))}
        {resting.map(({ id, url }) => (
          <li key={id}>
            <a class="touch warn" href={`/office/webhooks/${id}`}>
              {say(webhooks.restHome)}: {new URL(url).host}
            </a>
          </li>
        ))}
        {jobs.map((job) => (
          <li key={job.id}>
            <a class="touch" href={`/office/print/jobs/${job.id}`}>
              {say(watch.printing)}: {say(doneOf(job.labelsDone, job.quantity))}
            </a>
          </li>
        ))}
      </ul>
      {expiring.length + renewals.length > 0 && (
        <>
          <h3>{say(watch.expiring)}</h3>
          <ul class="plain">
            {expiring.map(({ productId, name, on }) => (
              <li key={productId}>
                <a class="touch warn" href={`/office/products/${productId}`}>
                  {say(expiresOn(name, formatDay(on)))}
                </a>
              </li>
            ))}
            {renewals.slice(0, mostRenewals).map(({ kind, producer, renewsOn }) => (
              <li key={`${producer.id} ${kind}`}>
                <a class="touch warn" href={`/office/producers/${producer.id}/brand`}>
                  {say(renewalDue[kind](producer.name, formatDay(renewsOn)))}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Certificates that run out within ninety days, the next one first. */
async function expiringOf(read: ReadDb, { actor, at }: Visit): Promise<Expiring[]> {
  const today = dayOf(at)
  let query = read
    .selectFrom('certificate')
    .innerJoin('product', 'product.id', 'certificate.product_id')
    .select(['product.id as productId', 'product.name', 'certificate.expires_on as on'])
    .where('certificate.expires_on', '>=', today)
    .where('certificate.expires_on', '<=', addDays(today, expiringDays))
    .where('certificate.revoked_on', 'is', null)
    // A newer decision has taken its place.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('certificate as newer')
            .select('newer.id')
            .whereRef('newer.product_id', '=', 'certificate.product_id')
            .whereRef('newer.issued_on', '>', 'certificate.issued_on'),
        ),
      ),
    )
    .orderBy('certificate.expires_on')
    .limit(8)
  const theirs = touchable(actor)
  if (theirs) query = query.where('product.producer_id', 'in', theirs)
  const rows = await query.execute()
  return rows.map((row) => ({ ...row, on: row.on ?? '' }))
}

async function newestProducers(read: ReadDb, { actor }: Visit) {
  let query = read
    .selectFrom('producer')
    .select(['id', 'name'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(5)
  const theirs = touchable(actor)
  if (theirs) query = query.where('id', 'in', theirs)
  return query.execute()
}

/** Whose objects they see, in words. */
async function scopeOf(read: ReadDb, { member, say }: Visit): Promise<string> {
  if (member.provinceCode !== null) return provinceName(member.provinceCode) ?? member.provinceCode
  if (member.producers === null) return say(words.wholeProgramme)
  if (member.producers.size === 0) return ''
  const rows = await read
    .selectFrom('producer')
    .select('name')
    .where('id', 'in', [...member.producers])
    .orderBy('name')
    .limit(20)
    .execute()
  return rows.map(({ name }) => name).join(' · ')
}
