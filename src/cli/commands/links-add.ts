/** `nguon links add`: a link of a product, variant, lot or stretch of labels. */
import { addLink, type LinkScope } from '../../resolver/links.js'
import type { ReadDb } from '../../store/store.js'
import type { Answer, Call, Flags } from '../command.js'
import { fail } from '../errors.js'
import { lotIdOf, productIdOf, stretchOf } from '../resolve.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const [type, href, title] = ['type', 'href', 'title'].map((name) => flags.required(name)) as [
    string,
    string,
    string,
  ]
  const issuing = await session.issuing()
  const link = await addLink(
    issuing,
    {
      scope: await scopeOf(issuing.store.read, flags),
      type,
      href,
      title,
      languages: flags.all('language'),
      mediaType: flags.text('media-type'),
      context: flags.all('context'),
      isDefault: flags.has('default'),
    },
    session.actor,
    session.now(),
  )
  return {
    json: link,
    text: {
      vi: `Đã thêm liên kết ${link.type} → ${link.href}: ${link.id}`,
      en: `Link ${link.type} → ${link.href} is added: ${link.id}`,
    },
  }
}

async function scopeOf(read: ReadDb, flags: Flags): Promise<LinkScope> {
  const stretch = await stretchOf(read, flags)
  const [product, lot, variant] = [flags.text('product'), flags.text('lot'), flags.text('variant')]
  if (stretch) {
    if (product ?? lot ?? variant)
      throw fail('flags-conflict', '--product, --lot, --variant, --job, --run, --from')
    return stretch
  }
  const productId = product === undefined ? undefined : await productIdOf(read, product)
  if (lot !== undefined) {
    if (variant !== undefined) throw fail('flags-conflict', '--lot, --variant')
    return { lotId: await lotIdOf(read, lot, productId) }
  }
  if (productId === undefined) throw fail('flag-missing', '--product | --lot | --run | --job')
  return { productId, variant }
}
