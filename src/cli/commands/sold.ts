/** `nguon sold`: packs have left the shop. */
import { markSold } from '../../copies/sales.js'
import { formatNumber } from '../../language/format.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'
import { stretchOf } from '../resolve.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const issuing = await session.issuing()
  const stretch = await stretchOf(issuing.store.read, flags)
  if (!stretch) throw fail('flag-missing', '--job, --run, --from … --to')
  const { id, codes } = await markSold(issuing, stretch, session.actor, session.now())
  return {
    json: { sale: id, codes },
    text: {
      vi: `Đã ghi ${formatNumber(codes, 'vi')} gói là đã bán.`,
      en: `${formatNumber(codes, 'en')} packs are marked as sold.`,
    },
  }
}
