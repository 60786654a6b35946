/** For which producer something of printing is: asked only of who works for several. */
import type { ReadDb } from '../../store/store.js'
import { type Form, Select } from '../fields.js'
import type { Sent } from '../office.js'
import { ownedProducers } from '../owned.js'
import type { Visit } from '../visit.js'
import { words } from './printer-words.js'

const mostProducers = 2_000

export interface Whose {
  readonly producers: readonly { readonly id: string; readonly name: string }[]
}

export const whoseFor = async (read: ReadDb, visit: Visit): Promise<Whose> => ({
  producers: await ownedProducers(read, visit.actor, mostProducers),
})

export function WhoseField({ form, whose }: { form: Form; whose: Whose }) {
  if (whose.producers.length === 1) return null
  const options = whose.producers.map(({ id, name }) => ({ value: id, label: name }))
  return <Select form={form} name="owner" label={words.owner} options={options} required />
}

/** Undefined when it is none of theirs. */
export function whoseOf({ producers }: Whose, sent: Sent): string | undefined {
  if (producers.length === 1) return producers[0]?.id
  return producers.find(({ id }) => id === sent.text('owner'))?.id
}
