/** The month's report: the figures as a page, as a sheet to print, and as a table. */
import { type Actor, mayTouch } from '../../accounts/actor.js'
import { recordAudit } from '../../accounts/audit.js'
import { monthFigures, type MonthFigures } from '../../months/figures.js'
import { formatMonth, lastMonths, type Month, parseMonth } from '../../months/month.js'
import {
  cellText,
  rowsOf,
  type Section,
  sectionsOf,
  type SheetKind,
  tilesOf,
} from '../../months/sections.js'
import { monthSheet } from '../../months/sheet.js'
import { words as sheetWords } from '../../months/words.js'
import { formatNumber } from '../../language/format.js'
import { loadFonts } from '../../printing/fonts.js'
import { fail } from '../../registry/errors.js'
import { getProducer } from '../../registry/producers.js'
import { provinceName } from '../../registry/provinces.js'
import { csvOf, xlsxOf } from '../../registry/table-files.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import type { Office } from '../office.js'
import { ownedProducers } from '../owned.js'
import { Table } from '../parts.js'
import { sendTable } from '../registry/exports.js'
import type { Visit } from '../visit.js'
import { DayChart } from './charts.js'
import { words } from './words.js'

/** Whose month was asked for. */
interface Asked {
  readonly month: Month
  readonly kind: SheetKind
  readonly producerId: string | undefined
  /** As the sheet names it. */
  readonly of: string
  readonly actor: Actor
}

const mostProducers = 500

export function monthRoutes(office: Office, { issuing }: DeskSettings): void {
  const { store } = issuing
  const { read } = store

  async function askedBy(visit: Visit): Promise<Asked> {
    const { query, at, actor, member } = visit
    const month = parseMonth(query.get('month') ?? lastMonths(at)[0] ?? '', at)
    if (!month) throw fail('date-invalid', (query.get('month') ?? '').slice(0, 20))
    const producerId = member.producerId ?? (query.get('producer') || undefined)
    if (producerId !== undefined) {
      if (!mayTouch(actor, producerId)) throw fail('producer-not-found', producerId)
      const { name: of } = await getProducer(read, producerId)
      const own = { name: actor.name, producerId }
      return { month, kind: 'producer', producerId, of, actor: own }
    }
    const { provinceCode, producers } = member
    const province = provinceCode === null ? undefined : provinceName(provinceCode, visit.language)
    const all = producers === null ? words.programme : words.yourProducers
    const of = province ?? visit.say(all)
    return { month, kind: 'programme', producerId, of, actor }
  }

  const figuresOf = (visit: Visit, { month, actor }: Asked) =>
    monthFigures(store, month, actor, visit.at)

  office.page('/month', {
    may: 'scans.read',
    style: deskStyle,
    title: words.monthSheet,
    async load(visit) {
      const asked = await askedBy(visit)
      const producers =
        visit.member.producerId === null
          ? await ownedProducers(read, visit.actor, mostProducers)
          : []
      return { asked, producers, figures: await figuresOf(visit, asked) }
    },
    body: (visit, { asked, producers, figures }) => (
      <>
        <Question visit={visit} asked={asked} producers={producers} />
        <Downloads visit={visit} asked={asked} />
        <Figures visit={visit} asked={asked} figures={figures} />
      </>
    ),
  })

  for (const kind of ['pdf', 'csv', 'xlsx'] as const) {
    office.get(`/month/sheet.${kind}`, { may: 'scans.read' }, async (visit, reply) => {
      const asked = await askedBy(visit)
      const figures = await figuresOf(visit, asked)
      const { language, at } = visit
      await store.write((tx) =>
        recordAudit(tx, {
          at,
          actor: visit.actor.name,
          action: 'month-exported',
          subject: 'export',
          subjectId: kind,
          detail: { month: asked.month.name, producer: asked.producerId ?? null },
        }),
      )
      const name = `nguon-${asked.month.name}.${kind}`
      if (kind === 'pdf') {
        const host = new URL(office.settings.baseUrl).host
        const { kind: of } = asked
        const options = { kind: of, of: asked.of, language, now: at, fonts: loadFonts(), host }
        return reply
          .type('application/pdf')
          .headers({
            'cache-control': 'no-store',
            'content-disposition': `inline; filename="${name}"`,
          })
          .send(Buffer.from(monthSheet(figures, options)))
      }
      const tiles = tilesOf(figures, asked.kind, language)
      const sections = [
        daysOf(visit, figures),
        ...sectionsOf(figures, asked.kind, language, visit.at),
      ]
      const head = [visit.say(sheetWords.title(formatMonth(asked.month.name))), asked.of]
      const rows = rowsOf(head, tiles, sections)
      return sendTable(reply, name, kind === 'csv' ? csvOf(rows) : await xlsxOf(rows))
    })
  }
}

const queryOf = ({ month, producerId }: Asked): string =>
  new URLSearchParams({
    month: month.name,
    ...(producerId !== undefined && { producer: producerId }),
  }).toString()

function Question(props: {
  readonly visit: Visit
  readonly asked: Asked
  readonly producers: readonly { readonly id: string; readonly name: string }[]
}) {
  const { visit, asked, producers } = props
  const { say } = visit
  const months = new Set([...lastMonths(visit.at), asked.month.name])
  return (
    <form method="get" action="/office/month" class="fields asked">
      <div class="field">
        <label for="month">{say(words.month)}</label>
        <select id="month" name="month">
          {[...months].map((name) => (
            <option key={name} value={name} selected={name === asked.month.name}>
              {formatMonth(name)}
            </option>
          ))}
        </select>
      </div>
      {producers.length > 0 && (
        <div class="field">
          <label for="producer">{say(sheetWords.producer)}</label>
          <select id="producer" name="producer">
            <option value="">{say(words.everyProducer)}</option>
            {producers.map(({ id, name }) => (
              <option key={id} value={id} selected={id === asked.producerId}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="acts">
        <button>{say(words.show)}</button>
      </div>
    </form>
  )
}

function Downloads({ visit, asked }: { readonly visit: Visit; readonly asked: Asked }) {
  const query = queryOf(asked)
  return (
    <p class="acts">
      <a class="button primary" href={`/office/month/sheet.pdf?${query}`}>
        {visit.say(words.sheetPdf)}
      </a>
      <a class="button" href={`/office/month/sheet.xlsx?${query}`}>
        {visit.say(words.sheetXlsx)}
      </a>
      <a class="button" href={`/office/month/sheet.csv?${query}`}>
        {visit.say(words.sheetCsv)}
      </a>
    </p>
  )
}

function Figures(props: {
  readonly visit: Visit
  readonly asked: Asked
  readonly figures: MonthFigures
}) {
  const { visit, asked, figures } = props
  const { language, say } = visit
  return (
    <>
      <h2>
        {asked.of} · {formatMonth(asked.month.name)}
      </h2>
      <ul class="tiles">
        {tilesOf(figures, asked.kind, language).map(({ label, value, note }) => (
          <li key={label} class="card">
            <p class="big">{formatNumber(value, language)}</p>
            <p>
              {label} {note && <span class="soft">({note})</span>}
            </p>
          </li>
        ))}
      </ul>
      {figures.total.scans > 0 && (
        <section class="card" aria-label={say(sheetWords.scansByDay)}>
          <h2>{say(sheetWords.scansByDay)}</h2>
          <DayChart
            items={figures.days.items}
            language={language}
            label={say(sheetWords.scansByDay)}
          />
        </section>
      )}
      {sectionsOf(figures, asked.kind, language, visit.at).map((section) => (
        <SectionTable key={section.title} visit={visit} section={section} />
      ))}
    </>
  )
}

interface Keyed {
  readonly cells: Section['rows'][number]
  readonly key: string
}

function SectionTable({ visit, section }: { readonly visit: Visit; readonly section: Section }) {
  const { title, heads, rows, none } = section
  if (rows.length === 0)
    return (
      <section>
        <h2>{title}</h2>
        <p class="soft">{none}</p>
      </section>
    )
  const keyed: readonly Keyed[] = rows.map((cells, i) => ({ cells, key: String(i) }))
  return (
    <Table
      caption={title}
      rows={keyed}
      keyOf={({ key }) => key}
      columns={heads.map((head, i) => ({
        head,
        number: typeof rows[0]?.[i] === 'number',
        cell: ({ cells }: Keyed) => cellText(cells[i] ?? '', visit.language),
      }))}
    />
  )
}

/** The days, for the table: on the sheet they are a chart. */
const daysOf = ({ say }: Visit, { days }: MonthFigures): Section => ({
  title: say(sheetWords.scansByDay),
  heads: [
    say(sheetWords.day),
    say(sheetWords.scans),
    say(sheetWords.first),
    say(sheetWords.repeat),
  ],
  rows: days.items.map(({ key, scans, first, repeat }) => [key ?? '', scans, first, repeat]),
  none: '',
})
