/** The pallets and cartons of a product, and their labels to download. */
import { formatNumber } from '../../language/format.js'
import { unitLabelsPdf, unitTemplates } from '../../printing/unit-labels.js'
import {
  listLogisticUnits,
  type LogisticUnit,
  logisticUnitsBetween,
} from '../../trace/logistic-units.js'
import type { DeskSettings } from '../desk-settings.js'
import { deskStyle } from '../desk-style.js'
import { moment } from '../desk/told.js'
import type { Office } from '../office.js'
import { ownedProduct, type OwnedProduct } from '../owned.js'
import { Table } from '../parts.js'
import type { Visit } from '../visit.js'
import { words } from './words.js'

const mostShown = 200

interface Loaded {
  readonly product: OwnedProduct
  readonly units: readonly LogisticUnit[]
  /** Whether the page shows what one press of the button made. */
  readonly some: boolean
}

export function unitListRoutes(office: Office, { printing }: DeskSettings): void {
  const { read } = printing.store

  office.page<Loaded>('/logistic-units/:id', {
    may: 'print',
    style: deskStyle,
    title: (visit, { product }) => `${visit.say(words.of)} ${product.name}`,
    async load(visit) {
      const product = await ownedProduct(read, visit.params['id'] ?? '', visit.actor)
      const { first, last } = endsOf(visit)
      if (first === '') {
        return { product, units: await listLogisticUnits(read, product.id, mostShown), some: false }
      }
      return {
        product,
        units: await logisticUnitsBetween(read, product.id, first, last),
        some: true,
      }
    },
    body: (visit, loaded) => <Body visit={visit} {...loaded} />,
  })

  office.get('/logistic-units/:id/labels.pdf', { may: 'print' }, async (visit, reply) => {
    const product = await ownedProduct(read, visit.params['id'] ?? '', visit.actor)
    const { first, last } = endsOf(visit)
    const units = await logisticUnitsBetween(read, product.id, first, last)
    const template = unitTemplates.find((name) => name === visit.query.get('template'))
    const wanted = { units, template, language: visit.language }
    const pdf = await unitLabelsPdf(printing, wanted, visit.at)
    await reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="sscc-${first}.pdf"`)
      .send(Buffer.from(pdf))
  })
}

const endsOf = ({ query }: Visit) => {
  const first = query.get('first') ?? ''
  return { first, last: query.get('last') ?? first }
}

function Body({ visit, product, units, some }: { visit: Visit } & Loaded) {
  const { say, language } = visit
  const file = (first: string, last: string, template: string) =>
    `/office/logistic-units/${product.id}/labels.pdf?${new URLSearchParams({ first, last, template }).toString()}`
  const [first, last] = [units[0]?.sscc, units.at(-1)?.sscc]
  return (
    <>
      {some && first !== undefined && last !== undefined && (
        <p class="acts">
          <a class="button primary" href={file(first, last, 'pallet-a6')} download>
            {say(words.a6)}
          </a>
          <a class="button" href={file(first, last, 'pallet-a5')} download>
            {say(words.a5)}
          </a>
        </p>
      )}
      <Table
        caption={say(words.title)}
        rows={units}
        keyOf={({ sscc }) => sscc}
        columns={[
          { head: say(words.sscc), cell: ({ sscc }) => <code>{spaced(sscc)}</code> },
          {
            head: say(words.count),
            number: true,
            cell: ({ count }) => formatNumber(count, language),
          },
          { head: say(words.madeAt), cell: ({ createdAt }) => moment(createdAt) },
          {
            head: say(words.again),
            cell: ({ sscc }) => (
              <a class="touch" href={file(sscc, sscc, 'pallet-a6')} download>
                A6
              </a>
            ),
          },
        ]}
      />
      <p class="acts">
        <a class="button" href={`/office/logistic-units?product=${product.id}`}>
          {say(words.more)}
        </a>
        {some && (
          <a class="button" href={`/office/logistic-units/${product.id}`}>
            {say(words.all)}
          </a>
        )}
      </p>
    </>
  )
}

/** 0 8935000 000000001 9 is easier to compare in threes. */
const spaced = (sscc: string): string => sscc.replace(/(\d{3})(?=\d)/g, '$1 ')
