/** Whose a token or webhook is: the programme's, or a producer's. */
import { may, type Verb } from '../../accounts/permissions.js'
import type { ReadDb } from '../../store/store.js'
import { type Form, type Option, Select } from '../fields.js'
import { ownedProducers } from '../owned.js'
import type { Visit } from '../visit.js'
import { words } from './words.js'

const programme = 'programme'
const mostProducers = 2_000

export interface Owners {
  /** The only one there can be: nothing to choose. */
  readonly only: string | null | undefined
  readonly options: readonly Option[]
  readonly nameOf: (producerId: string | null) => string
}

/** Whom a member may manage them for. */
export async function ownersFor(read: ReadDb, visit: Visit, verb: Verb): Promise<Owners> {
  const producers = await ownedProducers(read, visit.actor, mostProducers)
  const names = new Map(producers.map(({ id, name }) => [id, name]))
  const isProgrammes = may(visit.member, verb, { producerId: null })
  const options = [
    ...(isProgrammes ? [{ value: programme, label: visit.say(words.programme) }] : []),
    ...producers.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return {
    only: visit.member.role === 'owner' ? visit.member.producerId : undefined,
    options,
    nameOf: (id) => (id === null ? visit.say(words.programme) : (names.get(id) ?? id)),
  }
}

/** Nothing where there is nothing to choose. */
export function OwnerField({ form, owners }: { form: Form; owners: Owners }) {
  if (owners.only !== undefined) return null
  return <Select form={form} name="owner" label={words.owner} options={owners.options} required />
}

/** The producer chosen, null = the programme; undefined when it is none of theirs. */
export function ownerOf(owners: Owners, sent: string): string | null | undefined {
  if (owners.only !== undefined) return owners.only
  if (!owners.options.some(({ value }) => value === sent)) return undefined
  return sent === programme ? null : sent
}
