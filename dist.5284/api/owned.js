import { mayTouch } from "../accounts/actor.js";
import { getCertificate } from "../registry/certificate-queries.js";
import { fail } from "../registry/errors.js";
import { getProducer } from "../registry/producers.js";
import { getProduct } from "../registry/product-queries.js";
import { fail as failTrace } from "../trace/errors.js";
import { getLot } from "../trace/lots.js";
async function ownProducer(read, id, by) {
  if (!mayTouch(by, id)) throw fail("producer-not-found", id);
  return getProducer(read, id);
}
async function ownProduct(read, id, by) {
  const product = await getProduct(read, id);
  if (!owns(by, product.producer?.id)) throw fail("product-not-found", id);
  return product;
}
async function ownLot(read, id, by) {
  const lot = await getLot(read, id);
  const { producer } = await getProduct(read, lot.productId);
  if (!owns(by, producer?.id)) throw failTrace("lot-not-found", id);
  return lot;
}
async function ownCertificate(read, id, by) {
  const certificate = await getCertificate(read, id);
  const { producer } = await getProduct(read, certificate.productId);
  if (!owns(by, producer?.id)) throw fail("certificate-not-found", id);
  return certificate;
}
const owns = (by, producerId) => producerId === void 0 ? by.producerId === null : mayTouch(by, producerId);
export {
  ownCertificate,
  ownLot,
  ownProducer,
  ownProduct
};
