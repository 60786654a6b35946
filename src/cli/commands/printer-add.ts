/** `nguon printer add`: names a printer, which `printer measure --printer` then adjusts. */
import { rememberPrinter } from '../../printing/printers.js'
import { getProducer } from '../../registry/producers.js'
import type { Answer, Call } from '../command.js'

export async function run({ positionals, flags, session }: Call): Promise<Answer> {
  const [name = ''] = positionals
  const store = await session.store()
  const { id: producerId } = await getProducer(store.read, flags.required('producer'))
  const id = await rememberPrinter(store, { producerId, name }, session.actor, session.now())
  return { json: { id, producer: producerId, name }, text: { vi: id, en: id } }
}
