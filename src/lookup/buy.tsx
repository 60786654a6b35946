/** Where to buy: the product's sales channels, then its producer. */
import type { Language } from '../language/language.js'
import type { Channel } from '../registry/channels.js'
import type { PublicProduct } from '../registry/public-product.js'
import { words as shared } from './page-words.js'
import { channelWords, words } from './passport-words.js'

export function Buy({ product, language }: { product: PublicProduct; language: Language }) {
  const { producer, channels } = product
  const own = [
    producer?.phone &&
      link(`${shared.call[language]} ${producer.phone}`, telephone(producer.phone)),
    producer?.website && link(shared.website[language], producer.website),
  ].filter((each) => typeof each === 'object' && each !== null)
  if (own.length + channels.length === 0) return null
  return (
    <section>
      <h2>{shared.buy[language]}</h2>
      <ul class="shops">
        {channels.map((channel) => (
          <Shop channel={channel} language={language} />
        ))}
        {producer && own.length > 0 && (
          <li class="card">
            <p>
              <b>{producer.name}</b>
            </p>
            <Actions links={own} />
          </li>
        )}
      </ul>
    </section>
  )
}

function Shop({ channel, language }: { channel: Channel; language: Language }) {
  const { kind, title, url, phone, address, hours } = channel
  const links = [
    ...(url ? [link(words.visit[language], url)] : []),
    ...(phone ? [link(`${shared.call[language]} ${phone}`, telephone(phone))] : []),
  ]
  return (
    <li class="card">
      <p>
        <b>{title}</b>
        <small class="soft">{channelWords[kind][language]}</small>
      </p>
      {address && <p class="soft">{address}</p>}
      {hours && (
        <p class="soft">
          {words.hours[language]} {hours}
        </p>
      )}
      <Actions links={links} />
    </li>
  )
}

interface Link {
  readonly title: string
  readonly href: string
}

const link = (title: string, href: string): Link => ({ title, href })

function Actions({ links }: { links: readonly Link[] }) {
  if (links.length === 0) return null
  return (
    <ul class="act second">
      {links.map(({ title, href }) => (
        <li>
          <a href={href} rel="nofollow noreferrer">
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}

const telephone = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`
