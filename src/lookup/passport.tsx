/** The page of a pack or a product: first what it is and whether to trust it, then what it rests on. */
import { formatDay } from '../language/format.js'
import type { Language } from '../language/language.js'
import type { PublicProduct } from '../registry/public-product.js'
import type { Standing } from '../registry/standing.js'
import type { Lot } from '../trace/lots.js'
import { CertificateSection, RatingLine } from './certificate.js'
import { Sign } from './icons.js'
import { Band, Foot, Hole, renderPage } from './page.js'
import { changedField, words } from './page-words.js'
import type { BandWords } from './verdict-words.js'

export interface Passport {
  readonly language: Language
  readonly band: BandWords
  readonly also: string | undefined
  /** Undefined for a label that is not bound to a product yet. */
  readonly product: PublicProduct | undefined
  readonly standing: Standing | undefined
  readonly lot: Lot | undefined
  /** The host name printed beside every QR. */
  readonly host: string
  /** One pack with a code of its own, or the product as such. */
  readonly pack: boolean
  readonly withHistory: boolean
  /** Whether comparing comes before all else: the code may stand on more than one pack. */
  readonly compareFirst: boolean
  /** False where stars beside the verdict would praise a pack that is not to be trusted. */
  readonly withStars: boolean
  /** The product's one address, for the page of a product as such. */
  readonly canonical?: string
}

export function renderPassport(passport: Passport): string {
  const { language, band, also, product, standing, lot, host, pack } = passport
  const compare = pack && product && <Compare {...passport} product={product} />
  const title = pack && band.tone !== 'bad' ? words.packCode[language] : band.line
  return renderPage(
    {
      language,
      title: product ? `${product.name} · Nguồn` : `${title} · Nguồn`,
      description: product ? describe(product, language) : band.sentence,
      canonical: passport.canonical,
    },
    <>
      <main>
        {product?.demo && <p class="demo">{words.demo[language]}</p>}
        <Band {...band} also={also} />
        {product && (
          <>
            <h1>{product.name}</h1>
            {standing && (
              <RatingLine standing={standing} language={language} withStars={passport.withStars} />
            )}
            <Who product={product} language={language} />
          </>
        )}
        {lot && <LotFacts lot={lot} language={language} />}
        {passport.compareFirst && compare}
        {passport.withHistory && <History language={language} />}
        {!passport.compareFirst && compare}
        {standing && <CertificateSection standing={standing} language={language} />}
        {product && <About product={product} language={language} pack={pack} />}
        {product && <Buy product={product} language={language} />}
      </main>
      <Foot language={language} host={host} code={pack} />
    </>,
  )
}

/** `Chè búp non – Hợp tác xã …, Xã …, Thái Nguyên: nguồn gốc, …` */
function describe(product: PublicProduct, language: Language): string {
  const from = [product.producer?.name, placeOf(product, language)].filter(Boolean).join(', ')
  const name = from === '' ? product.name : `${product.name} – ${from}`
  return `${name}: ${words.productDescription[language]}.`
}

function placeOf({ origin }: PublicProduct, language: Language): string {
  return [origin.commune, origin.province?.name[language]].filter(Boolean).join(', ')
}

function Who({ product, language }: { product: PublicProduct; language: Language }) {
  const place = placeOf(product, language)
  return (
    <ul class="who">
      <li>
        <Sign name="house" />
        <span>{product.producer?.name ?? words.noProducer[language]}</span>
      </li>
      <li>
        <Sign name="place" />
        <span>{place || words.noPlace[language]}</span>
      </li>
    </ul>
  )
}

function LotFacts({ lot, language }: { lot: Lot; language: Language }) {
  return (
    <dl class="facts">
      <Fact term={words.lot[language]}>{lot.number}</Fact>
      {lot.madeOn && <Fact term={words.madeOn[language]}>{formatDay(lot.madeOn)}</Fact>}
      {lot.expiresOn && <Fact term={words.expiresOn[language]}>{formatDay(lot.expiresOn)}</Fact>}
    </dl>
  )
}

const Fact = ({ term, children }: { term: string; children: preact.ComponentChildren }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

function History({ language }: { language: Language }) {
  return (
    <section>
      <h2>{words.history[language]}</h2>
      <div class="card">
        <p>
          <Hole name="history" />
        </p>
        <p class="soft">{words.historyNote[language]}</p>
      </div>
    </section>
  )
}

function Compare({ product, lot, host, language }: Passport & { product: PublicProduct }) {
  return (
    <section id="compare">
      <h2>{words.compare[language]}</h2>
      <div class="card">
        <dl>
          <Fact term={words.compareAddress[language]}>{host}</Fact>
          <Fact term={words.compareNumber[language]}>
            <Hole name="number" />
          </Fact>
          {lot && <Fact term={words.lot[language]}>{lot.number}</Fact>}
          {product.netContent && (
            <Fact term={words.netContent[language]}>{product.netContent}</Fact>
          )}
        </dl>
        <p class="soft">{words.compareNote[language]}</p>
      </div>
    </section>
  )
}

function About({
  product,
  language,
  pack,
}: {
  product: PublicProduct
  language: Language
  pack: boolean
}) {
  const { producer, origin } = product
  const shelfLife = product.shelfLifeDays && `${product.shelfLifeDays} ${words.days[language]}`
  const rows: readonly (readonly [string, string | null | undefined | 0])[] = [
    [words.ingredients[language], product.ingredients],
    [words.netContent[language], product.netContent],
    [words.shelfLife[language], shelfLife],
    [words.group[language], product.group?.[language]],
    [words.address[language], producer?.address],
    [words.oldAddress[language], origin.oldAddress],
    [words.story[language], product.story],
    [words.gtin[language], product.gtin],
  ]
  const known = rows.filter(([, value]) => value)
  if (known.length === 0) return null
  return (
    <section>
      <h2>{words.law[language]}</h2>
      <div class="card">
        <dl>
          {known.map(([term, value]) => (
            <Fact term={term}>{value}</Fact>
          ))}
        </dl>
        {pack && <Changes product={product} language={language} />}
      </div>
    </section>
  )
}

function Changes({ product, language }: { product: PublicProduct; language: Language }) {
  if (product.changedSince.length === 0) return null
  const told = product.changedSince.map(
    ({ at, fields }) =>
      `${formatDay(at.slice(0, 10))}: ${fields.map((field) => changedField[field][language]).join(', ')}`,
  )
  return (
    <p class="soft">
      {words.changes[language]} {told.join('; ')}.
    </p>
  )
}

function Buy({ product, language }: { product: PublicProduct; language: Language }) {
  const { producer, channels } = product
  const links = channels.map(({ title, url, phone }) => ({
    title,
    href: url ?? telephone(phone ?? ''),
  }))
  if (producer?.website) links.push({ title: words.website[language], href: producer.website })
  if (producer?.phone) {
    links.push({
      title: `${words.call[language]} ${producer.phone}`,
      href: telephone(producer.phone),
    })
  }
  if (links.length === 0) return null
  return (
    <section>
      <h2>{words.buy[language]}</h2>
      <ul class="act">
        {links.map(({ title, href }) => (
          <li>
            <a href={href} rel="nofollow noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const telephone = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`
