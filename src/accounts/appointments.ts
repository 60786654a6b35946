/** What a person may do, changed: role and scope, rights of one's own, the end. */
import type { Store, Tx } from '../store/store.js'
import { recordAudit } from './audit.js'
import { fail } from './errors.js'
import { type Appointment, checkAppointment } from './members.js'
import type { GrantableRight } from './permissions.js'

/**
 * Gives somebody another role or scope; it holds with their next request. Rights of their own end
 * with the role or scope they were given for.
 * @throws person-not-found, membership-scope, last-administrator
 */
export async function changeAppointment(
  store: Store,
  personId: string,
  wanted: Appointment,
  by: string,
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    await checkAppointment(tx, wanted)
    const before = await appointmentOf(tx, personId)
    const isOfAll = wanted.role === 'administrator' && wanted.provinceCode === null
    if (!isOfAll) await keepAnAdministrator(tx, personId)
    const { role, provinceCode, producerIds } = wanted
    const isOfOne = role === 'owner' || role === 'staff'
    await tx
      .updateTable('membership')
      .set({
        role,
        province_code: provinceCode,
        producer_id: isOfOne ? (producerIds[0] ?? null) : null,
        rights: '[]',
      })
      .where('person_id', '=', personId)
      .execute()
    await tx.deleteFrom('membership_producer').where('person_id', '=', personId).execute()
    if (role === 'consultant') {
      const rows = producerIds.map((producer_id) => ({ person_id: personId, producer_id }))
      await tx.insertInto('membership_producer').values(rows).execute()
    }
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'person-changed',
      subject: 'person',
      subjectId: personId,
      detail: {
        before,
        after: { role, province: provinceCode, producers: producerIds, rights: [] },
      },
    })
  })
}

/** @throws person-not-found */
export async function setRights(
  store: Store,
  personId: string,
  rights: readonly GrantableRight[],
  by: string,
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    const before = await appointmentOf(tx, personId)
    await tx
      .updateTable('membership')
      .set({ rights: JSON.stringify(rights) })
      .where('person_id', '=', personId)
      .execute()
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'rights-changed',
      subject: 'person',
      subjectId: personId,
      detail: { before: { rights: before.rights }, after: { rights } },
    })
  })
}

/**
 * Ends what somebody may do, and every session of theirs, at once.
 * @throws person-not-found, last-administrator
 */
export async function endMembership(
  store: Store,
  personId: string,
  by: string,
  now: Date,
): Promise<void> {
  await store.write(async (tx) => {
    await keepAnAdministrator(tx, personId)
    const ended = await tx
      .updateTable('membership')
      .set({ ended_at: now.toISOString() })
      .where('person_id', '=', personId)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (ended.numUpdatedRows === 0n) throw fail('person-not-found', personId)
    await tx.deleteFrom('session').where('user_id', '=', personId).execute()
    await recordAudit(tx, {
      at: now,
      actor: by,
      action: 'person-ended',
      subject: 'person',
      subjectId: personId,
    })
  })
}

async function appointmentOf(tx: Tx, personId: string) {
  const row = await tx
    .selectFrom('membership')
    .select(['role', 'province_code', 'producer_id', 'rights'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw fail('person-not-found', personId)
  const assigned = await tx
    .selectFrom('membership_producer')
    .select('producer_id')
    .where('person_id', '=', personId)
    .execute()
  return {
    role: row.role,
    province: row.province_code,
    producers:
      row.producer_id === null ? assigned.map((one) => one.producer_id) : [row.producer_id],
    rights: JSON.parse(row.rights) as string[],
  }
}

/**
 * Somebody else must be left who administers the whole programme, or nobody could ever let people in.
 * @throws last-administrator
 */
async function keepAnAdministrator(tx: Tx, personId: string): Promise<void> {
  const rows = await tx
    .selectFrom('membership')
    .select('person_id')
    .where('role', '=', 'administrator')
    .where('province_code', 'is', null)
    .where('ended_at', 'is', null)
    .limit(2)
    .execute()
  if (rows.length === 1 && rows[0]?.person_id === personId) throw fail('last-administrator')
}
