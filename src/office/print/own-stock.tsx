/** Stock that a producer describes: listed, added (from one that ships), changed, removed. */
import type { ComponentChildren } from 'preact'
import { cutMarks } from '../../labels/cut-marks.js'
import { cellAt, cellsOf } from '../../labels/stock-grid.js'
import type { Stock } from '../../labels/stock.js'
import {
  addOwnStock,
  changeOwnStock,
  getOwnStock,
  listOwnStocks,
  type OwnStock,
  removeOwnStock,
} from '../../printing/own-stocks.js'
import { listStocks, loadStock } from '../../printing/templates.js'
import type { DeskSettings } from '../desk-settings.js'
import { Choice, type Form, FormOf, Input, Select } from '../fields.js'
import { done, type Office, wrong } from '../office.js'
import { Empty } from '../parts.js'
import type { Visit } from '../visit.js'
import { factsOf, fieldsOf, lengths } from './own-stock-form.js'
import { words } from './printer-words.js'
import { type Whose, WhoseField, whoseFor, whoseOf } from './whose.js'

const list = '/office/print/stock'
const marks = {
  none: words.marksNone,
  guillotine: words.marksGuillotine,
  corners: words.marksCorners,
  cutter: words.marksCutter,
} as const

export function ownStockRoutes(office: Office, { printing }: DeskSettings): void {
  const { store } = printing
  const load = (visit: Visit) => getOwnStock(store.read, visit.params['id'] ?? '', visit.actor)
  const target = ({ producerId }: OwnStock) => ({ producerId })

  office.page('/print/stock', {
    may: 'print',
    title: words.ownStock,
    load: (visit) => listOwnStocks(store.read, visit.actor),
    body: (visit, stocks) => (
      <>
        <p class="acts">
          <a class="button primary" href={`${list}/new`}>
            {visit.say(words.addStock)}
          </a>
        </p>
        {stocks.length === 0 ? (
          <Empty visit={visit} text={words.noStock} />
        ) : (
          <ul class="cards plain">
            {stocks.map(({ id, stock }) => (
              <li key={id}>
                <a class="card" href={`${list}/${id}/edit`}>
                  <Grid visit={visit} stock={stock} />
                  <b>{visit.say(stock.title)}</b>
                </a>
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  })

  office.form<Whose>('/print/stock/new', {
    may: 'print',
    narrow: true,
    title: words.addStock,
    load: (visit) => whoseFor(store.read, visit),
    fields: (visit) => fieldsOf(shipped(visit.query.get('from')), visit, true),
    body: (visit, form, whose) => (
      <>
        <form class="fields" method="get" action={`${list}/new`}>
          <label for="f-from">{visit.say(words.copyOf)}</label>
          <select id="f-from" name="from">
            {listStocks().map((name) => (
              <option
                key={name}
                value={name}
                selected={name === (visit.query.get('from') ?? usualStock)}
              >
                {visit.say(loadStock(name).title)}
              </option>
            ))}
          </select>
          <div class="acts">
            <button>{visit.say(words.copy)}</button>
          </div>
        </form>
        <StockForm visit={visit} form={form} stock={shipped(visit.query.get('from'))}>
          <WhoseField form={form} whose={whose} />
        </StockForm>
      </>
    ),
    async act(visit, sent, whose) {
      const producerId = whoseOf(whose, sent)
      if (producerId === undefined) return wrong({ owner: words.ownerNeeded })
      const facts = factsOf(sent)
      if ('wrong' in facts) return wrong(facts.wrong)
      const id = await addOwnStock(store, producerId, facts.stock, visit.actor, visit.at)
      return done(`${list}/${id}/edit`, words.stockSaved)
    },
  })

  office.form<OwnStock>('/print/stock/:id/edit', {
    ...{ may: 'print', load, target, narrow: true },
    title: words.editStock,
    fields: (visit, { stock }) => fieldsOf(stock, visit),
    body: (visit, form, { id, stock }) => (
      <>
        <StockForm visit={visit} form={form} stock={stock} />
        <p>
          <a class="touch" href={`${list}/${id}/remove`}>
            {visit.say(words.remove)}
          </a>
        </p>
      </>
    ),
    async act(visit, sent, { id }) {
      const facts = factsOf(sent)
      if ('wrong' in facts) return wrong(facts.wrong)
      await changeOwnStock(store, id, facts.stock, visit.actor, visit.at)
      return done(`${list}/${id}/edit`, words.stockSaved)
    },
  })

  office.form<OwnStock>('/print/stock/:id/remove', {
    ...{ may: 'print', load, target, narrow: true },
    title: words.remove,
    body: (visit, form, { stock }) => (
      <>
        <p>
          <b>{visit.say(stock.title)}</b>
        </p>
        <p>{visit.say(words.removeNote)}</p>
        <FormOf
          form={form}
          submit={words.remove}
          danger
          beside={
            <a class="button" href={list}>
              {visit.say(words.back)}
            </a>
          }
        >
          {null}
        </FormOf>
      </>
    ),
    async act(visit, _sent, { id }) {
      await removeOwnStock(store, id, visit.actor, visit.at)
      return done(list, words.removed)
    },
  })
}

const usualStock = 'a4-35'

const shipped = (name: string | null): Stock =>
  loadStock(listStocks().find((known) => known === name) ?? usualStock)

function StockForm(props: {
  visit: Visit
  form: Form
  stock: Stock
  children?: ComponentChildren
}) {
  const { visit, form, stock, children } = props
  const { say } = visit
  return (
    <>
      <figure class="card">
        <Grid visit={visit} stock={stock} />
      </figure>
      <FormOf
        form={form}
        submit={words.save}
        beside={
          <a class="button" href={list}>
            {say(words.back)}
          </a>
        }
      >
        {children}
        <Input form={form} name="title" label={words.title} maxlength={80} required />
        <Choice
          form={form}
          name="kind"
          label={words.kind}
          options={[
            { value: 'sheet', label: say(words.sheet) },
            { value: 'roll', label: say(words.roll) },
          ]}
          required
        />
        {lengths.map(([name]) => (
          <Input
            key={name}
            form={form}
            name={name}
            label={words[name]}
            inputmode="decimal"
            maxlength={8}
            required
          />
        ))}
        <Select
          form={form}
          name="marks"
          label={words.cutMarks}
          options={Object.entries(marks).map(([value, label]) => ({ value, label: say(label) }))}
          required
        />
      </FormOf>
    </>
  )
}

/** The page with its cells and cut marks; none where what was saved is too fine to be seen. */
function Grid({ visit, stock }: { visit: Visit; stock: Stock }) {
  const { width, height } = stock.page
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={visit.say(words.grid)}
      width="240"
      overflow="visible"
    >
      <rect width={width} height={height} fill="#fff" stroke="#8a8574" stroke-width="0.6" />
      {Array.from({ length: cellsOf(stock) }, (_, cell) => (
        <rect
          key={cell}
          {...cellAt(stock, cell)}
          width={stock.cell.width}
          height={stock.cell.height}
          fill="#eef3ee"
          stroke="#0f5c3f"
          stroke-width="0.4"
        />
      ))}
      {cutMarks(stock).map(({ x1, y1, x2, y2, thickness }) => (
        <line
          key={`${x1} ${y1} ${x2} ${y2}`}
          {...{ x1, y1, x2, y2 }}
          stroke="#000"
          stroke-width={Math.max(0.4, thickness)}
        />
      ))}
    </svg>
  )
}
