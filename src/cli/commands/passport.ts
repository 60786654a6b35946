/** `nguon passport`: which data the law asks of a product are there, in words, JSON or JSON-LD. */
import { dayOf } from '../../language/format.js'
import { jsonLd } from '../../registry/json-ld.js'
import { passportOf, passportText } from '../../registry/passport.js'
import { getPublicProduct } from '../../registry/public-product.js'
import { getLot } from '../../trace/lots.js'
import type { Answer, Call } from '../command.js'
import { lotIdOf, productIdOf } from '../resolve.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const { read } = await session.store()
  const productId = await productIdOf(read, flags.required('product'))
  const named = flags.text('lot')
  const lot = named === undefined ? null : await getLot(read, await lotIdOf(read, named, productId))
  const product = await getPublicProduct(read, productId)
  const today = dayOf(session.now())
  if (flags.has('json-ld')) {
    const { baseUrl, port } = session.config
    const base = baseUrl ?? `http://127.0.0.1:${port}`
    const document = jsonLd(product, { baseUrl: base, language: 'vi', today, lot })
    const text = JSON.stringify(document, null, 2)
    return { json: document, text: { vi: text, en: text } }
  }
  // No stage is recorded yet by anything that this version does.
  const frameworks = passportOf({ product, lot: lot && { ...lot, stages: 0 } }, today)
  const told = (language: 'vi' | 'en') => `${product.name}\n\n${passportText(frameworks, language)}`
  return {
    json: {
      product: { id: productId, name: product.name },
      lot: lot && { id: lot.id, number: lot.number },
      frameworks,
    },
    text: { vi: told('vi'), en: told('en') },
  }
}
