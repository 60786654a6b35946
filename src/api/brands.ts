/** The brand kit of a producer: colours, trademark, barcode certificate, logo. */
import { type Static, Type } from 'typebox'
import { publicFilesOf } from '../files/public-files.js'
import { fail as failFile } from '../files/errors.js'
import { type Brand, getBrand, setLogo, updateBrand } from '../registry/brand.js'
import { ownProducer } from '../registry/owned.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import type { Api } from './plugin.js'
import { IdParams, OrNull, TextOrNull } from './shapes.js'
import { readForm } from './uploads.js'

const Changes = Type.Object(
  {
    color: Type.Optional(TextOrNull),
    accent: Type.Optional(TextOrNull),
    font: Type.Optional(TextOrNull),
    trademark: Type.Optional(TextOrNull),
    trademarkOn: Type.Optional(TextOrNull),
    trademarkRenewsOn: Type.Optional(TextOrNull),
    gs1Certificate: Type.Optional(TextOrNull),
  },
  { additionalProperties: false },
)

const Day = OrNull(Type.String({ description: 'YYYY-MM-DD' }))
const Color = OrNull(Type.String({ description: '#rrggbb' }))
const BrandShape = Type.Object({
  color: Color,
  accent: Color,
  font: OrNull(
    Type.String({
      description: 'sans, serif or script: what labels in the brand’s typeface are set in',
    }),
  ),
  trademark: OrNull(Type.String({ description: 'Number of the registration' })),
  trademarkOn: Day,
  trademarkRenewsOn: Day,
  gs1Prefix: OrNull(Type.String({ description: 'Company prefix bought from GS1' })),
  gs1Certificate: OrNull(Type.String({ description: 'Number of the certificate of the prefix' })),
  gs1RenewsOn: Day,
  logo: OrNull(Type.String({ description: 'Path of a PNG on this server' })),
})

type Record = Awaited<ReturnType<typeof ownProducer>>

const shown = (
  { gs1Prefix, gs1RenewsOn }: Record,
  { logo, ...brand }: Brand,
): Static<typeof BrandShape> => ({
  ...brand,
  gs1Prefix,
  gs1RenewsOn,
  logo: logo === null ? null : `/files/${logo}`,
})

const schema = { tags: ['registry'], params: IdParams, response: { 200: BrandShape } }

export function brandRoutes(api: Api, { issuing: { store }, printing, now }: ApiContext): void {
  const place = { store, directory: publicFilesOf(printing.dataDirectory) }

  api.get(
    '/producers/:id/brand',
    {
      schema: {
        ...schema,
        security: needs('registry.read'),
        summary: 'The brand kit of a producer',
      },
    },
    async (request) => {
      const producer = await ownProducer(store.read, request.params.id, holderOf(request))
      return shown(producer, await getBrand(store.read, producer.id))
    },
  )

  api.patch(
    '/producers/:id/brand',
    {
      schema: {
        ...schema,
        security: needs('producer.edit'),
        summary: 'Change the brand kit of a producer',
        body: Changes,
      },
    },
    async (request) => {
      const by = holderOf(request)
      const producer = await ownProducer(store.read, request.params.id, by)
      const brand = await updateBrand({ store }, producer.id, request.body, by.name, now())
      return shown(producer, brand)
    },
  )

  api.put(
    '/producers/:id/brand/logo',
    {
      schema: {
        ...schema,
        security: needs('producer.edit'),
        summary: 'Set the logo of a producer',
        description:
          'multipart/form-data with one file. It becomes a PNG of at most 1000 pixels on white.',
        consumes: ['multipart/form-data'],
      },
    },
    async (request) => {
      const by = holderOf(request)
      // Whose it is comes first: nobody else's file is read.
      const producer = await ownProducer(store.read, request.params.id, by)
      const [upload] = (await readForm(request)).files
      if (!upload) throw failFile('file-missing')
      return shown(producer, await setLogo(place, producer.id, upload, by.name, now()))
    },
  )

  api.delete(
    '/producers/:id/brand/logo',
    {
      schema: {
        ...schema,
        security: needs('producer.edit'),
        summary: 'Take the logo of a producer away',
      },
    },
    async (request) => {
      const by = holderOf(request)
      const producer = await ownProducer(store.read, request.params.id, by)
      return shown(producer, await setLogo(place, producer.id, undefined, by.name, now()))
    },
  )
}
