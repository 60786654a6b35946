/** `nguon reports close`: nothing more is to be done about a report. */
import { closeReport } from '../../reports/reports.js'
import type { Answer, Call } from '../command.js'
import { reported } from './reports-show.js'

export async function run({ positionals, session }: Call): Promise<Answer> {
  const store = await session.store()
  return reported(await closeReport(store, positionals[0] ?? '', session.actor, session.now()))
}
