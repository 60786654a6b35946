import { dayOf } from "../../language/format.js";
import { describeGaps } from "../../registry/gaps.js";
import { listProducts } from "../../registry/product-queries.js";
import { completeProduct } from "../../registry/products.js";
import { productIdOf } from "../resolve.js";
async function run({ flags, session }) {
  const text = flags.required("product");
  const store = await session.store();
  const id = await productIdOf(store.read, text);
  const producerId = flags.text("producer");
  const product = await completeProduct(
    store,
    id,
    {
      ...producerId !== void 0 && { producerId },
      ...flags.has("without-stars") && { acceptWithoutStars: true },
      ...flags.has("names-checked") && { confirmNames: true }
    },
    session.actor.name,
    session.now()
  );
  const today = dayOf(session.now());
  const listed = (await listProducts(store.read, today, { limit: 1e5 })).find(
    (other) => other.id === id
  );
  const left = describeGaps(product.gaps);
  return {
    json: listed ?? product,
    text: product.printable ? { vi: `${product.name}: in tem \u0111\u01B0\u1EE3c.`, en: `${product.name}: labels can be printed.` } : {
      vi: `${product.name}: c\xF2n thi\u1EBFu \u2013 ${left.vi}`,
      en: `${product.name}: still missing \u2013 ${left.en}`
    }
  };
}
export {
  run
};
