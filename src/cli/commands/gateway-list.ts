/** `nguon gateway list`: the gateways, and when each was last heard of. */
import { type Gateway, listGateways } from '../../gateways/gateways.js'
import { formatDate } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import type { Answer, Call } from '../command.js'
import { table } from '../table.js'

export async function run({ session }: Call): Promise<Answer> {
  const { read } = await session.store()
  const gateways = await listGateways(read)
  return { json: gateways, text: { vi: listed(gateways, 'vi'), en: listed(gateways, 'en') } }
}

function listed(gateways: readonly Gateway[], language: Language): string {
  const vi = language === 'vi'
  if (gateways.length === 0) return vi ? 'Chưa có cổng tin nhắn nào.' : 'No gateways.'
  return table(
    gateways.map(({ name, lastUsedAt }) => {
      if (lastUsedAt === null) return [name, vi ? 'chưa dùng' : 'not used yet']
      const on = formatDate(new Date(lastUsedAt))
      return [name, vi ? `dùng gần nhất ngày ${on}` : `last used on ${on}`]
    }),
  )
}
