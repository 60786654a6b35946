/** Who did something, as people know them. */
import type { Words } from '../errors.js'
import type { ReadDb } from '../store/store.js'

const machine: Words = { vi: 'hệ thống', en: 'the system' }
const interface_: Words = { vi: 'kết nối API', en: 'the API' }
const buyer: Words = { vi: 'người mua', en: 'the public' }
const command: Words = { vi: 'người vận hành máy chủ', en: 'whoever runs the server' }

/** Names of actors as the audit trail writes them: `person:…`, `token:…`, `cli:…`. */
export async function actorNames(
  read: ReadDb,
  actors: readonly string[],
): Promise<(actor: string) => Words> {
  const ids = [...new Set(actors)].flatMap((actor) =>
    actor.startsWith('person:') ? [actor.slice('person:'.length)] : [],
  )
  const rows =
    ids.length === 0
      ? []
      : await read.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  const names = new Map(rows.map(({ id, name }) => [`person:${id}`, name]))
  return (actor) => {
    const name = names.get(actor)
    if (name !== undefined) return { vi: name, en: name }
    if (actor.startsWith('token:')) return interface_
    if (actor === 'public') return buyer
    return actor.startsWith('cli:') ? command : machine
  }
}
