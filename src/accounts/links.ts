/**
 * One-time links: an invitation makes an account, a reset sets a new password, a sign-in signs in.
 * The link holds 192 random bits and is shown once; only its SHA-256 is kept.
 */
import { createHash } from 'node:crypto'
import { nanoid } from 'nanoid'
import type { Language } from '../language/language.js'
import { newId } from '../store/ids.js'
import type { ReadDb, Store, Tx } from '../store/store.js'
import type { SignInName } from './address.js'
import { recordAudit } from './audit.js'
import { fail } from './errors.js'
import { addPerson, type Appointment, checkAppointment, insertPassword } from './members.js'
import type { MemberRole } from './permissions.js'

const hourMs = 3_600_000
export const linkHours = { invitation: 7 * 24, reset: 24, 'sign-in': 24 } as const
export type LinkKind = keyof typeof linkHours

/** Where a link leads, behind the base URL. */
export const pathOfLink = (kind: LinkKind, token: string): string => `/office/${kind}/${token}`

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export interface Invitation extends Appointment {
  readonly name?: string | undefined
  /** The e-mail address or telephone number it is meant for; left out: whoever holds the link says. */
  readonly address?: string | undefined
}

/**
 * Invites somebody and answers the token of the link.
 * @throws membership-scope
 */
export async function invite(
  store: Store,
  wanted: Invitation,
  by: string,
  now: Date,
): Promise<string> {
  return store.write(async (tx) => {
    await checkAppointment(tx, wanted)
    return insertLink(
      tx,
      {
        kind: 'invitation',
        role: wanted.role,
        province_code: wanted.provinceCode,
        producer_id: wanted.producerIds[0] ?? null,
        producers: JSON.stringify(wanted.producerIds),
        name: wanted.name ?? null,
        address: wanted.address ?? null,
      },
      by,
      now,
    )
  })
}

/**
 * A link for somebody who has an account: to set a new password, or to sign in once.
 * @throws person-not-found
 */
export async function makePersonLink(
  store: Store,
  kind: 'reset' | 'sign-in',
  personId: string,
  by: string,
  now: Date,
): Promise<string> {
  return store.write(async (tx) => {
    const known = await tx
      .selectFrom('membership')
      .select('person_id')
      .where('person_id', '=', personId)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (!known) throw fail('person-not-found', personId)
    // The latest one is good, and no other.
    await tx
      .deleteFrom('access_link')
      .where('kind', '=', kind)
      .where('person_id', '=', personId)
      .where('used_at', 'is', null)
      .execute()
    return insertLink(tx, { kind, person_id: personId, producers: '[]' }, by, now)
  })
}

async function insertLink(
  tx: Tx,
  values: {
    readonly kind: LinkKind
    readonly person_id?: string
    readonly role?: MemberRole
    readonly province_code?: string | null
    readonly producer_id?: string | null
    readonly producers: string
    readonly name?: string | null
    readonly address?: string | null
  },
  by: string,
  now: Date,
): Promise<string> {
  const id = newId()
  const token = nanoid(32)
  const expiresAt = new Date(now.getTime() + linkHours[values.kind] * hourMs)
  await tx
    .insertInto('access_link')
    .values({
      ...values,
      id,
      hash: hashOf(token),
      created_by: by,
      created_at: now.toISOString(),
      expires_at: expiresAt.toISOString(),
    })
    .execute()
  await recordAudit(tx, {
    at: now,
    actor: by,
    action: 'access-link-made',
    subject: 'access-link',
    subjectId: id,
    detail: { kind: values.kind, person: values.person_id, role: values.role },
  })
  return token
}

export interface OpenLink extends Appointment {
  readonly id: string
  readonly kind: LinkKind
  readonly personId: string | null
  readonly name: string | null
  readonly address: string | null
  readonly createdBy: string
}

/** @throws link-used when it is unknown, used or has expired */
export async function getLink(
  db: ReadDb,
  kind: LinkKind,
  token: string,
  now: Date,
): Promise<OpenLink> {
  const row = await db
    .selectFrom('access_link')
    .selectAll()
    .where('hash', '=', hashOf(token))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  if (!row) throw fail('link-used')
  return {
    id: row.id,
    kind: row.kind,
    personId: row.person_id,
    role: row.role ?? 'staff',
    provinceCode: row.province_code,
    producerIds: JSON.parse(row.producers) as string[],
    name: row.name,
    address: row.address,
    createdBy: row.created_by,
  }
}

/**
 * Takes an invitation up and answers the id of the new account.
 * @throws link-used, person-taken
 */
export async function acceptInvitation(
  store: Store,
  token: string,
  person: {
    readonly name: string
    readonly signInName: SignInName
    readonly passwordHash: string
    readonly language: Language
  },
  now: Date,
): Promise<string> {
  return store.write(async (tx) => {
    const link = await getLink(tx, 'invitation', token, now)
    const { role, provinceCode, producerIds, createdBy } = link
    const id = await addPerson(tx, { ...person, role, provinceCode, producerIds }, createdBy, now)
    await markUsed(tx, link.id, now)
    return id
  })
}

/**
 * Sets a new password: every session and every other link of theirs ends.
 * @throws link-used
 */
export async function resetPassword(
  store: Store,
  token: string,
  passwordHash: string,
  now: Date,
): Promise<string> {
  return store.write(async (tx) => {
    const { id, personId } = await getLink(tx, 'reset', token, now)
    if (personId === null) throw fail('link-used')
    await markUsed(tx, id, now)
    await tx
      .deleteFrom('credential')
      .where('user_id', '=', personId)
      .where('provider_id', '=', 'credential')
      .execute()
    await insertPassword(tx, personId, passwordHash, now)
    await tx.deleteFrom('session').where('user_id', '=', personId).execute()
    await tx
      .deleteFrom('access_link')
      .where('person_id', '=', personId)
      .where('used_at', 'is', null)
      .execute()
    await recordAudit(tx, {
      at: now,
      actor: `person:${personId}`,
      action: 'password-reset',
      subject: 'person',
      subjectId: personId,
    })
    return personId
  })
}

/**
 * Uses a sign-in link up within a transaction and answers whose it was.
 * @throws link-used
 */
export async function useSignInLink(tx: Tx, token: string, now: Date): Promise<string> {
  const { id, personId } = await getLink(tx, 'sign-in', token, now)
  if (personId === null) throw fail('link-used')
  await markUsed(tx, id, now)
  return personId
}

const markUsed = (tx: Tx, id: string, now: Date) =>
  tx.updateTable('access_link').set({ used_at: now.toISOString() }).where('id', '=', id).execute()
