/** The last step of printing: the sheet as it will be, then the codes are issued and printed. */
import { nanoid } from 'nanoid'
import { dayOf, formatNumber } from '../../language/format.js'
import { orderOf } from '../../labels/sheet-order.js'
import { type LabelContents, labelContents } from '../../printing/contents.js'
import { type CheckedPrint, checkPrint } from '../../printing/jobs-check.js'
import { createPrintJob } from '../../printing/jobs-create.js'
import { isThermal } from '../../printing/jobs.js'
import { planVolumes } from '../../printing/render.js'
import { findGroup } from '../../registry/groups.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { type Form, FormOf } from '../fields.js'
import { done, type Office } from '../office.js'
import { Once } from '../once.js'
import type { Visit } from '../visit.js'
import { Contents } from './contents.js'
import { Preflight } from './preflight.js'
import { remedyPlace } from './remedy-place.js'
import { SheetFigure } from './sheet-figure.js'
import { type Wanted, wantedOf } from './wanted.js'
import { formatWords, printThem, words } from './words.js'

interface Loaded extends CheckedPrint {
  readonly wanted: Wanted
  /** Undefined where no label can be drawn. */
  readonly contents: LabelContents | undefined
}

export function lookRoutes(office: Office, { printing }: DeskSettings): void {
  const { read } = printing.store
  const once = new Once<string>()

  office.form<Loaded>('/print/look', {
    may: 'print',
    style: deskStyle,
    title: words.look,
    async load(visit) {
      const wanted = await wantedOf(read, visit)
      const { request } = wanted
      const checked = await checkPrint(printing, request, visit.actor, visit.at)
      const { snapshot, ok } = checked
      const group = findGroup(groupText(snapshot))
      const contents = ok ? labelContents(snapshot, group, dayOf(visit.at)) : undefined
      return { wanted, contents, ...checked }
    },
    target: ({ wanted }) => ({ producerId: wanted.product.producer.id }),
    fields: () => ({ once: nanoid() }),
    body: (visit, form, loaded) => <Body visit={visit} form={form} loaded={loaded} />,
    async act(visit, sent, { wanted }) {
      // The button pressed twice prints once.
      const key = `${visit.session.id} ${sent.text('once')}`
      const id = await once.of(key, async () => {
        const made = await createPrintJob(printing, wanted.request, visit.actor, visit.at)
        return made.job.id
      })
      return done(`/office/print/jobs/${id}`)
    },
  })
}

function Body({ visit, form, loaded }: { visit: Visit; form: Form; loaded: Loaded }) {
  const { wanted, snapshot, contents, findings, ok } = loaded
  const { product, lot, paper, printer, request } = wanted
  const { say, language } = visit
  const { quantity } = request
  // A roll for a thermal printer begins where the printer stands, booklets on a new sheet.
  const isWhole = isThermal(request.format) || request.booklet !== undefined
  const number = (n: number) => formatNumber(n, language)
  const back = new URLSearchParams(visit.query)
  back.delete('lang')
  const change = (
    <a class="button" href={`/office/print/new?${back.toString()}`}>
      {say(words.back)}
    </a>
  )
  return (
    <div class="sides">
      <div>
        <dl class="facts card">
          <dt>{say(words.product)}</dt>
          <dd>
            <b>{product.name}</b>
          </dd>
          <dt>{say(words.lot)}</dt>
          <dd>{lot?.number ?? say(words.noLot)}</dd>
          <dt>{say(words.labels)}</dt>
          <dd>{number(quantity)}</dd>
          {ok && (
            <>
              <dt>{say(words.sheets)}</dt>
              <dd>{number(sheetsOf(snapshot, quantity))}</dd>
            </>
          )}
          <dt>{say(words.paper)}</dt>
          <dd>
            {say(paper.label)}
            <br />
            {say(paper.paper)}
          </dd>
          <dt>{say(words.format)}</dt>
          <dd>
            {say(formatWords[request.format])}
            {request.dpi !== undefined && `, ${request.dpi} dpi`}
          </dd>
          {printer !== undefined && (
            <>
              <dt>{say(words.printer)}</dt>
              <dd>{printer}</dd>
            </>
          )}
          <dt>{say(words.willActivate)}</dt>
          <dd>{say(request.activate ? words.yes : words.no)}</dd>
        </dl>
        <Preflight
          visit={visit}
          findings={findings}
          placeOf={(finding) => remedyPlace(visit, wanted, finding)}
        />
        {contents && <Contents visit={visit} {...contents} />}
        {ok ? (
          <FormOf form={form} submit={printThem(quantity)} beside={change}>
            <input type="hidden" name="once" value={form.values.get('once') ?? ''} />
          </FormOf>
        ) : (
          change
        )}
      </div>
      {ok && <SheetFigure visit={visit} snapshot={snapshot} labels={quantity} isWhole={isWhole} />}
    </div>
  )
}

/** Every file begins on a new sheet. Throws where labels cannot be placed. */
const sheetsOf = (snapshot: CheckedPrint['snapshot'], quantity: number): number =>
  planVolumes(snapshot, 1, quantity, () => '')
    .map(({ n, labels }) => orderOf(snapshot, labels, n === 1).pages)
    .reduce((sum, pages) => sum + pages, 0)

const groupText = ({ values: { product } }: CheckedPrint['snapshot']): string =>
  (typeof product?.group === 'string' ? product.group : product?.group?.vi) ?? ''
