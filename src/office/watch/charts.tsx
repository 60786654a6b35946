/** Charts of scans, drawn here as SVG, each also as a table. */
import type { ComponentChildren } from 'preact'
import { formatDay, formatNumber } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import { type Chart, type ChartItem, chartOf } from '../../scans/chart.js'
import { roundTop } from '../../scans/round-top.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import type { Office } from '../office.js'
import { ownedProduct, ownedProducts, type ProductLine } from '../owned.js'
import { Table } from '../parts.js'
import { stockLines } from '../stamps/list.js'
import type { Visit } from '../visit.js'
import { inStock, words } from './words.js'

const mostProducts = 500
const mostBars = 12

interface Loaded {
  readonly productId: string
  readonly products: readonly ProductLine[]
  readonly days: Chart
  readonly provinces: Chart
  readonly byProduct: Chart
  readonly stock: readonly { readonly run: string; readonly left: number }[]
}

export function chartRoutes(office: Office, { issuing }: DeskSettings): void {
  const { store } = issuing
  office.page<Loaded>('/charts', {
    may: 'scans.read',
    style: deskStyle,
    title: words.charts,
    async load(visit) {
      const { query, actor, at } = visit
      const productId = query.get('product') ?? ''
      if (productId !== '') await ownedProduct(store.read, productId, actor)
      const given = (name: string) => query.get(name) || undefined
      const question = {
        productId: productId === '' ? undefined : productId,
        from: given('from'),
        to: given('to'),
      }
      const of = (by: 'day' | 'province' | 'product') =>
        chartOf(store, { ...question, by }, actor, at)
      const [days, provinces, byProduct] = await Promise.all([
        of('day'),
        of('province'),
        of('product'),
      ])
      const products = await ownedProducts(store.read, actor, { limit: mostProducts })
      const lines = await stockLines(store.read, actor, 30)
      const stock = lines
        .filter(({ run }) => productId === '' || run.productId === productId)
        .map(({ run, left, product }) => ({
          run: product === null ? run.name : `${run.name} · ${product}`,
          left,
        }))
      return { productId, products, days, provinces, byProduct, stock }
    },
    body: (visit, loaded) => <Body visit={visit} loaded={loaded} />,
  })
}

function Body({ visit, loaded }: { visit: Visit; loaded: Loaded }) {
  const { productId, products, days, provinces, byProduct, stock } = loaded
  const { say, language } = visit
  const n = (value: number) => formatNumber(value, language)
  return (
    <>
      <form method="get" action="/office/charts" class="fields asked">
        <div class="field">
          <label for="product">{say(words.product)}</label>
          <select id="product" name="product">
            <option value="">{say(words.everyProduct)}</option>
            {products.map(({ id, name }) => (
              <option key={id} value={id} selected={id === productId}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="from">{say(words.from)}</label>
          <input id="from" type="date" name="from" value={days.from} />
        </div>
        <div class="field">
          <label for="to">{say(words.to)}</label>
          <input id="to" type="date" name="to" value={days.to} />
        </div>
        <div class="acts">
          <button>{say(words.show)}</button>
        </div>
      </form>
      <ul class="tiles">
        <li class="card">
          <p class="big">{n(days.total.scans)}</p>
          <p>{say(words.scans)}</p>
        </li>
        <li class="card">
          <p class="big">{n(days.total.first)}</p>
          <p>{say(words.first)}</p>
        </li>
        <li class="card">
          <p class="big">{n(days.total.repeat)}</p>
          <p>{say(words.repeat)}</p>
        </li>
      </ul>
      {days.total.scans === 0 && <p>{say(words.noScans)}</p>}
      <Part visit={visit} title={say(words.byDay)}>
        <DayChart items={days.items} language={language} label={say(words.byDay)} />
        <AsTable
          visit={visit}
          head={say(words.day)}
          items={[...days.items].reverse()}
          nameOf={({ key }) => (key === null ? '' : formatDay(key))}
          caption={say(words.byDay)}
        />
      </Part>
      <Part visit={visit} title={say(words.byProvince)}>
        <Bars
          items={provinces.items}
          nameOf={({ name }) => name ?? '?'}
          language={language}
          label={say(words.byProvince)}
        />
        <AsTable
          visit={visit}
          head={say(words.province)}
          items={provinces.items}
          nameOf={({ name }) => name ?? '?'}
          caption={say(words.byProvince)}
        />
      </Part>
      {productId === '' && (
        <Part visit={visit} title={say(words.byProduct)}>
          <Bars
            items={byProduct.items}
            nameOf={({ name }) => name ?? '?'}
            language={language}
            label={say(words.byProduct)}
          />
          <AsTable
            visit={visit}
            head={say(words.product)}
            items={byProduct.items}
            nameOf={({ name }) => name ?? '?'}
            caption={say(words.byProduct)}
          />
        </Part>
      )}
      <h2>{say(words.stock)}</h2>
      <ul class="card">
        {stock.map(({ run, left }) => (
          <li key={run}>
            {run}: {say(inStock(left))}
          </li>
        ))}
        {stock.length === 0 && <li>{say(inStock(0))}</li>}
      </ul>
    </>
  )
}

function Part(props: { visit: Visit; title: string; children: ComponentChildren }) {
  const { visit, title, children } = props
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <ul class="legend">
        <li>
          <i class="first" />
          {visit.say(words.first)}
        </li>
        <li>
          <i class="repeat" />
          {visit.say(words.repeat)}
        </li>
      </ul>
      {children}
    </section>
  )
}

const chartWidth = 360
const chartHeight = 180

export function DayChart(props: {
  readonly items: readonly ChartItem[]
  readonly language: Language
  readonly label: string
}) {
  const { items, language, label } = props
  const top = roundTop(Math.max(1, ...items.map(({ scans }) => scans)))
  // Scans are whole; there is no half of one to read off.
  const ticks = [0, top / 2, top].filter(Number.isInteger)
  const [left, bottom] = [36, 20]
  const step = (chartWidth - left) / Math.max(1, items.length)
  const height = chartHeight - bottom - 10
  const y = (value: number) => 10 + height - (value / top) * height
  const every = Math.max(1, Math.ceil(items.length / 5))
  return (
    <svg class="chart" viewBox={`0 0 ${chartWidth} ${chartHeight}`} role="img" aria-label={label}>
      {ticks.map((value) => (
        <g key={value}>
          <line class="axis" x1={left} x2={chartWidth} y1={y(value)} y2={y(value)} />
          <text x={left - 6} y={y(value) + 4} text-anchor="end">
            {formatNumber(value, language)}
          </text>
        </g>
      ))}
      {items.map(({ key, scans, first }, i) => {
        const x = left + i * step
        const width = Math.max(1, step * 0.8)
        return (
          <g key={key}>
            <rect class="first" x={x} width={width} y={y(first)} height={y(0) - y(first)} />
            <rect class="repeat" x={x} width={width} y={y(scans)} height={y(first) - y(scans)} />
            {i % every === 0 && key !== null && (
              <text
                x={x > chartWidth - 30 ? chartWidth : x}
                y={chartHeight - 4}
                text-anchor={x > chartWidth - 30 ? 'end' : undefined}
              >
                {formatDay(key).slice(0, 5)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

function Bars(props: {
  items: readonly ChartItem[]
  nameOf: (item: ChartItem) => string
  language: Language
  label: string
}) {
  const { items, nameOf, language, label } = props
  const shown = items.slice(0, mostBars)
  if (shown.length === 0) return null
  const most = Math.max(1, ...shown.map(({ scans }) => scans))
  const row = 34
  const width = 300
  return (
    <svg class="chart bars" viewBox={`0 0 360 ${shown.length * row}`} role="img" aria-label={label}>
      {shown.map((item, i) => {
        const first = (item.first / most) * width
        const whole = (item.scans / most) * width
        return (
          <g key={item.key}>
            <text x="0" y={i * row + 12}>
              {nameOf(item)}
            </text>
            <rect class="first" x="0" y={i * row + 16} width={first} height="12" />
            <rect class="repeat" x={first} y={i * row + 16} width={whole - first} height="12" />
            <text x={whole + 6} y={i * row + 26}>
              {formatNumber(item.scans, language)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function AsTable(props: {
  visit: Visit
  head: string
  caption: string
  items: readonly ChartItem[]
  nameOf: (item: ChartItem) => string
}) {
  const { visit, head, caption, items, nameOf } = props
  const { say, language } = visit
  const n = (value: number) => formatNumber(value, language)
  return (
    <details>
      <summary class="touch">{say(words.asTable)}</summary>
      <Table
        caption={caption}
        rows={items}
        keyOf={({ key }) => key ?? ''}
        columns={[
          { head, cell: nameOf },
          { head: say(words.scans), number: true, cell: ({ scans }) => n(scans) },
          { head: say(words.first), number: true, cell: ({ first }) => n(first) },
          { head: say(words.repeat), number: true, cell: ({ repeat }) => n(repeat) },
        ]}
      />
    </details>
  )
}
