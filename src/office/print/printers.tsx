/** Printers: listed and added; measured by a test sheet on their own pages. */
import { formatNumber } from '../../language/format.js'
import { listPrinters, type Printer, rememberPrinter } from '../../printing/printers.js'
import type { DeskSettings } from '../desk-settings.js'
import { FormOf, Input } from '../fields.js'
import { done, type Office, wrong } from '../office.js'
import { Empty, Table } from '../parts.js'
import type { Visit } from '../visit.js'
import { words } from './printer-words.js'
import { type Whose, WhoseField, whoseFor, whoseOf } from './whose.js'

interface Loaded {
  readonly printers: readonly Printer[]
  readonly whose: Whose
}

export function printerListRoutes(office: Office, { printing }: DeskSettings): void {
  const { store } = printing
  office.form<Loaded>('/print/printers', {
    may: 'print',
    title: words.printers,
    load: async (visit) => ({
      printers: await listPrinters(store.read, visit.actor),
      whose: await whoseFor(store.read, visit),
    }),
    body: (visit, form, { printers, whose }) => (
      <>
        {printers.length === 0 ? (
          <Empty visit={visit} text={words.noPrinters} />
        ) : (
          <PrinterTable visit={visit} printers={printers} />
        )}
        <h2>{visit.say(words.add)}</h2>
        <FormOf
          form={form}
          submit={words.add}
          beside={
            <a class="button" href="/office/print">
              {visit.say(words.back)}
            </a>
          }
        >
          <WhoseField form={form} whose={whose} />
          <Input
            form={form}
            name="name"
            label={words.name}
            hint={words.nameHint}
            maxlength={60}
            required
          />
        </FormOf>
      </>
    ),
    async act(visit, sent, { whose }) {
      const producerId = whoseOf(whose, sent)
      if (producerId === undefined) return wrong({ owner: words.ownerNeeded })
      const wanted = { producerId, name: sent.text('name') }
      const id = await rememberPrinter(store, wanted, visit.actor, visit.at)
      return done(`/office/print/printers/${id}`)
    },
  })
}

function PrinterTable({ visit, printers }: { visit: Visit; printers: readonly Printer[] }) {
  const { say, language } = visit
  const number = (n: number) => formatNumber(n, language)
  return (
    <Table
      caption={say(words.printers)}
      keyOf={({ id }) => id}
      rows={printers}
      columns={[
        {
          head: say(words.name),
          cell: ({ id, name }) => <a href={`/office/print/printers/${id}`}>{name}</a>,
        },
        {
          head: `${say(words.shift)} (mm)`,
          cell: ({ correction: { shift } }) => `${number(shift.x)} × ${number(shift.y)}`,
        },
        {
          head: `${say(words.scale)} (%)`,
          cell: ({ correction: { scale } }) =>
            `${number(percent(scale.x))} × ${number(percent(scale.y))}`,
        },
      ]}
    />
  )
}

export const percent = (scale: number): number => Math.round(scale * 10_000) / 100
