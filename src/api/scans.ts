/** Scans as sums for charts; never a visitor, never a code. */
import { ownProduct } from '../registry/owned.js'
import { Type } from 'typebox'
import { getRun } from '../issuing/runs.js'
import { chartKinds, chartOf } from '../scans/chart.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import type { Api } from './plugin.js'
import { Day, Id, OrNull } from './shapes.js'

const sums = {
  scans: Type.Integer(),
  first: Type.Integer({ description: "Scans that were their pack's first" }),
  repeat: Type.Integer(),
  returning: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Scans by somebody who had scanned the pack before; null where it is not kept',
  }),
}

const ChartShape = Type.Object({
  from: Day,
  to: Day,
  by: Type.Enum(chartKinds),
  total: Type.Object(sums),
  items: Type.Array(
    Type.Object({ key: OrNull(Type.String()), name: OrNull(Type.String()), ...sums }),
  ),
})

export function scanRoutes(api: Api, { issuing: { store }, now }: ApiContext): void {
  api.get(
    '/scans',
    {
      schema: {
        security: needs('scans.read'),
        summary:
          'Scans of a range of days, added up by day, hour, province, product, run or outcome',
        description:
          'Of a product, a run, or all that the token may see; days of Viet Nam, both included, the last 30 when left out. Administrators also see, by outcome, the look-ups that no code answers.',
        tags: ['scans'],
        querystring: Type.Object({
          product: Type.Optional(Id),
          run: Type.Optional(Id),
          from: Type.Optional(Day),
          to: Type.Optional(Day),
          by: Type.Optional(Type.Enum(chartKinds)),
        }),
        response: { 200: ChartShape },
      },
    },
    async (request) => {
      const by = holderOf(request)
      const { product, run, ...range } = request.query
      const productId = product && (await ownProduct(store.read, product, by)).id
      const ofRun = run === undefined ? undefined : await getRun(store.read, run, by)
      return chartOf(store, { ...range, productId, run: ofRun }, by, now())
    },
  )
}
