/** The people of an installation with what they may do. */
import type { Language } from '../language/language.js'
import { newId } from '../store/ids.js'
import type { ReadDb, Tx } from '../store/store.js'
import { addressOfPhone, type SignInName } from './address.js'
import { recordAudit } from './audit.js'
import { fail } from './errors.js'
import {
  type GrantableRight,
  grantableRights,
  type Member,
  type MemberRole,
} from './permissions.js'

/** A role and of whom; `producerIds` has one id for owners and staff, one or more for consultants. */
export interface Appointment {
  readonly role: MemberRole
  readonly provinceCode: string | null
  readonly producerIds: readonly string[]
}

export interface NewPerson extends Appointment {
  readonly name: string
  readonly signInName: SignInName
  /** As better-auth's `password.hash` made it; null = signs in by a link alone. */
  readonly passwordHash: string | null
  readonly language: Language
}

/**
 * Makes an account within a transaction and answers its id.
 * @throws person-taken, membership-scope
 */
export async function addPerson(tx: Tx, person: NewPerson, by: string, now: Date): Promise<string> {
  await checkAppointment(tx, person)
  const id = newId()
  const at = now.toISOString()
  const { signInName } = person
  const phone = signInName.kind === 'phone' ? signInName.phone : null
  const email = signInName.kind === 'phone' ? addressOfPhone(signInName.phone) : signInName.email
  if (await findPerson(tx, signInName)) throw fail('person-taken')
  await tx
    .insertInto('person')
    .values({
      id,
      name: person.name,
      email,
      email_verified: 0,
      image: null,
      username: phone,
      display_username: phone,
      two_factor_enabled: 0,
      created_at: at,
      updated_at: at,
    })
    .execute()
  if (person.passwordHash !== null) await insertPassword(tx, id, person.passwordHash, now)
  await insertMembership(tx, id, person, by, now)
  await recordAudit(tx, {
    at: now,
    actor: by,
    action: 'person-added',
    subject: 'person',
    subjectId: id,
    detail: { role: person.role, province: person.provinceCode, producers: person.producerIds },
  })
  return id
}

export async function insertPassword(
  tx: Tx,
  personId: string,
  hash: string,
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  await tx
    .insertInto('credential')
    .values({
      id: newId(),
      account_id: personId,
      provider_id: 'credential',
      user_id: personId,
      password: hash,
      created_at: at,
      updated_at: at,
    })
    .execute()
}

async function insertMembership(
  tx: Tx,
  personId: string,
  person: NewPerson,
  by: string,
  now: Date,
): Promise<void> {
  const { role, producerIds, provinceCode, language } = person
  const isOfOne = role === 'owner' || role === 'staff'
  await tx
    .insertInto('membership')
    .values({
      person_id: personId,
      role,
      province_code: provinceCode,
      producer_id: isOfOne ? (producerIds[0] ?? null) : null,
      rights: '[]',
      language,
      created_by: by,
      created_at: now.toISOString(),
      ended_at: null,
    })
    .execute()
  if (isOfOne || producerIds.length === 0) return
  await tx
    .insertInto('membership_producer')
    .values(producerIds.map((producer_id) => ({ person_id: personId, producer_id })))
    .execute()
}

/** @throws membership-scope when role and scope do not go together, or a producer does not exist */
export async function checkAppointment(db: ReadDb, wanted: Appointment): Promise<void> {
  const { role, producerIds, provinceCode } = wanted
  const count = new Set(producerIds).size
  const isOfScope = role === 'administrator' || role === 'auditor'
  const isRight =
    count === producerIds.length &&
    (isOfScope ? count === 0 : provinceCode === null) &&
    (role === 'consultant' ? count > 0 : isOfScope || count === 1)
  if (!isRight) throw fail('membership-scope')
  if (count === 0) return
  const known = await db
    .selectFrom('producer')
    .select('id')
    .where('id', 'in', [...producerIds])
    .execute()
  if (known.length !== count) throw fail('membership-scope')
}

/** The id of whoever signs in with it. */
export async function findPerson(db: ReadDb, name: SignInName): Promise<string | undefined> {
  const of = db.selectFrom('person').select('id')
  const row = await (
    name.kind === 'phone'
      ? of.where('username', '=', name.phone)
      : of.where('email', '=', name.email)
  ).executeTakeFirst()
  return row?.id
}

/** Whether anybody could sign in: before, the start prints a link for the first administrator. */
export async function hasPeople(db: ReadDb): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Who somebody is and what is within their scope now; undefined when they do not belong (any more). */
export async function findMember(db: ReadDb, personId: string): Promise<Member | undefined> {
  const row = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.name', 'role', 'province_code', 'producer_id', 'rights', 'second_factor_due'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    personId,
    name: row.name,
    role: row.role,
    producerId: row.producer_id,
    provinceCode: row.province_code,
    producers: await producersOf(db, { ...row, personId }),
    rights: readRights(row.rights),
    secondFactorDue: row.second_factor_due === 1,
  }
}

/** Rights as they are stored; what is no right of today counts for nothing. */
export function readRights(text: string): readonly GrantableRight[] {
  const stored = JSON.parse(text) as string[]
  return grantableRights.filter((right) => stored.includes(right))
}

async function producersOf(
  db: ReadDb,
  row: {
    readonly personId: string
    readonly role: MemberRole
    readonly producer_id: string | null
    readonly province_code: string | null
  },
): Promise<ReadonlySet<string> | null> {
  switch (row.role) {
    case 'owner':
    case 'staff':
      return new Set(row.producer_id === null ? [] : [row.producer_id])
    case 'consultant': {
      const rows = await db
        .selectFrom('membership_producer')
        .select('producer_id as id')
        .where('person_id', '=', row.personId)
        .execute()
      return new Set(rows.map(({ id }) => id))
    }
    case 'administrator':
    case 'auditor': {
      if (row.province_code === null) return null
      const rows = await db
        .selectFrom('producer')
        .select('id')
        .where('province_code', '=', row.province_code)
        .execute()
      return new Set(rows.map(({ id }) => id))
    }
  }
}
