/** `nguon logistic-units add`: SSCCs for pallets or cartons, and their labels. */
import { addLogisticUnits } from '../../trace/logistic-units.js'
import type { Answer, Call } from '../command.js'
import { lotIdOf, productIdOf } from '../resolve.js'
import { writeUnitLabels } from '../unit-labels.js'

export async function run(call: Call): Promise<Answer> {
  const { flags, session } = call
  const store = await session.store()
  const productId = await productIdOf(store.read, flags.required('product'))
  const lot = flags.text('lot')
  const count = flags.number('count', 1) ?? 0
  const units = await addLogisticUnits(
    store,
    {
      productId,
      lotId: lot === undefined ? null : await lotIdOf(store.read, lot, productId),
      count,
      units: flags.number('units', 1) ?? 1,
    },
    session.actor,
    session.now(),
  )
  const file = await writeUnitLabels(call, units)
  const list = units.map(({ sscc }) => sscc)
  const text = [...list, ...(file ? [file.path] : [])].join('\n')
  return { json: { units: list, file }, text: { vi: text, en: text } }
}
