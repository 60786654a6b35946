import { parseGtin, toGtin14 } from "../gs1/gtin.js";
import { dayOf } from "../language/format.js";
import { getProducer } from "../registry/producers.js";
import { getPublicProduct } from "../registry/public-product.js";
import { standing } from "../registry/standing.js";
import { getLot } from "../trace/lots.js";
import { fail } from "./jobs-errors.js";
async function labelValues(read, subject, now) {
  if (subject.productId === null) return unboundValues(read, subject.producerId);
  const product = await getPublicProduct(read, subject.productId);
  const lot = subject.lotId === null ? null : await getLot(read, subject.lotId);
  return {
    product: {
      name: product.name,
      netContent: product.netContent,
      gtin: product.gtin,
      group: product.group,
      ingredients: product.ingredients
    },
    producer: {
      name: product.producer?.name ?? "",
      address: product.producer?.address ?? null,
      phone: product.producer?.phone ?? null
    },
    origin: {
      commune: product.origin.commune,
      province: product.origin.province?.name ?? null
    },
    lot: lot && { number: lot.number, madeOn: lot.madeOn, expiresOn: lot.expiresOn },
    certificate: certificateValues(product, now)
  };
}
async function unboundValues(read, producerId) {
  const { name, address, phone } = await getProducer(read, producerId);
  return {
    product: null,
    producer: { name, address, phone },
    origin: null,
    lot: null,
    certificate: null
  };
}
function certificateValues(product, now) {
  const { stars, certificate } = standing(product.certificates, product.claim, dayOf(now));
  if (stars === null || !certificate) return null;
  const { number, issuedOn, expiresOn } = certificate;
  return { stars, number, issuedOn, expiresOn, valid: true };
}
function urlPrefixOf(baseUrl, gtin) {
  const { protocol, host } = new URL(baseUrl);
  const root = `${protocol}//${host.toUpperCase()}`;
  return gtin === null ? `${root}/T/` : `${root}/01/${toGtin14(parseGtin(gtin))}/21/`;
}
async function readSnapshot(read, jobId) {
  const row = await read.selectFrom("print_job").select("snapshot").where("id", "=", jobId).executeTakeFirst();
  if (!row) throw fail("print-job-not-found", jobId);
  return JSON.parse(row.snapshot);
}
async function haveStarsLapsed(read, snapshot, productId, now) {
  const shown = snapshot.values.certificate;
  if (!shown?.valid || productId === null) return false;
  const product = await getPublicProduct(read, productId);
  const today = standing(product.certificates, product.claim, dayOf(now));
  return today.stars !== shown.stars || today.certificate?.number !== shown.number;
}
export {
  haveStarsLapsed,
  labelValues,
  readSnapshot,
  urlPrefixOf
};
