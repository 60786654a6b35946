/** Pallets and cartons: their numbers (SSCC) and labels. */
import { ownProduct } from '../registry/owned.js'
import { Type } from 'typebox'
import { unitLabelsPdf, unitTemplates } from '../printing/unit-labels.js'
import {
  addLogisticUnits,
  getLogisticUnit,
  listLogisticUnits,
  type LogisticUnit,
  mostItems,
  mostUnitsAtOnce,
} from '../trace/logistic-units.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import { once } from './once.js'
import { pageOf, pageOfAll, productPageQuery } from './page.js'
import type { Api } from './plugin.js'
import { Id, Moment, OrNull } from './shapes.js'

const NewUnits = Type.Object(
  {
    product: Id,
    lot: Type.Optional(Id),
    count: Type.Integer({
      minimum: 1,
      maximum: mostItems,
      description: 'Trade items in each unit (AI 37)',
    }),
    units: Type.Optional(Type.Integer({ minimum: 1, maximum: mostUnitsAtOnce, default: 1 })),
  },
  { additionalProperties: false },
)

const UnitShape = Type.Object({
  sscc: Type.String({ description: '18 digits' }),
  product: Type.String(),
  lot: OrNull(Type.String()),
  count: Type.Integer(),
  createdAt: Moment,
})

const SsccParams = Type.Object({ sscc: Type.String({ pattern: '^\\d{18}$' }) })

const show = ({ sscc, productId, lotId, count, createdAt }: LogisticUnit) => ({
  sscc,
  product: productId,
  lot: lotId,
  count,
  createdAt,
})

/** The newest are listed; older ones are asked for by their number. */
const mostListed = 5000

export function logisticUnitRoutes(api: Api, { printing, now }: ApiContext): void {
  const { store } = printing

  api.get(
    '/logistic-units',
    {
      schema: {
        security: needs('print.read'),
        summary: 'Pallets and cartons of a product, newest first',
        tags: ['print jobs'],
        querystring: productPageQuery,
        response: { 200: pageOf(UnitShape) },
      },
    },
    async (request) => {
      const { id } = await ownProduct(store.read, request.query.product, holderOf(request))
      const units = await listLogisticUnits(store.read, id, mostListed)
      const page = pageOfAll(
        units.map((unit) => ({ ...unit, id: unit.sscc })),
        request.query,
      )
      return { ...page, items: page.items.map(show) }
    },
  )

  api.post(
    '/logistic-units',
    {
      schema: {
        security: needs('print'),
        summary: 'Number pallets or cartons (SSCC)',
        description:
          "The numbers begin with the producer's GS1 company prefix: `logistic-prefix-missing` (409) without one, `logistic-gtin-missing` (409) for a product without a GTIN.",
        tags: ['print jobs'],
        body: NewUnits,
        response: { 201: Type.Object({ items: Type.Array(UnitShape) }) },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const { product, lot, count, units = 1 } = request.body
        const { id: productId } = await ownProduct(store.read, product, by)
        const wanted = { productId, lotId: lot, count, units }
        const made = await addLogisticUnits(store, wanted, by, now())
        return { status: 201, body: { items: made.map(show) } }
      }),
  )

  api.get(
    '/logistic-units/:sscc',
    {
      schema: {
        security: needs('print.read'),
        summary: 'A pallet or carton',
        tags: ['print jobs'],
        params: SsccParams,
        response: { 200: UnitShape },
      },
    },
    async (request) =>
      show(await getLogisticUnit(store.read, request.params.sscc, holderOf(request))),
  )

  api.get(
    '/logistic-units/:sscc/label.pdf',
    {
      schema: {
        security: needs('print.read'),
        summary: 'The label of a pallet or carton',
        tags: ['print jobs'],
        params: SsccParams,
        querystring: Type.Object(
          { template: Type.Optional(Type.Union(unitTemplates.map((name) => Type.Literal(name)))) },
          { additionalProperties: false },
        ),
        produces: ['application/pdf'],
      },
    },
    async (request, reply) => {
      const unit = await getLogisticUnit(store.read, request.params.sscc, holderOf(request))
      const { template } = request.query
      const pdf = await unitLabelsPdf(printing, { units: [unit], template }, now())
      return reply.type('application/pdf').send(Buffer.from(pdf))
    },
  )
}
