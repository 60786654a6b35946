/** `nguon products complete`: fills what keeps an incomplete product from being printed. */
import { dayOf } from '../../language/format.js'
import { describeGaps } from '../../registry/gaps.js'
import { listProducts } from '../../registry/product-queries.js'
import { completeProduct } from '../../registry/products.js'
import type { Answer, Call } from '../command.js'
import { productIdOf } from '../resolve.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const text = flags.required('product')
  const store = await session.store()
  const id = await productIdOf(store.read, text)
  const producerId = flags.text('producer')
  const product = await completeProduct(
    store,
    id,
    {
      ...(producerId !== undefined && { producerId }),
      ...(flags.has('without-stars') && { acceptWithoutStars: true }),
      ...(flags.has('names-checked') && { confirmNames: true }),
    },
    session.actor.name,
    session.now(),
  )
  const today = dayOf(session.now())
  const listed = (await listProducts(store.read, today, { limit: 100_000 })).find(
    (other) => other.id === id,
  )
  const left = describeGaps(product.gaps)
  return {
    json: listed ?? product,
    text: product.printable
      ? { vi: `${product.name}: in tem được.`, en: `${product.name}: labels can be printed.` }
      : {
          vi: `${product.name}: còn thiếu – ${left.vi}`,
          en: `${product.name}: still missing – ${left.en}`,
        },
  }
}
