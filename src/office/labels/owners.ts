/** Whose a new label template can be: one of their producers', or the programme's. */
import { ownedProducers } from '../owned.js'
import type { ReadDb } from '../../store/store.js'
import type { Option } from '../fields.js'
import type { Sent } from '../office.js'
import type { Visit } from '../visit.js'
import { words } from './words.js'

const mostOwners = 500
const programme = 'programme'

/** Of somebody who has one producer there is one. */
export async function ownersFor(read: ReadDb, visit: Visit): Promise<Option[]> {
  const producers = await ownedProducers(read, visit.actor, mostOwners)
  const options = producers.map(({ id, name }) => ({ value: id, label: name }))
  const isAll = visit.may('label.share', { producerId: null })
  return isAll ? [{ value: programme, label: visit.say(words.programme) }, ...options] : options
}

/** The producer that was chosen, null for the programme; undefined for what was not offered. */
export function ownerSent(sent: Sent, owners: readonly Option[]): string | null | undefined {
  const [only] = owners
  const value = owners.length === 1 ? only?.value : sent.text('owner')
  if (!owners.some((owner) => owner.value === value)) return undefined
  return value === programme ? null : value
}
