/** The second step of printing: which lot, how many, on what. */
import type { Words } from '../../errors.js'
import { dayOf, formatDay } from '../../language/format.js'
import { noCorrection } from '../../labels/correction.js'
import type { Stock } from '../../labels/stock.js'
import { listOwnStocks } from '../../printing/own-stocks.js'
import { listPrinters, type Printer, rememberPrinter } from '../../printing/printers.js'
import { nameKey } from '../../registry/name-key.js'
import { addLot, listLots, type Lot } from '../../trace/lots.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { Choice, type Form, FormOf, Input, Select, Tick, type Wrong } from '../fields.js'
import { done, type Office, type Sent, wrong } from '../office.js'
import { ownedProduct, type OwnedProduct } from '../owned.js'
import type { Visit } from '../visit.js'
import { wholeNumber } from '../whole-number.js'
import { words as office } from '../words.js'
import { lastTemplate } from './last-template.js'
import { Booklets, Flips, isRoll, Papers, Rolls, Thermal } from './order-papers.js'
import { type Paper, paperOf, papersFor } from './papers.js'
import { bookletOf, dpiOf, formatOn, officeFormats, thermalDpis } from './formats.js'
import { badBooklet, fullSheet, words } from './words.js'

export const mostLabels = 1_000_000
const mostLots = 4

interface Loaded {
  readonly product: OwnedProduct
  readonly lots: readonly Lot[]
  readonly printers: readonly Printer[]
  /** Of the label that was chosen, else of the one this product was printed with last. */
  readonly papers: readonly Paper[]
  /** What the producer has besides what ships. */
  readonly own: readonly Stock[]
}

export function orderRoutes(office: Office, { printing }: DeskSettings): void {
  const { store } = printing
  office.form<Loaded>('/print/new', {
    may: 'print',
    style: deskStyle,
    narrow: true,
    title: (_visit, { product }) => product.name,
    async load(visit) {
      const product = await ownedProduct(store.read, visit.query.get('product') ?? '', visit.actor)
      const lots = await listLots(store.read, product.id)
      const printers = await listPrinters(store.read, visit.actor, product.producer.id)
      const { query } = visit
      const stocks = await listOwnStocks(store.read, visit.actor, product.producer.id)
      const own = stocks.map(({ stock }) => stock)
      const chosen = await paperOf(store.read, query.get('on') ?? '', product.producer.id, own)
      const wanted = query.get('template') ?? chosen?.template
      const last = wanted ?? (await lastTemplate(store.read, product.id))
      const papers = await papersFor(store.read, last, product.producer.id, own)
      return { product, lots: lots.slice(0, mostLots), printers, papers, own }
    },
    target: ({ product }) => ({ producerId: product.producer.id }),
    fields: fieldsOf,
    body: (visit, form, loaded) => <Body visit={visit} form={form} loaded={loaded} />,
    async act(visit, sent, { product, lots, own }) {
      const paper = await paperOf(store.read, sent.text('on'), product.producer.id, own)
      const problems = problemsOf(sent, lots, paper)
      if (Object.keys(problems).length > 0) return wrong(problems)
      const printer = await printerOf(visit, sent, product)
      const query = new URLSearchParams({
        product: product.id,
        on: sent.text('on'),
        n: String(quantityOf(sent)),
      })
      const lot = await lotOf(visit, sent, product)
      if (lot !== '') query.set('lot', lot)
      if (printer !== '') query.set('printer', printer)
      const format = paper ? formatOn(paper, sent.text('format')) : officeFormats[0]
      const perRoll = sent.text('perRoll')
      if (perRoll !== '' && paper?.stock.kind === 'roll') query.set('perRoll', perRoll)
      if (sent.text('spot') === 'yes' && format === 'press') query.set('spot', 'yes')
      if (format !== officeFormats[0] && format !== 'press') {
        query.set('format', format)
        query.set('dpi', String(dpiOf(sent.text('dpi'))))
      }
      const booklet = sent.text('booklet')
      if (booklet !== '' && format === 'pdf') query.set('booklet', booklet)
      if (sent.text('flip') === 'short') query.set('flip', 'short')
      if (sent.text('numbers') === 'yes') query.set('numbers', 'yes')
      if (sent.text('activate') === 'yes') query.set('activate', 'yes')
      return done(`/office/print/look?${query.toString()}`)
    },
  })

  async function lotOf(visit: Visit, sent: Sent, product: OwnedProduct): Promise<string> {
    const chosen = sent.text('lot')
    if (chosen !== 'new') return chosen === 'none' ? '' : chosen
    const facts = {
      productId: product.id,
      number: sent.text('number'),
      made: sent.text('made'),
      expires: sent.text('expires'),
    }
    return (await addLot(store, facts, visit.actor.name, visit.at)).id
  }

  async function printerOf(visit: Visit, sent: Sent, product: OwnedProduct): Promise<string> {
    if (sent.text('printerName') === '') return sent.text('printer')
    const producerId = product.producer.id
    const shift = { x: mmOf(sent.text('x')) ?? 0, y: mmOf(sent.text('y')) ?? 0 }
    const name = sent.text('printerName')
    const known = await listPrinters(store.read, visit.actor, producerId)
    const before = known.find((printer) => nameKey(printer.name) === nameKey(name))
    // What was measured of the printer besides stays.
    const correction = { ...(before?.correction ?? noCorrection), shift }
    return rememberPrinter(store, { producerId, name, correction }, visit.actor, visit.at)
  }
}

/** What stands in the form at first: the usual, or what was chosen, for who comes back to change it. */
function fieldsOf({ query, at }: Visit, { lots, papers }: Loaded) {
  const isBack = query.has('n')
  const paper = papers.find(({ id }) => id === query.get('on')) ?? papers[0]
  return {
    lot: isBack ? (query.get('lot') ?? 'none') : (lots[0]?.id ?? 'new'),
    number: `L${dayOf(at).slice(2).replaceAll('-', '')}`,
    made: dayOf(at),
    on: paper?.id,
    quantity: query.get('n') ?? String(paper?.cells ?? 1),
    numbers: isBack ? query.get('numbers') : 'yes',
    activate: query.get('activate'),
    perRoll: query.get('perRoll'),
    spot: query.get('spot'),
    printer: query.get('printer'),
    booklet: query.get('booklet'),
    flip: query.get('flip') ?? 'long',
    format: query.get('format') ?? officeFormats[0],
    dpi: query.get('dpi') ?? String(thermalDpis[0]),
  }
}

/** A length as people write it: 1,5 and 1.5; '' is nothing. Undefined for what is none. */
function mmOf(text: string): number | undefined {
  if (text === '') return 0
  const mm = Number(text.replace(',', '.').replace('−', '-'))
  return Number.isFinite(mm) && Math.abs(mm) <= 50 ? Math.round(mm * 100) / 100 : undefined
}

const quantityOf = (sent: Sent) => wholeNumber(sent.text('quantity'), mostLabels)

/** As many labels as a roll may have: see `jobs-render.ts`. */
export const isPerRoll = (text: string): boolean =>
  /^\d{2,5}$/.test(text) && Number(text) >= 10 && Number(text) <= 20_000

function perRollProblem(sent: Sent, paper: Paper | undefined): Words | undefined {
  const text = sent.text('perRoll')
  // On sheets the field is not shown: what it holds is of a roll that was chosen before.
  if (text === '' || paper?.stock.kind !== 'roll') return undefined
  return isPerRoll(text) ? undefined : words.badPerRoll
}

function problemsOf(sent: Sent, lots: readonly Lot[], paper: Paper | undefined): Wrong {
  const problems: Record<string, Words> = {}
  const lot = sent.text('lot')
  if (lot !== 'new' && lot !== 'none' && !lots.some(({ id }) => id === lot))
    problems['lot'] = words.unknownLot
  if (lot === 'new' && sent.text('number') === '') problems['number'] = office.needed
  if (!paper) problems['on'] = words.unknownPaper
  if (quantityOf(sent) === undefined) problems['quantity'] = words.badQuantity
  const booklet = sent.text('booklet')
  if (booklet !== '' && bookletOf(booklet) === undefined) problems['booklet'] = badBooklet
  const perRoll = perRollProblem(sent, paper)
  if (perRoll) problems['perRoll'] = perRoll
  for (const name of ['x', 'y']) {
    if (mmOf(sent.text(name)) === undefined) problems[name] = words.badShift
  }
  return problems
}

function Body({ visit, form, loaded }: { visit: Visit; form: Form; loaded: Loaded }) {
  const { product, lots, printers, papers } = loaded
  const { say, language } = visit
  const lotOptions = [
    ...lots.map((lot) => ({ value: lot.id, label: lot.number, ...hintOf(visit, lot) })),
    { value: 'new', label: say(words.newLot) },
    { value: 'none', label: say(words.noLot) },
  ]
  const isNewOpen = form.values.get('lot') === 'new'
  const named = (name: string) => form.wrong[name] !== undefined || form.values.get(name) !== ''
  const isFurtherOpen =
    ['x', 'y', 'booklet', 'perRoll'].some((name) => form.wrong[name]) || hasPrinterName(form)
  return (
    <>
      <h2>{say(words.order)}</h2>
      <FormOf
        form={form}
        submit={words.toSheet}
        beside={
          <a class="button" href="/office/print">
            {say(words.back)}
          </a>
        }
      >
        <Choice form={form} name="lot" label={words.lot} options={lotOptions} required />
        <details open={isNewOpen && named('number')}>
          <summary class="touch">{say(words.newLot)}</summary>
          <div class="inner">
            <Input form={form} name="number" label={words.lotNumber} hint={words.lotNumberHint} />
            <Input form={form} name="made" label={words.madeOn} type="date" />
            <Input
              form={form}
              name="expires"
              label={words.expiresOn}
              hint={words.expiresHint}
              type="date"
            />
          </div>
        </details>
        <Papers form={form} product={product} papers={papers} language={language} />
        {papers.some(isRoll) && <Thermal form={form} visit={visit} />}
        <Input
          form={form}
          name="quantity"
          label={words.quantity}
          hint={sheetHint(papers)}
          inputmode="numeric"
          maxlength={9}
          required
        />
        <details open={isFurtherOpen}>
          <summary class="touch">{say(words.further)}</summary>
          <div class="inner">
            <Tick form={form} name="numbers" label={words.numbers} hint={words.numbersHint} />
            <Rolls form={form} papers={papers} />
            <Tick form={form} name="activate" label={words.activate} hint={words.activateHint} />
            <Booklets form={form} />
            {papers[0]?.hasBack && <Flips form={form} visit={visit} />}
            {printers.length > 0 && (
              <Select
                form={form}
                name="printer"
                label={words.printer}
                hint={words.printerHint}
                options={[
                  { value: '', label: say(words.anyPrinter) },
                  ...printers.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
            <fieldset>
              <legend>{say(words.newPrinter)}</legend>
              <Input form={form} name="printerName" label={words.printerName} maxlength={60} />
              <Input
                form={form}
                name="x"
                label={words.shiftX}
                hint={words.shiftHint}
                inputmode="text"
                maxlength={8}
              />
              <Input form={form} name="y" label={words.shiftY} inputmode="text" maxlength={8} />
              <a class="touch" href="/office/print/printers">
                {say(words.measurePrinter)}
              </a>
            </fieldset>
          </div>
        </details>
      </FormOf>
    </>
  )
}

function sheetHint([first]: readonly Paper[]): Words | undefined {
  return first?.stock.kind === 'sheet' ? fullSheet(first.paper, first.cells) : undefined
}

const hasPrinterName = (form: Form): boolean => (form.values.get('printerName') ?? '') !== ''

function hintOf({ say }: Visit, { madeOn, expiresOn }: Lot): { hint?: string } {
  const parts = [
    madeOn === null ? '' : `${say(words.madeOn)} ${formatDay(madeOn)}`,
    expiresOn === null ? '' : `${say(words.expiresOn)} ${formatDay(expiresOn)}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? {} : { hint: parts.join(' · ') }
}
