/** `nguon logistic-units list`: pallets and cartons of a product, newest first. */
import { formatDay } from '../../language/format.js'
import { listLogisticUnits } from '../../trace/logistic-units.js'
import type { Answer, Call } from '../command.js'
import { productIdOf } from '../resolve.js'
import { table } from '../table.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const { read } = await session.store()
  const units = await listLogisticUnits(read, await productIdOf(read, flags.required('product')))
  const rows = units.map(({ sscc, count, createdAt }) => [
    sscc,
    String(count),
    formatDay(createdAt.slice(0, 10)),
  ])
  const none = { vi: 'Chưa có kiện hàng nào.', en: 'No logistic units.' }
  return { json: units, text: units.length === 0 ? none : { vi: table(rows), en: table(rows) } }
}
