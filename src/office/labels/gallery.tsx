/** Every label template somebody may print, by its picture: their own, the programme's, the shipped ones. */
import type { ComponentChildren } from 'preact'
import type { Actor } from '../../accounts/actor.js'
import type { Words } from '../../errors.js'
import { listLabelTemplates, type StoredTemplate } from '../../printing/label-templates/find.js'
import { writeRef } from '../../printing/label-templates/ref.js'
import { type TemplateUse, templateUses } from '../../printing/label-templates/uses.js'
import { listTemplates, loadTemplate } from '../../printing/templates.js'
import type { ReadDb } from '../../store/store.js'
import type { DeskSettings } from '../desk-settings.js'
import type { Office } from '../office.js'
import { Empty } from '../parts.js'
import { Filters, registryStyle } from '../registry/parts.js'
import type { Visit } from '../visit.js'
import { fileOf, pictureOf } from './pictures.js'
import { purposes } from './purposes.js'
import { labelStyle } from './style.js'
import { millimetres, moreProducts, words } from './words.js'

/** By the longer side. */
const sizes = {
  small: [0, 50],
  medium: [50, 100],
  large: [100, Infinity],
} as const
type Size = keyof typeof sizes

interface Card {
  readonly ref: string
  readonly title: Words
  readonly width: number
  readonly height: number
  /** Of one that people made. */
  readonly stored?: StoredTemplate
  /** Whose it is, for who has several producers. */
  readonly of?: string | undefined
  /** Of a shipped one, newest first. */
  readonly uses?: readonly TemplateUse[] | undefined
}

/** So many products are named; more are counted. */
const mostNamed = 2

interface Loaded {
  readonly own: readonly Card[]
  readonly ofProgramme: readonly Card[]
  readonly shipped: readonly Card[]
  readonly archived: boolean
}

export function galleryRoutes(office: Office, { printing }: DeskSettings): void {
  const { read } = printing.store
  office.page<Loaded>('/labels', {
    may: 'print.read',
    style: registryStyle + labelStyle,
    title: words.menu,
    async load(visit) {
      const archived = visit.query.get('archived') === 'yes'
      const stored = await listLabelTemplates(read, visit.actor, { archived })
      const names = await producerNames(read, visit, stored)
      const fits = ofSize(visit.query.get('size') ?? '')
      const cards = stored.map((one) => cardOf(one, names)).filter(fits)
      return {
        archived,
        own: cards.filter(({ stored }) => stored?.producerId !== null),
        ofProgramme: cards.filter(({ stored }) => stored?.producerId === null),
        shipped: archived ? [] : await used(shippedCards().filter(fits), visit.actor),
      }
    },
    body: (visit, loaded) => <Body visit={visit} loaded={loaded} />,
  })

  async function used(cards: readonly Card[], by: Actor): Promise<Card[]> {
    const uses = await templateUses(read, by)
    return cards.map((card) => ({ ...card, uses: uses.get(card.ref) }))
  }
}

function Body({ visit, loaded }: { visit: Visit; loaded: Loaded }) {
  const { own, ofProgramme, shipped, archived } = loaded
  const { say } = visit
  const size = visit.query.get('size') ?? ''
  const designs = visit.may('label.design')
  const isEmpty = own.length + ofProgramme.length + shipped.length === 0
  return (
    <>
      {!archived && <p class="soft">{say(words.intro)}</p>}
      <p class="acts">
        {designs && !archived && (
          <>
            <a class="button primary" href="/office/labels/new">
              {say(words.make)}
            </a>
            <a class="button" href="/office/labels/upload">
              {say(words.upload)}
            </a>
          </>
        )}
        {archived ? (
          <a class="button" href="/office/labels">
            {say(words.back)}
          </a>
        ) : (
          <a class="button" href="/office/labels?archived=yes">
            {say(words.archivedOnes)}
          </a>
        )}
        {visit.may('label.share', { producerId: null }) && !archived && (
          <a class="button" href="/office/labels/mark">
            {say(words.mark)}
          </a>
        )}
      </p>
      <Filters
        visit={visit}
        label={words.size}
        name="size"
        chosen={size}
        options={[
          { value: '', label: words.allSizes },
          ...(Object.keys(sizes) as Size[]).map((value) => ({ value, label: words[value] })),
        ]}
      />
      {archived && isEmpty && <Empty visit={visit} text={words.noneArchived} />}
      {!archived && isEmpty && <Empty visit={visit} text={words.noneOfSize} />}
      {!archived && own.length === 0 && size === '' && designs && (
        <p class="soft">{say(words.noneOwn)}</p>
      )}
      <Shelf visit={visit} head={words.own} cards={own} />
      <Shelf visit={visit} head={words.ofProgramme} cards={ofProgramme} />
      <Shelf visit={visit} head={words.shipped} cards={shipped} />
    </>
  )
}

function Shelf(props: { visit: Visit; head: Words; cards: readonly Card[] }) {
  const { visit, head, cards } = props
  if (cards.length === 0) return null
  return (
    <section>
      <h2>{visit.say(head)}</h2>
      <ul class="shelf">
        {cards.map((card) => (
          <li key={card.ref}>
            <CardOf visit={visit} card={card} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function CardOf({ visit, card }: { visit: Visit; card: Card }) {
  const { ref, title, width, height, stored, of, uses = [] } = card
  const purpose = stored ? undefined : purposes[ref]
  const { say } = visit
  return (
    <article class="card">
      <LinkTo stored={stored}>
        <img src={pictureOf(ref)} alt="" loading="lazy" />
        <b>{say(title)}</b>
      </LinkTo>
      <small>
        {say(millimetres(width, height))}
        {of !== undefined && ` · ${of}`}
      </small>
      {purpose && <p>{say(purpose)}</p>}
      {uses.length > 0 && <Uses visit={visit} uses={uses} />}
      <p class="acts">
        {stored && visit.may('label.design', stored) && !stored.archived && (
          <a class="button" href={`/office/labels/${stored.id}/design`}>
            {say(words.design)}
          </a>
        )}
        {visit.may('label.design') && (
          <a class="button" href={copyPath(ref)} aria-label={`${say(words.copy)}: ${say(title)}`}>
            {say(words.copy)}
          </a>
        )}
        {!stored && (
          <a class="touch" href={fileOf(ref)} aria-label={`${say(words.download)}: ${say(title)}`}>
            {say(words.download)}
          </a>
        )}
      </p>
    </article>
  )
}

function Uses({ visit, uses }: { visit: Visit; uses: readonly TemplateUse[] }) {
  const { say } = visit
  const more = uses.length - mostNamed
  return (
    <div class="uses">
      <small>{say(words.usedBy)}</small>
      <ul>
        {uses.slice(0, mostNamed).map(({ productId, product, producer }) => (
          <li key={productId}>
            <a class="touch" href={`/office/products/${productId}`}>
              {product}
            </a>
            {visit.actor.producerId === null && <small>{producer}</small>}
          </li>
        ))}
      </ul>
      {more > 0 && <small>{say(moreProducts(more))}</small>}
    </div>
  )
}

function LinkTo(props: { stored: StoredTemplate | undefined; children: ComponentChildren }) {
  const { stored, children } = props
  if (!stored) return <div class="face">{children}</div>
  return (
    <a class="face" href={`/office/labels/${stored.id}`}>
      {children}
    </a>
  )
}

export const copyPath = (ref: string): string =>
  `/office/labels/copy?${new URLSearchParams({ template: ref })}`

function cardOf(stored: StoredTemplate, names: ReadonlyMap<string, string>): Card {
  const { id, title, template, producerId } = stored
  const { width, height } = template
  return { ref: writeRef({ id }), title, width, height, stored, of: names.get(producerId ?? '') }
}

let known: readonly Card[] | undefined

/** The smallest first. They do not change while the server runs. */
const shippedCards = (): readonly Card[] =>
  (known ??= listTemplates()
    .map((name) => loadTemplate(name))
    .sort((a, b) => a.width * a.height - b.width * b.height)
    .map(({ name, title, width, height }) => ({ ref: name, title, width, height })))

function ofSize(text: string): (card: Card) => boolean {
  const size = (Object.keys(sizes) as Size[]).find((known) => known === text)
  if (!size) return () => true
  const [above, most] = sizes[size]
  return ({ width, height }) => {
    const longer = Math.max(width, height)
    return longer > above && longer <= most
  }
}

/** Names of the producers whose templates these are; none for who has one producer alone. */
async function producerNames(
  read: ReadDb,
  { actor }: Visit,
  stored: readonly StoredTemplate[],
): Promise<ReadonlyMap<string, string>> {
  if (actor.producerId) return new Map()
  const ids = [...new Set(stored.flatMap(({ producerId }) => producerId ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await read
    .selectFrom('producer')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
