import { Type } from "typebox";
import { requireRole } from "../accounts/tokens.js";
import { listCertificates } from "../registry/certificate-queries.js";
import { addCertificate, dateCertificate, revokeCertificate } from "../registry/certificates.js";
import { revocationReasons } from "../registry/standing.js";
import { holderOf } from "./authenticate.js";
import { fail } from "./errors.js";
import { once } from "./once.js";
import { ownCertificate, ownProduct } from "./owned.js";
import { pageOf } from "./page.js";
import { Day, Id, IdParams, OrNull } from "./shapes.js";
const NewCertificate = Type.Object(
  {
    product: Id,
    number: Type.String({ minLength: 1, maxLength: 300, description: "Of the decision" }),
    stars: Type.Integer({ minimum: 1, maximum: 5 }),
    issuedBy: Type.Optional(Type.String({ maxLength: 300 })),
    issuedOn: Type.Optional(Day),
    expiresOn: Type.Optional(Day)
  },
  { additionalProperties: false }
);
const CertificateChanges = Type.Object(
  {
    issuedOn: Type.Optional(Day),
    issuedBy: Type.Optional(Type.String({ maxLength: 300 })),
    expiresOn: Type.Optional(Day),
    revoked: Type.Optional(
      Type.String({ description: `Reason: ${Object.keys(revocationReasons).join(", ")}` })
    )
  },
  { additionalProperties: false }
);
const CertificateShape = Type.Object({
  id: Type.String(),
  number: Type.String(),
  stars: Type.Integer(),
  issuedBy: OrNull(Type.String()),
  issuedOn: OrNull(Type.String()),
  expiresOn: OrNull(Type.String()),
  revokedOn: OrNull(Type.String()),
  revokedReason: OrNull(Type.String())
});
function certificateRoutes(api, { issuing: { store }, now }) {
  api.get(
    "/certificates",
    {
      schema: {
        summary: "The certificates of a product, newest decision first",
        tags: ["registry"],
        querystring: Type.Object({ product: Id }),
        response: { 200: pageOf(CertificateShape) }
      }
    },
    async (request) => {
      const { id } = await ownProduct(store.read, request.query.product, holderOf(request));
      return { items: await listCertificates(store.read, id), next: null };
    }
  );
  api.post(
    "/certificates",
    {
      schema: {
        summary: "Record a certificate (administrators)",
        tags: ["registry"],
        body: NewCertificate,
        response: { 201: CertificateShape }
      }
    },
    (request, reply) => once(store, request, reply, now(), async () => {
      const by = holderOf(request);
      requireRole(by, "administrator");
      const { product: productId, ...facts } = request.body;
      const certificate = await addCertificate(store, { productId, ...facts }, by.name, now());
      return { status: 201, body: certificate };
    })
  );
  api.get(
    "/certificates/:id",
    {
      schema: {
        summary: "A certificate",
        tags: ["registry"],
        params: IdParams,
        response: { 200: CertificateShape }
      }
    },
    (request) => ownCertificate(store.read, request.params.id, holderOf(request))
  );
  api.patch(
    "/certificates/:id",
    {
      schema: {
        summary: "Date a certificate, or revoke it (administrators)",
        tags: ["registry"],
        params: IdParams,
        body: CertificateChanges,
        response: { 200: CertificateShape }
      }
    },
    async (request) => {
      const by = holderOf(request);
      requireRole(by, "administrator");
      const { id } = request.params;
      const { revoked, issuedOn, ...rest } = request.body;
      if (revoked === void 0 === (issuedOn === void 0)) throw eitherOr();
      if (revoked !== void 0) return revokeCertificate(store, id, revoked, by.name, now());
      return dateCertificate(store, id, { issuedOn: issuedOn ?? "", ...rest }, by.name, now());
    }
  );
}
const eitherOr = () => fail("request-invalid", {
  vi: "c\u1EA7n \u0111\xFAng m\u1ED9t trong hai: issuedOn ho\u1EB7c revoked",
  en: "exactly one of issuedOn and revoked is needed"
});
export {
  certificateRoutes
};
