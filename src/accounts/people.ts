/** The people of an installation as a member sees them, and where their links lead. */
import type { ReadDb, Store } from '../store/store.js'
import { isMailable, readSignInName } from './address.js'
import { fail } from './errors.js'
import { hasPeople, readRights } from './members.js'
import { invite, pathOfLink } from './links.js'
import type { Language } from '../language/language.js'
import type { GrantableRight, Member, MemberRole } from './permissions.js'

export interface Person {
  readonly id: string
  readonly name: string
  /** What they sign in with: an e-mail address or a telephone number. */
  readonly address: string
  /** Null where no mail can go. */
  readonly email: string | null
  readonly role: MemberRole
  readonly provinceCode: string | null
  /** Ids: an owner's or staff's one, a consultant's. */
  readonly producerIds: readonly string[]
  readonly hasSecondFactor: boolean
  readonly rights: readonly GrantableRight[]
  /** What letters to them are written in. */
  readonly language: Language
  readonly createdAt: string
  readonly endedAt: string | null
}

/** Everybody, by name. */
export async function listPeople(db: ReadDb): Promise<Person[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.username',
      'person.two_factor_enabled',
      'role',
      'province_code',
      'producer_id',
      'membership.created_at',
      'ended_at',
      'rights',
      'language',
    ])
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
  const assigned = await db.selectFrom('membership_producer').selectAll().execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    address: row.username ?? row.email,
    email: isMailable(row.email) ? row.email : null,
    role: row.role,
    provinceCode: row.province_code,
    producerIds:
      row.producer_id === null
        ? assigned.filter((one) => one.person_id === row.id).map((one) => one.producer_id)
        : [row.producer_id],
    hasSecondFactor: row.two_factor_enabled === 1,
    rights: readRights(row.rights),
    language: row.language,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  }))
}

/**
 * Whether somebody is within a member's scope: everybody is for the programme's administrators,
 * others see the people of their producers, and of their province.
 */
export function isWithin(
  member: Member,
  person: Pick<Person, 'provinceCode' | 'producerIds'>,
): boolean {
  const { producers, provinceCode } = member
  if (producers === null) return true
  if (person.producerIds.length > 0) return person.producerIds.every((id) => producers.has(id))
  return provinceCode !== null && person.provinceCode === provinceCode
}

/** @throws person-not-found also where they are another's */
export async function getPerson(db: ReadDb, id: string, member?: Member): Promise<Person> {
  const found = (await listPeople(db)).find((person) => person.id === id)
  if (!found || (member && !isWithin(member, found))) throw fail('person-not-found', id)
  return found
}

/** By id, e-mail address or telephone number. @throws person-not-found */
export async function findPersonBy(db: ReadDb, text: string): Promise<Person> {
  const name = readSignInName(text)
  const address = name && (name.kind === 'phone' ? name.phone : name.email)
  const people = await listPeople(db)
  const found = people.find((person) => person.id === text || person.address === address)
  if (!found) throw fail('person-not-found', text)
  return found
}

/**
 * While nobody can sign in: the path of a one-time link that makes the first administrator; earlier
 * ones end. Undefined as soon as there is somebody.
 */
export async function firstAdministratorLink(
  store: Store,
  by: string,
  now: Date,
): Promise<string | undefined> {
  if (await hasPeople(store.read)) return undefined
  await store.write((tx) =>
    tx
      .deleteFrom('access_link')
      .where('kind', '=', 'invitation')
      .where('role', '=', 'administrator')
      .execute(),
  )
  const wanted = { role: 'administrator', provinceCode: null, producerIds: [] } as const
  return pathOfLink('invitation', await invite(store, wanted, by, now))
}
