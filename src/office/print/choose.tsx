/** The first step of printing: whose labels. */
import { describeGaps } from '../../registry/gaps.js'
import { listPrintJobs } from '../../printing/jobs.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import type { Office } from '../office.js'
import { ownedProducts, type ProductLine } from '../owned.js'
import { Empty } from '../parts.js'
import type { Visit } from '../visit.js'
import { PrintList, printLines } from './job-list.js'
import { words } from './words.js'

/** So many are seen at once; more are found by name. */
const most = 24

export function chooseRoutes(office: Office, { printing }: DeskSettings): void {
  const { read } = printing.store
  office.page('/print', {
    may: 'print',
    style: deskStyle,
    title: words.print,
    async load(visit) {
      const search = (visit.query.get('q') ?? '').slice(0, 100)
      const products = await ownedProducts(read, visit.actor, { search, limit: most + 1 })
      const jobs = await listPrintJobs(read, visit.actor, { limit: 3 })
      return { search, products, lines: await printLines(read, jobs) }
    },
    body: (visit, { search, products, lines }) => (
      <>
        <h2>{visit.say(words.chooseProduct)}</h2>
        {(products.length > 8 || search !== '') && <Search visit={visit} search={search} />}
        {products.length === 0 && <None visit={visit} search={search} />}
        <ul class="cards plain">
          {products.slice(0, most).map((product) => (
            <li key={product.id}>
              <Product visit={visit} product={product} />
            </li>
          ))}
        </ul>
        {lines.length > 0 && (
          <>
            <h2>{visit.say(words.history)}</h2>
            <PrintList visit={visit} lines={lines} />
          </>
        )}
        <p class="acts">
          <a class="button" href="/office/print/jobs">
            {visit.say(words.allPrints)}
          </a>
          <a class="button" href="/office/stamps">
            {visit.say(words.ahead)}
          </a>
        </p>
      </>
    ),
  })
}

function Search({ visit, search }: { visit: Visit; search: string }) {
  return (
    <form method="get" action="/office/print" class="search" role="search">
      <input
        type="search"
        name="q"
        value={search}
        maxLength={100}
        aria-label={visit.say(words.search)}
        placeholder={visit.say(words.search)}
      />
      <button>{visit.say(words.find)}</button>
    </form>
  )
}

function None({ visit, search }: { visit: Visit; search: string }) {
  if (search !== '') return <p>{visit.say(words.nothingFound)}</p>
  const act = { href: '/office/products', label: words.addProduct }
  return <Empty visit={visit} text={words.noProducts} act={act} />
}

function Product({ visit, product }: { visit: Visit; product: ProductLine }) {
  const { id, name, producer, blocking } = product
  const many = visit.member.producers === null || visit.member.producers.size > 1
  if (blocking.length === 0) {
    return (
      <a class="card pick" href={`/office/print/new?product=${id}`}>
        <b>{name}</b>
        {many && <small>{producer}</small>}
      </a>
    )
  }
  return (
    <div class="card">
      <b>{name}</b>
      <p class="warn">
        {visit.say(words.cannotPrint)}: {visit.say(describeGaps(blocking))}
      </p>
      <a class="touch" href={`/office/products/${id}`}>
        {visit.say(words.complete)}
      </a>
    </div>
  )
}
