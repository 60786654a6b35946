/** `nguon logistic-units label`: labels of units that have their numbers already. */
import { getLogisticUnit } from '../../trace/logistic-units.js'
import type { Answer, Call } from '../command.js'
import { writeUnitLabels } from '../unit-labels.js'

export async function run(call: Call): Promise<Answer> {
  const { positionals, flags, session } = call
  flags.required('out')
  const { read } = await session.store()
  const units = []
  for (const sscc of positionals) units.push(await getLogisticUnit(read, sscc, session.actor))
  const file = await writeUnitLabels(call, units)
  const text = file?.path ?? ''
  return { json: { file }, text: { vi: text, en: text } }
}
