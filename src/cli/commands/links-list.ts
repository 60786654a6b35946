/** `nguon links list`: what was registered for a product, its variants, lots and packs. */
import type { Words } from '../../errors.js'
import type { Language } from '../../language/language.js'
import type { Level } from '../../resolver/choose.js'
import { listLinks, type RegisteredLink } from '../../resolver/link-queries.js'
import type { Answer, Call } from '../command.js'
import { productIdOf } from '../resolve.js'
import { table } from '../table.js'

const words = {
  none: { vi: 'Chưa có liên kết nào.', en: 'No links.' },
  default: { vi: '(mặc định)', en: '(default)' },
}

const levelWords: Readonly<Record<Level, Words>> = {
  product: { vi: 'sản phẩm', en: 'product' },
  variant: { vi: 'biến thể', en: 'variant' },
  lot: { vi: 'lô', en: 'lot' },
  serial: { vi: 'tem', en: 'labels' },
}

export async function run({ flags, session }: Call): Promise<Answer> {
  const product = flags.required('product')
  const { read } = await session.store()
  const links = await listLinks(read, await productIdOf(read, product))
  return { json: links, text: { vi: listed(links, 'vi'), en: listed(links, 'en') } }
}

function listed(links: readonly RegisteredLink[], language: Language): string {
  if (links.length === 0) return words.none[language]
  return table(
    links.map((link) => [
      link.id,
      link.type,
      levelWords[link.level][language],
      link.variant ??
        link.lot ??
        (link.stretch ? `${link.stretch.first} … ${link.stretch.last}` : ''),
      link.languages.join(' '),
      link.isDefault ? words.default[language] : '',
      link.href,
    ]),
  )
}
