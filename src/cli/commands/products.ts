/** `nguon products`: the products, with the stars that may be shown today. */
import { dayOf, formatNumber } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import { type ListedProduct, listProducts } from '../../registry/product-queries.js'
import type { Answer, Call } from '../command.js'
import { table } from '../table.js'

const words = {
  incomplete: { vi: '(chưa đủ)', en: '(incomplete)' },
  nobody: { vi: '(chưa rõ chủ thể)', en: '(producer unknown)' },
}

export async function run({ flags, session }: Call): Promise<Answer> {
  const { read } = await session.store()
  const search = flags.text('search')
  const products = await listProducts(read, dayOf(session.now()), {
    ...(search !== undefined && { search }),
    limit: 100_000,
  })
  return { json: products, text: { vi: listed(products, 'vi'), en: listed(products, 'en') } }
}

function listed(products: readonly ListedProduct[], language: Language): string {
  const none = { vi: 'Không có sản phẩm nào.', en: 'No products.' }
  if (products.length === 0) return none[language]
  const lines = table(
    products.map((product) => [
      product.id,
      product.stars === null ? '' : `${product.stars}★`,
      product.name,
      product.producer?.name ?? words.nobody[language],
      product.printable ? '' : words.incomplete[language],
    ]),
  )
  const count = formatNumber(products.length, language)
  return `${lines}\n${language === 'vi' ? `${count} sản phẩm` : `${count} products`}`
}
