/** `nguon bind`: says what stamps printed ahead are stuck on. */
import { bind } from '../../issuing/bindings.js'
import { formatNumber } from '../../language/format.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'
import { stretchOf, subjectOf } from '../resolve.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  flags.required('product')
  const issuing = await session.issuing()
  const stretch = await stretchOf(issuing.store.read, flags)
  if (!stretch) throw fail('flag-missing', '--run')
  const { productId = '', lotId } = await subjectOf(issuing.store.read, flags)
  const to = { productId, lotId }
  const binding = await bind(issuing, stretch, to, session.actor, session.now())
  return {
    json: binding,
    text: {
      vi: `Đã gắn ${formatNumber(binding.codes, 'vi')} mã với sản phẩm.`,
      en: `${formatNumber(binding.codes, 'en')} codes are bound to the product.`,
    },
  }
}
