/** The page of a pack or a product: first what it is and whether to trust it, then what it rests on. */
import { formatDay } from '../language/format.js'
import type { Language } from '../language/language.js'
import type { PublicProduct } from '../registry/public-product.js'
import type { Standing } from '../registry/standing.js'
import type { Lot } from '../trace/lots.js'
import { About, Story } from './about.js'
import { Buy } from './buy.js'
import { CertificateSection } from './certificate.js'
import { photoRoom } from './first-screen.js'
import { holeMark } from './holes.js'
import { Sign } from './icons.js'
import { Journey, type JourneyFacts } from './journey.js'
import { LinkedData, LinkPreview } from './link-preview.js'
import { lotRecallLines } from './lot-recall-words.js'
import { LotRecalls } from './lot-recalls.js'
import { OfferPlace } from './offer-place.js'
import { Origin } from './origin.js'
import { Band, Foot, Hole, renderPage } from './page.js'
import { words } from './page-words.js'
import { words as own } from './passport-words.js'
import { LeadPhoto } from './photos.js'
import { langOf } from './quoted.js'
import { isLapsed, RatingNote, ratingWords, StarLine } from './rating.js'
import type { PublicRecall } from './recalls.js'
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
  /** The public address, without a slash at its end. */
  readonly baseUrl: string
  /** The civil date of the page. */
  readonly today: string
  /** One pack with a code of its own, or the product as such. */
  readonly pack: boolean
  readonly withHistory: boolean
  /** Address of the script that offers to tell where the scan was made. */
  readonly placeScript?: string | undefined
  /** Whether comparing comes before all else: the code may stand on more than one pack. */
  readonly compareFirst: boolean
  /** False where stars beside the verdict would praise a pack that is not to be trusted. */
  readonly withStars: boolean
  /** Civil day on which the pack's code was activated. */
  readonly activatedOn?: string | undefined
  /** What was decided of the pack or product, by civil day. */
  readonly decided: JourneyFacts['decided']
  /** What was decided of single lots, on a page that is of no lot. */
  readonly lotRecalls?: readonly PublicRecall[]
  /** The product's one address, for the page of a product as such. */
  readonly canonical?: string
}

export function renderPassport(passport: Passport): string {
  const { language, band, product, lot, host, baseUrl, today, pack } = passport
  const title = pack && band.tone !== 'bad' ? words.packCode[language] : band.line
  const name = product && nameOf(product, language)
  const head = product && name !== undefined && (
    <LinkPreview product={product} name={name} language={language} baseUrl={baseUrl} />
  )
  return renderPage(
    {
      language,
      title: `${name ?? title} · Nguồn`,
      description: product ? describe(product, language) : band.sentence,
      canonical: passport.canonical,
      head,
      script: passport.placeScript,
    },
    <>
      <main>
        {product?.demo && <p class="demo">{words.demo[language]}</p>}
        <Band {...band} also={passport.also} language={language} />
        {product && (
          <LotRecalls recalls={passport.lotRecalls} productId={product.id} language={language} />
        )}
        {product && <Shown passport={passport} product={product} />}
        {lot && <LotFacts lot={lot} language={language} />}
        <Checks {...passport} />
        {product && <Told passport={passport} product={product} />}
        {pack && <Tell {...passport} />}
      </main>
      <Foot language={language} host={host} code={pack} />
      {product && passport.withStars && (
        <LinkedData {...{ product, baseUrl, language, today, lot: lot ?? null }} />
      )}
    </>,
  )
}

/** `Chè búp non – Hợp tác xã …, Xã …, Thái Nguyên: nguồn gốc, …` */
function describe(product: PublicProduct, language: Language): string {
  const place = [product.origin.commune, product.origin.province?.name[language]]
  const from = [product.producer?.name, ...place].filter(Boolean).join(', ')
  const name = nameOf(product, language)
  return `${from === '' ? name : `${name} – ${from}`}: ${words.productDescription[language]}.`
}

interface WithProduct {
  readonly passport: Passport
  readonly product: PublicProduct
}

/** What it is: the first screen below the verdict. */
function Shown({ passport, product }: WithProduct) {
  const { language, standing, withStars } = passport
  const name = nameOf(product, language)
  return (
    <>
      <div class={`top ${roomOf(passport, product)}`}>
        <LeadPhoto product={product} language={language} />
        <div>
          <h1 lang={langOf(name, language)}>{name}</h1>
          {name !== product.name && (
            <p class="name2">
              {own.onLabel[language]}: <span lang="vi">{product.name}</span>
            </p>
          )}
          {standing && withStars && <StarLine standing={standing} language={language} />}
        </div>
      </div>
      {standing && <RatingNote standing={standing} language={language} />}
      <Who product={product} language={language} />
    </>
  )
}

/** The history of this pack and what to compare it with, the more pressing one first. */
function Checks(passport: Passport) {
  const { pack, product, language, compareFirst, withHistory } = passport
  const compare = pack && product && <Compare {...passport} product={product} />
  return (
    <>
      {compareFirst && compare}
      {withHistory && <History language={language} />}
      {!compareFirst && compare}
    </>
  )
}

/** What the verdict rests on, and all that is told of the product. */
function Told({ passport, product }: WithProduct) {
  const { language, standing, pack } = passport
  return (
    <>
      {standing && <CertificateSection standing={standing} language={language} />}
      <Origin product={product} language={language} />
      <Story product={product} language={language} />
      <Journey
        lot={passport.lot}
        activatedOn={passport.activatedOn}
        decided={passport.decided}
        place={placeIn(product, language)}
        {...{ pack, language }}
      />
      <About product={product} language={language} pack={pack} />
      <Buy product={product} language={language} />
    </>
  )
}

const roomOf = (passport: Passport, product: PublicProduct): string => {
  const { language, band, also, standing, withHistory, compareFirst, lot } = passport
  const name = nameOf(product, language)
  return photoRoom({
    band,
    scanLines: withHistory && band.tone !== 'bad' ? (compareFirst ? 4 : 3) : undefined,
    also,
    lotRecall: lotRecallLines(passport.lotRecalls ?? [], language).join('. ') || undefined,
    demo: product.demo,
    name,
    secondName: name === product.name ? undefined : `${own.onLabel[language]}: ${product.name}`,
    rating: ratingOf(passport.withStars, standing, language),
    boxed: standing !== undefined && isLapsed(standing),
    producer: product.producer?.name ?? words.noProducer[language],
    place: placeOf(product, language),
    withLot: lot !== undefined,
  })
}

function ratingOf(withStars: boolean, standing: Standing | undefined, language: Language) {
  if (!standing) return ''
  if (standing.stars !== null) return withStars ? undefined : ''
  return ratingWords(standing, language) ?? ''
}

const placeIn = ({ origin: { commune, province } }: PublicProduct, language: Language): string =>
  [commune, province?.name[language]].filter(Boolean).join(', ')

const placeOf = (product: PublicProduct, language: Language): string =>
  placeIn(product, language) || words.noPlace[language]

/** English pages call a product by its English name, where it has one. */
const nameOf = ({ name, nameEn }: PublicProduct, language: Language): string =>
  language === 'en' ? (nameEn ?? name) : name

function Who({ product, language }: { product: PublicProduct; language: Language }) {
  return (
    <ul class="who">
      <li>
        <Sign name="house" />
        <span>{product.producer?.name ?? words.noProducer[language]}</span>
      </li>
      <li>
        <Sign name="place" />
        <span>{placeOf(product, language)}</span>
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

/** What the visitor may tell us. */
const Tell = ({ placeScript, language }: Passport) => (
  <>
    {placeScript !== undefined && <OfferPlace language={language} />}
    <Report language={language} />
  </>
)

/** To whoever can look into it; the address names the pack, so that nobody has to type it again. */
function Report({ language }: { language: Language }) {
  return (
    <section>
      <p class="soft">{own.reportNote[language]}</p>
      <ul class="act second">
        <li>
          <a href={`/report/${holeMark('path')}?lang=${language}`} rel="nofollow">
            {own.report[language]}
          </a>
        </li>
      </ul>
    </section>
  )
}
