/** Certificates: what gives a product its stars. Everybody reads their own; administrators decide. */
import { Type } from 'typebox'
import { listCertificates } from '../registry/certificate-queries.js'
import { addCertificate, dateCertificate, revokeCertificate } from '../registry/certificates.js'
import { type Certificate, revocationReasons } from '../registry/standing.js'
import { ownCertificate, ownProduct } from '../registry/owned.js'
import { holderOf, needs } from './authenticate.js'
import type { ApiContext } from './context.js'
import { fail } from './errors.js'
import { once } from './once.js'
import { pageOf, pageOfAll, productPageQuery } from './page.js'
import type { Api } from './plugin.js'
import { Day, Id, IdParams, OrNull } from './shapes.js'

const NewCertificate = Type.Object(
  {
    product: Id,
    number: Type.String({ minLength: 1, maxLength: 300, description: 'Of the decision' }),
    stars: Type.Integer({ minimum: 1, maximum: 5 }),
    issuedBy: Type.Optional(Type.String({ maxLength: 300 })),
    issuedOn: Type.Optional(Day),
    expiresOn: Type.Optional(Day),
    score: Type.Optional(Type.Number({ minimum: 0, maximum: 100, description: 'Points' })),
    round: Type.Optional(Type.String({ maxLength: 100, description: 'Of the OCOP cycle' })),
  },
  { additionalProperties: false },
)

const CertificateChanges = Type.Object(
  {
    issuedOn: Type.Optional(Day),
    issuedBy: Type.Optional(Type.String({ maxLength: 300 })),
    expiresOn: Type.Optional(Day),
    revoked: Type.Optional(
      Type.String({ description: `Reason: ${Object.keys(revocationReasons).join(', ')}` }),
    ),
  },
  { additionalProperties: false },
)

export const CertificateShape = Type.Object({
  id: Type.String(),
  number: Type.String(),
  stars: Type.Integer(),
  issuedBy: OrNull(Type.String()),
  issuedOn: OrNull(Type.String()),
  expiresOn: OrNull(Type.String()),
  revokedOn: OrNull(Type.String()),
  revokedReason: OrNull(Type.String()),
  score: Type.Union([Type.Number(), Type.Null()]),
  round: OrNull(Type.String()),
  file: Type.Union([Type.String(), Type.Null()], {
    description: 'The scan of the decision, under /files/',
  }),
})

export function certificateRoutes(api: Api, { issuing: { store }, now }: ApiContext): void {
  api.get(
    '/certificates',
    {
      schema: {
        security: needs('registry.read'),
        summary: 'The certificates of a product, newest decision first',
        tags: ['registry'],
        querystring: productPageQuery,
        response: { 200: pageOf(CertificateShape) },
      },
    },
    async (request) => {
      const { id } = await ownProduct(store.read, request.query.product, holderOf(request))
      return pageOfAll(await listCertificates(store.read, id), request.query)
    },
  )

  api.post(
    '/certificates',
    {
      schema: {
        security: needs('certificate.edit'),
        summary: 'Record a certificate (administrators)',
        tags: ['registry'],
        body: NewCertificate,
        response: { 201: CertificateShape },
      },
    },
    (request, reply) =>
      once(store, request, reply, now(), async () => {
        const by = holderOf(request)
        const { product: productId, ...facts } = request.body
        const certificate = await addCertificate(store, { productId, ...facts }, by.name, now())
        return { status: 201, body: certificate }
      }),
  )

  api.get(
    '/certificates/:id',
    {
      schema: {
        security: needs('registry.read'),
        summary: 'A certificate',
        tags: ['registry'],
        params: IdParams,
        response: { 200: CertificateShape },
      },
    },
    async (request) =>
      (await ownCertificate(store.read, request.params.id, holderOf(request))).certificate,
  )

  api.patch(
    '/certificates/:id',
    {
      schema: {
        security: needs('certificate.edit'),
        summary: 'Date a certificate, or revoke it (administrators)',
        tags: ['registry'],
        params: IdParams,
        body: CertificateChanges,
        response: { 200: CertificateShape },
      },
    },
    async (request): Promise<Certificate> => {
      const by = holderOf(request)
      const { id } = request.params
      const { revoked, issuedOn, ...rest } = request.body
      if ((revoked === undefined) === (issuedOn === undefined)) throw eitherOr()
      if (revoked !== undefined) return revokeCertificate(store, id, revoked, by.name, now())
      return dateCertificate(store, id, { issuedOn: issuedOn ?? '', ...rest }, by.name, now())
    },
  )
}

const eitherOr = () =>
  fail('request-invalid', {
    vi: 'cần đúng một trong hai: issuedOn hoặc revoked',
    en: 'exactly one of issuedOn and revoked is needed',
  })
