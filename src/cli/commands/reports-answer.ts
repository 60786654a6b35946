/** `nguon reports answer`: an answer that whoever reported reads by the private link. */
import { answerReport } from '../../reports/reports.js'
import type { Answer, Call } from '../command.js'
import { reported } from './reports-show.js'

export async function run({ positionals, flags, session }: Call): Promise<Answer> {
  const text = flags.required('text')
  const store = await session.store()
  const [id = ''] = positionals
  return reported(await answerReport(store, id, text, session.actor, session.now()))
}
