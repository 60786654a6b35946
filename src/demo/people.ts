/** Accounts of the demonstration, each with a one-time link to sign in by: they have no password. */
import { makePersonLink, pathOfLink } from '../accounts/links.js'
import { addPerson } from '../accounts/members.js'
import { type MemberRole, roleWords } from '../accounts/permissions.js'
import type { Words } from '../errors.js'
import type { Store } from '../store/store.js'

export interface DemoPerson {
  readonly role: MemberRole
  readonly shows: Words
  /** Behind the server's address. */
  readonly path: string
}

const names = {
  administrator: 'Quản trị (minh hoạ)',
  owner: 'Chủ cơ sở (minh hoạ)',
  staff: 'Nhân viên (minh hoạ)',
} as const

/** The cooperative with the most demonstration products gets an owner and one of its staff. */
export async function createDemoPeople(store: Store, now: Date): Promise<DemoPerson[]> {
  const producer = await store.read
    .selectFrom('product')
    .select(['producer_id', (eb) => eb.fn.countAll<number>().as('products')])
    .where('demo', '=', 1)
    .where('producer_id', 'is not', null)
    .groupBy('producer_id')
    .orderBy('products', 'desc')
    .orderBy('producer_id')
    .limit(1)
    .executeTakeFirst()
  const people: DemoPerson[] = []
  for (const role of ['administrator', 'owner', 'staff'] as const) {
    const producerIds = role === 'administrator' ? [] : [producer?.producer_id ?? '']
    const id = await store.write((tx) =>
      addPerson(
        tx,
        {
          name: names[role],
          signInName: { kind: 'email', email: `${role}@demo.invalid` },
          passwordHash: null,
          language: 'vi',
          role,
          provinceCode: null,
          producerIds,
        },
        'demo',
        now,
      ),
    )
    const token = await makePersonLink(store, 'sign-in', id, 'demo', now)
    people.push({ role, shows: roleWords[role], path: pathOfLink('sign-in', token) })
  }
  return people
}
