/** The desk: one field finds a code in any form, a running number, a run, a lot, a product. */
import { type Actor, touchable } from '../../accounts/actor.js'
import { readCode } from '../../codes/reader.js'
import { readRunName, readRunningNumber, runName } from '../../codes/running-number.js'
import { NguonError } from '../../errors.js'
import type { IssuingContext } from '../../issuing/context.js'
import { liveDecisions } from '../../issuing/decision-queries.js'
import { placeOfCode } from '../../issuing/stretch.js'
import type { ReadDb } from '../../store/store.js'
import { lotKey } from '../../trace/lots.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { FormOf } from '../fields.js'
import { actorNames } from '../names.js'
import { done, type Office, type Outcome, wrong } from '../office.js'
import { ownedProducts, type ProductLine } from '../owned.js'
import { Empty } from '../parts.js'
import { CodeField, Scanner } from '../scanner.js'
import type { Visit } from '../visit.js'
import { Decisions } from './told.js'
import { words } from './words.js'

const most = 20

interface FoundLot {
  readonly id: string
  readonly number: string
  readonly product: string
}

interface Loaded {
  readonly search: string
  readonly products: readonly ProductLine[]
  readonly lots: readonly FoundLot[]
  readonly decisions: Awaited<ReturnType<typeof liveDecisions>>
  readonly nameOf: Awaited<ReturnType<typeof actorNames>>
}

export function findRoutes(office: Office, desk: DeskSettings): void {
  const { issuing } = desk
  const { read } = issuing.store
  office.form<Loaded>('/desk', {
    may: 'registry.read',
    style: deskStyle,
    scripts: [desk.script('scan')],
    title: words.desk,
    async load(visit) {
      const search = (visit.query.get('q') ?? '').slice(0, 100)
      const products =
        search === '' ? [] : await ownedProducts(read, visit.actor, { search, limit: most })
      const lots = search === '' ? [] : await lotsByNumber(read, search, visit.actor)
      const kinds = ['revocation', 'recall', 'suspicion'] as const
      const decisions = await liveDecisions(read, kinds, visit.actor, { limit: 5 })
      const nameOf = await actorNames(
        read,
        decisions.map(({ by }) => by),
      )
      return { search, products, lots, decisions, nameOf }
    },
    fields: (_visit, { search }) => ({ q: search }),
    body: (visit, form, loaded) => (
      <>
        <div class="narrow">
          <FormOf form={form} submit={words.find}>
            <CodeField
              form={form}
              name="q"
              label={words.what}
              hint={words.whatHint}
              button={words.scan}
              required
            />
          </FormOf>
          <Scanner language={visit.language} bases={desk.bases} />
        </div>
        {loaded.search !== '' && <Found visit={visit} loaded={loaded} />}
        <h2>{visit.say(words.decisions)}</h2>
        {loaded.decisions.length === 0 ? (
          <Empty visit={visit} text={words.noDecisions} />
        ) : (
          <Decisions visit={visit} decisions={loaded.decisions} nameOf={loaded.nameOf} />
        )}
        <p class="acts">
          <a class="button" href="/office/desk/decisions">
            {visit.say(words.allDecisions)}
          </a>
        </p>
      </>
    ),
    act: (visit, sent) => find(issuing, visit, sent.text('q')),
  })
}

/** Where what was typed leads. A code never stands in an address: its run and number do. */
async function find(issuing: IssuingContext, visit: Visit, typed: string): Promise<Outcome> {
  const { read } = issuing.store
  const number = readRunningNumber(typed)
  if (number?.seq !== undefined) {
    return done(`/office/desk/runs/${runName(number.seq)}/${number.number}`)
  }
  const seq = readRunName(typed)
  if (seq !== undefined) return done(`/office/desk/runs/${runName(seq)}`)
  const code = readCode(typed)
  if (code.ok) {
    try {
      const { run, index } = await placeOfCode(issuing, read, typed, visit.actor)
      return done(`/office/desk/runs/${run.name}/${index - run.firstIndex + 1}`)
    } catch (error) {
      if (error instanceof NguonError && error.status < 500) return wrong({ q: words.unknownCode })
      throw error
    }
  }
  // An address, or twelve characters with a slip: never put into the address of a search.
  const [, productId] = /\/p\/([\w-]{6,40})/i.exec(typed) ?? []
  if (productId !== undefined) return done(`/office/desk/products/${productId}`)
  if (code.problem === 'check' || typed.includes('/')) return wrong({ q: words.mistyped })
  if (typed.length < 2) return wrong({ q: words.tooShort })
  return done(`/office/desk?${new URLSearchParams({ q: typed }).toString()}`)
}

async function lotsByNumber(read: ReadDb, typed: string, by: Actor): Promise<FoundLot[]> {
  let query = read
    .selectFrom('lot')
    .innerJoin('product', 'product.id', 'lot.product_id')
    .select(['lot.id', 'lot.number', 'product.name as product'])
    .where('lot.number_key', '=', lotKey(typed))
    .orderBy('product.name_key')
    .limit(most)
  const theirs = touchable(by)
  if (theirs) query = query.where('product.producer_id', 'in', theirs)
  return query.execute()
}

function Found({ visit, loaded }: { visit: Visit; loaded: Loaded }) {
  const { lots, products } = loaded
  const { say } = visit
  if (lots.length + products.length === 0) return <p role="status">{say(words.nothing)}</p>
  return (
    <section aria-label={say(words.found)}>
      <h2>{say(words.found)}</h2>
      <ul class="cards plain">
        {lots.map(({ id, number, product }) => (
          <li key={id}>
            <a class="card pick" href={`/office/desk/lots/${id}`}>
              <b>
                {say(words.lot)} {number}
              </b>
              <small>{product}</small>
            </a>
          </li>
        ))}
        {products.map(({ id, name, producer }) => (
          <li key={id}>
            <a class="card pick" href={`/office/desk/products/${id}`}>
              <b>{name}</b>
              <small>{producer}</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
