/**
 * What a producer has to renew: the yearly fee of its GS1 prefix, the trademark. Told of as
 * certificates are: once at 90, 30 and 7 days before, by mail, and on the home page.
 */
import { dayOf } from '../language/format.js'
import type { ReadDb, Store } from '../store/store.js'
import { addDays } from './civil-date.js'
import { warningDays } from './expiring.js'

export const renewalKinds = ['gs1', 'trademark'] as const
export type RenewalKind = (typeof renewalKinds)[number]

export interface Renewal {
  readonly kind: RenewalKind
  /** The prefix, or the number of the trademark's registration, where it is known. */
  readonly number: string | null
  /** Civil date. */
  readonly renewsOn: string
  readonly producer: { readonly id: string; readonly name: string }
  readonly provinceCode: string | null
}

/** A warning that has just been given, with the days it is ahead: 90, 30 or 7. */
export type RenewalWarning = Renewal & { readonly days: number }

/**
 * What is to be renewed on days from `from` to `to` (civil dates), the next one first.
 * @param producers ids; null = every one's
 */
export async function renewalsBetween(
  read: ReadDb,
  from: string,
  to: string,
  producers: readonly string[] | null,
): Promise<Renewal[]> {
  const rows = await read
    .selectFrom('producer')
    .leftJoin('brand', 'brand.producer_id', 'producer.id')
    .select(['producer.id', 'name', 'province_code', 'gs1_prefix', 'gs1_renews_on'])
    .select(['trademark', 'trademark_renews_on'])
    .where((e) =>
      e.or([
        e.and([e('gs1_renews_on', '>=', from), e('gs1_renews_on', '<=', to)]),
        e.and([e('trademark_renews_on', '>=', from), e('trademark_renews_on', '<=', to)]),
      ]),
    )
    .$if(producers !== null, (query) => query.where('producer.id', 'in', producers ?? ['']))
    .execute()
  const found = rows.flatMap((row): Renewal[] => {
    const whose = { producer: { id: row.id, name: row.name }, provinceCode: row.province_code }
    const days = [
      { kind: 'gs1', number: row.gs1_prefix, renewsOn: row.gs1_renews_on ?? '' },
      { kind: 'trademark', number: row.trademark, renewsOn: row.trademark_renews_on ?? '' },
    ] as const
    return days
      .filter(({ renewsOn }) => renewsOn >= from && renewsOn <= to)
      .map((day) => ({ ...day, ...whose }))
  })
  const key = ({ renewsOn, producer, kind }: Renewal) => `${renewsOn} ${producer.id} ${kind}`
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Gives the warnings that are due and answers them; each once, of several that were missed the nearest. */
export async function warnOfRenewals(store: Store, now: Date): Promise<RenewalWarning[]> {
  const today = dayOf(now)
  if ((await due(store.read, today)).length === 0) return []
  return store.write(async (tx) => {
    // Asked again: another process may have told of them meanwhile.
    const warnings = await due(tx, today)
    for (const { producer, kind, renewsOn, days } of warnings)
      await tx
        .insertInto('renewal_warning')
        .values({
          producer_id: producer.id,
          kind,
          renews_on: renewsOn,
          days,
          at: now.toISOString(),
        })
        .execute()
    return warnings
  })
}

async function due(read: ReadDb, today: string): Promise<RenewalWarning[]> {
  const soon = await renewalsBetween(read, today, addDays(today, Math.max(...warningDays)), null)
  if (soon.length === 0) return []
  const rows = await read
    .selectFrom('renewal_warning')
    .select(['producer_id', 'kind', 'renews_on', 'days'])
    .where('renews_on', '>=', today)
    .execute()
  const key = (id: string, kind: string, on: string, days: number) => `${id} ${kind} ${on} ${days}`
  const told = new Set(rows.map((r) => key(r.producer_id, r.kind, r.renews_on, r.days)))
  return soon.flatMap((renewal) => {
    const { producer, kind, renewsOn } = renewal
    const days = warningDays.find((days) => renewsOn <= addDays(today, days))
    const isNew = days !== undefined && !told.has(key(producer.id, kind, renewsOn, days))
    return isNew ? [{ ...renewal, days }] : []
  })
}
